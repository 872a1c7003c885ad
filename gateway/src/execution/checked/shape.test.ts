import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { buildSchema, isObjectType, parse } from 'graphql'
import { openFederation } from '../../../test/federation/open-federation.ts'
import { inlineFragments } from '../plan/selections.ts'
import type { Data } from './data.ts'
import { compileShape } from './shape.ts'

const sdl = `
  type Query {
    leaf: Int
    leafNonNull: Int!
    list: [Int]
    listOfNonNull: [Int!]
    nonNullList: [Int]!
    nonNullAll: [Int!]!
    deep: [[Int!]]
    object: Thing
    objectNonNull: Thing!
    objects: [Thing]
    objectsOfNonNull: [Thing!]
    named: Named
    any: Any
    string: String
    float: Float
    boolean: Boolean
    id: ID
    kind: Kind
    json: Json
  }
  interface Named { name: String }
  type Thing implements Named { name: String size: Int! inner: Thing innerNonNull: Thing! }
  type Other implements Named { name: String other: Int }
  type Stranger { name: String }
  union Any = Thing | Other
  enum Kind { A B }
  scalar Json
`
const schema = buildSchema(sdl)

function shape(query: string, text: string, renames: Readonly<Record<string, string>> = {}): readonly unknown[] {
  const type = schema.getQueryType()
  assert.ok(isObjectType(type))
  const { selectionSet } = inlineFragments(parse(query))
  const made = compileShape({
    schema,
    type,
    selections: [selectionSet],
    conditions: {},
    renames: new Map(Object.entries(renames)),
  })
  const { text: shaped, completions } = made(JSON.parse(text) as Data)
  return [shaped, ...completions.map(({ path }) => path.join('.'))]
}

describe('null goes up to the next field that may be null', () => {
  /** What the subgraphs brought, what the client gets, and where nulls are noted. */
  const table: readonly (readonly [query: string, data: string, expected: string, ...noted: readonly string[]])[] = [
    ['{ leaf }', '{"leaf":null}', '{"leaf":null}'],
    ['{ leaf }', '{}', '{"leaf":null}'],
    ['{ leaf }', '{"leaf":"a"}', '{"leaf":null}', 'leaf'],
    ['{ leafNonNull }', '{"leafNonNull":null}', 'null', 'leafNonNull'],
    ['{ leafNonNull }', '{}', 'null', 'leafNonNull'],
    ['{ leafNonNull }', '{"leafNonNull":"a"}', 'null', 'leafNonNull'],
    ['{ list }', '{"list":[1,null,2]}', '{"list":[1,null,2]}'],
    ['{ list }', '{"list":[1,"a"]}', '{"list":[1,null]}', 'list.1'],
    ['{ list }', '{"list":1}', '{"list":null}', 'list'],
    ['{ list }', '{"list":{}}', '{"list":null}', 'list'],
    ['{ listOfNonNull }', '{"listOfNonNull":[1,null]}', '{"listOfNonNull":null}', 'listOfNonNull.1'],
    ['{ nonNullList }', '{"nonNullList":[null]}', '{"nonNullList":[null]}'],
    ['{ nonNullList }', '{"nonNullList":null}', 'null', 'nonNullList'],
    ['{ nonNullAll }', '{"nonNullAll":[1,null]}', 'null', 'nonNullAll.1'],
    ['{ deep }', '{"deep":[[1],[null],null]}', '{"deep":[[1],null,null]}', 'deep.1.0'],
    ['{ object { name size } }', '{"object":{"name":null,"size":1}}', '{"object":{"name":null,"size":1}}'],
    ['{ object { name size } }', '{"object":{"name":"a"}}', '{"object":null}', 'object.size'],
    [
      '{ object { inner { size } } }',
      '{"object":{"inner":{"size":null}}}',
      '{"object":{"inner":null}}',
      'object.inner.size',
    ],
    [
      '{ object { innerNonNull { size } } }',
      '{"object":{"innerNonNull":{"size":null}}}',
      '{"object":null}',
      'object.innerNonNull.size',
    ],
    ['{ objectNonNull { size } }', '{"objectNonNull":{"size":null}}', 'null', 'objectNonNull.size'],
    [
      '{ objects { size } }',
      '{"objects":[{"size":1},{},null]}',
      '{"objects":[{"size":1},null,null]}',
      'objects.1.size',
    ],
    [
      '{ objectsOfNonNull { size } }',
      '{"objectsOfNonNull":[{"size":1},{}]}',
      '{"objectsOfNonNull":null}',
      'objectsOfNonNull.1.size',
    ],
    ['{ object { size } }', '{"object":7}', '{"object":null}', 'object'],
    ['{ object { size } }', '{"object":[{"size":1}]}', '{"object":null}', 'object'],
  ]
  for (const [query, data, ...expected] of table)
    test(`${query} of ${data}`, () => assert.deepEqual(shape(query, data), expected))
})

describe('a leaf is what its type has', () => {
  const table: Readonly<Record<string, readonly (readonly [value: string, written: string])[]>> = {
    leaf: [
      ['2147483647', '2147483647'],
      ['2147483648', 'null'],
      ['1.5', 'null'],
      ['1.0', '1'],
      ['1e3', '1000'],
      ['-0', '0'],
      ['true', 'null'],
      ['"1"', 'null'],
    ],
    float: [
      ['1.50', '1.5'],
      ['1', '1'],
      ['1e999', 'null'],
      ['"1"', 'null'],
      ['true', 'null'],
    ],
    boolean: [
      ['true', 'true'],
      ['1', 'null'],
      ['"true"', 'null'],
    ],
    string: [
      ['"\\u0061"', '"a"'],
      ['1', 'null'],
      ['true', 'null'],
      ['{}', 'null'],
    ],
    id: [
      ['"a"', '"a"'],
      ['12', '"12"'],
      ['1.5', 'null'],
      ['true', 'null'],
    ],
    kind: [
      ['"A"', '"A"'],
      ['"C"', 'null'],
      ['0', 'null'],
      ['"toString"', 'null'],
    ],
    json: [
      ['{"b":[1,null]}', '{"b":[1,null]}'],
      ['"a"', '"a"'],
      ['1', '1'],
    ],
  }
  for (const [field, values] of Object.entries(table)) {
    test(field, () => {
      for (const [value, written] of values)
        assert.equal(shape(`{ ${field} }`, `{"${field}":${value}}`)[0], `{"${field}":${written}}`)
    })
  }
})

describe('an object of several types', () => {
  const query = '{ named { is: __typename name ... on Other { other } } }'

  test('has the fields of the type that it says', () => {
    assert.deepEqual(shape(query, '{"named":{"__typename":"Other","name":"a","other":1}}'), [
      '{"named":{"is":"Other","name":"a","other":1}}',
    ])
    assert.deepEqual(shape(query, '{"named":{"__typename":"Thing","name":"a","other":1}}'), [
      '{"named":{"is":"Thing","name":"a"}}',
    ])
  })

  test('is null when its type is none of them, or unknown', () => {
    for (const type of ['Stranger', 'Nothing', 'Json', '__proto__', 'constructor', '']) {
      assert.deepEqual(
        shape(query, `{"named":{"__typename":${JSON.stringify(type)},"name":"a"}}`),
        ['{"named":null}', 'named'],
        type,
      )
    }
    assert.deepEqual(shape(query, '{"named":{"__typename":7,"name":"a"}}'), ['{"named":null}', 'named'])
  })

  test('of a union has nothing in common but the name of its type', () => {
    assert.deepEqual(shape('{ any { __typename ... on Thing { size } } }', '{"any":{"__typename":"Other","size":1}}'), [
      '{"any":{"__typename":"Other"}}',
    ])
  })
})

test('fields are in the order of the operation, those of equal keys together', () => {
  const query =
    '{ object { size ...F inner { size } } leaf object { name } } fragment F on Thing { inner { name } name }'
  const data = '{"leaf":1,"object":{"name":"a","inner":{"size":2,"name":"b"},"size":1}}'
  assert.deepEqual(shape(query, data), ['{"object":{"size":1,"inner":{"name":"b","size":2},"name":"a"},"leaf":1}'])
})

test('keys of ours become the client’s', () => {
  assert.deepEqual(shape('{ _c0: object { _c1: size } }', '{"_c0":{"_c1":null}}', { _c0: 'id', _c1: 'name' }), [
    '{"id":null}',
    'id.name',
  ])
})

test('names that objects inherit are written when they are data only', () => {
  const query = '{ constructor: object { toString: name __proto__: name } }'
  assert.deepEqual(shape(query, '{}'), ['{"constructor":null}'])
  assert.deepEqual(shape(query, '{"constructor":{}}'), ['{"constructor":{"toString":null,"__proto__":null}}'])
  const data = '{"constructor":{"toString":"a","__proto__":"b"}}'
  assert.deepEqual(shape(query, data), [data])
})

describe('what is noted is what stock notes', () => {
  const opened = openFederation({ subgraphs: { a: { sdl } } })
  after(async () => (await opened)[Symbol.asyncDispose]())
  const cases: readonly (readonly [query: string, data: object])[] = [
    ['{ leaf }', { leaf: 'a' }],
    ['{ alias: leaf }', { alias: 'a' }],
    ['{ leafNonNull }', { leafNonNull: null }],
    ['{ list }', { list: [1, 'a', {}] }],
    ['{ listOfNonNull }', { listOfNonNull: [1, null] }],
    ['{ nonNullAll }', { nonNullAll: [null] }],
    ['{ deep }', { deep: [[1, null], ['a']] }],
    ['{ object { size } }', { object: { size: null } }],
    ['{ object { innerNonNull { size } } }', { object: { innerNonNull: { size: 'a' } } }],
    ['{ objects { size } }', { objects: [{}, { size: 1 }, { size: 'a' }] }],
    ['{ named { name } }', { named: { __typename: 'Nothing', name: 'a' } }],
    ['{ kind }', { kind: 'C' }],
    ['{ boolean string }', { boolean: 'a', string: true }],
  ]
  for (const [query, data] of cases) {
    test(`${query} of ${JSON.stringify(data)}`, async () => {
      const federation = await opened
      const asked = { query, tamper: () => ({ status: 200, text: JSON.stringify({ data }) }) }
      const [stock, ours] = [await federation.stock(asked), await federation.ours(asked)]
      assert.deepEqual(notesOf(ours), notesOf(stock))
      assert.deepEqual(JSON.parse(JSON.stringify(ours.data)), stock.data)
      assert.ok(notesOf(stock))
    })
  }
})

const notesOf = ({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> }): unknown =>
  (
    extensions?.['valueCompletion'] as readonly { readonly message: string; readonly path?: unknown }[] | undefined
  )?.map(({ message, path }) => ({ message, path }))
