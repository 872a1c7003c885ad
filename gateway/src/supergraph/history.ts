import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { Change, ChangeOutcome } from './change.ts'

/** Changes to remember. */
const REMEMBERED = 50

const MESSAGES: Readonly<Record<ChangeOutcome, string>> = {
  loaded: 'a supergraph serves',
  unchanged: 'the supergraph has not changed',
  refused: 'a new supergraph was refused; the old one goes on',
  withheld: 'a supergraph that was rolled back is not served again before it changes',
  given_up: 'a new supergraph was given up before it was ready',
  rolled_back: 'the previous supergraph serves again',
}

const LEVELS: Readonly<Record<ChangeOutcome, 'debug' | 'info' | 'warn' | 'error'>> = {
  loaded: 'info',
  unchanged: 'debug',
  refused: 'error',
  withheld: 'warn',
  given_up: 'info',
  rolled_back: 'warn',
}

/** Tells and counts every change, and remembers the last ones. */
export interface History {
  /** The last first, without those that changed nothing. */
  readonly changes: readonly Change[]
  note(change: Omit<Change, 'at'>): Change
}

export function createHistory(source: string, { log, metrics }: { log: Log; metrics: Metrics }): History {
  let changes: readonly Change[] = []
  return {
    get changes() {
      return changes
    },
    note(noted) {
      const change = { ...noted, at: new Date() }
      const { outcome, hash, generation, reason } = change
      log[LEVELS[outcome]]({ source, outcome, generation, hash, reason }, MESSAGES[outcome])
      metrics.of.graphql_supergraph_reload_total.add(1, { outcome })
      if (outcome !== 'unchanged') changes = [change, ...changes].slice(0, REMEMBERED)
      return change
    },
  }
}
