import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import { visit } from 'graphql'
import type { Execute, Outcome } from '../execution/execution.ts'
import type { PreparedOperation } from '../planning/prepared.ts'
import { differingPaths } from './differences.ts'
import type { Generation, ProgramChoice } from './generation.ts'
import type { HeldGeneration } from './held-generation.ts'
import { type QueryToRun, runQuery } from './run-query.ts'

/** Longest `data` that is compared, in characters: both sides are parsed on the event loop that serves. */
const MOST_CHARACTERS = 256 * 1024

/** Differences to log in one comparison. All are counted. */
const MOST_TOLD = 20

/** A query that was answered, and all that answering it again takes. */
export interface AnsweredQuery extends QueryToRun {
  readonly prepared: PreparedOperation
  readonly choice: ProgramChoice
}

export interface ShadowOptions {
  readonly percent: number
  readonly seconds: number
  /** Queries that may run at the same time. */
  readonly concurrency: number
  /** Milliseconds that one may take. */
  readonly timeout: number
  /** What runs programs against the subgraphs of a generation. */
  executeOn(generation: Generation): Execute
  readonly log: Log
  readonly metrics: Metrics
}

/** Runs a share of the answered queries on a generation that does not serve yet, and compares. */
export interface Shadow {
  /**
   * To be called with every answered query. Returns at once, never throws, and costs next to nothing while nothing is
   * compared.
   */
  (query: AnsweredQuery, outcome: Outcome): void
  /** Compares until the time is over, or the signal comes. */
  compare(generations: { next: HeldGeneration; current: HeldGeneration }, signal: AbortSignal): Promise<void>
}

type Verdict = 'same' | 'different' | 'unsteady' | 'failed' | 'skipped'

interface Comparison {
  readonly next: HeldGeneration
  readonly current: HeldGeneration
  /** What was told: each difference once. */
  readonly told: Set<string>
  readonly counts: Partial<Record<Verdict, number>>
}

export function createShadow(options: ShadowOptions): Shadow {
  const { percent, seconds, concurrency, timeout, executeOn, log, metrics } = options
  let comparison: Comparison | null = null
  let running = 0

  const count = ({ counts }: Comparison, outcome: Verdict) => {
    counts[outcome] = (counts[outcome] ?? 0) + 1
    metrics.of.graphql_shadow_total.add(1, { outcome })
  }
  const shadow = (query: AnsweredQuery, outcome: Outcome) => {
    // Anything but a query would do something a second time.
    if (!comparison || query.prepared.type !== 'query' || Math.random() * 100 >= percent) return
    if (running >= concurrency || outcome.hasNext || outcome.data.text.length > MOST_CHARACTERS) {
      return count(comparison, 'skipped')
    }
    const mine = comparison
    running += 1
    judge(query, outcome, mine)
      .then((verdict) => count(mine, verdict))
      .finally(() => (running -= 1))
  }
  return Object.assign(shadow, {
    async compare(generations: { next: HeldGeneration; current: HeldGeneration }, signal: AbortSignal) {
      const mine: Comparison = { ...generations, told: new Set(), counts: {} }
      comparison = mine
      try {
        await wait(seconds * 1000, undefined, { signal })
      } finally {
        comparison = null
        log.info({ generation: mine.next.generation.number, ...mine.counts }, 'a new supergraph was compared')
      }
    },
  })

  async function judge(query: AnsweredQuery, served: Outcome, mine: Comparison): Promise<Verdict> {
    const conditions = new Map(query.prepared.conditions.map((name, index) => [name, query.choice.conditions[index]]))
    const run = async (held: HeldGeneration): Promise<Outcome> => {
      using lease = held.lease()
      const { generation } = lease
      return await runQuery(query, {
        generation,
        execute: executeOn(generation),
        timeout,
        choose: ({ conditions: names }) => ({
          conditions: names.map((name) => conditions.get(name) ?? true),
          overrides: query.choice.overrides.filter((label) => generation.overrideLabels.includes(label)),
        }),
      })
    }
    try {
      const keys = responseKeysOf(query.prepared)
      const found = differences(served, await run(mine.next), keys)
      if (found.length === 0) return 'same'
      // Time has passed: what differs from itself as well says nothing about the new one.
      const again = new Set(differences(served, await run(mine.current), keys))
      const paths = found.filter((path) => !again.has(path))
      if (paths.length === 0) return 'unsteady'
      tell(query, mine, { paths })
      return 'different'
    } catch (error) {
      tell(query, mine, { reason: error instanceof Error ? error.name : 'unknown' })
      return 'failed'
    }
  }

  /** Without values, since they may be about people. */
  function tell({ prepared }: AnsweredQuery, { told, next }: Comparison, what: object): void {
    const key = JSON.stringify([prepared.name, what])
    if (told.has(key) || told.size >= MOST_TOLD) return
    told.add(key)
    const { number: generation } = next.generation
    log.warn({ operation: prepared.name, generation, ...what }, 'a new supergraph answers a query differently')
  }
}

function differences(left: Outcome, right: Outcome, keys: ReadonlySet<string>): readonly string[] {
  const [before, after] = [errorPathsOf(left), errorPathsOf(right)]
  const oneSided = [...before, ...after].filter((path) => !before.has(path) || !after.has(path))
  const data = left.data.text === right.data.text ? [] : differingPaths(dataOf(left), dataOf(right), keys)
  return [...data, ...oneSided]
}

const errorPathsOf = ({ errors }: Outcome): ReadonlySet<string> =>
  new Set(errors.map(({ path = [] }) => `errors: ${path.filter((it) => typeof it === 'string').join('.')}`))

const dataOf = ({ data: { text, encoding } }: Outcome): unknown =>
  JSON.parse(encoding === 'latin1' ? Buffer.from(text, 'latin1').toString() : text)

function responseKeysOf({ document }: PreparedOperation): ReadonlySet<string> {
  const keys = new Set<string>()
  visit(document, { Field: ({ alias, name }) => void keys.add((alias ?? name).value) })
  return keys
}
