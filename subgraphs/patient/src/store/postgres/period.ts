import { type SQL, and, gt, isNull, lte, or } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Whether a row's period contains an instant: its start does, its end does not. */
export const holdsAt = ({ start, end }: { start: PgColumn; end: PgColumn }, at: Date): SQL | undefined =>
  and(lte(start, at), or(isNull(end), gt(end, at)))
