import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** How long a write waits for one of another process, in milliseconds. */
const LOCK_PATIENCE = 5000

/**
 * Opens a database in a file; an empty path keeps it in memory. With a write-ahead log readers never wait for a writer,
 * and what was written is there after a power cut, too.
 *
 * @param prepare brings the tables up to date.
 * @throws Error that names the file, when it is damaged or cannot be used.
 */
export function openSqlite(file: string, prepare: (database: DatabaseSync) => void): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    if (file !== '') mkdirSync(dirname(file), { recursive: true })
    database = new DatabaseSync(file === '' ? ':memory:' : file, { timeout: LOCK_PATIENCE })
    database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on')
    prepare(database)
    return database
  } catch (cause) {
    database?.close()
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The database ${file || 'in memory'} cannot be used (${reason}). Restore the file, or move it away to begin anew.`,
      { cause },
    )
  }
}
