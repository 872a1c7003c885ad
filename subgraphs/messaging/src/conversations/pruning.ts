import { every } from '@care/service/every'
import type { Log } from '@care/service/log'
import type { MessagingStore } from '../store/store.ts'

const HOUR = 3_600_000 // milliseconds
const DAY = 24 * HOUR

/** How long the commands that began conversations are kept: longer than the 30 days that clients are promised. */
const STARTS_KEPT = 35 * DAY

/** Forgets once an hour what need not be kept. The commands of messages stay: they are part of the messages. */
export const openPruning = (store: MessagingStore, log: Log): AsyncDisposable =>
  every(
    HOUR,
    () => store.forgetStarts(new Date(Date.now() - STARTS_KEPT)),
    (error) => log.warn({ error: String(error) }, 'commands that need not be kept could not be forgotten yet'),
  )
