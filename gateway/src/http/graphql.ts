import type { IncomingMessage, ServerResponse } from 'node:http'
import { HeaderMap } from '@apollo/server'
import { ClientError } from '@care/service/errors'
import { checkNesting } from '../planning/nesting.ts'
import type { Answering } from '../request/answer.ts'
import type { Authenticate } from '../request/authenticate.ts'
import type { RequestContext } from '../request/context.ts'
import { RequestRefused } from '../request/refuse.ts'
import { readJsonBody } from './body.ts'
import { reply } from './reply.ts'

export interface HttpCarrier {
  readonly answering: Answering
  readonly authenticate: Authenticate
  createContext(headers: IncomingMessage['headers'], claims: Awaited<ReturnType<Authenticate>>): RequestContext
  /** Most bytes of a body. */
  readonly bodyBytes: number
  /** Levels of brackets in a document. */
  readonly depth: number
}

/** Carries a query or mutation over HTTP, as GraphQL over HTTP and Apollo's CSRF prevention want it. */
export async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  further: readonly string[],
  carrier: HttpCarrier,
): Promise<void> {
  for (let at = 0; at < further.length; at += 2) response.setHeader(further[at] as string, further[at + 1] as string)
  try {
    const claims = await carrier.authenticate(request.headers.authorization)
    const body = request.method === 'POST' ? await readJsonBody(request, carrier.bodyBytes) : undefined
    const { search, searchParams } = new URL(request.url ?? '/', 'http://gateway')
    const query: unknown = request.method === 'POST' ? Object(body)['query'] : searchParams.get('query')
    if (typeof query === 'string') checkNesting(query, carrier.depth)
    const {
      status,
      headers,
      body: answer,
    } = await carrier.answering.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method ?? 'GET',
        headers: headerMap(request),
        search,
        body,
      },
      context: async () => carrier.createContext(request.headers, claims),
    })
    response.writeHead(status ?? 200, Object.fromEntries(headers))
    if (answer.kind === 'complete') return void response.end(answer.string)
    for await (const chunk of answer.asyncIterator) response.write(chunk)
    response.end()
  } catch (error) {
    if (error instanceof ClientError && error.extensions['code'] === 'UNAUTHENTICATED') {
      return reply(request, response, 401, [error.toJSON()], { 'www-authenticate': 'Bearer' })
    }
    if (error instanceof ClientError) return reply(request, response, 400, [error.toJSON()])
    if (error instanceof RequestRefused) {
      return reply(request, response, error.status, error.errors, { connection: 'close' })
    }
    throw error
  }
}

function headerMap(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}
