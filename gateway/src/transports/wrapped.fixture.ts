import type { ExecutionResult } from 'graphql'
import type { Exchanges } from './exchange.ts'
import { testExchanges } from './exchanges.contract.ts'
import { openInProcessExchanges } from './in-process-exchanges.ts'
import type { Tally } from '../telemetry/tally.ts'
import type { GraphEndpoint } from './transport.ts'

/** A wrapper does what any way of exchanging does. */
export function testWrapper(name: string, wrap: (inner: Exchanges) => Exchanges): void {
  testExchanges(name, async (subgraph) => {
    let isGone = false
    const exchanges = wrap(
      openInProcessExchanges({
        ...subgraph,
        execute: (request) =>
          isGone ? Promise.reject(new Error('The subgraph has ended.')) : subgraph.execute(request),
      }),
    )
    return {
      exchanges,
      vanish: async () => {
        isGone = true
      },
      [Symbol.asyncDispose]: () => exchanges[Symbol.asyncDispose](),
    }
  })
}

/** A tally that can be read. */
export function countedTally(): Tally & { readonly count: number; readonly most: number } {
  let count = 0
  let most = 0
  return {
    add(amount) {
      count += amount
      most = Math.max(most, count)
    },
    get count() {
      return count
    },
    get most() {
      return most
    },
  }
}

/** A subgraph in this process that answers when it is told to. */
export interface SlowSubgraph extends GraphEndpoint {
  /** Questions that came, answered or not. */
  asked(): number
  /** Resolves when so many have come. */
  heard(questions: number): Promise<void>
  /** Answers all that wait. */
  answer(result?: ExecutionResult): void
}

export function createSlowSubgraph(): SlowSubgraph {
  let asked = 0
  let tell: (() => void)[] = []
  let listeners: (() => void)[] = []
  let result: ExecutionResult = { data: { say: 'yes' } }
  return {
    async execute() {
      asked++
      for (const listen of listeners) listen()
      await new Promise<void>((resolve) => tell.push(resolve))
      return result
    },
    subscribe: () => Promise.reject(new Error('There are no streams.')),
    asked: () => asked,
    heard: (questions) =>
      new Promise((resolve) => {
        const listen = () => {
          if (asked < questions) return
          listeners = listeners.filter((it) => it !== listen)
          resolve()
        }
        listeners = [...listeners, listen]
        listen()
      }),
    answer(given = { data: { say: 'yes' } }) {
      result = given
      const told = tell
      tell = []
      for (const it of told) it()
    },
  }
}
