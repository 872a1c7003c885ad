import { createLog } from '@care/service/log'
import { listen } from '@care/service/listen'
import { createMetrics, type Metrics } from '@care/service/metrics'
import { openSubgraphServer } from '@care/service/subgraph-server'
import { readGatewayConfig } from '../../src/config.ts'
import { compileProgram } from '../../src/execution/compile.ts'
import { createExecute } from '../../src/execution/execute.ts'
import { httpLimitsOf } from '../../src/http/limits.ts'
import { createOperations } from '../../src/http/operations.ts'
import { createHttpServer } from '../../src/http/server.ts'
import { openPlannerThread } from '../../src/planning/open-planner-thread.ts'
import { createAuthenticate } from '../../src/request/authenticate.ts'
import { createContexts } from '../../src/request/context.ts'
import { createLife } from '../../src/request/create-life.ts'
import { openGeneration } from '../../src/supergraph/open-generation.ts'
import { openInProcessExchanges } from '../../src/transports/in-process-exchanges.ts'
import type { GraphEndpoint } from '../../src/transports/transport.ts'
import { type Books, createBooks } from './books.ts'
import { composeLibrary } from './compose-library.ts'
import { INTERNAL_SECRET, JWT_SECRET } from './open-library.ts'
import { type Reviews, createReviews } from './reviews.ts'

export interface Front extends AsyncDisposable {
  readonly url: string
  readonly books: Books
  readonly reviews: Reviews
  readonly metrics: Metrics
  /** Leases of the generation that have not been given back. */
  readonly leases: number
  post(body: unknown, headers?: Record<string, string>): Promise<Response>
}

export interface FrontOptions {
  readonly settings?: NodeJS.ProcessEnv
  readonly wrap?: Readonly<Record<string, (endpoint: GraphEndpoint) => GraphEndpoint>>
}

/** The HTTP front and the engine behind it, over two subgraphs of this process. */
export async function openFront({ settings, wrap }: FrontOptions = {}): Promise<Front> {
  await using stack = new AsyncDisposableStack()
  const log = createLog('test', 'silent')
  const metrics = stack.use(createMetrics())
  const config = readGatewayConfig({ GATEWAY_SUPERGRAPH: '-', INTERNAL_SECRET, JWT_SECRET, ...settings })
  const books = createBooks()
  const reviews = createReviews()
  const local: Record<string, GraphEndpoint> = {
    books: stack.use(await openSubgraphServer(books, INTERNAL_SECRET, log)),
    reviews: stack.use(await openSubgraphServer(reviews, INTERNAL_SECRET, log)),
  }
  const exchanges = Object.fromEntries(
    Object.entries(local).map(([name, it]) => [name, stack.use(openInProcessExchanges(wrap?.[name]?.(it) ?? it))]),
  )
  const plannerThread = stack.use(openPlannerThread({ planTimeout: 10_000, queue: 100, megabytes: 500 }))
  const generation = stack.use(
    await openGeneration(composeLibrary(), {
      number: 1,
      plannerThread,
      holdWays: () => ({ exchanges, streams: {}, [Symbol.asyncDispose]: async () => {} }),
      compile: compileProgram,
      limits: {
        introspection: config.GATEWAY_INTROSPECTION,
        tokens: config.GATEWAY_DOCUMENT_TOKENS,
        depth: config.GATEWAY_DOCUMENT_DEPTH,
        selections: 10_000,
      },
      operations: 100,
      variants: 10,
      metrics,
    }),
  )
  const execute = createExecute({ exchanges, schema: generation.fullSchema })
  let leases = 0
  const lease = () => {
    leases += 1
    let isHeld = true
    const release = () => {
      if (isHeld) leases -= 1
      isHeld = false
    }
    return { generation, [Symbol.dispose]: release }
  }
  const life = createLife(config, {
    generations: { lease },
    executeOn: () => execute,
    answered: () => {},
    overrides: () => [],
    log,
    metrics,
  })
  const server = createHttpServer({
    operations: createOperations({
      life,
      authenticate: createAuthenticate(config),
      createContext: createContexts({ secret: INTERNAL_SECRET, forward: config.GATEWAY_FORWARD_HEADERS }),
      bodyBytes: config.GATEWAY_BODY_BYTES,
      batch: config.GATEWAY_BATCH,
      csrfPrevention: config.GATEWAY_CSRF_PREVENTION,
      compressionBytes: config.GATEWAY_COMPRESSION_BYTES,
    }),
    limits: httpLimitsOf(config),
    corsOrigins: config.GATEWAY_CORS_ORIGINS,
    proxies: config.GATEWAY_PROXIES,
    graphiql: undefined,
    routes: [],
    ready: async () => ({ ready: true, report: { status: 'ok', dependencies: {} } }),
    metrics,
    log,
  })
  const origin = await listen(server, { host: '127.0.0.1', port: 0 })
  stack.defer(() => server.closeAllConnections())
  stack.defer(() => void server.close())
  const url = `${origin}/graphql`
  const opened = stack.move()
  return {
    url,
    books,
    reviews,
    metrics,
    get leases() {
      return leases
    },
    post: (body, headers) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
