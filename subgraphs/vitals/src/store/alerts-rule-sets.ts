import type { Database } from '@care/service/postgres'
import { and, eq, sql } from 'drizzle-orm'
import type { AlertStore, RuleSet } from './alerts.ts'
import { alertRuleSets } from './tables/alerts.ts'

export async function ruleSetsOf(
  database: Database,
  owners: readonly Pick<RuleSet, 'scope' | 'ownerId'>[],
): Promise<readonly RuleSet[]> {
  if (owners.length === 0) return []
  return database
    .select()
    .from(alertRuleSets)
    .where(
      sql`(${alertRuleSets.scope}, ${alertRuleSets.ownerId}) in (${sql.join(
        owners.map(({ scope, ownerId }) => sql`(${scope}, ${ownerId})`),
        sql`, `,
      )})`,
    )
}

/** One statement, so that of two people who change the same version one is told. */
export async function saveRuleSet(
  database: Database,
  { scope, ownerId, rules }: Omit<RuleSet, 'version'>,
  expectedVersion: number,
): Promise<Awaited<ReturnType<AlertStore['saveRuleSet']>>> {
  const rows =
    expectedVersion === 0
      ? await database
          .insert(alertRuleSets)
          .values({ scope, ownerId, rules, version: 1 })
          .onConflictDoNothing()
          .returning()
      : await database
          .update(alertRuleSets)
          .set({ rules, version: expectedVersion + 1 })
          .where(
            and(
              eq(alertRuleSets.scope, scope),
              eq(alertRuleSets.ownerId, ownerId),
              eq(alertRuleSets.version, expectedVersion),
            ),
          )
          .returning()
  return rows.length > 0 ? 'saved' : 'changed-meanwhile'
}
