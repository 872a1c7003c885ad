import { every } from '@care/service/every'
import type { Log } from '@care/service/log'
import type { AlertStore } from '../store/alerts.ts'

const DAY = 24 * 60 * 60_000
/** How often old inbox entries are looked for, in milliseconds. */
const EVERY = 60 * 60_000
/** Entries that one step forgets. */
const BATCH = 10_000
/** Days for which the key of a command that may be repeated is remembered. */
const COMMAND_DAYS = 35

/** Forgets inbox entries that are older than `inboxDays`, once an hour, until disposed. Alerts and their history stay. */
export function startForgetting(store: AlertStore, inboxDays: number, log: Log): AsyncDisposable {
  const forget = async () => {
    const now = Date.now()
    const before = [new Date(now - inboxDays * DAY), new Date(now - COMMAND_DAYS * DAY)] as const
    while ((await store.prune(...before, BATCH)) >= BATCH);
  }
  return every(EVERY, forget, (error) =>
    log.error({ error: String(error) }, 'old alert inbox entries could not be forgotten; trying again in an hour'),
  )
}
