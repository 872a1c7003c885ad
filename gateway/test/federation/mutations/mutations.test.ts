import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { openFederation } from '../open-federation.ts'
import { WAYS } from '../ours.ts'
import { type Log, subgraphs } from './subgraphs.ts'

describe('a mutation', () => {
  const opened = openFederation({ subgraphs })
  after(async () => (await opened)[Symbol.asyncDispose]())

  const cases = [
    {
      name: 'is followed by what its answer is completed with',
      query: 'mutation { add(id: "1") { id name } }',
      data: { add: { id: '1', name: 'name 1 after 1' } },
      done: ['add 1'],
    },
    {
      name: 'has its fields done one after another, over several subgraphs',
      query: 'mutation { add(id: "1") { done } remove(id: "2") { name done } again: add(id: "3") { done } }',
      data: { add: { done: 1 }, remove: { name: 'name 2 after 2', done: null }, again: { done: 3 } },
      done: ['add 1', 'remove 2', 'add 3'],
    },
    {
      name: 'does each field as often as it is asked for, under its alias',
      query:
        'mutation ($id: ID!) { a: add(id: $id) { done } b: add(id: $id) { done } ...C } fragment C on Mutation { c: add(id: "9") { done } }',
      variables: { id: '7' },
      data: { a: { done: 1 }, b: { done: 2 }, c: { done: 3 } },
      done: ['add 7', 'add 7', 'add 9'],
      stock: 'it does first what stands in a fragment',
    },
    {
      name: 'goes on after a field that failed',
      query: 'mutation { fail(id: "1") { id } remove(id: "2") { id } }',
      data: { fail: null, remove: { id: '2' } },
      errors: [['fail']],
      done: ['fail 1', 'remove 2'],
    },
    {
      name: 'leaves out what is skipped',
      query: 'mutation ($no: Boolean!) { add(id: "1") @include(if: $no) { id } remove(id: "2") @skip(if: $no) { id } }',
      variables: { no: false },
      data: { remove: { id: '2' } },
      done: ['remove 2'],
    },
    {
      name: 'has no data when what must be there is not',
      query: 'mutation { must(id: "1") { id } }',
      data: null,
      errors: [['must']],
      done: ['must 1'],
    },
  ]
  for (const { name, query, variables, data, errors = [], done, stock } of cases) {
    test(name, async () => {
      const federation = await opened
      const answers = [
        ...WAYS.map((way) => (context: Log) => federation.ours({ query, variables, context }, way)),
        ...(stock === undefined ? [(context: Log) => federation.stock({ query, variables, context })] : []),
      ]
      for (const answer of answers) {
        const context: Log = { done: [] }
        const result = await answer(context)
        assert.deepEqual(result.data, data)
        assert.deepEqual(
          (result.errors ?? []).map(({ path }) => path),
          errors,
        )
        assert.deepEqual(context.done, done)
      }
    })
  }
})
