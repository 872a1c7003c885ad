import { bodyOf, serve } from './subgraph-server.fixture.ts'
import { testExchanges } from './exchanges.contract.ts'
import { testHttpAnswers } from './http-answers.contract.ts'
import { openBeside } from './http-client.fixture.ts'
import type { OpenHttpExchanges } from './http-client.ts'
import { testHttpConnections } from './http-connections.contract.ts'

/** What every HTTP client for subgraphs does alike, on real sockets. */
export function testHttpExchanges(name: string, openExchanges: OpenHttpExchanges): void {
  testExchanges(name, async (subgraph) => {
    const server = await serve(async (request, reply) => {
      const result = await subgraph.execute({ ...JSON.parse(String(await bodyOf(request))), headers: request.headers })
      reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result))
    })
    return { ...openBeside(openExchanges, server), vanish: server.vanish }
  })
  testHttpAnswers(name, openExchanges)
  testHttpConnections(name, openExchanges)
}
