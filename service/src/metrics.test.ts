import assert from 'node:assert/strict'
import { it } from 'node:test'
import { catalogue, createMetrics } from './metrics.ts'
import { processCatalogue } from './process-metrics.ts'

it('speaks Prometheus’ format under exactly the names of the catalogue', async () => {
  await using metrics = createMetrics()
  for (const [name, { kind }] of Object.entries(catalogue)) {
    const instrument = metrics.of[name as keyof typeof catalogue]
    if (kind === 'histogram')
      (instrument as typeof metrics.of.graphql_request_duration_seconds).record(0.02, { outcome: 'ok' })
    else (instrument as typeof metrics.of.vital_readings_total).add(1)
  }
  const text = await metrics.text()
  const types = new Map([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type]))
  types.delete('target_info')
  assert.deepEqual(
    Object.fromEntries(types),
    Object.fromEntries(Object.entries({ ...catalogue, ...processCatalogue }).map(([name, { kind }]) => [name, kind])),
  )
  assert.match(text, /graphql_request_duration_seconds_bucket\{outcome="ok",le="0.025"\} 1/)
  for (const name of Object.keys(processCatalogue)) assert.match(text, new RegExp(`^${name} \\d`, 'm'))
})
