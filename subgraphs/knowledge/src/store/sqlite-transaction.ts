import type { DatabaseSync } from 'node:sqlite'

/** Runs writes as one: all of them, or none. */
export function transaction(database: DatabaseSync, run: () => void): void {
  database.exec('begin immediate')
  try {
    run()
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}
