import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withConcurrency } from './concurrency.ts'
import { answerTo, requestFor, settle } from './exchange.fixture.ts'
import { UpstreamFailure } from './failures.ts'
import { openInProcessExchanges } from './in-process-exchanges.ts'
import { countedTally, createSlowSubgraph, testWrapper } from './wrapped.fixture.ts'

const ask = { query: '{ say }' }
const unwanted = () => assert.fail('It was cancelled.')

testWrapper('concurrency', (inner) => withConcurrency(inner, { inFlight: 3, queue: 1000, tally: countedTally() }))

function bounded(inFlight: number, queue: number) {
  const subgraph = createSlowSubgraph()
  const tally = countedTally()
  const exchanges = withConcurrency(openInProcessExchanges(subgraph), { inFlight, queue, tally })
  return { subgraph, tally, exchanges, [Symbol.asyncDispose]: () => exchanges[Symbol.asyncDispose]() }
}

test('so many are in flight and no more; the others follow in turn', async () => {
  await using it = bounded(2, 10)
  const order: number[] = []
  const all = Promise.all([0, 1, 2, 3, 4].map((n) => answerTo(it.exchanges, ask).then(() => order.push(n))))
  for (const heard of [2, 4, 5]) {
    await it.subgraph.heard(heard)
    await settle()
    assert.equal(it.subgraph.asked(), heard)
    it.subgraph.answer()
  }
  await all
  assert.deepEqual(order, [0, 1, 2, 3, 4])
  assert.deepEqual([it.tally.most, it.tally.count], [2, 0])
})

test('beyond the queue a request is refused at once, as the gateway’s own doing', async () => {
  await using it = bounded(1, 1)
  const [first, second] = [answerTo(it.exchanges, ask), answerTo(it.exchanges, ask)]
  await assert.rejects(
    answerTo(it.exchanges, ask),
    (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_UNAVAILABLE' && error.isRefusal,
  )
  it.subgraph.answer()
  await first
  await it.subgraph.heard(2)
  it.subgraph.answer()
  await second
})

test('who cancels in the queue leaves it, and who cancels in flight makes room', async () => {
  await using it = bounded(1, 2)
  const inFlight = it.exchanges.send(requestFor(ask), unwanted)
  const waiting = it.exchanges.send(requestFor(ask), unwanted)
  const last = answerTo(it.exchanges, ask)
  waiting.cancel()
  waiting.cancel()
  await it.subgraph.heard(1)
  inFlight.cancel()
  inFlight.cancel()
  await it.subgraph.heard(2)
  it.subgraph.answer()
  await last
  assert.deepEqual([it.subgraph.asked(), it.tally.count], [2, 0])
})

test('a failure makes room as an answer does', async () => {
  let asked = 0
  const failing = { ...createSlowSubgraph(), execute: () => Promise.reject(new Error(`No. ${++asked}`)) }
  const tally = countedTally()
  await using exchanges = withConcurrency(openInProcessExchanges(failing), { inFlight: 1, queue: 10, tally })
  const all = await Promise.allSettled(Array.from({ length: 5 }, () => answerTo(exchanges, ask)))
  assert.ok(all.every(({ status }) => status === 'rejected'))
  assert.deepEqual([asked, tally.count, tally.most], [5, 0, 1])
})
