import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CircuitBreakerOptions, type CircuitState, withCircuitBreaker } from './circuit-breaker.ts'
import { withConcurrency } from './concurrency.ts'
import { withDeadline } from './deadline.ts'
import { answerTo, requestFor } from './exchange.fixture.ts'
import type { Exchanges } from './exchange.ts'
import { UpstreamFailure } from './failures.ts'
import { ask, options, openBeside } from './http-client.fixture.ts'
import { openInProcessExchanges } from './in-process-exchanges.ts'
import { serve } from './subgraph-server.fixture.ts'
import { createTimingWheel } from './timing-wheel.ts'
import { openUndiciExchanges } from './undici-exchanges.ts'
import { countedTally, createSlowSubgraph, testWrapper } from './wrapped.fixture.ts'

const settings = { percent: 50, window: 60_000, leastRequests: 4, pause: 20, onState: () => {} }
const wheel = createTimingWheel()

testWrapper('circuit breaker', (inner) => withCircuitBreaker(inner, settings))

/** Puts a breaker around exchanges, and remembers its states. */
function breaking(inner: Exchanges, changed: Partial<CircuitBreakerOptions> = {}) {
  const states: (CircuitState | null)[] = []
  const onState = (state: CircuitState | null) => void states.push(state)
  return { states, exchanges: withCircuitBreaker(inner, { ...settings, onState, ...changed }) }
}

/** A breaker beside a server that answers as it is told. */
async function besideServer(changed: Partial<CircuitBreakerOptions> = {}) {
  let [status, body, served] = [200, '{"data":{}}', 0]
  const states: (CircuitState | null)[] = []
  const beside = openBeside(
    (url) => {
      const it = breaking(openUndiciExchanges(url, options), {
        onState: (state) => void states.push(state),
        ...changed,
      })
      return it.exchanges
    },
    await serve((_, reply) => {
      served++
      reply.writeHead(status).end(body)
    }),
  )
  return {
    ...beside,
    states,
    served: () => served,
    answers(nextStatus: number, nextBody: string) {
      ;[status, body] = [nextStatus, nextBody]
    },
  }
}

const isRefusal = (error: unknown) =>
  error instanceof UpstreamFailure && error.code === 'SUBGRAPH_UNAVAILABLE' && error.isRefusal

/** Asks until it is let through: the pause is over then. */
async function askUntilSent(exchanges: Exchanges) {
  for (;;) {
    try {
      return await answerTo(exchanges, ask)
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  }
}

test('a subgraph that mostly fails is left alone, until a probe shows that it is back', async () => {
  await using it = await besideServer()
  await answerTo(it.exchanges, ask)
  it.answers(502, '<html>Bad gateway</html>')
  // One in four, two in five…
  for (let time = 0; time < 3; time++) assert.equal((await answerTo(it.exchanges, ask)).status, 502)
  await assert.rejects(answerTo(it.exchanges, ask), isRefusal)
  assert.deepEqual([it.served(), it.states], [4, ['closed', 'open']])

  // The first probe finds it as it was.
  assert.equal((await askUntilSent(it.exchanges)).status, 502)
  await assert.rejects(answerTo(it.exchanges, ask), isRefusal)
  it.answers(200, '{"data":{}}')
  assert.equal((await askUntilSent(it.exchanges)).status, 200)
  for (let time = 0; time < 10; time++) await answerTo(it.exchanges, ask)
  assert.deepEqual(it.states, ['closed', 'open', 'half-open', 'open', 'half-open', 'closed'])
})

test('a few failures say nothing, nor do few among many', async () => {
  await using it = await besideServer({ leastRequests: 6 })
  it.answers(500, '')
  for (let time = 0; time < 3; time++) await answerTo(it.exchanges, ask)
  it.answers(200, '{"data":{}}')
  for (let time = 0; time < 10; time++) await answerTo(it.exchanges, ask)
  it.answers(500, '')
  for (let time = 0; time < 4; time++) await answerTo(it.exchanges, ask)
  assert.deepEqual(it.states, ['closed'])
})

test('a GraphQL result is no failure, whatever its status, nor is a status below 500', async () => {
  await using it = await besideServer()
  it.answers(500, '{"errors":[{"message":"No."}]}')
  for (let time = 0; time < 10; time++) await answerTo(it.exchanges, ask)
  it.answers(404, '<html>')
  for (let time = 0; time < 10; time++) await answerTo(it.exchanges, ask)
  assert.deepEqual(it.states, ['closed'])
})

test('what is over time has failed, though the breaker only hears of a cancel', async () => {
  const { states, exchanges } = breaking(openInProcessExchanges(createSlowSubgraph()))
  await using timed = withDeadline(exchanges, { timeout: 5, wheel })
  await Promise.allSettled(Array.from({ length: 4 }, () => answerTo(timed, ask)))
  assert.deepEqual(states, ['closed', 'open'])
})

test('what nobody waited for is no failure, and what the gateway refused neither', async () => {
  const bounded = withConcurrency(openInProcessExchanges(createSlowSubgraph()), {
    inFlight: 1,
    queue: 0,
    tally: countedTally(),
  })
  const { states, exchanges } = breaking(bounded)
  for (let time = 0; time < 10; time++) exchanges.send(requestFor(ask), () => {}).cancel()
  const inFlight = exchanges.send(requestFor(ask), () => {})
  for (let time = 0; time < 10; time++) await assert.rejects(answerTo(exchanges, ask), isRefusal)
  inFlight.cancel()
  await exchanges[Symbol.asyncDispose]()
  assert.deepEqual(states, ['closed', null])
})

test('one probe at a time, and another when nobody waits for it', async () => {
  let asked = 0
  const slow = createSlowSubgraph()
  const { states, exchanges } = breaking(
    openInProcessExchanges({
      ...slow,
      execute: (request) => (++asked <= 4 ? Promise.reject(new Error('No.')) : slow.execute(request)),
    }),
    { pause: 1 },
  )
  await Promise.allSettled(Array.from({ length: 4 }, () => answerTo(exchanges, ask)))
  assert.equal(states.at(-1), 'open')

  const probe = await new Promise<{ cancel(): void }>((resolve) => {
    const attempt = () => {
      const exchange = exchanges.send(requestFor(ask), (failure) => {
        if (failure) setImmediate(attempt)
      })
      if (states.at(-1) === 'half-open') resolve(exchange)
    }
    attempt()
  })
  await assert.rejects(answerTo(exchanges, ask), isRefusal)
  probe.cancel()
  const second = answerTo(exchanges, ask)
  assert.equal(states.at(-1), 'half-open')
  await slow.heard(2)
  slow.answer()
  await second
  assert.equal(states.at(-1), 'closed')
})
