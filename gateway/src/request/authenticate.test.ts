import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { SignJWT } from 'jose'
import { createAuthenticate } from './authenticate.ts'

const JWT_SECRET = 'a secret for the tests of tokens only'
const keys = { JWT_SECRET, GATEWAY_JWKS_URL: undefined, JWT_ISSUER: undefined, JWT_AUDIENCE: undefined }

const START = 1_800_000_000_000

const tokenUntil = (seconds: number) =>
  new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('jane')
    .setExpirationTime(START / 1000 + seconds)
    .sign(new TextEncoder().encode(JWT_SECRET))

const startClock = (t: TestContext) => t.mock.timers.enable({ apis: ['Date'], now: START })

test('a token that was verified is known again, and gives the same claims', async (t) => {
  startClock(t)
  const authenticate = createAuthenticate(keys)
  const authorization = `Bearer ${await tokenUntil(3600)}`
  const claims = await authenticate(authorization)
  assert.equal(claims?.sub, 'jane')
  assert.equal(await authenticate(authorization), claims)
  t.mock.timers.setTime(START + 60_000)
  assert.notEqual(await authenticate(authorization), claims)
})

test('a token ends with its time, however well it is known', async (t) => {
  startClock(t)
  const authenticate = createAuthenticate(keys)
  const authorization = `Bearer ${await tokenUntil(5)}`
  assert.equal((await authenticate(authorization))?.sub, 'jane')
  t.mock.timers.setTime(START + 4999)
  assert.equal((await authenticate(authorization))?.sub, 'jane')
  t.mock.timers.setTime(START + 5000)
  await assert.rejects(authenticate(authorization), /has expired/)
})

test('a token that was refused is refused again', async () => {
  const authenticate = createAuthenticate(keys)
  for (let time = 0; time < 2; time++) await assert.rejects(authenticate('Bearer nonsense'), /not valid/)
})
