import type { Metrics } from '@care/service/metrics'
import { type Tally, createTallies } from './tally.ts'

/** Counts answers by the way that they took. Disposing hands on what has been counted last. */
export interface AnswerTallies extends Disposable {
  count(path: 'spliced' | 'checked', why: string | null): void
}

export function createAnswerTallies({ of }: Metrics): AnswerTallies {
  const tallies = createTallies()
  /** The reasons are those that the code knows: a few dozen. */
  const byWay = { spliced: new Map<string, Tally>(), checked: new Map<string, Tally>() }
  return {
    count(path, why) {
      const reason = why ?? 'none'
      let tally = byWay[path].get(reason)
      if (!tally) {
        tally = tallies.open(of.graphql_answers_total, { path, why: reason })
        byWay[path].set(reason, tally)
      }
      tally.add(1)
    },
    [Symbol.dispose]: () => tallies[Symbol.dispose](),
  }
}
