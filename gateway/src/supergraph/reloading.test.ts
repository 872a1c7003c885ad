import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { holdGeneration } from './held-generation.ts'
import { createHistory } from './history.ts'
import { type PlainGeneration, openPlainGeneration } from './plain-generation.fixture.ts'
import { createReloading } from './reloading.ts'
import { createSuccession } from './succession.ts'

// The table of SPEC.md, cell by cell.

const log = createLog('test', 'silent')
const graph = (field: string) => `type Query { ${field}: Int }`

/** Supergraphs whose source is a variable, and that are ready when the test says so. */
async function open(t: TestContext) {
  const metrics = createMetrics()
  t.after(() => metrics[Symbol.asyncDispose]())
  const opened: PlainGeneration[] = []
  const source = { text: graph('a') as string | Error }
  const load = async (sdl: string) => {
    const generation = openPlainGeneration(sdl, opened.length + 1)
    opened.push(generation)
    return holdGeneration(generation, log)
  }
  /** What holds candidates back; null lets them pass. */
  let gate: { readonly reached: PromiseWithResolvers<void>; readonly opens: PromiseWithResolvers<void> } | null = null
  const succession = createSuccession(await load(graph('a')), metrics)
  const history = createHistory('the test', { log, metrics })
  const reloading = createReloading({
    succession,
    history,
    load,
    read: async () => {
      if (source.text instanceof Error) throw source.text
      return source.text
    },
    prepare: async (_, signal) => {
      if (!gate) return
      gate.reached.resolve()
      const { promise: stopped, resolve } = Promise.withResolvers<void>()
      signal.addEventListener('abort', () => resolve())
      await Promise.race([gate.opens.promise, stopped])
    },
  })
  t.after(async () => {
    await reloading[Symbol.asyncDispose]()
    await succession[Symbol.asyncDispose]()
  })
  return {
    metrics,
    opened,
    succession,
    rollback: reloading.rollback,
    /** What becomes of a text, told by its field. */
    async tell(text: string | Error, again = false) {
      source.text = text
      return (await reloading.reload(again)).outcome
    },
    reload: reloading.reload,
    /** Resolves when `text` is a candidate. `pass` lets it serve. */
    async hold(text: string) {
      const mine = { reached: Promise.withResolvers<void>(), opens: Promise.withResolvers<void>() }
      gate = mine
      source.text = text
      const change = reloading.reload()
      await mine.reached.promise
      gate = null
      return { outcome: change.then(({ outcome }) => outcome), pass: () => mine.opens.resolve() }
    },
    serving: () => succession.current.generation.sdl,
  }
}

test('another text is loaded and serves; the same text is no change', async (t) => {
  const { tell, serving, metrics } = await open(t)
  assert.equal(await tell(graph('b')), 'loaded')
  assert.equal(serving(), graph('b'))
  assert.equal(await tell(graph('b')), 'unchanged')
  const text = await metrics.text()
  assert.match(text, /^graphql_supergraph_generation 2$/m)
  assert.match(text, /^graphql_supergraph_reload_total\{outcome="loaded"\} 1$/m)
  assert.match(text, /^graphql_supergraph_reload_total\{outcome="unchanged"\} 1$/m)
})

test('what cannot be read and what does not load is refused, and the old one goes on', async (t) => {
  const { tell, serving, reload, metrics } = await open(t)
  assert.equal(await tell(new Error('The file is gone.')), 'refused')
  assert.equal(await tell('type Query {'), 'refused')
  assert.match((await reload()).reason ?? '', /Syntax Error/)
  assert.equal(serving(), graph('a'))
  assert.match(await metrics.text(), /^graphql_supergraph_reload_total\{outcome="refused"\} 3$/m)
})

test('whoever asks for a look before it has begun gets the same one', async (t) => {
  const { reload, opened, tell } = await open(t)
  const many = [tell(graph('b')), reload(), reload(), reload()]
  await Promise.all(many)
  assert.equal(opened.length, 2)
})

test('a text that comes while another is on its way takes its place', async (t) => {
  const { tell, hold, serving, opened } = await open(t)
  const candidate = await hold(graph('b'))
  assert.equal(await tell(graph('c')), 'loaded')
  assert.equal(await candidate.outcome, 'given_up')
  assert.equal(serving(), graph('c'))
  assert.equal(opened[1]?.isPutAway, true)
})

test('the text of the candidate does not begin it anew', async (t) => {
  const { reload, hold, opened } = await open(t)
  const candidate = await hold(graph('b'))
  const same = reload()
  candidate.pass()
  assert.equal(await candidate.outcome, 'loaded')
  assert.equal((await same).outcome, 'loaded')
  assert.equal(opened.length, 2)
})

test('the text that serves gives a candidate up', async (t) => {
  const { tell, hold, serving } = await open(t)
  const candidate = await hold(graph('b'))
  assert.equal(await tell(graph('a')), 'unchanged')
  assert.equal(await candidate.outcome, 'given_up')
  assert.equal(serving(), graph('a'))
})

test('a text that cannot be read leaves the candidate alone', async (t) => {
  const { tell, hold, serving } = await open(t)
  const candidate = await hold(graph('b'))
  assert.equal(await tell(new Error('The file is gone.')), 'refused')
  candidate.pass()
  assert.equal(await candidate.outcome, 'loaded')
  assert.equal(serving(), graph('b'))
})

test('going back is done at once, and what was gone back from stays away until the source says something else', async (t) => {
  const { tell, rollback, serving, reload } = await open(t)
  await tell(graph('b'))
  assert.equal(rollback().outcome, 'rolled_back')
  assert.equal(serving(), graph('a'))
  assert.equal((await reload()).outcome, 'withheld')
  assert.equal(serving(), graph('a'))
  assert.equal(await tell(graph('a')), 'unchanged')
  assert.equal(await tell(graph('b')), 'loaded')
})

test('an operator who insists gets what was rolled back', async (t) => {
  const { tell, rollback, serving } = await open(t)
  await tell(graph('b'))
  rollback()
  assert.equal(await tell(graph('b'), true), 'loaded')
  assert.equal(serving(), graph('b'))
})

test('going back twice does not go forward', async (t) => {
  const { tell, rollback, serving } = await open(t)
  assert.equal(rollback().outcome, 'unchanged')
  await tell(graph('b'))
  rollback()
  assert.equal(rollback().outcome, 'unchanged')
  assert.equal(serving(), graph('a'))
})

test('going back gives up what is on its way, and withholds it', async (t) => {
  const { tell, hold, rollback, serving, reload } = await open(t)
  await tell(graph('b'))
  const candidate = await hold(graph('c'))
  assert.equal(rollback().outcome, 'rolled_back')
  assert.equal(await candidate.outcome, 'given_up')
  assert.equal(serving(), graph('a'))
  assert.equal((await reload()).outcome, 'withheld')
})

test('the first generation has nothing before it, but what is on its way can be stopped', async (t) => {
  const { hold, rollback, serving } = await open(t)
  const candidate = await hold(graph('b'))
  assert.equal(rollback().outcome, 'rolled_back')
  assert.equal(await candidate.outcome, 'given_up')
  assert.equal(serving(), graph('a'))
})

test('a generation is put away when it is neither current nor previous and its last lease was given back', async (t) => {
  const { tell, succession, opened } = await open(t)
  const stream = succession.lease()
  const request = succession.lease()
  await tell(graph('b'))
  assert.equal(stream.generation.sdl, graph('a'))
  assert.equal(succession.lease().generation.sdl, graph('b'))
  await tell(graph('c'))
  assert.deepEqual(
    succession.retired.map(({ leases }) => leases),
    [2],
  )
  request[Symbol.dispose]()
  request[Symbol.dispose]()
  assert.equal(opened[0]?.isPutAway, false)
  stream[Symbol.dispose]()
  while (succession.retired.length > 0) await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(
    opened.map(({ isPutAway }) => isPutAway),
    [true, false, false],
  )
})

test('at the end everything is put away, whoever uses it', async (t) => {
  const { tell, hold, succession, opened } = await open(t)
  succession.lease()
  await tell(graph('b'))
  await tell(graph('c'))
  const candidate = await hold(graph('d'))
  t.after(async () => {
    assert.equal(await candidate.outcome, 'given_up')
    assert.ok(opened.every(({ isPutAway }) => isPutAway))
  })
})
