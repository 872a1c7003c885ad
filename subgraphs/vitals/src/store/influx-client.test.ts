import assert from 'node:assert/strict'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { listen } from '@care/service/listen'
import { influxAddress, openInflux } from './influx-client.ts'

interface Request {
  readonly url: URL
  readonly authorization: string | undefined
  readonly lines: readonly string[]
}

/** A peer that keeps what it is sent and answers with `status` and `body`. */
async function peer(status: number, body: unknown) {
  const requests: Request[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const bytes = await buffer(request)
    const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes).toString() : bytes.toString()
    const url = new URL(request.url ?? '', 'http://peer')
    requests.push({ url, authorization: request.headers.authorization, lines: text.split('\n') })
    response.writeHead(status, { 'content-type': 'application/json' }).end(status === 204 ? '' : JSON.stringify(body))
  }
  const server = createServer((request, response) => void answer(request, response))
  const origin = await listen(server, { host: '127.0.0.1', port: 0 })
  return {
    requests,
    open: () => openInflux(influxAddress(`${origin.replace('//', '//care:p%40ss@')}/vitals%2F1`)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

describe('the client of InfluxDB', () => {
  it('writes compressed lines in milliseconds, five thousand at once, and signs in by Basic', async () => {
    await using influx = await peer(204, null)
    const points = Array.from({ length: 5001 }, (_, i) => ({
      measurement: 'm',
      tags: {},
      fields: { v: 1 },
      at: new Date(i),
    }))
    await influx.open().write(points)
    assert.deepEqual(
      influx.requests.map(({ lines }) => lines.length),
      [5000, 1],
    )
    const [first] = influx.requests
    assert.equal(first?.lines[7], 'm v=1 7')
    assert.equal(first?.url.pathname, '/write')
    assert.deepEqual(Object.fromEntries(first?.url.searchParams ?? []), { db: 'vitals/1', precision: 'ms' })
    assert.equal(first?.authorization, `Basic ${Buffer.from('care:p@ss').toString('base64')}`)
  })

  it('reads rows with the tags of their series', async () => {
    const values = [
      [5, 'a'],
      [6, null],
    ]
    const series = [{ name: 'm', tags: { patient: 'wang' }, columns: ['time', 'rest'], values }]
    await using influx = await peer(200, { results: [{ statement_id: 0, series }] })
    assert.deepEqual(await influx.open().query('SELECT 1'), [
      { measurement: 'm', tags: { patient: 'wang' }, values: { time: 5, rest: 'a' } },
      { measurement: 'm', tags: { patient: 'wang' }, values: { time: 6, rest: null } },
    ])
    assert.deepEqual(Object.fromEntries(influx.requests[0]?.url.searchParams ?? []), {
      db: 'vitals/1',
      epoch: 'ms',
      q: 'SELECT 1',
    })
  })

  it('takes nothing for an answer that is an error, or was cut off', async () => {
    const series = [{ name: 'm', columns: ['time'], values: [[1]], partial: true }]
    for (const [status, body] of [
      [500, {}],
      [401, { error: 'authorization failed' }],
      [200, { results: [{ error: 'database not found' }] }],
      [200, { results: [{ series }] }],
      [200, { results: [{ partial: true }] }],
      [200, 'not an answer'],
    ] as const) {
      await using influx = await peer(status, body)
      await assert.rejects(influx.open().query('SELECT 1'))
    }
  })
})
