import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ClientError } from '@care/service/errors'
import { createMetrics } from '@care/service/metrics'
import { GraphQLError, buildSchema } from 'graphql'
import type { Program } from '../execution/program.ts'
import { NO_ACCESS_RULES } from './no-access-rules.fixture.ts'
import type { MeasuredPlan, PlanQuestion } from './plan.ts'
import { prepareOperation } from './prepare-operation.ts'
import { createProgramCache } from './program-cache.ts'

const schema = buildSchema('type Query { a(n: Int): Int b: Int }')
const limits = { introspection: true, tokens: 100, depth: 10, selections: 100 }
const prepare = (query: string) =>
  prepareOperation({ query, operationName: undefined, incremental: true }, { schema, limits, access: NO_ACCESS_RULES })
const plain = { conditions: [], overrides: [] }
const conditional = prepare('query Q($x: Boolean!) { a @include(if: $x) b }')
const choose = (condition: boolean, ...overrides: readonly string[]) => ({ conditions: [condition], overrides })

interface Setting {
  readonly operations?: number
  readonly variants?: number
  plan?(question: PlanQuestion): Promise<MeasuredPlan>
}

/** A cache over a planner that says what it was asked; what it compiles is told apart by its values. */
function setUp({ operations = 10, variants = 10, plan }: Setting = {}) {
  const asked: string[] = []
  const compiled: unknown[] = []
  const cache = createProgramCache({
    planner: {
      async plan(question) {
        asked.push([question.document, ...question.overrides].join(' '))
        const made = {
          plan: { kind: 'QueryPlan' },
          document: question.document,
          renames: {},
          standIns: {},
          unanswerable: [],
        } as const
        return (await plan?.(question)) ?? { ...made, characters: 100 }
      },
      async [Symbol.asyncDispose]() {},
    },
    compile(_plan, conditions) {
      compiled.push(conditions)
      return { why: null } as Program
    },
    operations,
    variants,
    metrics: createMetrics(),
  })
  return { cache, asked, compiled }
}

test('a program is made once, however many ask for it, and is at hand after that', async () => {
  const { cache, asked } = setUp()
  const [one, ...others] = await Promise.all([1, 2, 3].map((n) => cache.program(prepare(`{ a(n: ${n}) }`), plain)))
  assert.ok(one && others.every((it) => it === one))
  assert.equal(cache.program(prepare('{ a(n: 4) }'), plain), one)
  assert.deepEqual(asked, ['query($_l0:Int){a(n:$_l0)}'])
})

test('each combination of conditions and overrides has a program, each of overrides a plan', async () => {
  const { cache, asked, compiled } = setUp()
  const choices = [choose(true), choose(false), choose(true, 'l'), choose(false, 'l')]
  const programs = await Promise.all(choices.map((choice) => cache.program(conditional, choice)))
  assert.equal(new Set(programs).size, 4)
  assert.deepEqual(
    choices.map((choice) => cache.program(conditional, choice)),
    programs,
  )
  assert.deepEqual(asked, [conditional.key, `${conditional.key} l`])
  assert.deepEqual(compiled, [{ x: true }, { x: false }, { x: true }, { x: false }])
})

test('a client that tries all combinations fills no memory', async () => {
  const { cache, compiled } = setUp({ variants: 2 })
  for (const label of ['a', 'b', 'c', 'd']) await cache.program(conditional, choose(true, label))
  assert.ok(cache.program(conditional, choose(true, 'd')) instanceof Promise === false)
  await cache.program(conditional, choose(true, 'a'))
  assert.equal(compiled.length, 5)
})

test('operations that are not used make room for others', async () => {
  const { cache, asked } = setUp({ operations: 2 })
  const used = prepare('{ used: a }')
  await cache.program(used, plain)
  for (const name of ['x', 'y', 'z']) {
    await cache.program(prepare(`{ ${name}: a }`), plain)
    await cache.program(used, plain)
  }
  assert.deepEqual(asked, ['{used:a}', '{x:a}', '{y:a}', '{z:a}'])
})

test('that an operation cannot be planned is remembered, that nobody had time for it is not', async () => {
  let failure: Error = new GraphQLError('It cannot be planned.')
  const { cache, asked } = setUp({ plan: () => Promise.reject(failure) })
  const [one, other] = [prepare('{ a }'), prepare('{ b }')]
  await assert.rejects(async () => cache.program(one, plain), failure)
  assert.throws(() => cache.program(one, plain), failure)
  assert.equal(asked.length, 1)
  failure = new ClientError('RATE_LIMITED', 'Try again.')
  await assert.rejects(async () => cache.program(other, plain), failure)
  await assert.rejects(async () => cache.program(other, plain), failure)
  assert.equal(asked.length, 3)
})

test('what was used most is told with the choices that were made', async () => {
  const { cache } = setUp()
  await cache.program(prepare('query Rare { b }'), plain)
  for (const condition of [true, false, true]) await cache.program(conditional, choose(condition))
  assert.deepEqual(cache.mostUsed(2), [
    { name: 'Q', query: conditional.key, choices: [choose(true), choose(false)] },
    { name: 'Rare', query: 'query Rare{b}', choices: [plain] },
  ])
  assert.deepEqual(
    cache.mostUsed(1).map(({ name }) => name),
    ['Q'],
  )
})
