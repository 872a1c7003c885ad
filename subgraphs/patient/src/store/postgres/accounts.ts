import type { Database } from '@care/service/postgres'
import { and, desc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { PatientStore } from '../store.ts'
import { accounts, refreshTokens, sessions, signInFailures } from '../tables.ts'
import { purge } from './purge.ts'

type Accounts = Pick<
  PatientStore,
  'accountByName' | 'addAccount' | 'openSession' | 'renewSession' | 'failures' | 'countFailure' | 'forgetFailures'
>

/** Accounts, their sessions, and what failed on the way in. */
export const accountsAndSessions = (database: Database): Accounts => ({
  async accountByName(username) {
    const [account] = await database.select().from(accounts).where(eq(accounts.username, username))
    return account ?? null
  },

  async addAccount(account) {
    await database.insert(accounts).values(account).onConflictDoNothing()
  },

  async openSession({ id, accountId }, first, at, most) {
    await database.transaction(async (transaction) => {
      await purge(transaction, sessions, lte(sessions.expiresAt, at))
      const older = transaction
        .select({ id: sessions.id })
        .from(sessions)
        .where(eq(sessions.accountId, accountId))
        .orderBy(desc(sessions.startedAt), desc(sessions.id))
        .offset(most - 1)
      await transaction.delete(sessions).where(inArray(sessions.id, older))
      await transaction.insert(sessions).values({ id, accountId, startedAt: at, expiresAt: first.expiresAt })
      await transaction.insert(refreshTokens).values({ ...first, sessionId: id })
    })
  },

  renewSession: (hash, next, at) =>
    database.transaction(async (transaction) => {
      const [found] = await transaction
        .select({ token: refreshTokens, session: sessions, account: accounts })
        .from(refreshTokens)
        .innerJoin(sessions, eq(sessions.id, refreshTokens.sessionId))
        .innerJoin(accounts, eq(accounts.id, sessions.accountId))
        .where(eq(refreshTokens.hash, hash))
        .for('no key update')
      if (!found || found.session.endedAt) return 'unknown'
      const { token, session, account } = found
      if (token.spentAt) {
        await transaction.update(sessions).set({ endedAt: at }).where(eq(sessions.id, session.id))
        return 'reused'
      }
      if (token.expiresAt <= at) return 'expired'
      await transaction.update(refreshTokens).set({ spentAt: at }).where(eq(refreshTokens.hash, hash))
      await transaction.insert(refreshTokens).values({ ...next, sessionId: session.id })
      await transaction.update(sessions).set({ expiresAt: next.expiresAt }).where(eq(sessions.id, session.id))
      return account
    }),

  async failures(keys, at) {
    return database
      .select()
      .from(signInFailures)
      .where(and(inArray(signInFailures.key, [...keys]), gt(signInFailures.until, at)))
  },

  async countFailure(keys, at, until) {
    await database.transaction(async (transaction) => {
      await purge(transaction, signInFailures, lte(signInFailures.until, at))
      const isOver = lte(signInFailures.until, at)
      await transaction
        .insert(signInFailures)
        // In one order everywhere, or two failures at once could wait for each other.
        .values(keys.toSorted().map((key) => ({ key, count: 1, until })))
        .onConflictDoUpdate({
          target: signInFailures.key,
          set: {
            count: sql`case when ${isOver} then 1 else ${signInFailures.count} + 1 end`,
            until: sql`case when ${isOver} then excluded.until else ${signInFailures.until} end`,
          },
        })
    })
  },

  async forgetFailures(keys) {
    await database.delete(signInFailures).where(inArray(signInFailures.key, [...keys]))
  },
})
