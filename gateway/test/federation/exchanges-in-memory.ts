import type { Exchanges, Receive, Received, SubgraphRequest } from '../../src/transports/exchange.ts'
import { UpstreamFailure } from '../../src/transports/failures.ts'
import { type SubgraphQuestion, type SubgraphsInMemory, readAnswer } from './subgraphs-in-memory.ts'

export interface InMemoryOptions {
  /** Whether they bring bytes, as over a network, or objects. */
  readonly kind: Received['kind']
  /** Told of what the receiver of an answer throws: it must not throw anything. */
  onCrash(error: unknown): void
}

/** The ways to subgraphs of this process, by name. */
export function openExchangesInMemory(
  subgraphs: SubgraphsInMemory,
  { kind, onCrash }: InMemoryOptions,
): Readonly<Record<string, Exchanges>> {
  return Object.fromEntries([...subgraphs.schemas.keys()].map((name) => [name, exchangesOf(name)]))

  function exchangesOf(subgraph: string): Exchanges {
    return {
      send(request, receive) {
        let isWanted = true
        receiveAnswer(readRequest(subgraph, request), (failure, received) => {
          if (isWanted) receive(failure, received)
        }).catch(onCrash)
        return {
          cancel() {
            isWanted = false
          },
        }
      },
      [Symbol.asyncDispose]: async () => {},
    }
  }

  async function receiveAnswer(question: SubgraphQuestion, receive: Receive): Promise<void> {
    let received: Received
    try {
      const answer = await subgraphs.ask(question)
      received =
        kind === 'bytes'
          ? { kind, status: answer.status, bytes: Buffer.from(answer.text), note }
          : { kind, result: readAnswer(answer), note }
    } catch (cause) {
      return receive(new UpstreamFailure('SUBGRAPH_UNAVAILABLE', String(cause), { cause }), null)
    }
    receive(null, received)
  }
}

const note = { attempts: 1, isShared: false }

function readRequest(subgraph: string, { body, headers }: SubgraphRequest): SubgraphQuestion {
  const text = Buffer.from(body, 'latin1').toString('utf8')
  const { query, variables = {} } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> }
  return { subgraph, query, variables, headers }
}
