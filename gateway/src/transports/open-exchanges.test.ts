import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from '@care/service/log'
import { type Metrics, createMetrics } from '@care/service/metrics'
import { readGatewayConfig } from '../config.ts'
import { answerTo, requestFor } from './exchange.fixture.ts'
import { testExchanges } from './exchanges.contract.ts'
import { UpstreamFailure } from './failures.ts'
import { ask } from './http-client.fixture.ts'
import { createExchangesOpener } from './open-exchanges.ts'
import { bodyOf, response, serve, serveBytes } from './subgraph-server.fixture.ts'
import type { GraphEndpoint } from './transport.ts'
import { createSlowSubgraph } from './wrapped.fixture.ts'

const log = createLog('test', 'silent')
const configWith = (settings: Record<string, string>) =>
  readGatewayConfig({ GATEWAY_SUPERGRAPH: 'supergraph.graphql', ...settings })

function open(
  { url = '', endpoint }: { readonly url?: string; readonly endpoint?: GraphEndpoint },
  settings: Record<string, string> = {},
  metrics: Metrics = createMetrics(),
) {
  const endpoints = endpoint && { books: endpoint }
  const opener = createExchangesOpener(configWith(settings), { log, metrics, ...(endpoints && { endpoints }) })
  const exchanges = opener.open({ name: 'books', url })
  return {
    exchanges,
    async [Symbol.asyncDispose]() {
      await exchanges[Symbol.asyncDispose]()
      opener[Symbol.dispose]()
    },
  }
}

testExchanges('every wrapper, in process', async (subgraph) => {
  let isGone = false
  const endpoint: GraphEndpoint = {
    ...subgraph,
    execute: (request) => (isGone ? Promise.reject(new Error('The subgraph has ended.')) : subgraph.execute(request)),
  }
  return {
    ...open({ endpoint }),
    vanish: async () => {
      isGone = true
    },
  }
})

for (const client of ['undici', 'lean']) {
  testExchanges(`every wrapper, over ${client}`, async (subgraph) => {
    const server = await serve(async (request, reply) => {
      const result = await subgraph.execute({ ...JSON.parse(String(await bodyOf(request))), headers: request.headers })
      reply.end(JSON.stringify(result))
    })
    const opened = open({ url: server.url }, { GATEWAY_SUBGRAPH_CLIENT: client })
    return {
      exchanges: opened.exchanges,
      vanish: server.vanish,
      async [Symbol.asyncDispose]() {
        await server.vanish()
        await opened[Symbol.asyncDispose]()
      },
    }
  })

  test(`over ${client} a kept connection that was closed meanwhile costs a query nothing, and no mutation is repeated`, async () => {
    let served = 0
    await using server = await serveBytes((socket) => {
      served++
      socket.end(response('{"data":{}}'))
    })
    await using it = open({ url: server.url }, { GATEWAY_SUBGRAPH_CLIENT: client })
    for (let time = 0; time < 10; time++) assert.deepEqual((await answerTo(it.exchanges, ask)).result, { data: {} })
    const before = served
    let broken = 0
    for (let time = 0; time < 10; time++)
      await answerTo(it.exchanges, { query: 'mutation { say }' }).catch(() => broken++)
    assert.ok(served - before <= 10 && served - before + broken >= 10)
  })
}

test('equal queries share one exchange, unless it is configured otherwise', async () => {
  for (const [setting, expected] of [
    ['true', 1],
    ['false', 3],
  ] as const) {
    const endpoint = createSlowSubgraph()
    await using it = open({ endpoint }, { GATEWAY_DEDUPLICATE: setting })
    const all = Promise.all([1, 2, 3].map(() => answerTo(it.exchanges, ask)))
    await endpoint.heard(expected)
    endpoint.answer()
    await all
    assert.equal(endpoint.asked(), expected)
  }
})

test('each who waits for a shared exchange has a deadline of its own', async () => {
  const endpoint = createSlowSubgraph()
  await using it = open({ endpoint }, { GATEWAY_SUBGRAPH_TIMEOUTS: 'books=900' })
  const waiting = answerTo(it.exchanges, ask)
  await assert.rejects(
    answerTo(it.exchanges, { ...ask, within: 20 }),
    (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_TIMEOUT',
  )
  endpoint.answer()
  await waiting
  assert.equal(endpoint.asked(), 1)
})

test('a subgraph’s own timeout goes before that of all', async () => {
  await using it = open({ endpoint: createSlowSubgraph() }, { GATEWAY_SUBGRAPH_TIMEOUTS: 'books=20' })
  await assert.rejects(
    answerTo(it.exchanges, ask),
    (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_TIMEOUT',
  )
})

test('the metrics tell of all of it', async () => {
  await using metrics = createMetrics()
  let served = 0
  await using server = await serve((request, reply) => {
    // The first breaks, the second is answered, and the rest is useless.
    if (++served === 1) request.socket.destroy()
    else if (served === 2) reply.end('{"data":{}}')
    else reply.writeHead(502).end('<html>')
  })
  {
    await using it = open(
      { url: server.url },
      { GATEWAY_CIRCUIT_REQUESTS: '4', GATEWAY_CIRCUIT_PAUSE: '60000' },
      metrics,
    )
    await Promise.all([answerTo(it.exchanges, ask), answerTo(it.exchanges, ask)])
    for (let time = 0; time < 3; time++) await answerTo(it.exchanges, ask).catch(() => {})
    await assert.rejects(answerTo(it.exchanges, ask), (error) => error instanceof UpstreamFailure && error.isRefusal)
    const states = await metrics.text()
    assert.match(states, /circuit_state\{subgraph="books",state="open"\} 1/)
    assert.match(states, /circuit_state\{subgraph="books",state="closed"\} 0/)
    it.exchanges.send(requestFor(ask), () => {}).cancel()
  }
  const text = await metrics.text()
  assert.match(text, /subgraph_retries_total\{subgraph="books"\} 1/)
  assert.match(text, /subgraph_deduplicated_total\{subgraph="books"\} 1/)
  assert.match(text, /circuit_state\{subgraph="books",state="open"\} 0/)
})

test('a subgraph without an address is refused, and told how to name one', () => {
  assert.throws(() => open({ url: '' }), /no address for books/)
})
