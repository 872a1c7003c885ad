import { every } from '@care/service/every'
import type { Log } from '@care/service/log'
import type { ObjectStore } from '../objects/object-store.ts'
import type { FileStore } from '../store/store.ts'
import { FORGOTTEN_AFTER, KEYS_KEPT_FOR, SWEEP_MARGIN } from '../uploads/time-limits.ts'

/** How often a process sweeps, in milliseconds. */
const EVERY = 60_000

/** How many files one step takes at once. */
const BATCH = 100

const DAY = 24 * 60 * 60 * 1000

export interface Swept {
  /** Unfinished uploads that were forgotten. */
  readonly forgotten: number
  /** Deleted files whose bytes went out of reach. */
  readonly retired: number
  /** Deleted files whose bytes were erased after the time that the law demands. */
  readonly erased: number
}

/**
 * Clears away what nobody will ask for again. Each step may be taken twice, by this process or another, and changes
 * nothing the second time; bytes go before the row that leads to them, so that none is left behind.
 */
export async function sweep(
  { store, objects }: { store: FileStore; objects: ObjectStore },
  retentionDays: number,
  now: Date,
): Promise<Swept> {
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  const unfinishedBefore = ago(FORGOTTEN_AFTER + SWEEP_MARGIN)

  const forgotten = await inBatches(
    () => store.unfinishedSince(unfinishedBefore, BATCH),
    (id) => objects.erase(id),
    (ids) => store.forgetUnfinished(ids),
  )
  const retired = await inBatches(
    () => store.deletedWithinReach(now, FORGOTTEN_AFTER + SWEEP_MARGIN, BATCH),
    (id) => objects.retire(id),
    (ids) => store.markRetired(ids, now).then(() => ids.length),
  )
  const erased = await inBatches(
    () => store.retiredSince(ago(retentionDays * DAY), BATCH),
    (id) => objects.erase(id),
    (ids) => store.markErased(ids, now).then(() => ids.length),
  )
  await store.forgetKeys(ago(KEYS_KEPT_FOR))
  return { forgotten, retired, erased }
}

async function inBatches(
  due: () => Promise<readonly string[]>,
  each: (id: string) => Promise<void>,
  done: (ids: readonly string[]) => Promise<number>,
): Promise<number> {
  let sum = 0
  for (;;) {
    const ids = await due()
    for (const id of ids) await each(id)
    sum += await done(ids)
    if (ids.length < BATCH) return sum
  }
}

/** Sweeps every minute until it is disposed, which waits for a sweep that runs. */
export function startSweeping(
  parts: { store: FileStore; objects: ObjectStore },
  retentionDays: number,
  log: Log,
): AsyncDisposable {
  const run = async () => {
    const swept = await sweep(parts, retentionDays, new Date())
    if (swept.forgotten + swept.retired + swept.erased > 0) log.info(swept, 'swept')
  }
  return every(EVERY, run, (error) =>
    log.warn({ error: String(error) }, 'sweeping failed; it is tried again in a minute'),
  )
}
