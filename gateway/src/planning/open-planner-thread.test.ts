import assert from 'node:assert/strict'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { test } from 'node:test'
import { compose, composeLibrary } from '../../test/library/compose-library.ts'
import { openPlannerThread } from './open-planner-thread.ts'

const options = { planTimeout: 10_000, queue: 10, megabytes: 512 }
const small = { document: '{ t { x } }', overrides: [] }
const tooComplex = { extensions: { code: 'OPERATION_TOO_COMPLEX' } }

/** Each of the fields can come from each of the subgraphs, at every level. */
const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const manyWays = compose(
  Object.fromEntries(
    names.map((name) => [
      name,
      [
        `http://${name}`,
        `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
        type Query { t: T @shareable }
        type T @key(fields: "id") { id: ID! x: Int @shareable only_${name}: Int
          ${names.map((field) => `${field}: T @shareable`).join(' ')} }`,
      ],
    ]),
  ),
)

function bigQuestion(levels: number) {
  const selection = (level: number): string =>
    level === 0
      ? `{ ${names.map((name) => `only_${name}`).join(' ')} }`
      : `{ ${names.map((name) => `${name} ${selection(level - 1)}`).join(' ')} }`
  return { document: `{ t ${selection(levels)} }`, overrides: [] }
}

test('an operation is planned for the supergraph that was asked, until it is dropped', async () => {
  await using thread = openPlannerThread(options)
  const one = await thread.load(composeLibrary())
  const other = await thread.load(manyWays)
  assert.deepEqual(
    [one, other].map(({ facts }) => facts.subgraphs[0]?.name),
    ['books', 'a'],
  )
  const question = { document: 'query Titles { books { title } }', overrides: [] }
  const { plan, characters } = await one.plan(question)
  assert.deepEqual(plan, {
    kind: 'QueryPlan',
    node: {
      kind: 'Fetch',
      serviceName: 'books',
      variableUsages: [],
      operation: 'query Titles__books__0{books{title}}',
      operationKind: 'query',
      operationName: 'Titles__books__0',
    },
  })
  assert.ok(characters > JSON.stringify(plan).length)
  await one[Symbol.asyncDispose]()
  await assert.rejects(one.plan(question), /not loaded any more/)
  await other.plan(small)
})

test('what is no supergraph is refused in words, and the thread goes on', async () => {
  await using thread = openPlannerThread(options)
  await assert.rejects(thread.load('type Query { a: Int }'), /supergraph/)
  await thread.load(composeLibrary())
})

test('subgraphs are composed, and what does not fit is told in words', async () => {
  await using thread = openPlannerThread(options)
  const a = { name: 'a', url: 'http://a', sdl: 'type Query { a: Int }' }
  const composed = await thread.compose([a, { ...a, name: 'b', sdl: 'type Query { b: Int }' }])
  assert.ok(composed.supergraph !== null)
  assert.equal((await thread.load(composed.supergraph)).facts.subgraphs.length, 2)
  const different = await thread.compose([a, { ...a, name: 'b', sdl: 'type Query { a: String }' }])
  assert.ok(different.supergraph === null && different.mistakes.some((it) => /Query\.a/.test(it)))
  const broken = await thread.compose([a, { ...a, name: 'b', sdl: 'type Query {\n  a Int }' }])
  assert.ok(broken.supergraph === null)
  assert.deepEqual(broken.mistakes, ['[b] line 2: Syntax Error: Expected ":", found Name "Int".'])
})

test('an operation that takes too long is refused; those that waited are planned', async () => {
  await using calm = openPlannerThread(options)
  const unhurried = await calm.load(manyWays)
  const since = performance.now()
  await unhurried.plan(bigQuestion(4))
  const planTimeout = Math.round((performance.now() - since) / 3)
  await using thread = openPlannerThread({ ...options, planTimeout })
  const graph = await thread.load(manyWays)
  const [slow, ...others] = await Promise.allSettled([graph.plan(bigQuestion(4)), graph.plan(small), graph.plan(small)])
  assert.ok(slow?.status === 'rejected')
  assert.equal(slow.reason.extensions.code, 'OPERATION_TOO_COMPLEX')
  assert.deepEqual(
    others.map(({ status }) => status),
    ['fulfilled', 'fulfilled'],
  )
})

test('an operation that takes too much memory ends the thread, and nobody else’s operation', async () => {
  await using thread = openPlannerThread({ ...options, planTimeout: 60_000, megabytes: 26 })
  const graph = await thread.load(manyWays)
  await assert.rejects(graph.plan(bigQuestion(4)), tooComplex)
  await graph.plan(small)
})

test('no more questions wait than are allowed', async () => {
  let waiting = 0
  await using thread = openPlannerThread({ ...options, queue: 2, onQueue: (difference) => (waiting += difference) })
  const graph = await thread.load(manyWays)
  const settled = await Promise.allSettled(Array.from({ length: 5 }, () => graph.plan(small)))
  const refused = settled.filter((it) => it.status === 'rejected')
  assert.deepEqual(
    refused.map(({ reason }) => reason.extensions.code),
    ['RATE_LIMITED', 'RATE_LIMITED', 'RATE_LIMITED'],
  )
  assert.equal(waiting, 0)
})

test('planning holds nothing else up', async () => {
  await using thread = openPlannerThread(options)
  const graph = await thread.load(manyWays)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const since = performance.now()
  await graph.plan(bigQuestion(3))
  const took = performance.now() - since
  delay.disable()
  assert.ok(
    delay.max / 1e6 < took / 2,
    `planned in ${took} ms, and the event loop stood still for ${delay.max / 1e6} ms`,
  )
})

test('who waits when the thread is closed is told so', async () => {
  const thread = openPlannerThread(options)
  const graph = await thread.load(manyWays)
  const asked = Promise.allSettled([graph.plan(bigQuestion(3)), graph.plan(small)])
  await thread[Symbol.asyncDispose]()
  assert.deepEqual(
    (await asked).map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  await assert.rejects(graph.plan(small), /closed/)
})
