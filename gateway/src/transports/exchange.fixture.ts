import { setImmediate } from 'node:timers/promises'
import type { ExchangeNote, Exchanges, SubgraphRequest } from './exchange.ts'
import type { SubgraphResult } from './transport.ts'

export interface Question {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
  /** Names and values in turn. */
  readonly headers?: readonly string[]
  readonly sharing?: string
  /** Milliseconds from now. */
  readonly within?: number
}

/** A request as a plan makes them. */
export function requestFor({ query, variables, operationName, headers = [], sharing = '', within = 30_000 }: Question) {
  return {
    body: Buffer.from(JSON.stringify({ query, variables, operationName })).toString('latin1'),
    headers,
    sharing,
    isMutation: query.startsWith('mutation'),
    deadline: performance.now() + within,
  } satisfies SubgraphRequest
}

/** What came back, copied while it was valid. */
export interface Answered {
  readonly status: number
  readonly bytes: Buffer
  readonly result: SubgraphResult
  readonly note: ExchangeNote
}

/** Sends a request and waits for what comes back. Rejects with the failure. */
export function answerTo(exchanges: Exchanges, question: Question): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let hasReturned = false
    let calls = 0
    exchanges.send(requestFor(question), (failure, received) => {
      // Thrown where no promise swallows it: the test run fails.
      if (++calls > 1) throw new Error('A receiver was called twice.')
      if (!hasReturned) throw new Error('A receiver was called before `send` had returned.')
      if (failure) return reject(failure)
      if (received?.kind === 'result')
        return resolve({ status: 200, bytes: Buffer.alloc(0), result: received.result, note: received.note })
      if (!received) return reject(new TypeError('It was called with nothing.'))
      const { status, note } = received
      const bytes = Buffer.from(received.bytes)
      resolve({ status, bytes, note, result: resultIn(bytes) })
    })
    hasReturned = true
  })
}

function resultIn(bytes: Buffer): SubgraphResult {
  try {
    return JSON.parse(bytes.toString()) as SubgraphResult
  } catch {
    // Then it is the bytes that a test looks at.
    return {}
  }
}

/** Waits until whatever was on its way has had its turn: for what must not happen. */
export async function settle(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await setImmediate()
}
