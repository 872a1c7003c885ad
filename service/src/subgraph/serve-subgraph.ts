import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { z } from 'zod'
import { readiness } from '../health.ts'
import { listen } from '../listen.ts'
import type { Metrics } from '../metrics.ts'
import type { GraphRequest } from './subgraph.ts'
import type { SubgraphServer } from './subgraph-server.ts'

/** Bytes of one request. The gateway's own limit is lower. */
const MOST_BYTES = 4 * 1024 * 1024

const requestBody = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
})

const subscribeExtensions = z.object({ headers: z.record(z.string(), z.string()).default({}) })

/** A subgraph on a port of its own. */
export interface ServedSubgraph extends AsyncDisposable {
  readonly url: string
}

/** Serves a subgraph at `/graphql` over HTTP and graphql-transport-ws, beside `/health` and `/metrics`. */
export async function serveSubgraph(
  server: SubgraphServer,
  metrics: Metrics,
  address: { host: string; port: number },
): Promise<ServedSubgraph> {
  const http = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      server.log.error({ error: String(error) }, 'a request failed')
      if (!response.headersSent) reply(response, 500, { errors: [{ message: 'Something went wrong.' }] })
      else response.destroy()
    })
  })
  const sockets = new WebSocketServer({ server: http, path: '/graphql', maxPayload: MOST_BYTES })
  const protocol = useServer(
    {
      // `SubgraphServer` takes whole requests, as over HTTP; the document is only for the protocol's own look at it.
      onSubscribe: (_, __, payload) => {
        try {
          return { document: parse(payload.query), payload } as unknown as ExecutionArgs
        } catch (error) {
          if (error instanceof GraphQLError) return [error]
          throw error
        }
      },
      subscribe: async (args) => {
        const { payload } = args as unknown as { payload: GraphRequest & { extensions?: unknown } }
        const extensions = subscribeExtensions.safeParse(payload.extensions ?? {})
        return server.subscribe({ ...payload, headers: extensions.success ? extensions.data.headers : {} })
      },
      execute: async () => ({ errors: [new GraphQLError('Send queries over HTTP.')] }),
    },
    sockets,
  )
  const url = `${await listen(http, address)}/graphql`
  return {
    url,
    async [Symbol.asyncDispose]() {
      await protocol.dispose()
      await closed(http)
      await server[Symbol.asyncDispose]()
    },
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, search } = new URL(request.url ?? '/', 'http://subgraph')
    if (pathname === '/health') {
      const { ready, report } = await readiness(search === '?ready' ? server.subgraph.dependencies : [])
      return reply(response, ready ? 200 : 503, report)
    }
    if (pathname === '/metrics') {
      response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(await metrics.text())
      return
    }
    if (pathname === '/graphql' && request.method === 'POST') {
      if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) {
        response.setHeader('connection', 'close') // The rest of the body is not worth waiting for.
        reply(response, 413, { errors: [{ message: 'The request is larger than 4 MiB.' }] })
        return void response.once('finish', () => request.destroy())
      }
      const body = requestBody.safeParse(await readJson(request))
      if (!body.success)
        return reply(response, 400, {
          errors: [{ message: 'The body must be a GraphQL request in JSON of at most 4 MiB.' }],
        })
      const { query, variables, operationName } = body.data
      const headers = request.headers as Record<string, string | undefined>
      const result = await server.execute({
        query,
        headers,
        ...(variables && { variables }),
        ...(operationName && { operationName }),
      })
      return reply(response, 200, result)
    }
    if (server.subgraph.handle?.(request, response)) return
    reply(response, 404, { errors: [{ message: 'There is nothing here.' }] })
  }
}

function reply(response: ServerResponse, status: number, body: ExecutionResult | object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

/** The body as JSON; undefined when it is not JSON or too large. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    return undefined
  }
}

/** Ends a server: what runs is finished, idle connections are closed at once. */
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
