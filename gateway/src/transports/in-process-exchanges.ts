import type { GraphRequest } from '@care/service/subgraph'
import type { Exchanges, Receive, SubgraphRequest } from './exchange.ts'
import { SENT_ONCE, throwOutside } from './exchange-outcome.ts'
import { UpstreamFailure } from './failures.ts'
import { plainJson } from './plain-json.ts'
import type { GraphEndpoint, SubgraphResult } from './transport.ts'

/** Calls a subgraph of this process. No answer is serialised. The endpoint belongs to whoever opened it. */
export function openInProcessExchanges(endpoint: GraphEndpoint): Exchanges {
  let isOpen = true
  return {
    send(request, receive) {
      // A subgraph cannot be stopped: whoever cancels is spared its answer.
      let wanted: Receive | null = receive
      const finish: Receive = (failure, received) => {
        const told = wanted
        wanted = null
        try {
          told?.(failure, received)
        } catch (error) {
          throwOutside(error)
        }
      }
      run(request).then(
        (result) => finish(null, { kind: 'result', result, note: SENT_ONCE }),
        (cause: unknown) => finish(new UpstreamFailure('SUBGRAPH_UNAVAILABLE', String(cause), { cause }), null),
      )
      return {
        cancel() {
          wanted = null
        },
      }
    },
    async [Symbol.asyncDispose]() {
      isOpen = false
    },
  }

  async function run(request: SubgraphRequest): Promise<SubgraphResult> {
    if (!isOpen) throw new Error('The way to it has been closed.')
    return plainJson(await endpoint.execute(graphRequest(request))) as SubgraphResult
  }
}

/** The request as the endpoint takes it. Its body was written by the gateway. */
function graphRequest({ body, headers }: SubgraphRequest): GraphRequest {
  const json = JSON.parse(Buffer.from(body, 'latin1').toString('utf8')) as Omit<GraphRequest, 'headers'>
  const record: Record<string, string | undefined> = {}
  for (let at = 0; at < headers.length; at += 2) record[headers[at] as string] = headers[at + 1]
  return { query: json.query, variables: json.variables, operationName: json.operationName, headers: record }
}
