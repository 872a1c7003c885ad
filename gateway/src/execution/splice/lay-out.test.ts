import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Graph, type Given, openGraph } from '../run.fixture.ts'
import { shop } from '../shop.fixture.ts'

/** What an operation asks, a line a request: the subgraph and the selections. */
function asks(query: string, given?: Given): readonly string[] {
  const program = shop.compile(query, given)
  assert.equal(program.why, null)
  return program.requests.map(({ service, query: text, parts }) => {
    const entities = parts.map((part) => part.text).join(' ')
    return `${service} ${text.startsWith('query(') && entities ? entities.slice(1, -1) : text}`
  })
}

describe('what is asked so that text can pass', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'the client’s fields in the client’s order',
      '{ products { price id title } }',
      ['catalog {products{price id title}}'],
    ],
    [
      'a type that is known is not asked for',
      '{ products { title score } }',
      ['catalog {products{id title}}', 'reviews ...on Product{score}'],
    ],
    [
      'what the client does not see comes first',
      '{ products { title tags score } }',
      ['catalog {products{id title tags}}', 'reviews ...on Product{score}'],
    ],
    [
      'what the client sees stays at its place, though representations need it',
      '{ products { title id tags score } }',
      ['catalog {products{title id tags}}', 'reviews ...on Product{score}'],
    ],
    [
      'a key beside a gap is not shown: the gap tells it too',
      '{ products { title id score } }',
      ['catalog {products{id title}}', 'reviews ...on Product{score}'],
    ],
    [
      'a required field that the client sees between its own stays',
      '{ products { shipping title price tags } }',
      ['catalog {products{id title price tags}}', 'stock ...on Product{shipping}'],
    ],
    [
      'joins whose fields alternate are asked in the order in which the client has them',
      '{ products { score count rank } }',
      ['catalog {products{id}}', 'stock ...on Product{count}', 'reviews ...on Product{score rank}'],
    ],
    [
      'entities at several places are one part',
      '{ products { score next { score } } }',
      ['catalog {products{id next{id}}}', 'reviews ...on Product{score}'],
    ],
    ['a type’s name alone is something to ask for', '{ products { __typename } }', ['catalog {products{__typename}}']],
    ['nothing is asked for the root’s type', '{ __typename }', []],
    [
      'an alias of a type’s name is the subgraph’s to write',
      '{ products { is: __typename title } }',
      ['catalog {products{is:__typename title}}'],
    ],
  ]
  for (const [behaviour, query, expected] of cases) test(behaviour, () => assert.deepEqual(asks(query), expected))
})

describe('a branch for each type', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'begins with the type’s name',
      '{ things { title } }',
      ['catalog {things{__typename ...on Book{title} ...on Product{title}}}'],
    ],
    [
      'lets the name pass where the client has it first',
      '{ things { __typename title } }',
      ['catalog {things{__typename ...on Book{title} ...on Product{title}}}'],
    ],
    [
      'has the name first wherever the client has it',
      '{ things { title __typename id } }',
      ['catalog {things{__typename ...on Book{title id} ...on Product{title id}}}'],
    ],
    [
      'has an alias of the name beside it',
      '{ things { title is: __typename } }',
      ['catalog {things{__typename ...on Book{title is:__typename} ...on Product{title is:__typename}}}'],
    ],
    [
      'has fields of its own, and entities of its own',
      '{ things { id ... on Book { score pages } ... on Product { tags } } }',
      ['catalog {things{__typename ...on Book{id pages} ...on Product{id tags}}}', 'reviews ...on Book{score}'],
    ],
    [
      'may have nothing that the client sees',
      '{ hits { ... on Book { pages } } }',
      ['catalog {hits{__typename ...on Book{pages}}}'],
    ],
    [
      'may be empty but for the name',
      '{ hits { ... on Book { pages } __typename } }',
      ['catalog {hits{__typename ...on Book{pages}}}'],
    ],
  ]
  for (const [behaviour, query, expected] of cases) test(behaviour, () => assert.deepEqual(asks(query), expected))
})

test('a condition decides what is asked', () => {
  const query = 'query ($all: Boolean!) { products { title score @include(if: $all) } }'
  assert.deepEqual(asks(query, { variables: { all: false } }), ['catalog {products{id title}}'])
  assert.equal(asks(query, { variables: { all: true } }).length, 2)
})

const odd = openGraph({
  a: `
    directive @loud on FIELD
    type Query { t: T place: Place @shareable things: [Thing] animal: Animal narrow: Narrow }
    type T @key(fields: "id") { id: ID! tags: [String] part: Part }
    type Part { n: Int m: Int }
    type Place { x: Int }
    interface Thing @key(fields: "id") { id: ID! }
    type Cup implements Thing @key(fields: "id") { id: ID! n: Int }
    interface Animal { name: String }
    type Cat implements Animal @shareable { name: String friend: Cat }
    type Narrow @shareable { animal: Animal }
  `,
  b: `
    directive @loud on FIELD
    type Query { place: Place @shareable thing: Thing }
    type Place { y: Int }
    type Thing @key(fields: "id") @interfaceObject { id: ID! size: Int }
    type T @key(fields: "id") {
      id: ID!
      tags: [String] @external
      part: Part @external
      one: Int @requires(fields: "tags")
      two: Int @requires(fields: "part { n }")
    }
    type Part { n: Int @external }
    interface Animal { name: String }
    type Cat implements Animal @shareable { name: String friend: Cat }
    type Narrow @shareable { animal: Cat }
  `,
})

describe('an answer takes the checked path, for', () => {
  const cases: readonly [string, Graph, string, Given?][] = [
    ['no query', shop, 'mutation { add(title: "") { title } }'],
    ['deferred parts', shop, '{ products { title ... @defer { score } } }', { incremental: true }],
    ['a rewritten operation', shop, '{ products { id: title score } }'],
    ['a question about the schema', shop, '{ __schema { queryType { name } } }'],
    ['an object of which nothing is shown', shop, '{ products { title @skip(if: true) } }'],
    ['a required field that is no plain leaf', odd, '{ t { one } }'],
    ['a required field with fields of its own', odd, '{ t { two } }'],
    ['a field with several sources, or none', odd, '{ place { x y } }'],
    ['an abstract type whose types are not known', odd, '{ thing { size } }'],
    ['an abstract type that is another one in its subgraph', odd, '{ narrow { animal { name } } }'],
    ['names that differ between subgraphs', odd, '{ thing { size __typename } }'],
    ['a directive that only subgraphs understand', odd, '{ t { id @loud } }'],
  ]
  for (const [why, graph, query, given] of cases) {
    test(`${why}: ${query}`, () => assert.equal(graph.compile(query, given).why, why))
  }
})
