import { EventEmitter, on, once } from 'node:events'
import { buildSubgraphSchema } from '@apollo/subgraph'
import type { Caller } from '@care/service/caller'
import { ClientError } from '@care/service/errors'
import type { Subgraph } from '@care/service/subgraph'
import { parse } from 'graphql'

export interface Book {
  readonly kind: 'Book' | 'Magazine'
  readonly id: string
  readonly title: string
  readonly pages?: number
  readonly issue?: number
}

export const booksSdl = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective", "@shareable"])
    @link(url: "https://library.example/stream/v1.0", import: ["@resumable"])
    @composeDirective(name: "@resumable")

  directive @resumable(argument: String! = "after", cursor: String! = "cursor") on FIELD_DEFINITION

  type Query {
    books: [Book!]!
    book(id: ID!): Book
    shelf: [Item!]!
    whoami: String
    language: String!
    broken: String
  }

  type Mutation {
    addBook(title: String!): Book!
  }

  type Subscription {
    bookAdded(prefix: String = ""): Book!
    thingMoved: Thing
    "A stream that is kept: it can begin after a cursor."
    ledger(after: String, prefix: String): Entry! @resumable(argument: "after", cursor: "cursor")
    refused: Book!
    clock: String!
  }

  interface Item {
    id: ID!
    title: String!
  }

  type Book implements Item @key(fields: "id") {
    id: ID!
    title: String!
    pages: Int
  }

  type Magazine implements Item @key(fields: "id") {
    id: ID!
    title: String!
    issue: Int
  }

  union Thing = Book | Magazine

  type Entry {
    cursor: String!
    number: Int!
    book: Book!
  }
`

interface Context {
  readonly caller: Caller
}

/** Books and magazines, with streams that a test drives. */
export interface Books extends Subgraph {
  add(title: string, kind?: 'Book' | 'Magazine'): Book
  /** The contexts that were made: one for each request and each event. */
  readonly callers: Caller[]
  /** Resolves when `count` subscriptions listen to `topic`. */
  listening(topic: Topic, count?: number): Promise<void>
}

export type Topic = 'added' | 'moved' | 'ledger' | 'clock'

/**
 * @param ledger kept by the caller, so that it outlives the subgraph like a store.
 * @param failures how often a subscription to the ledger fails at first.
 */
export function createBooks(ledger: Book[] = [], { failures = 0 } = {}): Books {
  let failuresLeft = failures
  const books: Book[] = [
    { kind: 'Book', id: '1', title: 'Emma', pages: 474 },
    { kind: 'Book', id: '2', title: 'Persuasion', pages: 249 },
    { kind: 'Magazine', id: '3', title: 'Punch', issue: 12 },
  ]
  const callers: Caller[] = []
  const events = new EventEmitter().setMaxListeners(0)
  const changes = new EventEmitter().setMaxListeners(0)

  /** What is told of a topic from now on. */
  function live<Value>(topic: Topic, map: (book: Book) => Value | undefined): AsyncIterableIterator<Value> {
    const source = on(events, topic)
    changes.emit('changed')
    return {
      async next() {
        for (;;) {
          const { done, value } = await source.next()
          if (done) return { done: true, value: undefined }
          const mapped = map((value as [Book])[0])
          if (mapped !== undefined) return { done: false, value: mapped }
        }
      },
      async return() {
        await source.return?.()
        changes.emit('changed')
        return { done: true, value: undefined }
      },
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }

  const entry = (book: Book, number: number) => ({ ledger: { cursor: `c${number}`, number, book } })

  async function* fromLedger(after: string | null) {
    const source = live('ledger', (book) => book)
    try {
      let next = after === null ? ledger.length : Number(after.slice(1)) + 1
      for (; next < ledger.length; next++) yield entry(ledger[next] as Book, next)
      for await (const _ of source) {
        for (; next < ledger.length; next++) yield entry(ledger[next] as Book, next)
      }
    } finally {
      await source.return?.()
    }
  }

  const resolvers = {
    Query: {
      books: () => books.filter((it) => it.kind === 'Book'),
      book: (_: unknown, { id }: { id: string }) => books.find((it) => it.id === id),
      shelf: () => books,
      whoami: (_: unknown, __: unknown, { caller }: Context) => caller.identity?.subject ?? null,
      language: (_: unknown, __: unknown, { caller }: Context) => caller.language,
      broken: () => {
        throw new Error('connect ECONNREFUSED 10.1.2.3:5432')
      },
    },
    Mutation: {
      addBook: (_: unknown, { title }: { title: string }) => add(title),
    },
    Subscription: {
      bookAdded: {
        subscribe: (_: unknown, { prefix }: { prefix: string }) =>
          live('added', (bookAdded) => (bookAdded.title.startsWith(prefix) ? { bookAdded } : undefined)),
      },
      thingMoved: { subscribe: () => live('moved', (thingMoved) => ({ thingMoved })) },
      ledger: {
        subscribe: (_: unknown, { after = null }: { after?: string | null }) => {
          if (failuresLeft-- > 0) throw new Error('The store is starting.')
          return fromLedger(after)
        },
      },
      clock: { subscribe: () => live('clock', ({ title }) => ({ clock: title })) },
      refused: {
        subscribe: () => {
          throw new ClientError('FORBIDDEN', 'This shelf is not yours.')
        },
      },
    },
    Book: { __resolveReference: ({ id }: { id: string }) => books.find((it) => it.id === id) },
    Magazine: { __resolveReference: ({ id }: { id: string }) => books.find((it) => it.id === id) },
    Item: { __resolveType: (it: Book) => it.kind },
    Thing: { __resolveType: (it: Book) => it.kind },
  }

  function add(title: string, kind: Book['kind'] = 'Book'): Book {
    const book: Book = { kind, id: String(books.length + 1), title, pages: 100, issue: 1 }
    books.push(book)
    ledger.push(book)
    for (const topic of ['added', 'moved', 'ledger', 'clock'] satisfies Topic[]) {
      if (kind === 'Book' || topic === 'moved') events.emit(topic, book)
    }
    return book
  }

  return {
    name: 'books',
    schema: buildSubgraphSchema([{ typeDefs: parse(booksSdl), resolvers: resolvers as never }]),
    createContext: (caller) => {
      callers.push(caller)
      return { caller }
    },
    dependencies: [],
    add,
    callers,
    async listening(topic, count = 1) {
      while (events.listenerCount(topic) !== count) await once(changes, 'changed')
    },
    [Symbol.asyncDispose]: async () => {},
  }
}
