import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ApolloClient, CombinedProtocolErrors, HttpLink, InMemoryCache, gql } from '@apollo/client'
import { fetchExchange, Client as UrqlClient, subscriptionExchange } from '@urql/core'
import { createClient as createSseClient } from 'graphql-sse'
import { type Source, pipe, subscribe } from 'wonka'
import { type Library, openLibrary, tokenFor } from './library/open-library.ts'
import { textOf } from './library/text-of.ts'

const ACCEPT =
  'multipart/mixed;boundary="graphql";subscriptionSpec="1.0",application/graphql-response+json,application/json'

const ask = async ({ gateway }: Library, query: string, headers: Record<string, string> = {}) =>
  textOf(
    await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: ACCEPT, ...headers },
      body: JSON.stringify({ query }),
    }),
  )

/** What comes, in the order in which it came. */
function createInbox<Item>() {
  const items: Item[] = []
  let tell: (() => void) | undefined
  return {
    put(item: Item) {
      items.push(item)
      tell?.()
    },
    async next(): Promise<Item> {
      for (;;) {
        const item = items.shift()
        if (item !== undefined) return item
        await new Promise<void>((resolve) => (tell = resolve))
      }
    },
  }
}

test('a stream is a part a result, and its end the closing boundary, byte for byte', async () => {
  await using library = await openLibrary()
  const stream = await ask(library, 'subscription { clock }')
  assert.equal(stream.response.status, 200)
  assert.equal(stream.response.headers.get('content-type'), 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0')
  assert.equal(await stream.until('--graphql'), '\r\n--graphql')
  await library.books.listening('clock')
  library.books.add('Fünf')
  const part = await stream.until('\r\n--graphql')
  const cursor = /"cursor":"([\w-]+)"/.exec(part)?.[1] ?? ''
  const head = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n'
  assert.equal(part, `${head}{"payload":{"data":{"clock":"Fünf"},"extensions":{"cursor":"${cursor}"}}}\r\n--graphql`)
  const ended = library.gateway[Symbol.asyncDispose]()
  const last = await stream.rest()
  await ended
  assert.ok(last.startsWith(`${head}{"payload":null,"errors":[{"message":"The gateway restarts`), last)
  assert.ok(last.endsWith('\r\n--graphql--\r\n'), last)
})

test('a quiet stream shows signs of life that are empty objects', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKET_HEARTBEAT: '10' } })
  await using stream = await ask(library, 'subscription { clock }')
  await stream.until('--graphql')
  for (let count = 0; count < 3; count++) assert.match(await stream.until('--graphql'), /\r\n\r\n\{\}\r\n--graphql$/)
})

test('queries of a client that takes such streams are answered in one piece, mistakes with their status', async () => {
  await using library = await openLibrary()
  await using answer = await ask(library, '{ language }')
  assert.equal(answer.response.headers.get('content-type'), 'application/graphql-response+json; charset=utf-8')
  assert.equal(await answer.rest(), '{"data":{"language":"en"}}')
  await using refusal = await ask(library, 'subscription { nothing }')
  assert.equal(refusal.response.status, 400)
  assert.match(refusal.response.headers.get('content-type') ?? '', /^application\/graphql-response\+json/)
})

test("Apollo's client gets results past signs of life, and nobody listens once it has left", async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKET_HEARTBEAT: '5' } })
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: library.gateway.url }) })
  const inbox = createInbox<unknown>()
  const subscription = client
    .subscribe({ query: gql('subscription { bookAdded { id title rating } }') })
    .subscribe(({ data }) => inbox.put(data))
  await library.books.listening('added')
  library.books.add('Fünf')
  library.books.add('Six')
  assert.deepEqual(await inbox.next(), { bookAdded: { __typename: 'Book', id: '4', title: 'Fünf', rating: 2 } })
  assert.deepEqual(await inbox.next(), { bookAdded: { __typename: 'Book', id: '5', title: 'Six', rating: 2.5 } })
  subscription.unsubscribe()
  await library.books.listening('added', 0)
})

test("Apollo's client is told what ended its stream", async () => {
  await using library = await openLibrary()
  const headers = { authorization: `Bearer ${await tokenFor('ada', { seconds: 2 })}` }
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new HttpLink({ uri: library.gateway.url, headers }),
  })
  const inbox = createInbox<unknown>()
  client.subscribe({ query: gql('subscription { clock }') }).subscribe({ next: ({ error }) => inbox.put(error) })
  const error = await inbox.next()
  assert.ok(CombinedProtocolErrors.is(error), String(error))
  assert.deepEqual(
    error.errors.map(({ extensions }) => extensions?.['code']),
    ['UNAUTHENTICATED'],
  )
})

test("urql's client subscribes through its own fetch, and through graphql-sse", async () => {
  await using library = await openLibrary()
  const { url } = library.gateway
  const sse = createSseClient({ url, retryAttempts: 0 })
  const clients = [
    new UrqlClient({ url, preferGetMethod: false, fetchSubscriptions: true, exchanges: [fetchExchange] }),
    new UrqlClient({
      url,
      preferGetMethod: false,
      exchanges: [
        subscriptionExchange({
          forwardSubscription: (operation) => ({
            subscribe: (sink) => ({
              unsubscribe: sse.subscribe({ query: operation.query ?? '' }, sink as never),
            }),
          }),
        }),
        fetchExchange,
      ],
    }),
    new UrqlClient({
      url,
      preferGetMethod: false,
      exchanges: [
        subscriptionExchange({
          forwardSubscription: (operation) => ({
            subscribe: (sink) => ({
              unsubscribe: library.connect().subscribe({ query: operation.query ?? '' }, sink as never),
            }),
          }),
        }),
        fetchExchange,
      ],
    }),
  ]
  for (const client of clients) {
    const inbox = createInbox<unknown>()
    const { unsubscribe } = pipe(
      client.subscription('subscription { clock }', {}) as Source<{ data?: unknown; error?: unknown }>,
      subscribe(({ data, error }) => inbox.put(error ?? data)),
    )
    await library.books.listening('clock')
    library.books.add('tick')
    assert.deepEqual(await inbox.next(), { clock: 'tick' })
    unsubscribe()
    await library.books.listening('clock', 0)
    assert.deepEqual((await client.query('{ language }', {}).toPromise()).data, { language: 'en' })
  }
})
