import { options } from '../http-client.fixture.ts'
import type { ServedSubgraph } from '../subgraph-server.fixture.ts'
import { type LeanOptions, openLeanExchanges } from './open-lean-exchanges.ts'

/** A lean client beside the server that it asks. Both end with it. */
export function openLeanBeside(server: ServedSubgraph, changed: Partial<LeanOptions> = {}) {
  const exchanges = openLeanExchanges(server.url, { ...options, ...changed })
  return {
    exchanges,
    server,
    async [Symbol.asyncDispose]() {
      await server.vanish()
      await exchanges[Symbol.asyncDispose]()
    },
  }
}
