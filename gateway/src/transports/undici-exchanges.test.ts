import assert from 'node:assert/strict'
import { createSecureServer } from 'node:http2'
import type { Server } from 'node:http'
import { test } from 'node:test'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { answerTo, requestFor } from './exchange.fixture.ts'
import { ask, isBroken, isUseless, openBeside } from './http-client.fixture.ts'
import type { HttpClientOptions } from './http-client.ts'
import { testHttpExchanges } from './http-exchanges.contract.ts'
import { localhost } from './localhost-certificate.fixture.ts'
import { type Answer, bodyOf, openServed } from './subgraph-server.fixture.ts'
import { openUndiciExchanges } from './undici-exchanges.ts'

testHttpExchanges('undici', openUndiciExchanges)

const openHttp2 = async (answer: Answer, changed: Partial<HttpClientOptions> = {}) => {
  const standard = getCACertificates('default')
  setDefaultCACertificates([...standard, localhost.cert])
  const server = createSecureServer(localhost, (request, reply) => void answer(request as never, reply as never))
  server.on('session', (session) => session.on('error', () => {}))
  const beside = openBeside(openUndiciExchanges, await openServed(server as unknown as Server, 'https'), changed)
  return {
    ...beside,
    async [Symbol.asyncDispose]() {
      setDefaultCACertificates(standard)
      await beside[Symbol.asyncDispose]()
    },
  }
}

test('HTTP/2 is spoken where it is offered: many at once on one connection', async () => {
  const versions = new Set<string>()
  await using way = await openHttp2(async (request, reply) => {
    versions.add(request.httpVersion)
    const { variables } = JSON.parse(String(await bodyOf(request)))
    reply.setHeader('content-type', 'application/json')
    reply.end(JSON.stringify({ data: { ...variables, id: request.headers['x-id'] } }))
  })
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, word) =>
      answerTo(way.exchanges, { ...ask, variables: { word }, headers: ['x-id', `e${word}`] }),
    ),
  )
  assert.deepEqual(
    answers.map(({ result }) => result.data),
    Array.from({ length: 50 }, (_, word) => ({ word, id: `e${word}` })),
  )
  assert.deepEqual([[...versions], way.server.connections()], [['2.0'], 1])
})

test('on HTTP/2 as well, cancelling breaks off that exchange alone', async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  await using way = await openHttp2(async (request, reply) => {
    if (!String(await bodyOf(request)).includes('hang')) return void reply.end('{"data":{}}')
    reply.on('close', leave)
    reply.write('{"data"')
    begin()
  })
  const exchange = way.exchanges.send(requestFor({ query: '{ hang }' }), () => assert.fail('It was cancelled.'))
  await begun
  exchange.cancel()
  await left
  assert.deepEqual((await answerTo(way.exchanges, ask)).result, { data: {} })
  assert.equal(way.server.connections(), 1)
})

test('on HTTP/2 as well, what is too large is no answer, and what is cut off a broken connection', async () => {
  await using large = await openHttp2((_, reply) => void reply.end(Buffer.alloc(3000, ' ')), { mostBytes: 2000 })
  await assert.rejects(answerTo(large.exchanges, ask), isUseless)
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  await using cut = await openHttp2((_, reply) => {
    reply.write('{"data"')
    begin()
  })
  const answered = assert.rejects(answerTo(cut.exchanges, ask), isBroken)
  await begun
  await Promise.all([cut.server.vanish(), answered])
})
