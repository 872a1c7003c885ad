import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { GraphQLScalarType, type ValueNode, buildSchema, executeSync, parse, valueFromASTUntyped } from 'graphql'
import { NO_ACCESS_RULES } from './no-access-rules.fixture.ts'
import { prepareOperation } from './prepare-operation.ts'

const schema = buildSchema(`
  scalar Anything
  enum Colour { RED GREEN }
  input Range { from: Int = 1, to: Int!, colour: Colour, tags: [String!], inner: Range, anything: Anything }
  interface Node { id: ID! told(int: Int): String }
  type Film implements Node { id: ID! told(int: Int): String title(size: Int): String next(id: ID!): Film }
  type Song implements Node { id: ID! told(int: Int): String title(size: Int!): String }
  union Item = Film | Song
  type Query {
    told(
      int: Int = 7, float: Float, string: String, id: ID, flag: Boolean, colour: Colour, range: Range,
      must: Int! = 3, list: [Int], grid: [[Int!]], ranges: [Range!], anything: Anything, ids: [ID!]
    ): String
    film(id: ID!, size: Int): Film
    items(first: Int): [Item!]!
  }
`)
Object.assign(schema.getType('Anything') as GraphQLScalarType, {
  parseLiteral: (node: ValueNode, variables: object) => valueFromASTUntyped(node, variables as never),
})

const limits = { introspection: true, tokens: 10_000, depth: 100, selections: 10_000 }
const prepare = (query: string) =>
  prepareOperation({ query, operationName: undefined, incremental: true }, { schema, limits, access: NO_ACCESS_RULES })
const literalsOf = (query: string) => Object.fromEntries(prepare(query).literals)

const oneOf = (...values: readonly string[]) => fc.constantFrom(...values)
const orNull = (literal: fc.Arbitrary<string>) => fc.oneof({ weight: 5, arbitrary: literal }, oneOf('null'))
const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(String)
const float = fc.oneof(int, oneOf('1.5', '-0.25e-3', '1E+2', '0.1234567890123456789', '-0.0', '12345678901234567890'))
const text = fc.oneof(fc.string({ unit: 'grapheme' }), oneOf('__proto__', '', '"', '\\', '\u2028é😀'))
const string = fc.oneof(
  text.map((it) => JSON.stringify(it)),
  oneOf('"""\n  a "block"\n    string\n"""', '"\\u{1F600}\\u00e9"'),
)
const listOf = (item: fc.Arbitrary<string>) => fc.array(item, { maxLength: 3 }).map((it) => `[${it.join(' ')}]`)
const orOne = (item: fc.Arbitrary<string>) => fc.oneof(listOf(item), item)
const id = fc.oneof(string, oneOf('1', '-0', '123456789012345678901234567890'))
const { range, anything } = fc.letrec<{ range: string; anything: string }>((tie) => ({
  range: fc
    .record(
      {
        from: orNull(int),
        colour: orNull(oneOf('RED', 'GREEN')),
        tags: orNull(orOne(string)),
        inner: orNull(fc.limitShrink(tie('range'), 10)),
        anything: orNull(tie('anything')),
      },
      { requiredKeys: [] },
    )
    .chain((fields) => int.map((to) => `{ ${Object.entries({ ...fields, to }).map((it) => it.join(': '))} }`)),
  anything: fc.oneof(
    { maxDepth: 2 },
    fc.oneof(float, string, oneOf('true', 'RED', 'null')),
    listOf(tie('anything')),
    fc.tuple(oneOf('a', '__proto__', 'b'), tie('anything')).map(([key, value]) => `{ ${key}: ${value} }`),
  ),
}))

const given = fc.record(
  {
    int: orNull(int),
    float: orNull(float),
    string: orNull(string),
    id: orNull(id),
    flag: orNull(oneOf('true', 'false')),
    colour: orNull(oneOf('RED', 'GREEN')),
    range: orNull(range),
    must: int,
    list: orNull(orOne(orNull(int))),
    grid: orNull(fc.oneof(int, listOf(orNull(listOf(int))))),
    ranges: orNull(orOne(range)),
    anything: orNull(anything),
    ids: orNull(orOne(id)),
  },
  { requiredKeys: ['int'] },
)
const told = (values: object) => `told(${Object.entries(values).map((it) => it.join(': '))})`

function run(query: string, variableValues: Readonly<Record<string, unknown>> = {}) {
  const rootValue = { told: (values: unknown) => JSON.stringify(values) }
  const result = executeSync({ schema, document: parse(query), rootValue, variableValues })
  assert.deepEqual(result.errors ?? [], [])
  return JSON.parse((result.data?.['told'] as string | undefined) ?? 'null') as unknown
}

test('an operation with its literals as variables is the same operation', () => {
  fc.assert(
    fc.property(given, (values) => {
      const query = `{ ${told(values)} }`
      const { key, literals } = prepare(query)
      const variables = Object.fromEntries(
        [...literals].map(([name, json]) => [name, JSON.parse(Buffer.from(json, 'latin1').toString()) as unknown]),
      )
      assert.deepEqual(run(key, variables), run(query))
    }),
    { numRuns: 500 },
  )
})

test('operations that differ in literals alone have one key', () => {
  fc.assert(
    fc.property(given, given, (one, other) => {
      const names = Object.keys(one).filter((name) => name in other && !/range|anything/.test(name)) as 'int'[]
      const keyWith = (values: typeof one) =>
        prepare(`{ ${told(Object.fromEntries(names.map((it) => [it, values[it]])))} }`).key
      assert.equal(keyWith(one), keyWith(other))
    }),
    { numRuns: 200 },
  )
})

test('a normal form is its own', () => {
  fc.assert(
    fc.property(given, (values) => {
      const { key } = prepare(`query Q($_l: Int) { ${told(values)} film(id: 1, size: $_l) { id } }`)
      assert.equal(prepare(key).key, key)
    }),
    { numRuns: 100 },
  )
})

test('each literal becomes the JSON of its type', () => {
  assert.deepEqual(literalsOf('{ told(float: 1, id: 12345678901234567890, colour: RED, flag: true, string: "é") }'), {
    _l0: '1',
    _l1: '"12345678901234567890"',
    _l2: '"RED"',
    _l3: 'true',
    _l4: '"Ã©"',
  })
  assert.deepEqual(literalsOf('{ told(list: 1, grid: [[1], null], range: { to: 2, tags: "a" }, int: null) }'), {
    _l0: '[1]',
    _l1: '[[1],null]',
    _l2: '{"tags":["a"],"to":2}',
    _l3: 'null',
  })
})

test('what cannot be JSON without knowing the scalar stays, and so does what holds a variable', () => {
  const { key, literals } = prepare('query Q($to: Int!) { told(anything: 1, range: { to: $to }, list: [2]) }')
  assert.equal(key, 'query Q($to:Int!$_l0:[Int]){told(anything:1 range:{to:$to}list:$_l0)}')
  assert.deepEqual([...literals], [['_l0', '[2]']])
  assert.deepEqual(literalsOf('{ told(anything: "text") }'), { _l0: '"text"' })
  assert.deepEqual(literalsOf('{ told(anything: { a: "text" }) }'), {})
})

test('no variable of the client is hidden', () => {
  const { key } = prepare('query Q($_l0: ID!, $_l_1: Int) { film(id: $_l0, size: $_l_1) { next(id: 1) { id } } }')
  assert.equal(key, 'query Q($_l0:ID!$_l_1:Int$_l__0:ID!){film(id:$_l0 size:$_l_1){next(id:$_l__0){id}}}')
})

test('fields that GraphQL joins keep having the same arguments', () => {
  const { key, literals } = prepare(`
    { film(id: 1) { ...F next(id: 2) { id } } film(id: 1) { next(id: 2) { id } } other: film(id: 1) { id } }
    fragment F on Film { next(id: 2) { title(size: 3) } }`)
  assert.equal(
    key,
    'query($_l0:ID!$_l1:ID!$_l2:ID!$_l3:Int){film(id:$_l0){...F next(id:$_l1){id}}film(id:$_l0){next(id:$_l1){id}}' +
      'other:film(id:$_l2){id}}fragment F on Film{next(id:$_l1){title(size:$_l3)}}',
  )
  assert.deepEqual([...literals.values()], ['"1"', '"2"', '"1"', '3'])
})

test('fields of types that exclude each other keep variables of their own types', () => {
  const { key, literals } = prepare(
    '{ items(first: 9) { ... on Film { title(size: 1) } ... on Song { title(size: 1) } } }',
  )
  assert.equal(
    key,
    'query($_l0:Int$_l1:Int$_l2:Int!){items(first:$_l0){...on Film{title(size:$_l1)}...on Song{title(size:$_l2)}}}',
  )
  assert.deepEqual([...literals.values()], ['9', '1', '1'])
})

test('what is asked about types stays as it is', () => {
  assert.deepEqual(literalsOf('{ __type(name: "Film") { fields(includeDeprecated: true) { name } } }'), {})
})
