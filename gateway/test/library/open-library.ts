import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '@care/service/log'
import { type Metrics, createMetrics } from '@care/service/metrics'
import { openSubgraphServer } from '@care/service/subgraph-server'
import type { ExecutionResult } from 'graphql'
import { type Client, type ClientOptions, createClient } from 'graphql-ws'
import { SignJWT } from 'jose'
import { WebSocket } from 'ws'
import {
  type Gateway,
  type GraphEndpoint,
  type GraphiqlTab,
  type Route,
  openGateway,
  readGatewayConfig,
} from '../../src/gateway.ts'
import { type Books, createBooks } from './books.ts'
import { type LibraryUrls, composeLibrary } from './compose-library.ts'
import { type Reviews, createReviews } from './reviews.ts'

export const INTERNAL_SECRET = 'an internal secret for the tests only'
export const JWT_SECRET = 'a secret for access tokens, tests only'

export interface Library extends AsyncDisposable {
  readonly gateway: Gateway
  readonly books: Books
  readonly reviews: Reviews
  readonly metrics: Metrics
  post(query: string, options?: Ask): Promise<ExecutionResult & { status: number; headers: Headers }>
  /** A stock client of the protocol. */
  connect(options?: Partial<ClientOptions>): Client
}

export interface Ask {
  readonly variables?: object
  readonly operationName?: string
  readonly headers?: Record<string, string>
}

export interface LibraryOptions {
  readonly settings?: NodeJS.ProcessEnv
  readonly routes?: readonly Route[]
  readonly graphiqlTabs?: readonly GraphiqlTab[]
  readonly urls?: LibraryUrls
  /** Called over a network at `urls`, rather than in process. */
  readonly remote?: readonly ('books' | 'reviews')[]
  /** Wraps a subgraph's endpoint, to make it fail. */
  readonly wrap?: Readonly<Record<string, (endpoint: GraphEndpoint) => GraphEndpoint>>
}

/** A gateway over two subgraphs of this process. */
export async function openLibrary(options: LibraryOptions = {}): Promise<Library> {
  await using stack = new AsyncDisposableStack()
  const log = createLog('test', 'silent')
  const metrics = stack.use(createMetrics())
  const folder = mkdtempSync(join(tmpdir(), 'library-'))
  stack.defer(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'supergraph.graphql')
  writeFileSync(file, composeLibrary(options.urls))

  const books = createBooks()
  const reviews = createReviews()
  const local = {
    books: stack.use(await openSubgraphServer(books, INTERNAL_SECRET, log)),
    reviews: stack.use(await openSubgraphServer(reviews, INTERNAL_SECRET, log)),
  }
  const endpoints = Object.fromEntries(
    Object.entries(local)
      .filter(([name]) => !options.remote?.some((it) => it === name))
      .map(([name, endpoint]) => [name, options.wrap?.[name]?.(endpoint) ?? endpoint]),
  )
  const config = readGatewayConfig({
    GATEWAY_PORT: '0',
    GATEWAY_SUPERGRAPH: file,
    INTERNAL_SECRET,
    JWT_SECRET,
    // Tests see what clients have left; those about lingering set it.
    GATEWAY_STREAM_LINGER: '0',
    ...options.settings,
  })
  const gateway = stack.use(
    await openGateway(config, {
      log,
      metrics,
      endpoints,
      routes: options.routes ?? [],
      graphiqlTabs: options.graphiqlTabs ?? [],
    }),
  )
  const clients: Client[] = []
  stack.defer(async () => {
    for (const client of clients) await client.dispose()
  })
  const opened = stack.move()
  return {
    gateway,
    books,
    reviews,
    metrics,
    async post(query, { variables, operationName, headers } = {}) {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables, operationName }),
      })
      const result = (await response.json()) as ExecutionResult
      return { ...result, status: response.status, headers: response.headers }
    },
    connect(given) {
      const client = createClient({
        url: gateway.url.replace(/^http/, 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        ...given,
      } as ClientOptions)
      clients.push(client)
      return client
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** An access token as sign-in would give it. */
export const tokenFor = (
  subject: string,
  {
    seconds = 600,
    secret = JWT_SECRET,
    ...claims
  }: Record<string, unknown> & { seconds?: number; secret?: string } = {},
): Promise<string> =>
  new SignJWT({ roles: ['ADMINISTRATOR'], scopes: [], ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
    .sign(new TextEncoder().encode(secret))
