import { every } from '@care/service/every'
import type { Log } from '@care/service/log'
import type { Relations } from '@care/service/relations'
import type { AlertStore } from '../store/alerts.ts'
import type { AlertChange } from './alert.ts'
import { storeChanges } from './apply-readings.ts'
import { advance } from './life-cycle.ts'

/** How often due alerts are looked for, in milliseconds. */
const EVERY = 1000
/** Alerts that one transaction sounds. */
const BATCH = 50

/**
 * Sounds what is due: alerts that nobody reacted to, and those whose snooze is over. When they are due is stored with
 * the alerts, so a restart forgets none; a row that another replica holds is left to it, so each sounds once.
 */
export async function soundDue(store: AlertStore, relations: Relations, now: Date): Promise<readonly AlertChange[]> {
  return store.transact(async (writing) => {
    const due = await writing.lockDue(now, BATCH)
    const writes = due.flatMap((alert) => {
      const step = advance(alert, { type: 'DUE', at: now })
      return step === null || step === 'refused' ? [] : [{ ...step, evidence: [] }]
    })
    return storeChanges(writing, writes, { relations, now })
  })
}

export interface SchedulerParts {
  readonly store: AlertStore
  readonly relations: Relations
  readonly announce: (changes: readonly AlertChange[]) => Promise<void>
  readonly log: Log
}

/** Sounds due alerts once a second until disposed. A failure is logged, and tried again a second later. */
export function startAlertScheduler({ store, relations, announce, log }: SchedulerParts): AsyncDisposable {
  const sound = async () => {
    for (;;) {
      const changes = await soundDue(store, relations, new Date())
      await announce(changes)
      if (changes.length < BATCH) return
    }
  }
  return every(EVERY, sound, (error) =>
    log.error({ error: String(error) }, 'due alerts could not be sounded; trying again'),
  )
}
