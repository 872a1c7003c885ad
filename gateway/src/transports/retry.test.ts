import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { test } from 'node:test'
import { withDeadline } from './deadline.ts'
import { answerTo, requestFor, settle } from './exchange.fixture.ts'
import { UpstreamFailure } from './failures.ts'
import { ask, isBroken, openBeside, options } from './http-client.fixture.ts'
import type { OpenHttpExchanges } from './http-client.ts'
import { type RetryOptions, withRetry } from './retry.ts'
import { response, serve, serveBytes } from './subgraph-server.fixture.ts'
import { createTimingWheel } from './timing-wheel.ts'
import { openUndiciExchanges } from './undici-exchanges.ts'
import { countedTally, testWrapper } from './wrapped.fixture.ts'

const generous = { retries: 2, percent: 100 }

testWrapper('retry', (inner) => withRetry(inner, { ...generous, tally: countedTally() }))

/** A client with retries, beside a server that answers so. The function is given the number of the request. */
async function retrying(answer: (number: number, socket: Socket) => void, changed: Partial<RetryOptions> = {}) {
  let served = 0
  const tally = countedTally()
  const open: OpenHttpExchanges = (url) =>
    withRetry(openUndiciExchanges(url, options), { ...generous, tally, ...changed })
  const beside = openBeside(open, await serveBytes((socket) => answer(++served, socket)))
  return { ...beside, served: () => served, tally }
}

const cut = (socket: Socket) => socket.destroy()
const reply = (socket: Socket) => socket.write(response('{"data":{}}'))

test('a query whose connection breaks is sent again, and the answer says how often', async () => {
  await using it = await retrying((number, socket) => (number <= 2 ? cut(socket) : reply(socket)))
  const { result, note } = await answerTo(it.exchanges, ask)
  assert.deepEqual([result, note], [{ data: {} }, { attempts: 3, isShared: false }])
  assert.deepEqual([it.served(), it.tally.count], [3, 2])
})

test('a mutation never is: it may have run', async () => {
  await using it = await retrying((_, socket) => cut(socket))
  await assert.rejects(answerTo(it.exchanges, { query: 'mutation { say }' }), isBroken)
  assert.equal(it.served(), 1)
})

test('a kept connection that the server closed meanwhile costs a query nothing', async () => {
  await using it = await retrying((_, socket) => void socket.end(response('{"data":{}}')))
  for (let time = 0; time < 10; time++) assert.deepEqual((await answerTo(it.exchanges, ask)).result, { data: {} })
})

test('so many times and no more', async () => {
  await using it = await retrying((_, socket) => cut(socket))
  await assert.rejects(answerTo(it.exchanges, ask), isBroken)
  assert.equal(it.served(), 3)
})

test('what was answered is not asked again, however badly', async () => {
  for (const text of [response('<html>', '', '503 Busy'), 'SSH-2.0-OpenSSH_9.9\r\n']) {
    await using it = await retrying((_, socket) => void socket.write(text))
    await answerTo(it.exchanges, ask).catch(() => {})
    assert.equal(it.served(), 1)
  }
})

test('a subgraph that cannot be reached is tried again as well', async () => {
  const server = await serve(() => {})
  await server.vanish()
  const tally = countedTally()
  await using exchanges = withRetry(openUndiciExchanges(server.url, options), { ...generous, tally })
  await assert.rejects(answerTo(exchanges, ask), (error) => error instanceof UpstreamFailure && error.beforeConnection)
  assert.equal(tally.count, 2)
})

test('a budget bounds the retries of many requests', async () => {
  await using it = await retrying((_, socket) => cut(socket), { percent: 20 })
  const since = performance.now()
  const requests = 200
  const all = await Promise.allSettled(Array.from({ length: requests }, () => answerTo(it.exchanges, ask)))
  assert.ok(all.every(({ status }) => status === 'rejected'))
  const seconds = (performance.now() - since) / 1000
  assert.ok(it.tally.count >= 40, `${it.tally.count} retries`)
  // A fifth of the requests, five to begin with and five a second.
  assert.ok(it.tally.count <= 40 + 5 + 5 * seconds + 1, `${it.tally.count} retries in ${seconds} s`)
})

test('no retry is begun that would end after the deadline', async () => {
  await using it = await retrying((_, socket) => cut(socket), { retries: 1000 })
  const bounded = withDeadline(it.exchanges, { timeout: 150, wheel: createTimingWheel() })
  const since = performance.now()
  await assert.rejects(answerTo(bounded, ask), UpstreamFailure)
  assert.ok(performance.now() - since < 2000)
  const served = it.served()
  await settle()
  assert.equal(it.served(), served)
})

test('who cancels during the pause is not asked for again', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  await using it = await retrying((_, socket) => {
    socket.on('close', () => resolve())
    cut(socket)
  })
  const exchange = it.exchanges.send(requestFor(ask), () => assert.fail('It was cancelled.'))
  await promise
  exchange.cancel()
  await settle(200)
  assert.ok(it.served() <= 2)
})
