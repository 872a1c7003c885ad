import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/**
 * Keeps a data folder for this process alone until disposed. The operating system frees it when the process
 * dies, however it dies, so no stale lock is ever left behind.
 *
 * @throws Error with one clear line when another process holds the folder.
 */
export function lockFolder(folder: string): Disposable {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'))
  try {
    lock.exec('pragma locking_mode = exclusive; pragma journal_mode = delete; begin exclusive')
  } catch (cause) {
    lock.close()
    throw new Error(
      `The data folder ${folder} is in use by another process. Stop that one, or choose another folder.`,
      { cause },
    )
  }
  return { [Symbol.dispose]: () => lock.close() }
}
