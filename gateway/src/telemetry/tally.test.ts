import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createMetrics } from '@care/service/metrics'
import { createTallies } from './tally.ts'

test('what was counted is handed on, at the end at the latest', async () => {
  await using metrics = createMetrics()
  const tallies = createTallies()
  const tally = tallies.open(metrics.of.graphql_subgraph_requests_in_flight, { subgraph: 'books' })
  tally.add(3)
  tally.add(-1)
  tallies[Symbol.dispose]()
  assert.match(await metrics.text(), /graphql_subgraph_requests_in_flight\{subgraph="books"\} 2/)
})
