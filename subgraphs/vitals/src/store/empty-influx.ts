import { randomUUID } from 'node:crypto'
import { provisionInflux } from './provision-influx.ts'

/** Makes a database of its own for one test, on the InfluxDB 1.x server at `url`. Disposing drops it. */
export async function emptyInflux(url: string): Promise<AsyncDisposable & { readonly url: string }> {
  const name = `test_vitals_${randomUUID().replaceAll('-', '')}`
  const database = `${url}/${name}`
  await provisionInflux(database)
  return {
    url: database,
    async [Symbol.asyncDispose]() {
      const body = new URLSearchParams({ q: `DROP DATABASE "${name}"` })
      const response = await fetch(`${url}/query`, { method: 'POST', body })
      await response.body?.cancel()
    },
  }
}
