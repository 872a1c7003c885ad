import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { type ServedSubgraph, serveSubgraph } from '@care/service/serve-subgraph'
import { openSubgraphServer } from '@care/service/subgraph-server'
import { withoutCursor } from './library/without-cursor.ts'
import { type Book, type Books, createBooks } from './library/books.ts'
import { INTERNAL_SECRET, openLibrary } from './library/open-library.ts'

interface Served extends ServedSubgraph {
  readonly books: Books
}

/** The books as a process of their own would serve them. The ledger is their store: it outlives them. */
async function serveBooks(ledger: Book[], port = 0, failures = 0): Promise<Served> {
  const books = createBooks(ledger, { failures })
  const server = await openSubgraphServer(books, INTERNAL_SECRET, createLog('books', 'silent'))
  const served = await serveSubgraph(server, createMetrics(), { host: '127.0.0.1', port })
  return { books, url: served.url, [Symbol.asyncDispose]: () => served[Symbol.asyncDispose]() }
}

const numberOf = (event: IteratorResult<unknown>): unknown =>
  (event.value as { data: { ledger: { number: number } } }).data.ledger.number

test('a subgraph that dies and comes back loses and doubles nothing where the field can resume', async () => {
  const ledger: Book[] = []
  let served = await serveBooks(ledger)
  const port = Number(new URL(served.url).port)
  await using library = await openLibrary({ remote: ['books'], urls: { books: served.url } })
  const events = library.connect().iterate({
    query: 'subscription ($after: String) { ledger(after: $after) { number book { title rating } } }',
    variables: { after: null },
  })
  const first = events.next()
  await served.books.listening('ledger')
  served.books.add('Volume 0')
  const seen = [numberOf(await first)]
  for (let round = 1; round <= 3; round++) {
    await served[Symbol.asyncDispose]()
    // What was written while nobody served it is in the store.
    ledger.push({ kind: 'Book', id: '1', title: 'Emma' }, { kind: 'Book', id: '2', title: 'Persuasion' })
    served = await serveBooks(ledger, port)
    seen.push(numberOf(await events.next()), numberOf(await events.next()))
    served.books.add(`Volume ${round}`)
    seen.push(numberOf(await events.next()))
  }
  assert.deepEqual(seen, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  await events.return?.()
  await served[Symbol.asyncDispose]()
})

test('a subgraph that has come back but cannot serve yet is tried again', async () => {
  const ledger: Book[] = []
  const first = await serveBooks(ledger)
  await using library = await openLibrary({ remote: ['books'], urls: { books: first.url } })
  const events = library.connect().iterate({ query: 'subscription { ledger { number } }' })
  const event = events.next()
  await first.books.listening('ledger')
  first.books.add('Emma')
  assert.equal(numberOf(await event), 0)
  await first[Symbol.asyncDispose]()
  ledger.push({ kind: 'Book', id: '1', title: 'Persuasion' })
  await using second = await serveBooks(ledger, Number(new URL(first.url).port), 2)
  assert.equal(numberOf(await events.next()), 1)
  assert.notEqual(second.books, first.books)
  await events.return?.()
})

test('a client that gives a cursor begins after it', async () => {
  const ledger: Book[] = ['Emma', 'Persuasion', 'Sanditon'].map((title, at) => ({
    kind: 'Book',
    id: `${at + 1}`,
    title,
  }))
  await using served = await serveBooks(ledger)
  await using library = await openLibrary({ remote: ['books'], urls: { books: served.url } })
  const events = library.connect().iterate({ query: 'subscription { ledger(after: "c0") { cursor } }' })
  assert.deepEqual(withoutCursor((await events.next()).value), { data: { ledger: { cursor: 'c1' } } })
  assert.deepEqual(withoutCursor((await events.next()).value), { data: { ledger: { cursor: 'c2' } } })
  await events.return?.()
})

test('a replay that is longer than the queue arrives whole', async () => {
  const ledger: Book[] = Array.from({ length: 100 }, (_, at) => ({ kind: 'Book', id: '1', title: `Volume ${at}` }))
  await using served = await serveBooks(ledger)
  await using library = await openLibrary({
    remote: ['books'],
    urls: { books: served.url },
    settings: { GATEWAY_STREAM_QUEUE: '20' },
  })
  const events = library.connect().iterate({ query: 'subscription { ledger(after: "c0") { number book { rating } } }' })
  const seen: unknown[] = []
  while (seen.length < 99) seen.push(numberOf(await events.next()))
  assert.deepEqual(
    seen,
    Array.from({ length: 99 }, (_, at) => at + 1),
  )
  await events.return?.()
})

test('a loss before the first event, which no cursor covers, is told with the next event', async () => {
  const ledger: Book[] = []
  let served = await serveBooks(ledger)
  await using library = await openLibrary({ remote: ['books'], urls: { books: served.url } })
  const events = library.connect().iterate({ query: 'subscription { ledger { number } }' })
  const first = events.next()
  await served.books.listening('ledger')
  await served[Symbol.asyncDispose]()
  served = await serveBooks(ledger, Number(new URL(served.url).port))
  await served.books.listening('ledger')
  served.books.add('Sanditon')
  assert.deepEqual(withoutCursor((await first).value), {
    data: { ledger: { number: 0 } },
    extensions: { gap: { from: null, reason: 'UPSTREAM' } },
  })
  await events.return?.()
  await served[Symbol.asyncDispose]()
})

test('a field without a cursor goes on when its subgraph does, and tells that events may be missing', async () => {
  let served = await serveBooks([])
  await using library = await openLibrary({ remote: ['books'], urls: { books: served.url } })
  const events = library.connect().iterate({ query: 'subscription { clock }' })
  const first = events.next()
  await served.books.listening('clock')
  served.books.add('one')
  const { cursor } = (await first).value?.extensions ?? {}
  await served[Symbol.asyncDispose]()
  served = await serveBooks([], Number(new URL(served.url).port))
  await served.books.listening('clock')
  served.books.add('two')
  assert.deepEqual(withoutCursor((await events.next()).value), {
    data: { clock: 'two' },
    extensions: { gap: { from: cursor, reason: 'UPSTREAM' } },
  })
  served.books.add('three')
  assert.deepEqual(withoutCursor((await events.next()).value), { data: { clock: 'three' } })
  await events.return?.()
  await served[Symbol.asyncDispose]()
})

test('a subgraph that stays away longer than the patience ends the stream', async () => {
  const served = await serveBooks([])
  await using library = await openLibrary({
    remote: ['books'],
    urls: { books: served.url },
    settings: { GATEWAY_STREAM_PATIENCE: '100' },
  })
  const events = library.connect().iterate({ query: 'subscription { ledger { number } }' })
  const first = events.next()
  await served.books.listening('ledger')
  served.books.add('Emma')
  await first
  await served[Symbol.asyncDispose]()
  await assert.rejects(
    events.next(),
    ([error]: { extensions: { code: string } }[]) => error?.extensions.code === 'SUBGRAPH_UNAVAILABLE',
  )
})

test('a subgraph that was never there is told as soon as a query would be', async () => {
  const served = await serveBooks([])
  await served[Symbol.asyncDispose]()
  await using library = await openLibrary({
    remote: ['books'],
    urls: { books: served.url },
    settings: { GATEWAY_SUBGRAPH_TIMEOUT: '100' },
  })
  const events = library.connect().iterate({ query: 'subscription { ledger { number } }' })
  await assert.rejects(
    events.next(),
    ([error]: { extensions: { code: string } }[]) => error?.extensions.code === 'SUBGRAPH_UNAVAILABLE',
  )
})
