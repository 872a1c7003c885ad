import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeFederation } from '../describe-federation.ts'
import { openFederation } from '../open-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('of what goes in, clients see what all subgraphs have; of what comes out, what any has', subgraphs, [
  {
    name: 'an input with literals, defaults filled in by the subgraph',
    query: '{ one(filter: { text: "t", nested: { deep: [1] } }) two(filter: { text: "u", size: null }) }',
    data: {
      one: '{"text":"t","size":3,"nested":{"deep":[1]}}',
      two: '{"text":"u","size":null}',
    },
  },
  {
    name: 'an input from a variable, to both subgraphs',
    query: 'query ($filter: Filter!) { one(filter: $filter) two(filter: $filter) }',
    variables: { filter: { text: '', size: 0 } },
    data: { one: '{"text":"","size":0}', two: '{"text":"","size":0}' },
  },
  {
    name: 'a variable within an input, and one that is not given',
    query:
      'query ($text: String!, $deep: Int!, $size: Int) { one(filter: { text: $text, size: $size, nested: { deep: [$deep, 2] } }) }',
    variables: { text: 'é"', deep: 7 },
    data: { one: '{"text":"é\\"","size":3,"nested":{"deep":[7,2]}}' },
  },
  {
    name: 'an enum that only goes in',
    query: 'query ($kind: Kind!) { echo(kind: A) again: echo(kind: $kind) thing { is(kind: $kind) } }',
    variables: { kind: 'B' },
    data: { echo: 'A', again: 'B', thing: { is: 'is B' } },
  },
  {
    name: 'an enum that only comes out',
    query: '{ colour tint colours }',
    data: { colour: 'BLUE', tint: 'GREEN', colours: ['RED', 'BLUE'] },
  },
  { name: 'an argument that only both have', query: '{ same(limit: 4) }', data: { same: 4 } },
])

test('what only one subgraph takes cannot be given', async () => {
  await using federation = await openFederation({ subgraphs })
  for (const query of [
    '{ one(filter: { text: "t", one: true }) }',
    '{ two(filter: { text: "t", nested: { two: 1 } }) }',
    '{ echo(kind: ONE) }',
    '{ thing { is(kind: TWO) } }',
    '{ same(only: "") }',
    'query ($kind: Kind!) { echo(kind: $kind) }',
    'query ($filter: Filter!) { one(filter: $filter) }',
  ]) {
    const asked = { query, variables: { kind: 'ONE', filter: { text: 't', one: true } } }
    const { data, errors = [] } = await federation.ours(asked)
    assert.deepEqual([data, errors.length > 0], [undefined, true], query)
  }
  assert.deepEqual(federation.requests, [])
})
