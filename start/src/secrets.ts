import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const key = z.string().min(32)
const shape = z.object({ jwt: key, internal: key, cursors: key, addresses: key })

/** The keys of one data folder: they outlive a restart, so that tokens, cursors and addresses stay good. */
export type Secrets = z.output<typeof shape>

/** @throws Error when the file is there but cannot be used. */
export function readSecrets(folder: string): Secrets {
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const secrets = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, randomBytes(32).toString('hex')]))
    writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (cause) {
    throw new Error(`${file} is damaged. Restore it, or delete the folder ${folder} to begin anew.`, { cause })
  }
}
