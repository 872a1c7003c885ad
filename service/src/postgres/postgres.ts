import { sql } from 'drizzle-orm'
import { drizzle as overPool } from 'drizzle-orm/node-postgres'
import { migrate as migrateOverPool } from 'drizzle-orm/node-postgres/migrator'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as overPglite } from 'drizzle-orm/pglite'
import { migrate as migrateOverPglite } from 'drizzle-orm/pglite/migrator'
import { Pool } from 'pg'
import { openPglite } from './pglite.ts'

/** A PostgreSQL database, on a server or inside this process. Inside a transaction, use the transaction's handle only. */
export type Database = PgDatabase<PgQueryResultHKT>

export interface Postgres extends AsyncDisposable {
  readonly database: Database
  /** Resolves when the database answers. */
  check(): Promise<void>
}

export interface PostgresOptions {
  /** Where drizzle-kit put the migrations. */
  readonly migrationsFolder: string
  /** The PostgreSQL schema that holds the service's migration journal, one for each service. */
  readonly journal: string
}

/** Serialises replicas that start together: the second waits, then finds nothing left to do. */
const MIGRATION_LOCK = 7_236_401

/**
 * Opens the database at `url`: `postgres://…` for a server, `pglite:FOLDER` for PostgreSQL inside this
 * process (`pglite:` alone keeps it in memory; services of one process may share a folder). The tables are brought up to date before it returns.
 *
 * @throws Error when another process holds the folder, or the server does not answer.
 */
export async function openPostgres(url: string, { migrationsFolder, journal }: PostgresOptions): Promise<Postgres> {
  const migrations = { migrationsFolder, migrationsSchema: journal }
  if (url.startsWith('pglite:')) return openEmbedded(url.slice('pglite:'.length), migrations)

  const pool = new Pool({ connectionString: url })
  // The pool replaces an idle connection that breaks; without a listener the event would end the process.
  // One that breaks while the pool is being closed is nobody's trouble: it was on its way out.
  pool.on('error', (error) => pool.ending || process.emitWarning(error))
  try {
    const connection = await pool.connect()
    try {
      await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
      await migrateOverPool(overPool(connection, { casing: 'snake_case' }), migrations)
    } finally {
      connection.release(true) // Closing the connection is what frees the lock, also after a failure.
    }
  } catch (error) {
    await pool.end()
    throw error
  }
  return opened(overPool(pool, { casing: 'snake_case' }), () => pool.end())
}

async function openEmbedded(
  folder: string,
  migrations: { migrationsFolder: string; migrationsSchema: string },
): Promise<Postgres> {
  const { client, inTurn, close } = await openPglite(folder)
  try {
    const database = overPglite(client, { casing: 'snake_case' })
    await inTurn(() => migrateOverPglite(database, migrations))
    return opened(database, close)
  } catch (error) {
    await close()
    throw error
  }
}

function opened(database: Database, close: () => Promise<void>): Postgres {
  return {
    database,
    async check() {
      await database.execute(sql`select 1`)
    },
    [Symbol.asyncDispose]: close,
  }
}
