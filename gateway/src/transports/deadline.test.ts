import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TIMEOUT_HEADER, withDeadline } from './deadline.ts'
import { answerTo, requestFor, settle } from './exchange.fixture.ts'
import { UpstreamFailure } from './failures.ts'
import { options } from './http-client.fixture.ts'
import { openInProcessExchanges } from './in-process-exchanges.ts'
import { bodyOf, serve } from './subgraph-server.fixture.ts'
import { createTimingWheel } from './timing-wheel.ts'
import { openUndiciExchanges } from './undici-exchanges.ts'
import { createSlowSubgraph, testWrapper } from './wrapped.fixture.ts'

const wheel = createTimingWheel()
const ask = { query: '{ say }' }
const isTimeout = (error: unknown) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_TIMEOUT'

testWrapper('deadline', (inner) => withDeadline(inner, { timeout: 5000, wheel }))

test('no answer within the subgraph’s time is a SUBGRAPH_TIMEOUT, not early', async () => {
  await using exchanges = withDeadline(openInProcessExchanges(createSlowSubgraph()), { timeout: 30, wheel })
  const since = performance.now()
  await assert.rejects(answerTo(exchanges, ask), isTimeout)
  assert.ok(performance.now() - since >= 30)
})

test('the request’s own deadline holds where it is earlier', async () => {
  await using exchanges = withDeadline(openInProcessExchanges(createSlowSubgraph()), { timeout: 60_000, wheel })
  await assert.rejects(answerTo(exchanges, { ...ask, within: 20 }), isTimeout)
})

test('nobody is asked when the time is over already', async () => {
  const subgraph = createSlowSubgraph()
  await using exchanges = withDeadline(openInProcessExchanges(subgraph), { timeout: 1000, wheel })
  await assert.rejects(answerTo(exchanges, { ...ask, within: 0 }), isTimeout)
  assert.equal(subgraph.asked(), 0)
})

test('an answer that comes after all is not handed on', async () => {
  const subgraph = createSlowSubgraph()
  await using exchanges = withDeadline(openInProcessExchanges(subgraph), { timeout: 10, wheel })
  await assert.rejects(answerTo(exchanges, ask), isTimeout)
  subgraph.answer()
  await settle()
})

test('who cancels hears of no timeout', async () => {
  const subgraph = createSlowSubgraph()
  await using exchanges = withDeadline(openInProcessExchanges(subgraph), { timeout: 20, wheel })
  exchanges.send(requestFor(ask), () => assert.fail('It was cancelled.')).cancel()
  await assert.rejects(answerTo(exchanges, ask), isTimeout)
  await settle()
})

test('the subgraph is told how long it is waited for, and sees that it is given up', async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  const told: unknown[] = []
  await using server = await serve(async (request, reply) => {
    told.push(request.headers[TIMEOUT_HEADER])
    if (!String(await bodyOf(request)).includes('hang')) return void reply.end('{}')
    request.socket.on('close', leave)
  })
  const bare = openUndiciExchanges(server.url, options)
  await using waiting = withDeadline(bare, { timeout: 10_000, wheel })
  // The connection stands before the time is short.
  await answerTo(waiting, { ...ask, within: 60_000 })
  await assert.rejects(answerTo(withDeadline(bare, { timeout: 500, wheel }), { query: '{ hang }' }), isTimeout)
  await left
  const [first, second] = told.map(Number)
  assert.ok(first && first > 9000 && first <= 10_000)
  assert.ok(second && second > 400 && second <= 500)
})
