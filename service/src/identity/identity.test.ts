import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { claimsOf, signIdentity, verifyIdentity } from './identity.ts'

const secret = 'a secret that only this test knows.'
const chen = {
  subject: 'account-chen',
  roles: ['PRACTITIONER'] as const,
  scopes: ['patients:read'],
  patientId: null,
  practitionerId: 'practitioner-chen',
  caregiverId: null,
  organizationId: 'organization-1',
}
const verified = { sub: chen.subject, exp: 2_000_000_000, iss: 'somebody', aud: 'everybody', ...claimsOf(chen) }
const refused = { extensions: { code: 'UNAUTHENTICATED' } }

describe('the internal identity', () => {
  it('tells the subgraph who is asking, and when the session ends', async () => {
    const token = await signIdentity(verified, 'vitals', secret)
    assert.deepEqual(await verifyIdentity(token, 'vitals', secret), {
      ...chen,
      sessionExpiresAt: new Date(2_000_000_000_000),
    })
  })

  it('tells a caller without a token as nobody', async () => {
    assert.equal(await verifyIdentity(await signIdentity(null, 'vitals', secret), 'vitals', secret), null)
  })

  it('is refused when missing, meant for another subgraph, signed by another key, expired or altered', async () => {
    const token = await signIdentity(verified, 'vitals', secret)
    await assert.rejects(verifyIdentity(undefined, 'vitals', secret), refused)
    await assert.rejects(verifyIdentity(token, 'files', secret), refused)
    await assert.rejects(verifyIdentity(token, 'vitals', `${secret}!`), refused)
    await assert.rejects(verifyIdentity(token, 'vitals', secret, new Date(Date.now() + 31_000)), refused)
    const [header, payload, signature] = token.split('.') as [string, string, string]
    const forged = Buffer.from(
      Buffer.from(payload, 'base64url').toString().replace('account-chen', 'account-wang'),
    ).toString('base64url')
    await assert.rejects(verifyIdentity(`${header}.${forged}.${signature}`, 'vitals', secret), refused)
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    await assert.rejects(verifyIdentity(unsigned, 'vitals', secret), refused)
  })
})
