// The subgraph that publishes, as a process. What is kept stands in the file STORE, a number and a size in a line: the
// test writes it, so that it outlives this process.
import { EventEmitter, on } from 'node:events'
import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { eventsSdl } from './sdl.ts'
import { createCounts, serve } from './serve.ts'
import type { Published } from './told.ts'

interface Place {
  readonly lane?: number | null
  readonly after?: string | null
}

const { counts, changed } = createCounts()
const published = new EventEmitter().setMaxListeners(0)
/** By number; the first is 0. */
const kept: Published[] = readFileSync(process.env['STORE'] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [number, size] = line.split(' ').map(Number)
    return { number: number ?? 0, size: size ?? 0 }
  })

const present = (field: string, { number, size }: Published, lane: number | null | undefined) => ({
  [field]: { cursor: `c${number}`, number, lane, filler: 'x'.repeat(size), item: { id: String(number) } },
})

/** Begins at once, so that nothing is missed which is published before it is first asked for an event. */
function listen(field: string, { lane, after }: Place): AsyncIterableIterator<object> {
  const source = on(published, 'event')
  let next = typeof after === 'string' ? Number(after.slice(1)) + 1 : kept.length
  let isOpen = true
  const count = (difference: number) => {
    counts.listening[field] = (counts.listening[field] ?? 0) + difference
    changed()
  }
  counts.subscribed += 1
  count(1)
  return {
    async next() {
      for (;;) {
        const event = field === 'recorded' ? kept[next] : undefined
        if (event) {
          next += 1
          return { done: false, value: present(field, event, lane) }
        }
        const { done, value } = await source.next()
        if (done) return { done: true, value: undefined }
        if (field !== 'recorded') return { done: false, value: present(field, (value as [Published])[0], lane) }
      }
    },
    async return() {
      if (isOpen) count(-1)
      isOpen = false
      await source.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

const fields = ['ticked', 'pulsed', 'audited', 'recorded']
const resolvers = {
  Query: { ready: () => true },
  Subscription: Object.fromEntries(
    fields.map((field) => [field, { subscribe: (_: unknown, place: Place) => listen(field, place) }]),
  ),
  Item: { label: ({ id }: { id: string }) => `label ${id}` },
}

await serve(
  {
    name: 'events',
    schema: buildSubgraphSchema([{ typeDefs: parse(eventsSdl()), resolvers: resolvers as never }]),
    createContext: () => ({}),
    dependencies: [],
    [Symbol.asyncDispose]: async () => {},
  },
  (told) => {
    if (told.kind === 'ask') {
      counts.asked += 1
      return changed()
    }
    const { event } = told
    if (event.number === kept.length) kept.push(event)
    published.emit('event', event)
  },
)
