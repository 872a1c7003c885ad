import type { Database } from '@care/service/postgres'
import { eq, sql } from 'drizzle-orm'
import { patients, relationsFeed } from '../tables.ts'

/** Runs a write in one transaction. Patients that it touches move to the end of the relations feed. */
export type Change = <Result>(
  write: (transaction: Database, touch: (patientId: string) => void) => Promise<Result>,
) => Promise<Result>

/** @param told hears the feed's new end after each commit that moved it. */
export function createChange(database: Database, told: (version: number) => void): Change {
  return async (write) => {
    let last: number | null = null
    const result = await database.transaction(async (transaction) => {
      const touched = new Set<string>()
      const written = await write(transaction, (patientId) => touched.add(patientId))
      // Last of all: the feed's row is locked from here to the commit, so places become visible in their order and
      // none is ever missing; and whoever waits for it holds nothing that this transaction still needs.
      for (const patientId of touched) last = await moveToEnd(transaction, patientId)
      return written
    })
    if (last !== null) told(last)
    return result
  }
}

async function moveToEnd(transaction: Database, patientId: string): Promise<number> {
  const [feed] = await transaction
    .insert(relationsFeed)
    .values({ id: 1, last: 1 })
    .onConflictDoUpdate({ target: relationsFeed.id, set: { last: sql`${relationsFeed.last} + 1` } })
    .returning({ last: relationsFeed.last })
  if (!feed) throw new Error('The relations feed gave no place.')
  await transaction.update(patients).set({ relationsVersion: feed.last }).where(eq(patients.id, patientId))
  return feed.last
}
