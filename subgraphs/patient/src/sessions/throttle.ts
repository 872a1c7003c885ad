import { createHash } from 'node:crypto'
import type { PatientStore } from '../store/store.ts'

/** How long failures are counted together, in milliseconds. */
const WINDOW = 15 * 60 * 1000

/**
 * Failures within a window after which nobody may try any more: one account from one address, everything from one
 * address, and one account from anywhere. The last is far higher, so that a stranger cannot lock a person out easily.
 */
const MOST = { accountAtAddress: 5, address: 50, account: 100 } as const

export interface Attempt {
  /** The name as accounts have it. */
  readonly username: string
  readonly address: string | null
}

/** Minutes until the next try is allowed; null when it is now. */
export async function minutesToWait(store: PatientStore, attempt: Attempt, now: Date): Promise<number | null> {
  const limits = limitsOf(attempt)
  const failures = await store.failures([...limits.keys()], now)
  const ends = failures.filter(({ key, count }) => count >= (limits.get(key) ?? 0)).map(({ until }) => until.getTime())
  return ends.length === 0 ? null : Math.max(1, Math.ceil((Math.max(...ends) - now.getTime()) / 60_000))
}

/** Counts a failure. */
export const countFailure = (store: PatientStore, attempt: Attempt, now: Date): Promise<void> =>
  store.countFailure([...limitsOf(attempt).keys()], now, new Date(now.getTime() + WINDOW))

/** A success ends the count of this account at this address: the others go on, or one own account would clean them. */
export const forgetFailures = (store: PatientStore, attempt: Attempt): Promise<void> =>
  store.forgetFailures([keyOf('account-at-address', attempt.username, attempt.address ?? '')])

function limitsOf({ username, address }: Attempt): Map<string, number> {
  return new Map([
    [keyOf('account-at-address', username, address ?? ''), MOST.accountAtAddress],
    [keyOf('account', username), MOST.account],
    ...(address === null ? [] : [[keyOf('address', address), MOST.address] as const]),
  ])
}

/** A digest: people type passwords where the name belongs, and those are not to be kept. */
const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
