import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readGatewayConfig } from './config.ts'

const least = { GATEWAY_SUPERGRAPH: 'supergraph.graphql' }
const secret = 'x'.repeat(32)

test('a supergraph is all that must be given', () => {
  const config = readGatewayConfig(least)
  assert.equal(config.GATEWAY_PORT, 4000)
  assert.equal(config.HOST, '127.0.0.1')
  assert.deepEqual(config.GATEWAY_CORS_ORIGINS, [])
  assert.equal(config.GATEWAY_MASK_ERRORS, true)
})

test('addresses are pairs of name and URL', () => {
  const config = readGatewayConfig({ ...least, GATEWAY_SUBGRAPH_URLS: 'a=http://a:1/x?y=z, b=http://b:2' })
  assert.deepEqual(config.GATEWAY_SUBGRAPH_URLS, { a: 'http://a:1/x?y=z', b: 'http://b:2' })
  assert.throws(() => readGatewayConfig({ ...least, GATEWAY_SUBGRAPH_URLS: 'a' }), /NAME=URL/)
  assert.throws(() => readGatewayConfig({ ...least, GATEWAY_SUBGRAPH_URLS: 'a=nowhere' }), /a=nowhere/)
})

test('every mistake is told at once', () => {
  assert.throws(
    () => readGatewayConfig({ GATEWAY_PORT: 'http', GATEWAY_GRAPHIQL: 'yes', GATEWAY_PROT: '1' }),
    ({ message }: Error) =>
      ['GATEWAY_PORT', 'GATEWAY_GRAPHIQL', 'GATEWAY_PROT', 'GATEWAY_SUPERGRAPH'].every((it) => message.includes(it)),
  )
})

test('tokens are verified in one way, and only where subgraphs learn of it', () => {
  assert.throws(() => readGatewayConfig({ ...least, JWT_SECRET: secret }), /INTERNAL_SECRET is missing/)
  assert.throws(
    () =>
      readGatewayConfig({ ...least, JWT_SECRET: secret, INTERNAL_SECRET: secret, GATEWAY_JWKS_URL: 'http://keys/' }),
    /not both/,
  )
})

test('logs that gateways share are in Redis, and need the secret by which cursors are good at each of them', () => {
  const shared = { ...least, GATEWAY_STREAM_LOG_URL: 'redis://:word@redis:6379/2' }
  assert.throws(() => readGatewayConfig(shared), /INTERNAL_SECRET is missing/)
  assert.equal(
    readGatewayConfig({ ...shared, INTERNAL_SECRET: secret }).GATEWAY_STREAM_LOG_URL,
    shared.GATEWAY_STREAM_LOG_URL,
  )
  assert.throws(
    () => readGatewayConfig({ ...shared, INTERNAL_SECRET: secret, GATEWAY_STREAM_LOG_URL: 'http://:word@redis' }),
    ({ message }: Error) => message.includes('GATEWAY_STREAM_LOG_URL') && !message.includes('word@'),
  )
})

const forward = (names: string) => readGatewayConfig({ ...least, GATEWAY_FORWARD_HEADERS: names })

test('only headers that mean the same to a subgraph are handed on', () => {
  assert.deepEqual(forward('Authorization, x-tenant').GATEWAY_FORWARD_HEADERS, ['authorization', 'x-tenant'])
  for (const name of ['Gateway-Identity', 'client-address', 'content-length', 'Connection', 'host', 'a b']) {
    assert.throws(() => forward(name), /GATEWAY_FORWARD_HEADERS/, name)
  }
})

test('whether requests are explained follows GraphiQL unless it is said', () => {
  assert.equal(readGatewayConfig(least).GATEWAY_EXPLAIN, undefined)
  assert.equal(readGatewayConfig({ ...least, GATEWAY_EXPLAIN: 'false' }).GATEWAY_EXPLAIN, false)
})

test('for which requests overrides hold is read as shares', () => {
  const { GATEWAY_OVERRIDES } = readGatewayConfig({
    ...least,
    GATEWAY_OVERRIDES: 'a=true, b/c.d = 12.5%,percent(5)=false',
  })
  assert.deepEqual(
    [...GATEWAY_OVERRIDES],
    [
      ['a', 1],
      ['b/c.d', 0.125],
      ['percent(5)', 0],
    ],
  )
  for (const wrong of ['a', 'a=maybe', 'a=101%', '=true']) {
    assert.throws(() => readGatewayConfig({ ...least, GATEWAY_OVERRIDES: wrong }), /OVERRIDES/)
  }
})

test('a subgraph may have a timeout of its own', () => {
  const config = readGatewayConfig({ ...least, GATEWAY_SUBGRAPH_TIMEOUTS: 'a=2000, b=1' })
  assert.deepEqual(config.GATEWAY_SUBGRAPH_TIMEOUTS, { a: 2000, b: 1 })
  for (const text of ['a', 'a=', 'a=0', 'a=2s', '=5'])
    assert.throws(() => readGatewayConfig({ ...least, GATEWAY_SUBGRAPH_TIMEOUTS: text }), /NAME=MILLISECONDS/)
})

test('a supergraph comes from one place', () => {
  assert.equal(readGatewayConfig({ GATEWAY_SUBGRAPHS: 'subgraphs.yaml' }).GATEWAY_SUPERGRAPH, '')
  assert.equal(readGatewayConfig({ GATEWAY_POLL: '500', GATEWAY_SUBGRAPH_URLS: 'a=http://a/' }).GATEWAY_POLL, 500)
  assert.throws(() => readGatewayConfig({ ...least, GATEWAY_SUBGRAPHS: 'subgraphs.yaml' }), /not both/)
  assert.throws(() => readGatewayConfig({ ...least, GATEWAY_POLL: '500' }), /not both/)
  assert.throws(() => readGatewayConfig({ GATEWAY_POLL: '500' }), /GATEWAY_SUBGRAPH_URLS is missing/)
})

test('there are no calls for operators without a token', () => {
  assert.throws(() => readGatewayConfig({ ...least, GATEWAY_ADMIN_PORT: '4100' }), /GATEWAY_ADMIN_TOKEN is missing/)
})
