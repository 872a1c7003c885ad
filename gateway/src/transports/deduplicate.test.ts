import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withDeduplication } from './deduplicate.ts'
import { answerTo, requestFor, settle } from './exchange.fixture.ts'
import { UpstreamFailure } from './failures.ts'
import { options } from './http-client.fixture.ts'
import { openInProcessExchanges } from './in-process-exchanges.ts'
import { serve } from './subgraph-server.fixture.ts'
import { openUndiciExchanges } from './undici-exchanges.ts'
import { countedTally, createSlowSubgraph, testWrapper } from './wrapped.fixture.ts'

const ask = { query: '{ say }' }
const unwanted = () => assert.fail('It was cancelled.')

testWrapper('deduplicate', (inner) => withDeduplication(inner, { tally: countedTally() }))

function sharing() {
  const subgraph = createSlowSubgraph()
  const tally = countedTally()
  const exchanges = withDeduplication(openInProcessExchanges(subgraph), { tally })
  return { subgraph, tally, exchanges, [Symbol.asyncDispose]: () => exchanges[Symbol.asyncDispose]() }
}

test('equal queries in flight are sent once, and each has an answer of its own', async () => {
  await using it = sharing()
  const all = [answerTo(it.exchanges, ask), answerTo(it.exchanges, ask), answerTo(it.exchanges, ask)]
  it.subgraph.answer({ data: { say: { count: 1 } } })
  const answers = await Promise.all(all)
  assert.deepEqual([it.subgraph.asked(), it.tally.count], [1, 2])
  assert.deepEqual(
    answers.map(({ note }) => note.isShared),
    [false, true, true],
  )
  const [first, second, third] = answers.map(({ result }) => result.data?.['say'] as { count: number })
  if (first && second) first.count = second.count = 7
  assert.deepEqual(third, { count: 1 })
})

test('what is answered is asked anew, by a receiver too', async () => {
  await using it = sharing()
  const again = new Promise<void>((resolve, reject) => {
    it.exchanges.send(requestFor(ask), () => answerTo(it.exchanges, ask).then(() => resolve(), reject))
  })
  it.subgraph.answer()
  await it.subgraph.heard(2)
  it.subgraph.answer()
  await again
})

test('another body, another `sharing` and mutations are sent by themselves', async () => {
  await using it = sharing()
  const mutation = { query: 'mutation { say }' }
  const questions = [
    ask,
    { query: '{ say say }' },
    { ...ask, variables: { a: 1 } },
    { ...ask, sharing: 'somebody' },
    { ...ask, sharing: 'somebody\0else' },
    mutation,
    mutation,
  ]
  const all = Promise.all(questions.map((question) => answerTo(it.exchanges, question)))
  await it.subgraph.heard(questions.length)
  it.subgraph.answer()
  await all
})

test('who cancels leaves the others theirs, the first one too', async () => {
  await using it = sharing()
  const first = it.exchanges.send(requestFor(ask), unwanted)
  const second = answerTo(it.exchanges, ask)
  const third = it.exchanges.send(requestFor(ask), unwanted)
  first.cancel()
  first.cancel()
  third.cancel()
  it.subgraph.answer()
  assert.deepEqual((await second).result, { data: { say: 'yes' } })
  await settle()
})

test('when all have left the exchange is cancelled, and the next one is sent anew', async () => {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  let served = 0
  await using server = await serve((request, reply) => {
    if (++served > 1) return void reply.end('{"data":{}}')
    request.socket.on('close', leave)
    begin()
  })
  await using exchanges = withDeduplication(openUndiciExchanges(server.url, options), { tally: countedTally() })
  const [first, second] = [exchanges.send(requestFor(ask), unwanted), exchanges.send(requestFor(ask), unwanted)]
  await begun
  first.cancel()
  second.cancel()
  const next = answerTo(exchanges, ask)
  await left
  assert.deepEqual((await next).result, { data: {} })
})

test('a receiver that cancels another one is obeyed', async () => {
  await using it = sharing()
  // Those who joined are told first.
  const first = it.exchanges.send(requestFor(ask), unwanted)
  const { promise, resolve } = Promise.withResolvers<void>()
  it.exchanges.send(requestFor(ask), () => {
    first.cancel()
    third.cancel()
    resolve()
  })
  const third = it.exchanges.send(requestFor(ask), unwanted)
  it.subgraph.answer()
  await promise
  await settle()
})

test('a receiver that throws hurts no other, and is heard of', async () => {
  await using it = sharing()
  const thrown: unknown[] = []
  const answered = answerTo(it.exchanges, ask)
  it.exchanges.send(requestFor(ask), () => {
    throw new Error('A mistake.')
  })
  const last = answerTo(it.exchanges, ask)
  const { promise, resolve } = Promise.withResolvers<void>()
  const standard = process.rawListeners('uncaughtException')
  process.removeAllListeners('uncaughtException').once('uncaughtException', (error) => {
    thrown.push(error.message)
    for (const listener of standard) process.on('uncaughtException', listener as () => void)
    resolve()
  })
  it.subgraph.answer()
  assert.equal((await Promise.all([answered, last])).length, 2)
  await promise
  assert.deepEqual(thrown, ['A mistake.'])
})

test('a failure is everybody’s', async () => {
  let asked = 0
  const subgraph = { ...createSlowSubgraph(), execute: () => Promise.reject(new Error(`No. ${++asked}`)) }
  await using exchanges = withDeduplication(openInProcessExchanges(subgraph), { tally: countedTally() })
  const all = await Promise.allSettled([answerTo(exchanges, ask), answerTo(exchanges, ask)])
  for (const it of all) assert.ok(it.status === 'rejected' && it.reason instanceof UpstreamFailure)
  assert.equal(asked, 1)
})

test('one whose deadline is much later is sent by itself: the first would take it down with it', async () => {
  await using it = sharing()
  const all = Promise.all([
    answerTo(it.exchanges, { ...ask, within: 2000 }),
    answerTo(it.exchanges, { ...ask, within: 2500 }),
    answerTo(it.exchanges, { ...ask, within: 60_000 }),
    answerTo(it.exchanges, { ...ask, within: 60_500 }),
    answerTo(it.exchanges, { ...ask, within: 100 }),
  ])
  await it.subgraph.heard(2)
  it.subgraph.answer()
  await all
  assert.equal(it.subgraph.asked(), 2)
})

test('all read the same bytes', async () => {
  await using server = await serve((_, reply) => void reply.end('{"data":{"say":"é"}}'))
  await using exchanges = withDeduplication(openUndiciExchanges(server.url, options), { tally: countedTally() })
  const answers = await Promise.all([1, 2, 3].map(() => answerTo(exchanges, ask)))
  for (const { result } of answers) assert.deepEqual(result, { data: { say: 'é' } })
  assert.equal(server.connections(), 1)
})
