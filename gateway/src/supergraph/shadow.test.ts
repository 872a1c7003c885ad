import assert from 'node:assert/strict'
import { Writable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import type { Execute, Outcome } from '../execution/execution.ts'
import type { Generation } from './generation.ts'
import { holdGeneration } from './held-generation.ts'
import { openPlainGeneration } from './plain-generation.fixture.ts'
import { type AnsweredQuery, createShadow } from './shadow.ts'

const SDL = 'type Query { title: String author: String } type Mutation { rename: String }'

const outcome = (data: unknown, more: Partial<Outcome> = {}): Outcome => ({
  data: { text: JSON.stringify(data), encoding: 'utf8' },
  errors: [],
  completions: [],
  hasNext: false,
  ...more,
})

interface Compared {
  readonly next?: () => Outcome
  readonly current?: () => Outcome
  readonly nextSdl?: string
  readonly concurrency?: number
}

/** A comparison under way, in which generations answer as the test says. */
async function compare(
  t: TestContext,
  { next: answerNext, current: answerCurrent, nextSdl, concurrency = 4 }: Compared,
) {
  const lines: string[] = []
  const write = (chunk: Buffer, _: unknown, done: () => void) => {
    lines.push(chunk.toString())
    done()
  }
  const log = createLog('test', 'info', new Writable({ write }))
  const metrics = createMetrics()
  const current = holdGeneration(openPlainGeneration(SDL, 1), log)
  const next = holdGeneration(openPlainGeneration(nextSdl ?? SDL, 2), log)
  const executeOn =
    ({ number }: Generation): Execute =>
    (_, { onOutcome }) => {
      const answer = number === 2 ? answerNext : answerCurrent
      setImmediate(() => onOutcome(answer?.() ?? outcome(null)))
      return { cancel() {} }
    }
  const shadow = createShadow({ percent: 100, seconds: 60, concurrency, timeout: 1000, executeOn, log, metrics })
  const stop = new AbortController()
  const comparing = shadow.compare({ next, current }, stop.signal).catch(() => {})
  t.after(async () => {
    stop.abort()
    await comparing
    await metrics[Symbol.asyncDispose]()
  })
  const answered = (query: string): AnsweredQuery => ({
    query,
    operationName: undefined,
    variables: {},
    prepared: current.generation.prepare(query, undefined),
    choice: { conditions: [], overrides: [] },
    asker: { headersFor: () => [], sharing: '' },
  })
  return {
    lines,
    next,
    stop,
    comparing,
    observe: (query: string, served: Outcome) => shadow(answered(query), served),
    /** The verdicts so far, once nothing runs any more. */
    async verdicts() {
      while (next.leases + current.leases > 0) await new Promise((resolve) => setImmediate(resolve))
      await new Promise((resolve) => setImmediate(resolve))
      const found = (await metrics.text()).matchAll(/^graphql_shadow_total\{outcome="(\w+)"\} (\d+)$/gm)
      return Object.fromEntries([...found].map(([, verdict, count]) => [verdict, Number(count)]))
    },
  }
}

test('a query is run on the new supergraph as well, and its answers are compared', async (t) => {
  const { observe, verdicts } = await compare(t, { next: () => outcome({ title: 'a' }) })
  observe('{ title }', outcome({ title: 'a' }))
  assert.deepEqual(await verdicts(), { same: 1 })
})

test('a difference is counted, and told by its path without values', async (t) => {
  const { observe, verdicts, lines } = await compare(t, {
    next: () => outcome({ title: null, author: 'secret' }, { errors: [{ message: 'secret', path: ['title'] }] }),
    current: () => outcome({ title: 'secret', author: 'secret' }),
  })
  for (let time = 0; time < 3; time++) {
    observe('query Both { title author }', outcome({ title: 'secret', author: 'secret' }))
    await verdicts()
  }
  assert.deepEqual(await verdicts(), { different: 3 })
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /"operation":"Both".*"paths":\["title","errors: title"\]/)
  assert.doesNotMatch(lines.join(''), /secret/)
})

test('what differs from itself a moment later is not held against the new supergraph', async (t) => {
  let time = 0
  const now = () => outcome({ title: String((time += 1)) })
  const { observe, verdicts } = await compare(t, { next: now, current: now })
  observe('{ title }', now())
  assert.deepEqual(await verdicts(), { unsteady: 1 })
})

test('a query that the new supergraph does not know has failed', async (t) => {
  const { observe, verdicts, lines } = await compare(t, { nextSdl: 'type Query { author: String }' })
  observe('{ title }', outcome({ title: 'a' }))
  assert.deepEqual(await verdicts(), { failed: 1 })
  assert.match(lines.join(''), /"reason":"Refused"/)
})

test('mutations are never run twice', async (t) => {
  const { observe, verdicts, next } = await compare(t, { next: () => outcome({ rename: 'a' }) })
  observe('mutation { rename }', outcome({ rename: 'a' }))
  assert.equal(next.leases, 0)
  assert.deepEqual(await verdicts(), {})
})

test('no more run than may, and what is too long is not compared', async (t) => {
  const { observe, verdicts } = await compare(t, { next: () => outcome({ title: 'a' }), concurrency: 2 })
  for (let time = 0; time < 5; time++) observe('{ title }', outcome({ title: 'a' }))
  assert.deepEqual(await verdicts(), { same: 2, skipped: 3 })
  observe('{ title }', outcome({ title: 'x'.repeat(300_000) }))
  assert.deepEqual(await verdicts(), { same: 2, skipped: 4 })
})

test('nothing runs before and after the comparison', async (t) => {
  const { observe, verdicts, stop, comparing } = await compare(t, { next: () => outcome({ title: 'a' }) })
  stop.abort()
  await comparing
  observe('{ title }', outcome({ title: 'a' }))
  assert.deepEqual(await verdicts(), {})
})
