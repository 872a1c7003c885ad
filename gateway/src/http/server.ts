import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { type Readiness } from '@care/service/health'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import { codes } from '@care/service/errors'
import { requestIdFrom } from '../request/context.ts'
import { noteClientAddress } from './client-address.ts'
import { handleCors } from './cors.ts'
import { type ServeGraphiql, wantsPage } from './graphiql.ts'
import { type HttpCarrier, answerGraphql } from './graphql.ts'
import { reply } from './reply.ts'

/** Answers a request of its own path; false for other paths. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean

export interface HttpOptions {
  readonly carrier: HttpCarrier
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
  const { log } = options
  const server = createServer((request, response) => {
    const requestId = requestIdFrom(request.headers)
    // The same id goes to the subgraphs, into the log, and back.
    request.headers['x-request-id'] = requestId
    noteClientAddress(request, options.proxies)
    response.setHeader('x-request-id', requestId)
    // While the server ends, a connection has nothing to wait for once its answer is out.
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections()
    })
    answer(request, response, options).catch((error: unknown) => {
      log.error({ requestId, reason: error instanceof Error ? error.stack : String(error) }, 'a request failed')
      if (response.headersSent) response.destroy()
      else {
        const message = `Something went wrong. ${codes.INTERNAL_SERVER_ERROR}`
        reply(request, response, 500, [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }])
      }
    })
  })
  return server
}

async function answer(request: IncomingMessage, response: ServerResponse, options: HttpOptions): Promise<void> {
  const { carrier, corsOrigins, graphiql, routes, ready, metrics } = options
  if (handleCors(request, response, corsOrigins)) return
  const url = URL.parse(request.url ?? '/', 'http://gateway')
  switch (url?.pathname) {
    case '/graphql':
      if (request.method !== 'GET' && request.method !== 'POST') return refuseMethod(request, response)
      return graphiql && wantsPage(request) ? graphiql(request, response) : answerGraphql(request, response, carrier)
    case '/health':
      return answerHealth(response, url.searchParams.has('ready') ? await ready() : undefined)
    case '/metrics':
      return void response
        .writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
        .end(await metrics.text())
    default:
      if (url?.pathname === '/' && graphiql && wantsPage(request)) {
        return void response.writeHead(302, { location: '/graphql' }).end()
      }
      if (routes.some((route) => route(request, response))) return
      return reply(request, response, 404, [
        { message: 'There is nothing here. The graph is at /graphql.', extensions: { code: 'NOT_FOUND' } },
      ])
  }
}

const refuseMethod = (request: IncomingMessage, response: ServerResponse): void =>
  reply(
    request,
    response,
    405,
    [{ message: 'Send queries by GET or POST, mutations by POST.', extensions: { code: 'BAD_USER_INPUT' } }],
    { allow: 'GET, POST' },
  )

function answerHealth(response: ServerResponse, readiness: Readiness | undefined): void {
  const { ready, report } = readiness ?? { ready: true, report: { status: 'ok' } }
  response
    .writeHead(ready ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(`${JSON.stringify(report, null, 2)}\n`)
}
