import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExecutionResult } from 'graphql'
import { withoutCursor } from './library/without-cursor.ts'
import { withoutIds } from './library/without-ids.ts'
import { type Library, openLibrary } from './library/open-library.ts'

/** The one result of a query or mutation. */
async function answer(results: AsyncIterator<unknown>): Promise<ExecutionResult> {
  const { done, value } = await results.next()
  assert.equal(done, false, 'the stream ended')
  return value as ExecutionResult
}

/** The next event of a stream. */
const next = async (events: AsyncIterator<unknown>): Promise<ExecutionResult> => withoutCursor(await answer(events))

async function firstOf(
  library: Library,
  request: { query: string; variables?: Record<string, unknown> },
  title = 'Sanditon',
) {
  const events = library.connect().iterate(request)
  const first = next(events)
  await library.books.listening('added')
  library.books.add(title)
  return first
}

test('an event of one subgraph arrives with fields of another', async () => {
  await using library = await openLibrary()
  const { data } = await firstOf(library, {
    query: 'subscription { bookAdded { title pages rating reviews { stars } } }',
  })
  assert.deepEqual(data, { bookAdded: { title: 'Sanditon', pages: 100, rating: 2, reviews: [{ stars: 4 }] } })
})

for (const isDead of [false, true]) {
  test(`an event says what a query for the same thing says${isDead ? ', also about a dead subgraph' : ''}`, async () => {
    await using library = await openLibrary({
      wrap: {
        reviews: (endpoint) => (isDead ? { ...endpoint, execute: () => Promise.reject(new Error('gone')) } : endpoint),
      },
    })
    const client = library.connect()
    const selections = [
      '{ id }',
      '{ __typename title rating }',
      '{ a: title b: title reviews { stars } }',
      '{ reviews(least: 3) { of { title reviews { id } } } }',
      '{ ... on Item { title ... on Book { pages rating } } }',
      '{ reviews { ...R } } fragment R on Review { id stars of { rating } }',
    ]
    for (const selection of selections) {
      const events = client.iterate({
        query: `subscription { it: bookAdded ${selection}`.replace(/( fragment|$)/, ' }$1'),
      })
      const first = next(events)
      await library.books.listening('added')
      const { id } = library.books.add('Sanditon')
      const event = await first
      const asked = await library.post(`{ it: book(id: "${id}") ${selection}`.replace(/( fragment|$)/, ' }$1'))
      // A query's field may be null where the subscription's may not: then the whole event is.
      assert.deepEqual(event.data?.['it'] ?? null, asked.data?.['it'] ?? null, selection)
      assert.deepEqual(withoutIds(event.errors ?? []), withoutIds(asked.errors ?? []), selection)
      await events.return?.()
      await library.books.listening('added', 0)
    }
  })
}

test('aliases, fragments and variables mean what they mean in a query', async () => {
  await using library = await openLibrary()
  const query = /* GraphQL */ `
    subscription Added($prefix: String!, $least: Int, $long: Boolean!, $short: Boolean!) {
      added: bookAdded(prefix: $prefix) {
        ...Names
        many: reviews(least: $least) {
          id
        }
        all: reviews {
          id
          of {
            name: title
          }
        }
        pages @include(if: $long)
        rating @skip(if: $short)
      }
    }
    fragment Names on Book {
      name: title
      ... on Item {
        title
      }
    }
  `
  const variables = { prefix: 'San', least: 9, long: false, short: true }
  assert.deepEqual(await firstOf(library, { query, variables }), {
    data: {
      added: { name: 'Sanditon', title: 'Sanditon', many: [], all: [{ id: 'r4', of: { name: 'Sanditon' } }] },
    },
  })
})

test('a union is told apart, and each member gets its own fields of another subgraph', async () => {
  await using library = await openLibrary()
  const events = library.connect().iterate({
    query: /* GraphQL */ `
      subscription {
        thingMoved {
          __typename
          ... on Item {
            title
          }
          ... on Magazine {
            issue
            reviews {
              stars
            }
          }
          ... on Book {
            rating
          }
        }
      }
    `,
  })
  const first = next(events)
  await library.books.listening('moved')
  library.books.add('The Spectator', 'Magazine')
  library.books.add('Lady Susan')
  assert.deepEqual(await first, {
    data: { thingMoved: { __typename: 'Magazine', title: 'The Spectator', issue: 1, reviews: [{ stars: 4 }] } },
  })
  assert.deepEqual(await next(events), {
    data: { thingMoved: { __typename: 'Book', title: 'Lady Susan', rating: 2.5 } },
  })
})

test('a hundred events arrive in order, each with what other subgraphs know', async () => {
  await using library = await openLibrary()
  const events = library.connect().iterate({ query: 'subscription { bookAdded { title rating } }' })
  const first = next(events)
  await library.books.listening('added')
  for (let number = 0; number < 100; number++) library.books.add(`Volume ${number}`)
  const all = [await first]
  while (all.length < 100) all.push(await next(events))
  assert.deepEqual(
    all.map(({ data }) => data?.['bookAdded']),
    all.map((_, number) => ({ title: `Volume ${number}`, rating: (number + 4) / 2 })),
  )
})

test('a subgraph that is dead for one event leaves nulls and an error in it, and the stream goes on', async () => {
  let isDead = true
  await using library = await openLibrary({
    wrap: {
      reviews: (endpoint) => ({
        ...endpoint,
        execute: (request) => (isDead ? Promise.reject(new Error('gone')) : endpoint.execute(request)),
      }),
    },
  })
  const events = library.connect().iterate({ query: 'subscription { bookAdded { title reviews { stars } } }' })
  const first = next(events)
  await library.books.listening('added')
  library.books.add('Sanditon')
  const { data, errors } = await first
  assert.deepEqual(data, { bookAdded: { title: 'Sanditon', reviews: null } })
  assert.deepEqual(withoutIds(errors), [
    {
      message: 'A part of the graph does not answer; try again later.',
      path: ['bookAdded', 'reviews'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' },
    },
  ])
  isDead = false
  library.books.add('Lady Susan')
  assert.deepEqual(await next(events), { data: { bookAdded: { title: 'Lady Susan', reviews: [{ stars: 5 }] } } })
})

test('a field that may not be null takes the event with it, as it would in a query', async () => {
  await using library = await openLibrary({
    wrap: { reviews: (endpoint) => ({ ...endpoint, execute: () => Promise.reject(new Error('gone')) }) },
  })
  const { data, errors } = await firstOf(library, { query: 'subscription { bookAdded { title rating } }' })
  assert.equal(data, null)
  assert.equal(errors?.[0]?.extensions?.['code'], 'SUBGRAPH_UNAVAILABLE')
})

test('queries and mutations run over the same socket', async () => {
  await using library = await openLibrary()
  const client = library.connect()
  const query = client.iterate({ query: 'query One { book(id: "1") { title rating } }', operationName: 'One' })
  assert.deepEqual(await answer(query), { data: { book: { title: 'Emma', rating: 0.5 } } })
  assert.equal((await query.next()).done, true)
  const mutation = client.iterate({
    query: 'mutation ($title: String!) { addBook(title: $title) { title rating } }',
    variables: { title: 'Evelina' },
  })
  assert.deepEqual(await answer(mutation), { data: { addBook: { title: 'Evelina', rating: 2 } } })
})

test('a document that is not valid, or has wrong variables, is refused before any subgraph is asked', async () => {
  await using library = await openLibrary()
  const client = library.connect()
  const refused = [
    { query: 'subscription { bookAdded { colour } }' },
    { query: 'subscription { bookAdded' },
    { query: 'subscription { bookAdded { id } thingMoved { __typename } }' },
    { query: 'subscription ($p: String!) { bookAdded(prefix: $p) { id } }', variables: { p: 7 } },
    { query: 'subscription A { clock } subscription B { clock }' },
    { query: 'subscription ($no: Boolean!) { clock @skip(if: $no) }', variables: { no: true } },
  ]
  for (const request of refused) {
    const errors = await client
      .iterate(request)
      .next()
      .catch((error: unknown) => error)
    assert.ok(Array.isArray(errors), request.query)
    const [{ extensions }] = errors as [{ extensions: { code: string } }]
    assert.equal(extensions.code, 'BAD_USER_INPUT', request.query)
  }
  assert.equal(library.books.callers.length, 0)
})

test('a subgraph that refuses a subscription is quoted', async () => {
  await using library = await openLibrary()
  await assert.rejects(
    library.connect().iterate({ query: 'subscription { refused { id } }' }).next(),
    (errors: unknown) => {
      assert.deepEqual(withoutIds(errors), [
        { message: 'This shelf is not yours.', extensions: { code: 'FORBIDDEN', service: 'books' }, path: ['refused'] },
      ])
      return true
    },
  )
})

test('a client that leaves ends the subscription at the subgraph, by word or by going away', async () => {
  await using library = await openLibrary()
  const client = library.connect()
  const said = client.iterate({ query: 'subscription { bookAdded { title } }' })
  const silent = client.iterate({ query: 'subscription { bookAdded { id } }' })
  const waiting = Promise.allSettled([said.next(), silent.next()])
  await library.books.listening('added', 2)
  await said.return?.()
  await library.books.listening('added', 1)
  client.terminate()
  await library.books.listening('added', 0)
  await waiting
})

test('a stream that the subgraph completes is complete', async () => {
  await using library = await openLibrary({
    wrap: {
      books: (endpoint) => ({
        ...endpoint,
        subscribe: async () =>
          (async function* () {
            yield { data: { clock: 'twelve' } }
          })(),
      }),
    },
  })
  const events = library.connect().iterate({ query: 'subscription { clock }' })
  assert.deepEqual(await next(events), { data: { clock: 'twelve' } })
  assert.equal((await events.next()).done, true)
})

test('a stream that breaks for good ends with an error that says to try again', async () => {
  let times = 0
  await using library = await openLibrary({
    settings: { GATEWAY_STREAM_PATIENCE: '1' },
    wrap: {
      books: (endpoint) => ({
        ...endpoint,
        subscribe: async () =>
          (async function* () {
            if (times++ === 0) yield { data: { clock: 'twelve' } }
            throw new Error('connection to 10.1.2.3 lost')
          })(),
      }),
    },
  })
  const events = library.connect().iterate({ query: 'subscription { clock }' })
  await next(events)
  await assert.rejects(events.next(), (errors: unknown) => {
    assert.deepEqual(withoutIds(errors), [
      {
        message: 'A part of the graph does not answer; try again later.',
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'books' },
      },
    ])
    return true
  })
})
