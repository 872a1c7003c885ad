import { every } from '@care/service/every'
import type { Log } from '@care/service/log'
import type { DeviceStore } from '../store/devices.ts'
import type { IntakeStore } from '../store/intake.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long things are kept, in milliseconds. */
const KEPT = {
  /** Drained readings, for streams that look again: they look every second. */
  feed: HOUR,
  quarantine: 30 * DAY,
  /** Longer than the 30 days that clients are promised. */
  commands: 35 * DAY,
}

const before = (kept: number) => new Date(Date.now() - kept)

/** Forgets once an hour what need not be kept. */
export function openPruning(store: IntakeStore, devices: DeviceStore, log: Log): AsyncDisposable {
  const prune = () =>
    Promise.all([store.prune(before(KEPT.feed), before(KEPT.quarantine)), devices.pruneCommands(before(KEPT.commands))])
  return every(HOUR, prune, (error) =>
    log.warn({ error: String(error) }, 'what need not be kept could not be forgotten yet'),
  )
}
