import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSchema } from 'graphql'
import type { Program } from '../execution/program.ts'
import { NO_ACCESS_RULES } from '../planning/no-access-rules.fixture.ts'
import { prepareOperation } from '../planning/prepare-operation.ts'
import type { ProgramChoice } from '../planning/prepared.ts'
import { warmUp } from './warm-up.ts'

const schema = buildSchema(`
  directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { a: Int b: Query }
`)
const limits = { introspection: true, tokens: 100, depth: 10, selections: 100 }

function setUp(onProgram: (key: string) => void = () => {}) {
  const made: (readonly [string, ProgramChoice])[] = []
  const generation: Parameters<typeof warmUp>[0] = {
    prepare: (query, operationName, { incremental } = { incremental: false }) =>
      prepareOperation({ query, operationName, incremental }, { schema, limits, access: NO_ACCESS_RULES }),
    async program({ key }, choice) {
      made.push([key, choice])
      onProgram(key)
      return { why: null } as Program
    },
  }
  return { generation, made }
}
const choose = (...conditions: readonly boolean[]) => ({ conditions, overrides: [] })
const named = (name: string, query: string) => ({ name, query, operationName: undefined })
const { signal } = new AbortController()

test('what was used is made with the choices that were made, what is known with all and with nothing', async () => {
  const { generation, made } = setUp()
  const known = [
    { name: 'A', query: 'query A { a } query B($x: Boolean!) { a @skip(if: $x) }', operationName: 'A' },
    { name: 'B', query: 'query A { a } query B($x: Boolean!) { a @skip(if: $x) }', operationName: 'B' },
  ]
  const used = [{ name: undefined, query: '{b{...@defer{a}}}', choices: [choose()] }]
  const report = await warmUp(generation, { known, used, signal })
  assert.deepEqual(report, { programs: 4, failures: [] })
  const conditional = 'query B($x:Boolean!){a@skip(if:$x)}'
  assert.deepEqual(made, [
    ['{b{...@defer{a}}}', choose()],
    ['query A{a}', choose()],
    [conditional, choose(true)],
    [conditional, choose(false)],
  ])
})

test('what does not work is reported, and keeps nothing else from working', async () => {
  const { generation } = setUp((key) => {
    if (key === '{b{a}}') throw new Error('It cannot be planned.')
  })
  const known = [named('gone', '{ c }'), named('unplannable', '{ b { a } }'), named('good', '{ a }')]
  const { programs, failures } = await warmUp(generation, { known, used: [], signal })
  assert.equal(programs, 1)
  assert.deepEqual(
    failures.map(({ name }) => name),
    ['gone', 'unplannable'],
  )
})

test('nothing more is made when it is given up', async () => {
  const giveUp = new AbortController()
  const { generation, made } = setUp(() => giveUp.abort())
  const known = [named('A', '{ a }'), named('B', '{ b { a } }')]
  await assert.rejects(warmUp(generation, { known, used: [], signal: giveUp.signal }), { name: 'AbortError' })
  assert.equal(made.length, 1)
})
