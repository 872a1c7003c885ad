import { fileURLToPath } from 'node:url'
import { type Postgres, openPostgres } from '@care/service/postgres'
import { emptyDatabase } from '@care/service/empty-database.fixture'

const options = {
  migrationsFolder: fileURLToPath(new URL('migrations', import.meta.url)),
  journal: 'vitals_migrations',
}

/** PostgreSQL inside the test, empty. */
export const openPglite = (): Promise<Postgres> => openPostgres('pglite:', options)

/** A database of its own on a server. Disposing drops it. */
export async function openServer(url: string): Promise<Postgres & { readonly url: string }> {
  const empty = await emptyDatabase(url)
  const postgres = await openPostgres(empty.url, options)
  return {
    ...postgres,
    url: empty.url,
    async [Symbol.asyncDispose]() {
      await postgres[Symbol.asyncDispose]()
      await empty[Symbol.asyncDispose]()
    },
  }
}

/** Another process' connection to the same database. */
export const openAgain = (url: string): Promise<Postgres> => openPostgres(url, options)
