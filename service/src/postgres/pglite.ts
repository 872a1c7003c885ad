import { join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { lockFolder } from '../folder-lock.ts'

/** PostgreSQL inside this process. */
export interface EmbeddedPostgres {
  readonly client: PGlite
  /** Runs what must not run beside the same of another user of the database, for example migrations. */
  inTurn<Result>(run: () => Promise<Result>): Promise<Result>
  /** Closes the database when nobody else in this process has it open. */
  close(): Promise<void>
}

interface Shared {
  readonly opening: Promise<{ client: PGlite; close(): Promise<void> }>
  users: number
  /** Ends when the last one that was in turn has. */
  turn: Promise<unknown>
}

/** What this process has open, by folder. Each database costs 220 MB of memory, and one folder bears only one. */
const open = new Map<string, Shared>()

/**
 * Opens the database in a folder, or shares it with others in this process that have it open. An empty `folder` keeps
 * a database of its own in memory.
 *
 * @throws Error when another process holds the folder.
 */
export async function openPglite(folder: string): Promise<EmbeddedPostgres> {
  if (folder === '') {
    const client = await PGlite.create('memory://')
    return { client, inTurn: (run) => run(), close: () => client.close() }
  }
  const key = resolve(folder)
  const shared = open.get(key) ?? { opening: openFolder(key), users: 0, turn: Promise.resolve() }
  open.set(key, shared)
  shared.users += 1
  const leave = async () => {
    shared.users -= 1
    if (shared.users > 0) return
    open.delete(key)
    await (await shared.opening).close()
  }
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const result = shared.turn.then(run)
    shared.turn = result.catch(() => {}) // Whoever ran it is told.
    return result
  }
  try {
    const { client } = await shared.opening
    return { client, inTurn, close: leave }
  } catch (error) {
    open.delete(key)
    throw error
  }
}

async function openFolder(folder: string): Promise<{ client: PGlite; close(): Promise<void> }> {
  // PGlite takes no lock of its own: two processes on one folder lose rows silently.
  const lock = lockFolder(folder)
  try {
    const client = await PGlite.create(join(folder, 'pglite'))
    return {
      client,
      async close() {
        await client.close()
        lock[Symbol.dispose]()
      },
    }
  } catch (cause) {
    lock[Symbol.dispose]()
    throw new Error(`The database in ${folder} is damaged. Restore the folder, or move it away to begin anew.`, {
      cause,
    })
  }
}
