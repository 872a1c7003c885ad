import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { booksSdl } from './library/books.ts'
import { compose, composeLibrary } from './library/compose-library.ts'
import type { Library } from './library/open-library.ts'
import { openStreams, tick } from './library/open-streams.ts'
import { reviewsSdl } from './library/reviews.ts'
import { until } from './reload.fixture.ts'

const clock = 'subscription { clock }'
const entry = (number: number) => ({ ledger: { number, _gatewayCursor: `c${number}` } })

test('a new supergraph keeps streams: same socket, same id, same cursors, and the subgraph hears nothing of it', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', clock)
  const upstream = await it.script.opened(0)
  upstream.emit(tick('one'))
  await client.event('a')
  await change(it.library, `${composeLibrary()}\n# 2`)
  upstream.emit(tick('two'))
  const event = await client.event('a')
  assert.deepEqual(event.data, { clock: 'two' })
  assert.equal(event.extensions?.gap, undefined)
  await allMoved(it.library)
  upstream.emit(tick('three'))
  assert.deepEqual((await client.event('a')).data, { clock: 'three' })
  assert.equal(it.script.all.length, 1)
})

/** The same graph, but that the title of a book comes from the other subgraph: streams of books need another request. */
const otherwise = () =>
  compose({
    books: [
      'http://books',
      booksSdl.replace(/(type Book implements Item[^}]*)title: String!/, '$1title: String! @shareable'),
    ],
    reviews: [
      'http://reviews',
      reviewsSdl
        .replace('"@key"]', '"@key", "@override", "@shareable"]')
        .replace('rating: Float!', 'rating: Float!\n    pages: Int @override(from: "books")'),
    ],
  })

const books = 'subscription { bookAdded { title pages } }'
const added = (title: string) => ({ bookAdded: { __typename: 'Book', id: '1', title, pages: 474 } })

test('a stream whose request is another one on the new supergraph goes over once both are heard: nothing is lost or doubled', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', books, { extensions: { resume: true } })
  assert.ok((await client.event('a')).extensions?.cursor)
  const first = await it.script.opened(0)
  first.emit(added('Emma'))
  await client.event('a')
  await change(it.library, otherwise())
  const second = await it.script.come(1)
  assert.doesNotMatch(second.request.query, /pages/)
  first.emit(added('Persuasion'))
  second.accept()
  for (const title of ['Sanditon', 'Lady Susan']) for (const one of [first, second]) one.emit(added(title))
  await first.left
  second.emit(added('Evelina'))
  for (const title of ['Persuasion', 'Sanditon', 'Lady Susan', 'Evelina']) {
    const { data, extensions } = await client.event('a')
    assert.partialDeepStrictEqual(data, { bookAdded: { title } })
    assert.equal(extensions?.gap, undefined)
  }
})

test('a stream that goes over to another request without having been heard there says so', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', books, { extensions: { resume: true } })
  assert.ok((await client.event('a')).extensions?.cursor)
  const first = await it.script.opened(0)
  first.emit(added('Emma'))
  const { cursor } = (await client.event('a')).extensions ?? {}
  await change(it.library, otherwise())
  const second = await it.script.opened(1)
  first.lose()
  assert.deepEqual((await client.event('a')).extensions?.gap, { from: cursor, reason: 'MOVED' })
  second.emit(added('Persuasion'))
  assert.equal((await client.event('a')).extensions?.gap, undefined)
})

test('a stream with a cursor goes over to its new request where it was, without a gap', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', 'subscription { ledger { number book { pages } } }', { extensions: { resume: true } })
  assert.ok((await client.event('a')).extensions?.cursor)
  const first = await it.script.opened(0)
  first.emit({ ledger: { ...entry(1).ledger, book: { pages: 474 } } })
  await client.event('a')
  await change(it.library, otherwise())
  const second = await it.script.opened(1)
  assert.deepEqual(second.request.variables, { _gatewayAfter: 'c1' })
  second.emit({ ledger: { ...entry(2).ledger, book: null } })
  const event = await client.event('a')
  assert.equal(event.extensions?.gap, undefined)
})

test('a stream that has not been answered, or was lost, or that nobody listens to, goes over as well', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', 'subscription { bookAdded { pages } }')
  await it.script.come(0)
  await change(it.library, otherwise())
  const second = await it.script.opened(1)
  second.emit({ bookAdded: { __typename: 'Book', id: '1' } })
  assert.equal((await client.event('a')).extensions?.gap, undefined)
  client.send({ id: 'a', type: 'complete' })
  await client.settled()
  await change(it.library, composeLibrary())
  await it.script.come(2)
  await second.left
})

test('only a document that is not valid any more ends, with what is wrong with it', async () => {
  await using it = await openStreams()
  const client = await it.connect()
  client.subscribe('a', 'subscription { thingMoved { __typename } }')
  const moved = await it.script.opened(0)
  client.subscribe('b', clock)
  const ticking = await it.script.opened(1)
  await change(
    it.library,
    compose({
      books: ['http://books', booksSdl.replace('thingMoved: Thing', '')],
      reviews: ['http://reviews', reviewsSdl],
    }),
  )
  const { type, payload } = await client.next('a')
  assert.equal(type, 'error')
  assert.match(JSON.stringify(payload), /Cannot query field \\"thingMoved\\"/)
  await moved.left
  ticking.emit(tick('one'))
  assert.deepEqual((await client.event('b')).data, { clock: 'one' })
})

async function change({ gateway: { supergraphs } }: Library, sdl: string): Promise<void> {
  writeFileSync(supergraphs.state().source, sdl)
  assert.equal((await supergraphs.reload()).outcome, 'loaded')
}

const allMoved = ({ gateway: { supergraphs } }: Library) =>
  until(async () => supergraphs.state().previous?.leases === 0)
