import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { z } from 'zod'
import { type Point, line } from './influx-line-protocol.ts'

/** How long one request may take, in milliseconds. */
const TIMEOUT = 10_000
/** Points in one write: what InfluxDB's own documentation calls optimal. */
const MOST_POINTS = 5000

const compress = promisify(gzip)

const answer = z.object({
  results: z
    .array(
      z.object({
        error: z.string().optional(),
        partial: z.boolean().optional(),
        series: z
          .array(
            z.object({
              name: z.string(),
              tags: z.record(z.string(), z.string()).default({}),
              columns: z.array(z.string()),
              values: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).default([]),
              partial: z.boolean().optional(),
            }),
          )
          .default([]),
      }),
    )
    .default([]),
})

/** One row of an answer, with the measurement and the tags of its series. */
export interface InfluxRow {
  readonly measurement: string
  readonly tags: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, string | number | boolean | null>>
}

/** A database of InfluxDB by the write and query interface of 1.x, which 2.x and 3.x have, too. */
export interface Influx {
  write(points: readonly Point[]): Promise<void>
  /** The rows of one statement. More than one at once is not understood by 3.x. */
  query(statement: string): Promise<readonly InfluxRow[]>
}

/** Where a database is, and as whom to go there. */
export interface InfluxAddress {
  /** Without a trailing slash. */
  readonly origin: string
  readonly database: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Takes `http://user:password@host:8086/database` apart. On 2.x and 3.x a token stands in the password's place.
 *
 * @throws Error when no database is named.
 */
export function influxAddress(url: string): InfluxAddress {
  const { protocol, host, pathname, username, password } = new URL(url)
  const path = pathname.split('/').filter(Boolean)
  const database = decodeURIComponent(path.pop() ?? '')
  if (database === '') throw new Error('The address of InfluxDB has to end with the name of a database.')
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return {
    origin: [`${protocol}//${host}`, ...path].join('/'),
    database,
    // Basic is the one way to sign in that every version knows.
    headers: credentials === ':' ? {} : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
  }
}

export function openInflux({ origin, database, headers }: InfluxAddress): Influx {
  return {
    async write(points) {
      for (let from = 0; from < points.length; from += MOST_POINTS) {
        const lines = points.slice(from, from + MOST_POINTS).map(line)
        const response = await fetch(`${origin}/write?${new URLSearchParams({ db: database, precision: 'ms' })}`, {
          method: 'POST',
          headers: { ...headers, 'content-encoding': 'gzip', 'content-type': 'text/plain; charset=utf-8' },
          body: await compress(lines.join('\n')),
          signal: AbortSignal.timeout(TIMEOUT),
        })
        // The answer repeats what was written: it stays out of the message.
        await response.body?.cancel()
        if (!response.ok) throw new Error(`The series store answered ${response.status} to a write.`)
      }
    },

    async query(statement) {
      const response = await fetch(
        `${origin}/query?${new URLSearchParams({ db: database, epoch: 'ms', q: statement })}`,
        { headers: { ...headers, accept: 'application/json' }, signal: AbortSignal.timeout(TIMEOUT) },
      )
      if (!response.ok) {
        await response.body?.cancel()
        throw new Error(`The series store answered ${response.status} to a query.`)
      }
      const { results } = answer.parse(await response.json())
      const [result] = results
      if (result?.error) throw new Error(`The series store refused a query: ${result.error}`)
      // An answer that was cut off would look like a gap in somebody's readings.
      if (result?.partial || result?.series.some((it) => it.partial)) {
        throw new Error('The series store cut an answer off; raise its `max-row-limit`.')
      }
      return (result?.series ?? []).flatMap(({ name, tags, columns, values }) =>
        values.map((row) => ({
          measurement: name,
          tags,
          values: Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])),
        })),
      )
    },
  }
}
