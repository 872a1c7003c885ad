import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { decodeProtectedHeader, jwtVerify } from 'jose'
import { type Clinic, PASSWORD, SECRET, openClinic } from '../clinic.fixture.ts'

interface Tokens {
  readonly accessToken: string | null
  readonly refreshToken: string | null
  readonly expiresAt: string | null
  readonly viewer?: { readonly scopes: readonly string[] } | null
  readonly errors: readonly { readonly code: string; readonly message: string }[]
}

describe('a session', () => {
  let clinic: Clinic
  before(async () => {
    clinic = await openClinic()
  })
  after(() => clinic[Symbol.asyncDispose]())

  const signIn = async (username: string, password: string, headers = {}): Promise<Tokens> => {
    const mutation = `mutation ($input: SignInInput!) {
      signIn(input: $input) {
        accessToken refreshToken expiresAt errors { code message }
        viewer { scopes patient { name { text } careTeam { attending { name { text } } } } practitioner { id } }
      }
    }`
    const answer = await clinic.ask<{ signIn: Tokens }>(null, mutation, { input: { username, password } }, headers)
    assert.deepEqual(answer.codes, [])
    return answer.data.signIn
  }
  const refresh = async (refreshToken: string | null): Promise<Tokens> => {
    const mutation = `mutation ($input: RefreshSessionInput!) {
      refreshSession(input: $input) { accessToken refreshToken expiresAt errors { code message } }
    }`
    const answer = await clinic.ask<{ refreshSession: Tokens }>(null, mutation, { input: { refreshToken } })
    return answer.data.refreshSession
  }

  it('begins with name and password, and tells who signed in', async () => {
    const signedIn = await signIn(' Patient.WANG', PASSWORD)
    assert.deepEqual(signedIn.errors, [])
    const attending = { name: { text: 'Chen Wei' } }
    assert.deepEqual(
      { ...signedIn.viewer, scopes: [] },
      { scopes: [], patient: { name: { text: '王芳' }, careTeam: { attending } }, practitioner: null },
    )
  })

  it('gives an access token that the gateway can verify', async () => {
    const { accessToken, expiresAt, viewer } = await signIn('dr.chen', PASSWORD)
    const { payload } = await jwtVerify(accessToken ?? '', new TextEncoder().encode(SECRET), {
      issuer: 'chronic-care',
      audience: 'chronic-care',
      algorithms: ['HS256'],
    })
    assert.equal(decodeProtectedHeader(accessToken ?? '').typ, 'at+jwt')
    assert.equal(payload.sub, 'account-dr.chen')
    assert.equal(payload['practitioner_id'], 'chen')
    assert.deepEqual(payload['scopes'], viewer?.scopes)
    assert.equal(new Date((payload.exp ?? 0) * 1000).toISOString(), expiresAt)
  })

  it('does not begin with a wrong name or a wrong password, and does not tell which it was', async () => {
    const [name, password] = [await signIn('nobody', PASSWORD), await signIn('dr.okafor', 'wrong')]
    assert.deepEqual(name, password)
    assert.deepEqual(wrong(name), ['INVALID_CREDENTIALS'])
    assert.deepEqual(wrong(await signIn('dr.okafor', PASSWORD.repeat(100))), ['INVALID_CREDENTIALS'])
    assert.deepEqual(wrong(await signIn('dr.okafor\u0000', PASSWORD)), ['INVALID_CREDENTIALS'])
  })

  it('answers in the language of the request', async () => {
    const [told] = (await signIn('nobody', 'wrong', { 'accept-language': 'zh-CN' })).errors
    assert.match(told?.message ?? '', /密码/)
  })

  it('cannot be guessed: after five failures from one address nobody gets in from there, others do', async () => {
    const [here, there] = [{ 'client-address': '192.0.2.1' }, { 'client-address': '192.0.2.2' }]
    for (let tries = 0; tries < 5; tries++)
      assert.deepEqual(wrong(await signIn('dr.okafor', `guess ${tries}`, here)), ['INVALID_CREDENTIALS'])
    const refused = await signIn('dr.okafor', PASSWORD, here)
    assert.deepEqual(wrong(refused), ['RATE_LIMITED'])
    assert.match(refused.errors[0]?.message ?? '', /1[45] min/)
    assert.deepEqual(wrong(await signIn('dr.okafor', PASSWORD, there)), [])
    assert.deepEqual(wrong(await signIn('dr.chen', PASSWORD, here)), [])
  })

  it('forgets failures when the right password comes', async () => {
    const here = { 'client-address': '192.0.2.3' }
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 4; tries++) await signIn('dr.chen', 'wrong', here)
      assert.deepEqual(wrong(await signIn('dr.chen', PASSWORD, here)), [])
    }
  })

  it('goes on with each refresh token once', async () => {
    const first = await signIn('dr.chen', PASSWORD)
    const second = await refresh(first.refreshToken)
    assert.deepEqual(second.errors, [])
    assert.notEqual(second.refreshToken, first.refreshToken)
    assert.ok(second.accessToken)
    assert.deepEqual(wrong(await refresh(second.refreshToken)), [])
  })

  it('ends when a spent refresh token comes back: somebody has copied it', async () => {
    const first = await signIn('dr.chen', PASSWORD)
    const other = await signIn('dr.chen', PASSWORD)
    const second = await refresh(first.refreshToken)
    const stolen = await refresh(first.refreshToken)
    assert.deepEqual([wrong(stolen), stolen.accessToken], [['INVALID_CREDENTIALS'], null])
    assert.deepEqual(wrong(await refresh(second.refreshToken)), ['INVALID_CREDENTIALS'])
    assert.deepEqual(wrong(await refresh(other.refreshToken)), [], 'another session of the account goes on')
  })

  it('is not made of a token that nobody gave out', async () => {
    assert.deepEqual(wrong(await refresh('made up')), ['INVALID_CREDENTIALS'])
  })
})

const wrong = (tokens: Tokens) => tokens.errors.map(({ code }) => code)
