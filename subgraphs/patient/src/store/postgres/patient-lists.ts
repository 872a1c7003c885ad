import { sliceOf } from '@care/service/page'
import type { Database } from '@care/service/postgres'
import { type SQL, and, asc, desc, eq, exists, inArray, like, sql } from 'drizzle-orm'
import { nameKey } from '../name-key.ts'
import type { PatientFilter, PatientKey, PatientStore, Sight } from '../store.ts'
import { conditions, memberships, patients } from '../tables.ts'
import { type PatientOrder, type RiskLevel, presentStatuses, riskLevels } from '../words.ts'
import { patientColumns, toPatient } from './patients.ts'
import { holdsAt } from './period.ts'
import { isSeenBy } from './sight.ts'

/** How long counting may take before the list goes without a number, in milliseconds. */
const COUNT_PATIENCE = 500

/** PostgreSQL's code for a statement that ran into its timeout. */
const QUERY_CANCELED = '57014'

/** Stands for patients without a risk level, so that they come last in either direction. */
const UNRANKED = { ASC: riskLevels.length, DESC: -1 } as const

type Lists = Pick<PatientStore, 'listPatients' | 'countPatients'>

/** Pages of patients, and how many there are. */
export const patientLists = (database: Database): Lists => ({
  async listPatients(sight, filter, order, page) {
    const by = sortColumn(order)
    const direction = order.direction === 'ASC' ? asc : desc
    const rows = await database
      .select({ ...patientColumns, sortValue: by.text })
      .from(patients)
      .where(and(matches(database, sight, filter), page.after ? follows(order, by, page.after) : undefined))
      .orderBy(direction(by.column), direction(patients.id))
      .limit(page.limit + 1)
    const placed = rows.map(({ sortValue, ...row }) => {
      const key: PatientKey = [sortValue, row.id]
      return { patient: toPatient(row), key }
    })
    return sliceOf(placed, { ...page, before: null, backward: false })
  },

  async countPatients(sight, filter, most) {
    try {
      return await database.transaction(async (transaction) => {
        await transaction.execute(sql.raw(`set local statement_timeout = ${COUNT_PATIENCE}`))
        const found = transaction
          .select({ one: sql`1`.as('one') })
          .from(patients)
          .where(matches(transaction, sight, filter))
          .limit(most)
          .as('found')
        const [row] = await transaction.select({ count: sql<number>`count(*)::int` }).from(found)
        return row?.count ?? 0
      })
    } catch (error) {
      if (error instanceof Error && (error.cause as { code?: string } | undefined)?.code === QUERY_CANCELED) return null
      throw error
    }
  },
})

interface SortColumn {
  readonly column: SQL | typeof patients.nameKey | typeof patients.updatedAt
  /** The column's value as it stands in a cursor. */
  readonly text: SQL<string>
  readonly fromText: (text: string) => SQL
}

function sortColumn({ field, direction }: PatientOrder): SortColumn {
  switch (field) {
    case 'NAME':
      return { column: patients.nameKey, text: sql`${patients.nameKey}`, fromText: (text) => sql`${text}` }
    case 'UPDATED_AT':
      return {
        column: patients.updatedAt,
        text: sql`to_char(${patients.updatedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
        fromText: (text) => sql`${text}::timestamptz`,
      }
    case 'RISK_LEVEL': {
      const rank = sql`coalesce(${patients.riskRank}, ${sql.raw(String(UNRANKED[direction]))})`
      return { column: rank, text: sql`${rank}::text`, fromText: (text) => sql`${text}::int` }
    }
  }
}

function follows({ direction }: PatientOrder, { column, fromText }: SortColumn, [value, id]: PatientKey): SQL {
  const beyond = sql.raw(direction === 'ASC' ? '>' : '<')
  return sql`(${column}, ${patients.id}) ${beyond} (${fromText(value)}, ${id})`
}

function matches(database: Database, sight: Sight, filter: PatientFilter): SQL | undefined {
  const { words, conditions: kinds, riskLevels: levels, enrollmentStatuses, practitionerId } = filter
  return and(
    isSeenBy(database, sight),
    ...words.map((word) => like(patients.nameKey, `%${escaped(nameKey(word))}%`)),
    enrollmentStatuses ? inArray(patients.enrollmentStatus, [...enrollmentStatuses]) : undefined,
    levels ? inArray(patients.riskRank, levels.map(rankOf)) : undefined,
    kinds
      ? exists(
          database
            .select({ one: sql`1` })
            .from(conditions)
            .where(
              and(
                eq(conditions.patientId, patients.id),
                inArray(conditions.kind, [...kinds]),
                inArray(conditions.status, [...presentStatuses]),
              ),
            ),
        )
      : undefined,
    practitionerId
      ? exists(
          database
            .select({ one: sql`1` })
            .from(memberships)
            .where(
              and(
                eq(memberships.patientId, patients.id),
                eq(memberships.practitionerId, practitionerId),
                holdsAt(memberships, sight.at),
              ),
            ),
        )
      : undefined,
  )
}

const rankOf = (level: RiskLevel): number => riskLevels.indexOf(level)

/** A `%` in a name is a character, not a pattern. */
const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`)
