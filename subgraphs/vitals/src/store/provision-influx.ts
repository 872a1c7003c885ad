import { influxAddress } from './influx-client.ts'
import { name } from './influxql.ts'

/** How long one request may take, in milliseconds. */
const TIMEOUT = 10_000

/**
 * Creates the database at `http://user:password@host:8086/database` on InfluxDB 1.x; creating it again changes
 * nothing. 2.x and 3.x have no such statement: there a bucket and its mapping are made by their own tools.
 *
 * @throws Error that says what to do, when it cannot be done from here.
 */
export async function provisionInflux(url: string): Promise<void> {
  const { origin, database, headers } = influxAddress(url)
  const ping = await fetch(`${origin}/ping`, { headers, signal: AbortSignal.timeout(TIMEOUT) })
  await ping.body?.cancel()
  const version = ping.headers.get('x-influxdb-version') ?? ''
  if (!/^v?1\./.test(version)) {
    throw new Error(
      `InfluxDB ${version} creates no databases by InfluxQL: on 2.x make a bucket and map \`${database}\` to it with ` +
        '`influx v1 dbrp create`, on 3.x run `influxdb3 create database`.',
    )
  }
  const response = await fetch(`${origin}/query`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ q: `CREATE DATABASE ${name(database)}` }),
    signal: AbortSignal.timeout(TIMEOUT),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`InfluxDB answered ${response.status} when it was asked to create \`${database}\`.`)
}
