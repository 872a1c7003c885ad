import { accessSync, constants, mkdirSync } from 'node:fs'
import { lockFolder } from '@care/service/folder-lock'

/**
 * Makes the data folder where there is none, and keeps it for this process.
 *
 * @throws Error in one line when it cannot be used, or another process has it.
 */
export function claimFolder(folder: string): Disposable {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK)
  } catch (cause) {
    throw new Error(
      `The data folder ${folder} cannot be used: it is not a folder, or not writable. Set DATA_DIR to another one.`,
      { cause },
    )
  }
  return lockFolder(folder)
}
