import type { HttpClientOptions, OpenHttpExchanges } from './http-client.ts'
import { UpstreamFailure } from './failures.ts'
import { type Answer, type ServedSubgraph, serve } from './subgraph-server.fixture.ts'

export const options: HttpClientOptions = {
  connections: 4,
  connectTimeout: 5000,
  mostBytes: 4 * 1024 * 1024,
  compression: false,
}

export const ask = { query: '{ say }' }

/** The connection broke: asking again may help. */
export const isBroken = (error: unknown): boolean => error instanceof UpstreamFailure && error.isConnectionError

/** Asking again would not help. */
export const isUseless = (error: unknown): boolean =>
  error instanceof UpstreamFailure && error.code === 'SUBGRAPH_UNAVAILABLE' && !error.isConnectionError

/** A client beside the server that it asks. Both end with it. */
export function openBeside(
  openExchanges: OpenHttpExchanges,
  server: ServedSubgraph,
  changed: Partial<HttpClientOptions> = {},
) {
  const exchanges = openExchanges(server.url, { ...options, ...changed })
  return {
    exchanges,
    server,
    async [Symbol.asyncDispose]() {
      await server.vanish()
      await exchanges[Symbol.asyncDispose]()
    },
  }
}

export const openWith = async (
  openExchanges: OpenHttpExchanges,
  answer: Answer,
  changed?: Partial<HttpClientOptions>,
) => openBeside(openExchanges, await serve(answer), changed)
