import type { Database } from '@care/service/postgres'
import { type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** How many dead rows a write takes away on its way: more than it adds, so that they never pile up. */
const AT_ONCE = 100

/** Deletes some of the rows that nobody needs any more, those that no one else deletes at this moment. */
export async function purge(database: Database, table: PgTable, dead: SQL): Promise<void> {
  await database.execute(
    sql`delete from ${table} where ctid in (select ctid from ${table} where ${dead} limit ${AT_ONCE} for update skip locked)`,
  )
}
