import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { signIdentity, verifyIdentity } from './identity.ts'
import { signServiceToken, verifyServiceToken } from './service-token.ts'

const secret = 'one secret of this system, forty letters'
const now = new Date('2026-03-01T12:00:00Z')

const isRefused = (authorization: string | undefined, at = now, audience = 'relations') =>
  assert.rejects(verifyServiceToken(authorization, audience, secret, at), { extensions: { code: 'UNAUTHENTICATED' } })

describe('a service token', () => {
  it('opens what it was made for, and for half a minute', async () => {
    const token = await signServiceToken('relations', secret, now)
    await verifyServiceToken(`Bearer ${token}`, 'relations', secret, now)
    await isRefused(`Bearer ${token}`, new Date('2026-03-01T12:00:31Z'))
    await isRefused(`Bearer ${token}`, now, 'something else')
  })

  it('must be there, whole, and signed with the system’s key', async () => {
    for (const authorization of [undefined, '', 'Bearer ', 'Bearer x.y.z', 'Basic eDp5']) await isRefused(authorization)
    await isRefused(`Bearer ${await signServiceToken('relations', 'x'.repeat(40), now)}`)
  })

  it('is no person’s identity, nor is an identity a service token', async () => {
    await isRefused(`Bearer ${await signIdentity({ sub: 'somebody', exp: 4_102_444_800 }, 'relations', secret, now)}`)
    const token = await signServiceToken('patient', secret, now)
    await assert.rejects(verifyIdentity(token, 'patient', secret, now), { extensions: { code: 'UNAUTHENTICATED' } })
  })
})
