import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFederation } from '../../../test/federation/open-federation.ts'

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])`

interface Counter {
  count: number
}

/** A subgraph with two mutations, which answer how many have run before them, everywhere. */
const counting = (name: string) => ({
  sdl: `${link} type Query { nothing: Int @shareable } type Mutation { ${name}1: Int ${name}2: Int }`,
  resolvers: {
    Mutation: {
      [`${name}1`]: (_: unknown, __: unknown, counter: Counter) => (counter.count += 1),
      [`${name}2`]: (_: unknown, __: unknown, counter: Counter) => (counter.count += 1),
    },
  },
})

const cases = [
  {
    what: 'in fragments and beside them',
    query: 'mutation { a1 ...F b2 ...{ a2 } } fragment F on Mutation { b1 again: a1 }',
    data: { a1: 1, b1: 2, again: 3, b2: 4, a2: 5 },
  },
  {
    what: 'in a fragment that is spread twice',
    query:
      'mutation { a1 ...{ ...G a2 } ...F ...F } fragment G on Mutation { b2 a2 } fragment F on Mutation { a3: a1 ...{ b1 } a2 }',
    data: { a1: 1, b2: 2, a2: 3, a3: 4, b1: 5 },
  },
  {
    what: 'with a condition that holds',
    query: 'mutation ($yes: Boolean!) { ...@include(if: $yes) { a1 b1 } a2 b2 @skip(if: false) }',
    data: { a1: 1, b1: 2, a2: 3, b2: 4 },
  },
  {
    what: 'with a condition and once more without, where it holds',
    query: 'mutation ($yes: Boolean!) { ...@include(if: $yes) { b1 } a1 b1 }',
    data: { b1: 1, a1: 2 },
  },
  {
    what: 'with a condition and once more without, where it does not hold',
    query: 'mutation ($yes: Boolean!) { ...@skip(if: $yes) { b1 } a1 b1 }',
    data: { a1: 1, b1: 2 },
  },
]

for (const { what, query, data } of cases) {
  test(`mutations ${what} run once each, in the order of the operation`, async () => {
    await using federation = await openFederation({ subgraphs: { a: counting('a'), b: counting('b') } })
    const counter: Counter = { count: 0 }
    const variables = query.includes('$yes') ? { yes: true } : {}
    const result = await federation.ours({ query, variables, context: counter })
    assert.equal(JSON.stringify(result.data), JSON.stringify(data))
    assert.equal(counter.count, Object.keys(data).length)
  })
}
