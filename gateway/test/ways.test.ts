import { once } from 'node:events'
import { type AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { Metrics } from '@care/service/metrics'
import { openLibrary } from './library/open-library.ts'

test('answers are counted by the way that they took, and why not the faster one', async () => {
  const reviews = createServer((_, response) => response.end('{"data":{"reviewCount":3}}')).listen(0, '127.0.0.1')
  await once(reviews, 'listening')
  const { port } = reviews.address() as AddressInfo
  await using library = await openLibrary({
    remote: ['reviews'],
    urls: { reviews: `http://127.0.0.1:${port}/graphql` },
  })
  await library.post('{ reviewCount }')
  await library.post('{ __schema { queryType { name } } }')
  // They are handed on once a second.
  await until(library.metrics, /^graphql_answers_total\{path="spliced",why="none"\} 1$/m)
  await until(library.metrics, /^graphql_answers_total\{path="checked",why="a question about the schema"\} 1$/m)
  reviews.close()
})

async function until(metrics: Metrics, line: RegExp): Promise<void> {
  while (!line.test(await metrics.text())) await setImmediate()
}
