import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { type Readiness } from '@care/service/health'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import { codes } from '@care/service/errors'
import { requestIdFrom } from '../request/context.ts'
import { noteClientAddress } from './client-address.ts'
import { keepBusyConnections } from './connections.ts'
import { answerPreflight, corsHeaders } from './cors.ts'
import { type ServeGraphiql, wantsPage } from './graphiql.ts'
import type { HttpLimits } from './limits.ts'
import type { AnswerOperations } from './operations.ts'
import { reply } from './reply.ts'

/** Answers a request of its own path; false for other paths. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean

export interface HttpOptions {
  readonly operations: AnswerOperations
  readonly limits: HttpLimits
  readonly corsOrigins: readonly string[]
  /** How many proxies of ours stand before the gateway. */
  readonly proxies: number
  readonly graphiql: ServeGraphiql | undefined
  readonly routes: readonly Route[]
  ready(): Promise<Readiness>
  readonly metrics: Metrics
  readonly log: Log
}

/** The HTTP server, not yet listening. */
export function createHttpServer(options: HttpOptions): Server {
  const { limits, proxies, corsOrigins, log } = options
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headerTimeout,
      requestTimeout: Math.max(limits.receiveTimeout, limits.headerTimeout),
      keepAliveTimeout: limits.idleTimeout,
    },
    (request, response) => {
      const requestId = requestIdFrom(request.headers)
      // The same id goes to the subgraphs, into the log, and back.
      request.headers['x-request-id'] = requestId
      noteClientAddress(request, proxies)
      noteRequest(response)
      const headers = ['x-request-id', requestId, ...corsHeaders(request, corsOrigins)]
      answer(request, response, headers, options).catch((error: unknown) => {
        log.error({ requestId, reason: error instanceof Error ? error.stack : String(error) }, 'a request failed')
        if (response.headersSent) response.destroy()
        else {
          const message = `Something went wrong. ${codes.INTERNAL_SERVER_ERROR}`
          reply(request, response, 500, [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }])
        }
      })
    },
  )
  const noteRequest = keepBusyConnections(server)
  // One more than are allowed, which tells that there were too many: what is beyond, Node drops without a word.
  server.maxHeadersCount = limits.headerCount + 1
  return server
}

/** Where the graph is. */
const GRAPH = '/graphql'
/** The last two are for event streams that many operations share. */
const METHODS = ['GET', 'POST', 'PUT', 'DELETE']

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  headers: readonly string[],
  options: HttpOptions,
): Promise<void> {
  const { url = '/', method } = request
  // Names and values stand in turn.
  if (request.rawHeaders.length > options.limits.headerCount * 2) return refuseHeaders(request, response)
  // Nearly every request is one of these, and needs no URL to be taken apart.
  if (url === GRAPH && method === 'POST') return options.operations(request, response, headers)
  if (answerPreflight(request, response, options.corsOrigins)) return
  const { pathname, searchParams } = URL.parse(url, 'http://gateway') ?? {}
  if (pathname === GRAPH && METHODS.includes(method ?? '')) {
    const { graphiql } = options
    return graphiql && wantsPage(request) ? graphiql(request, response) : options.operations(request, response, headers)
  }
  for (let at = 0; at < headers.length; at += 2) response.setHeader(headers[at] as string, headers[at + 1] as string)
  await answerBeside(request, response, { pathname, searchParams }, options)
}

interface Place {
  readonly pathname: string | undefined
  readonly searchParams: URLSearchParams | undefined
}

/** What stands beside the graph on its port. */
async function answerBeside(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: Place,
  { graphiql, routes, ready, metrics }: HttpOptions,
): Promise<void> {
  switch (pathname) {
    case GRAPH:
      return refuseMethod(request, response)
    case '/health':
      return answerHealth(response, searchParams?.has('ready') ? await ready() : undefined)
    case '/metrics':
      return void response
        .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
        .end(await metrics.text())
    default:
      if (pathname === '/' && graphiql && wantsPage(request)) {
        return void response.writeHead(302, { location: GRAPH }).end()
      }
      if (routes.some((route) => route(request, response))) return
      return reply(request, response, 404, [
        { message: 'There is nothing here. The graph is at /graphql.', extensions: { code: 'NOT_FOUND' } },
      ])
  }
}

const refuseHeaders = (request: IncomingMessage, response: ServerResponse): void =>
  reply(
    request,
    response,
    431,
    [{ message: 'The request has too many headers.', extensions: { code: 'BAD_USER_INPUT' } }],
    { connection: 'close' },
  )

const refuseMethod = (request: IncomingMessage, response: ServerResponse): void =>
  reply(
    request,
    response,
    405,
    [{ message: 'Send queries by GET or POST, mutations by POST.', extensions: { code: 'BAD_USER_INPUT' } }],
    { allow: METHODS.join(', ') },
  )

function answerHealth(response: ServerResponse, readiness: Readiness | undefined): void {
  const { ready, report } = readiness ?? { ready: true, report: { status: 'ok' } }
  response
    .writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(`${JSON.stringify(report, null, 2)}\n`)
}
