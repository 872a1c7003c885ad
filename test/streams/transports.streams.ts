import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reached } from './listener.ts'
import { openWorld } from './world.ts'

/** Events that each transport gets of the stream. */
const EVENTS = 5

const transports = [
  { name: 'SSE', accept: 'text/event-stream' },
  { name: 'multipart', accept: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0' },
] as const

interface Told {
  readonly number: number
  readonly cursor: string
}

for (const field of ['ticked', 'recorded'] as const) {
  test(`a stream goes on over each transport in turn, with the same cursor: ${field}`, async (t) => {
    await using world = await openWorld()
    const { listener, client } = await world.listen({ field, item: 'fact' })
    await world.listening(1, 1)
    for (let event = 0; event < EVENTS; event++) await reached([listener], world.publish())
    const { cursor: first } = listener
    client[Symbol.dispose]()
    await world.listening(0, 1)

    const numbers = [...listener.numbers]
    let cursor = first
    for (const { accept } of transports) {
      // What comes while nobody listens, and what comes live.
      for (let event = 0; event < EVENTS - 1; event++) world.publish()
      const last = world.next
      for await (const told of listen(world.gateway.url, { payload: listener.payload, accept, cursor })) {
        numbers.push(told.number)
        cursor = told.cursor
        if (told.number === last - 1) world.publish()
        if (told.number === last) break
      }
      await world.listening(0, 1)
    }
    assert.deepEqual(
      numbers,
      Array.from({ length: EVENTS * 3 }, (_, number) => number),
    )
    t.diagnostic(
      `${field}: WebSocket, then ${transports.map(({ name }) => name).join(', then ')}: ${numbers.length} events, each once`,
    )
  })
}

interface Listening {
  readonly payload: object
  readonly accept: string
  readonly cursor: string | undefined
}

/** The events of a stream over HTTP, in whatever format they come. Leaving ends it. */
async function* listen(url: string, { payload, accept, cursor }: Listening): AsyncGenerator<Told> {
  const leaving = new AbortController()
  try {
    const response = await fetch(url.replace(/^ws/, 'http'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': '*', accept },
      body: JSON.stringify({ ...payload, extensions: { cursor } }),
      signal: leaving.signal,
    })
    assert.equal(response.status, 200)
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true })
      const lines = text.split(/\r?\n/)
      text = lines.pop() ?? ''
      for (const line of lines) {
        const json = /^(?:data: )?(\{.+\})$/.exec(line)?.[1]
        if (json === undefined) continue
        const it = JSON.parse(json) as { payload?: Result } & Result
        const { data, extensions } = it.payload ?? it
        assert.equal(extensions?.gap, undefined)
        if (data) yield { number: data.it.number, cursor: extensions?.cursor ?? '' }
      }
    }
  } finally {
    leaving.abort()
  }
}

interface Result {
  readonly data?: { readonly it: { readonly number: number } }
  readonly extensions?: { readonly cursor?: string; readonly gap?: unknown }
}
