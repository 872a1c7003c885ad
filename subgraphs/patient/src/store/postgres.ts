import { fileURLToPath } from 'node:url'
import { openPostgres } from '@care/service/postgres'
import { accountsAndSessions } from './postgres/accounts.ts'
import { careTeams } from './postgres/care-teams.ts'
import { createChange } from './postgres/change.ts'
import { diagnoses } from './postgres/conditions.ts'
import { agreements } from './postgres/consents.ts'
import { directory } from './postgres/directory.ts'
import { imports } from './postgres/imports.ts'
import { patientLists } from './postgres/patient-lists.ts'
import { patientRecords } from './postgres/patients.ts'
import { relationsFeed } from './postgres/relations.ts'
import type { PatientStore } from './store.ts'

const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))

/**
 * Opens the store at `url`: `postgres://…` for a server, `pglite:FOLDER` for PostgreSQL inside this process
 * (`pglite:` alone keeps it in memory). The tables are brought up to date before it returns.
 *
 * @param told hears the relations feed's new end after each commit that moved it.
 */
export async function openPatientStore(url: string, told: (version: number) => void = () => {}): Promise<PatientStore> {
  const postgres = await openPostgres(url, { migrationsFolder, journal: 'patient_migrations' })
  const { database } = postgres
  const change = createChange(database, told)
  return {
    check: () => postgres.check(),
    ...directory(database),
    ...patientRecords(database, change),
    ...patientLists(database),
    ...careTeams(database, change),
    ...diagnoses(database, change),
    ...agreements(database, change),
    ...relationsFeed(database),
    ...accountsAndSessions(database),
    ...imports(change),
    [Symbol.asyncDispose]: () => postgres[Symbol.asyncDispose](),
  }
}
