import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLibrary } from './library/open-library.ts'

/** The figures of one metric by their labels. */
async function figures(url: string, name: string): Promise<Map<string, number>> {
  const text = await (await fetch(new URL('/metrics', url))).text()
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
  return new Map(lines.map((line) => [/\{(.*)\}/.exec(line)?.[1] ?? '', Number(line.split(' ').at(-1))]))
}

test('requests are counted by operation, type and outcome, subgraphs by outcome, plans by the cache', async () => {
  await using library = await openLibrary()
  const { url } = library.gateway
  for (let round = 0; round < 3; round++) await library.post('query Titles { books { title rating } }')
  await library.post('mutation Add { addBook(title: "Evelina") { id } }')
  await library.post('query Broken { broken }')
  await library.post('{ colour }')
  const requests = await figures(url, 'graphql_request_duration_seconds_count')
  const count = (operation: string, type: string, outcome: string) =>
    requests.get(`operation="${operation}",type="${type}",client="unregistered",outcome="${outcome}"`)
  assert.equal(count('Titles', 'query', 'ok'), 3)
  assert.equal(count('Add', 'mutation', 'ok'), 1)
  assert.equal(count('Broken', 'query', 'partial'), 1)
  assert.equal(count('invalid', 'unknown', 'failed'), 1)
  const subgraphs = await figures(url, 'graphql_subgraph_request_duration_seconds_count')
  assert.equal(subgraphs.get('subgraph="reviews",outcome="ok"'), 3)
  assert.equal(subgraphs.get('subgraph="books",outcome="errors"'), 1)
  assert.equal((await figures(url, 'graphql_query_plan_cache_hits_total')).get(''), 2)
  assert.equal((await figures(url, 'graphql_query_plan_cache_misses_total')).get(''), 3)
  assert.equal((await figures(url, 'graphql_query_plan_duration_seconds_count')).get(''), 3)
})

test('however many names clients make up, the series stay bounded', async () => {
  await using library = await openLibrary()
  for (let number = 0; number < 250; number++) await library.post(`query Name${number} { reviewCount }`)
  await library.post(`query ${'Long'.repeat(30)} { reviewCount }`)
  await library.post('{ reviewCount }')
  const requests = await figures(library.gateway.url, 'graphql_request_duration_seconds_count')
  assert.equal(requests.size, 202)
  assert.equal(requests.get('operation="other",type="query",client="unregistered",outcome="ok"'), 51)
  assert.equal(requests.get('operation="unnamed",type="query",client="unregistered",outcome="ok"'), 1)
})

test('open subscriptions and their events are counted by field', async () => {
  await using library = await openLibrary()
  const { url } = library.gateway
  const events = library.connect().iterate({ query: 'subscription Any { clock }' })
  const first = events.next()
  await library.books.listening('clock')
  library.books.add('one')
  await first
  assert.equal((await figures(url, 'graphql_active_subscriptions')).get('field="clock"'), 1)
  assert.equal((await figures(url, 'graphql_subscription_events_total')).get('field="clock"'), 1)
  await events.return?.()
  await library.books.listening('clock', 0)
  assert.equal((await figures(url, 'graphql_active_subscriptions')).get('field="clock"'), 0)
})
