import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import { WebSocket } from 'ws'
import { withoutCursor } from './library/without-cursor.ts'
import { JWT_SECRET, openLibrary, tokenFor } from './library/open-library.ts'

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const sign = (alg: string, kid: string, key: Parameters<SignJWT['sign']>[0]) =>
  new SignJWT({ roles: [], scopes: [] })
    .setProtectedHeader({ alg, kid })
    .setSubject('jane')
    .setExpirationTime('1h')
    .sign(key)

const unauthenticated = (errors: { extensions: { code: string } }[]) => errors[0]?.extensions.code === 'UNAUTHENTICATED'

const whoami = '{ whoami reviewer }'

test('every subgraph learns who asks from a token that the gateway verified', async () => {
  await using library = await openLibrary()
  const { data } = await library.post(whoami, { headers: bearer(await tokenFor('jane')) })
  assert.deepEqual(data, { whoami: 'jane', reviewer: 'jane' })
  assert.equal(library.books.callers[0]?.identity?.roles[0], 'ADMINISTRATOR')
})

test('somebody without a token is anonymous', async () => {
  await using library = await openLibrary()
  assert.deepEqual((await library.post(whoami)).data, { whoami: null, reviewer: null })
})

test('a bad token is 401 and UNAUTHENTICATED, and no subgraph is asked', async () => {
  await using library = await openLibrary({
    settings: { JWT_ISSUER: 'library', JWT_AUDIENCE: 'readers' },
  })
  const good = { iss: 'library', aud: 'readers' }
  const unsigned = [{ alg: 'none' }, { sub: 'jane', exp: 9e9, ...good }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const bad = [
    'Bearer',
    'Basic amFuZTpkb2U=',
    `Bearer ${unsigned}.`,
    `Bearer ${await tokenFor('jane', good)}x`,
    `Bearer ${await tokenFor('jane', { ...good, seconds: -1 })}`,
    `Bearer ${await tokenFor('jane', { ...good, secret: 'another secret of the same length, but no' })}`,
    `Bearer ${await tokenFor('jane', { ...good, iss: 'elsewhere' })}`,
    `Bearer ${await tokenFor('jane', { ...good, aud: 'writers' })}`,
    `Bearer ${await tokenFor('jane', { iss: 'library' })}`,
    `Bearer ${await new SignJWT(good).setProtectedHeader({ alg: 'HS512' }).setSubject('jane').setExpirationTime('1h').sign(Buffer.from(JWT_SECRET))}`,
  ]
  for (const authorization of bad) {
    const { status, headers, errors } = await library.post(whoami, { headers: { authorization } })
    assert.equal(status, 401, authorization)
    assert.equal(errors?.[0]?.extensions?.['code'], 'UNAUTHENTICATED')
    assert.equal(headers.get('www-authenticate'), 'Bearer')
  }
  assert.equal(library.books.callers.length, 0)
  const { data } = await library.post(whoami, { headers: bearer(await tokenFor('jane', good)) })
  assert.deepEqual(data, { whoami: 'jane', reviewer: 'jane' })
})

test('an identity of the client’s own making never reaches a subgraph', async () => {
  const seen: Readonly<Record<string, string | undefined>>[] = []
  await using library = await openLibrary({
    wrap: {
      books: (endpoint) => ({
        ...endpoint,
        execute: (request) => {
          seen.push(request.headers)
          return endpoint.execute(request)
        },
      }),
    },
  })
  const { data } = await library.post('{ whoami language }', {
    headers: {
      'gateway-identity': 'forged',
      'client-address': '10.0.0.1',
      'accept-language': 'zh-CN',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      cookie: 'session=1',
      'x-forwarded-for': '10.0.0.1',
      ...bearer(await tokenFor('jane')),
    },
  })
  assert.deepEqual(data, { whoami: 'jane', language: 'zh-CN' })
  const [headers = {}] = seen
  assert.deepEqual(Object.keys(headers).toSorted(), [
    'accept-language',
    'client-address',
    'gateway-identity',
    'request-timeout-ms',
    'traceparent',
    'x-request-id',
  ])
  assert.equal(headers['client-address'], '127.0.0.1')
  assert.notEqual(headers['gateway-identity'], 'forged')
})

test('public keys from a JWKS address verify RS256 and ES256, and no key turns into a shared secret', async () => {
  const [rsa, ec] = [await generateKeyPair('RS256'), await generateKeyPair('ES256')]
  const keys = [
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', alg: 'RS256' },
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', alg: 'ES256' },
  ]
  const server = createServer((_, response) => response.end(JSON.stringify({ keys }))).listen(0)
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  await using library = await openLibrary({ settings: { JWT_SECRET: '', GATEWAY_JWKS_URL: url } })
  for (const token of [await sign('RS256', 'rsa', rsa.privateKey), await sign('ES256', 'ec', ec.privateKey)]) {
    assert.equal((await library.post(whoami, { headers: bearer(token) })).data?.['whoami'], 'jane')
  }
  const confused = await sign('HS256', 'rsa', Buffer.from(JSON.stringify(keys[0])))
  assert.equal((await library.post(whoami, { headers: bearer(confused) })).status, 401)
  assert.equal((await library.post(whoami, { headers: bearer(await tokenFor('jane')) })).status, 401)
  server.close()
})

test('a socket is authenticated by its connection_init, or by the header of its upgrade', async () => {
  await using library = await openLibrary()
  const asked = library.connect({ connectionParams: { Authorization: `Bearer ${await tokenFor('jane')}` } })
  assert.deepEqual((await asked.iterate({ query: whoami }).next()).value, {
    data: { whoami: 'jane', reviewer: 'jane' },
  })
  const headers = bearer(await tokenFor('fanny'))
  const upgraded = library.connect({
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocol: string) {
        super(address, protocol, { headers })
      }
    },
  })
  assert.deepEqual((await upgraded.iterate({ query: '{ whoami }' }).next()).value, { data: { whoami: 'fanny' } })
})

test('an operation may bring a token of its own over a shared socket', async () => {
  await using library = await openLibrary()
  const client = library.connect({ lazy: false, connectionParams: bearer(await tokenFor('jane')) })
  const ask = (authorization: string) =>
    client.iterate({ query: '{ whoami }', extensions: { headers: { Authorization: authorization } } }).next()
  const fanny = await ask(`Bearer ${await tokenFor('fanny')}`)
  assert.deepEqual(fanny.value, { data: { whoami: 'fanny' } })
  await assert.rejects(ask('Bearer nonsense'), unauthenticated)
  assert.deepEqual((await client.iterate({ query: '{ whoami }' }).next()).value, { data: { whoami: 'jane' } })
})

test('a socket with a bad token is closed with 4403', async () => {
  await using library = await openLibrary()
  const client = library.connect({ connectionParams: { authorization: 'Bearer nonsense' } })
  const failure = await client
    .iterate({ query: whoami })
    .next()
    .catch((error: unknown) => error)
  assert.equal((failure as { code: number }).code, 4403)
})

test('the upstream and the entity fetches of each event carry an identity signed for that moment', async () => {
  const tokens: (string | undefined)[] = []
  await using library = await openLibrary({
    wrap: {
      reviews: (endpoint) => ({
        ...endpoint,
        execute: (request) => {
          tokens.push(request.headers['gateway-identity'])
          return endpoint.execute(request)
        },
      }),
    },
  })
  const client = library.connect({ connectionParams: bearer(await tokenFor('jane')) })
  const events = client.iterate({ query: 'subscription { bookAdded { rating } }' })
  const first = events.next()
  await library.books.listening('added')
  library.books.add('Sanditon')
  await first
  // Tokens are dated in whole seconds: only in the next one does a new one look different.
  const second = Math.floor(Date.now() / 1000)
  while (Math.floor(Date.now() / 1000) === second) await new Promise((resolve) => setImmediate(resolve))
  library.books.add('Lady Susan')
  await events.next()
  assert.equal(tokens.length, 2)
  assert.notEqual(tokens[0], tokens[1])
  assert.equal(library.books.callers[0]?.identity?.subject, 'jane')
  assert.equal(library.reviews.callers.at(-1)?.identity?.subject, 'jane')
})

test('a stream ends with the session, no later event is delivered, and the socket stays', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_TOKEN_GRACE: '20' } })
  const client = library.connect({ lazy: false, connectionParams: bearer(await tokenFor('jane', { seconds: 2 })) })
  const events = client.iterate({ query: 'subscription { bookAdded { title } }' })
  const first = events.next()
  await library.books.listening('added')
  library.books.add('Sanditon')
  assert.deepEqual(withoutCursor((await first).value), { data: { bookAdded: { title: 'Sanditon' } } })
  await assert.rejects(events.next(), unauthenticated)
  await library.books.listening('added', 0)
  // The same socket answers, and says why it will run nothing more.
  let closed = false
  client.on('closed', () => {
    closed = true
  })
  await assert.rejects(client.iterate({ query: '{ whoami }' }).next(), unauthenticated)
  assert.equal(closed, false)
})
