import type { Database } from '@care/service/postgres'
import { and, eq, lt } from 'drizzle-orm'
import type { Once, OnceOutcome } from '../store.ts'
import { idempotencyKeys } from '../tables.ts'
import { purge } from './purge.ts'

/** How long an idempotency key is remembered, in milliseconds: the schema promises 30 days. */
const REMEMBERED = 31 * 24 * 3600 * 1000

/**
 * Notes that this transaction makes `madeId`. Null for the first try; else what the first one made. A try that
 * runs at the same time waits in here until the first has committed.
 */
export async function remember(transaction: Database, once: Once, madeId: string): Promise<OnceOutcome | null> {
  await purge(transaction, idempotencyKeys, lt(idempotencyKeys.at, new Date(once.at.getTime() - REMEMBERED)))
  const { accountId, key, content, at } = once
  const mine = await transaction
    .insert(idempotencyKeys)
    .values({ accountId, key, content, madeId, at })
    .onConflictDoNothing()
    .returning({ madeId: idempotencyKeys.madeId })
  if (mine.length > 0) return null
  const [first] = await transaction.select().from(idempotencyKeys).where(isKeyOf(once))
  return first?.content === content ? { id: first.madeId } : 'key-reused'
}

/** Takes the note back: nothing was made after all. */
export async function forget(transaction: Database, once: Once): Promise<void> {
  await transaction.delete(idempotencyKeys).where(isKeyOf(once))
}

const isKeyOf = ({ accountId, key }: Once) =>
  and(eq(idempotencyKeys.accountId, accountId), eq(idempotencyKeys.key, key))
