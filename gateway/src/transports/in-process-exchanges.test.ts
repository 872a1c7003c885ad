import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerTo } from './exchange.fixture.ts'
import { testExchanges } from './exchanges.contract.ts'
import { UpstreamFailure } from './failures.ts'
import { openInProcessExchanges } from './in-process-exchanges.ts'
import type { GraphEndpoint } from './transport.ts'

testExchanges('in process', async (subgraph) => {
  let isGone = false
  const exchanges = openInProcessExchanges({
    ...subgraph,
    execute: (request) => (isGone ? Promise.reject(new Error('The subgraph has ended.')) : subgraph.execute(request)),
  })
  return {
    exchanges,
    vanish: async () => {
      isGone = true
    },
    [Symbol.asyncDispose]: () => exchanges[Symbol.asyncDispose](),
  }
})

const answering = (data: Record<string, unknown>): GraphEndpoint => ({
  execute: async () => ({ data }),
  subscribe: () => Promise.reject(new Error('There are no streams.')),
})

test('a custom scalar is what JSON makes of it', async () => {
  await using exchanges = openInProcessExchanges(answering({ at: new Date(0), tags: { a: [1] } }))
  const { result } = await answerTo(exchanges, { query: '{ at tags }' })
  assert.deepEqual(result, { data: { at: '1970-01-01T00:00:00.000Z', tags: { a: [1] } } })
})

test('an answer that JSON could not say is none', async () => {
  await using exchanges = openInProcessExchanges(answering({ big: 1n }))
  await assert.rejects(answerTo(exchanges, { query: '{ big }' }), UpstreamFailure)
})
