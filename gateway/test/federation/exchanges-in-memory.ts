import type { Exchanges, Receive, SubgraphRequest } from '../../src/transports/exchange.ts'
import { UpstreamFailure } from '../../src/transports/failures.ts'
import { type SubgraphsInMemory, readAnswer } from './subgraphs-in-memory.ts'

/**
 * The ways to subgraphs of this process, by name.
 *
 * @param kind whether they bring bytes, as over a network, or objects.
 */
export function openExchangesInMemory(
  subgraphs: SubgraphsInMemory,
  kind: 'bytes' | 'result',
): Readonly<Record<string, Exchanges>> {
  return Object.fromEntries([...subgraphs.schemas.keys()].map((name) => [name, exchangesOf(name)]))

  function exchangesOf(subgraph: string): Exchanges {
    return {
      send(request, receive) {
        let isWanted = true
        const note = { attempts: 1, isShared: false }
        const tell: Receive = (failure, received) => {
          if (isWanted) receive(failure, received)
        }
        subgraphs.ask(readRequest(subgraph, request)).then(
          (answer) => {
            if (kind === 'bytes') {
              return tell(null, { kind, status: answer.status, bytes: Buffer.from(answer.text), note })
            }
            try {
              tell(null, { kind, result: readAnswer(answer), note })
            } catch (error) {
              tell(lost(error), null)
            }
          },
          (error: unknown) => tell(lost(error), null),
        )
        return {
          cancel() {
            isWanted = false
          },
        }
      },
      [Symbol.asyncDispose]: async () => {},
    }
  }
}

function readRequest(subgraph: string, { body, headers }: SubgraphRequest) {
  const text = Buffer.from(body, 'latin1').toString('utf8')
  const { query, variables = {} } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> }
  return { subgraph, query, variables, headers }
}

const lost = (error: unknown) => new UpstreamFailure('SUBGRAPH_UNAVAILABLE', String(error), { cause: error })
