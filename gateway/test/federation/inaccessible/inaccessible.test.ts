import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeFederation } from '../describe-federation.ts'
import { openFederation } from '../open-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('what is inaccessible', subgraphs, [
  {
    name: 'serves as key and as required field all the same',
    query: '{ things { label } }',
    data: {
      things: [{ label: 'label of secret 1' }, { label: 'label of secret 2' }, { label: 'label of secret 3' }],
    },
  },
  {
    name: 'as an enum’s value is null',
    query: '{ states }',
    data: { states: ['OPEN', null, 'CLOSED'] },
  },
  {
    name: 'as an enum’s value takes with it what it stands in',
    query: '{ state }',
    data: null,
  },
  {
    name: 'as an input’s field keeps its default',
    query: '{ things(filter: { prefix: "x" }) { id } }',
    data: { things: [{ id: 'x1' }, { id: 'x2' }] },
  },
  {
    name: 'as a type is never shown',
    query: '{ shapes { __typename name } }',
    data: { shapes: [{ __typename: 'Circle', name: 'circle' }, null] },
  },
])

test('what is inaccessible cannot be asked for', async () => {
  await using federation = await openFederation({ subgraphs })
  for (const query of [
    '{ things { secret } }',
    '{ things { code } }',
    '{ hidden { text } }',
    '{ shapes { ... on Square { name } } }',
    '{ things(filter: { limit: 1 }) { id } }',
    'query ($filter: Filter) { things(filter: $filter) { id } }',
  ]) {
    const asked = { query, variables: { filter: { limit: 1 } } }
    const { data, errors } = await federation.ours(asked)
    assert.deepEqual([data, errors?.length], [undefined, 1], query)
  }
  assert.deepEqual(federation.requests, [])
  const { data } = await federation.ours({ query: '{ __type(name: "State") { enumValues { name } } }' })
  assert.deepEqual(data, { __type: { enumValues: [{ name: 'OPEN' }, { name: 'CLOSED' }] } })
})
