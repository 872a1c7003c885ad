import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '@care/service/log'
import { type ObjectStore, contentDisposition, endOf, hexToBase64 } from './object-store.ts'
import { serveObjects } from './serve-objects.ts'
import { type Permit, addressOf, isObjectKey } from './signed-address.ts'

export interface FolderSettings {
  readonly folder: string
  /** The origin at which clients reach this process, without the path. */
  readonly publicUrl: string
  /** Key with which addresses are signed. */
  readonly secret: string
}

/** The places below an object folder. */
export interface Places {
  /** Objects that addresses reach. */
  object(key: string): string
  /** Objects that none reaches any more. */
  retired(key: string): string
  /** Bytes on their way in. */
  incoming(): string
}

/** Bytes that came in so long ago and are not yet an object belong to a process that died, in milliseconds. */
const ABANDONED_AFTER = 24 * 60 * 60 * 1000

/** Opens a local folder that serves its objects by itself, under the same contract as an S3 server. */
export async function openFolderObjectStore(
  { folder, publicUrl, secret }: FolderSettings,
  log: Log,
): Promise<ObjectStore> {
  const subfolders = ['objects', 'retired', 'incoming'].map((it) => join(folder, it))
  for (const it of subfolders) await mkdir(it, { recursive: true, mode: 0o700 })
  await clearAbandoned(join(folder, 'incoming'))

  const place = (subfolder: string, key: string): string => {
    if (!isObjectKey(key)) throw new Error('An object’s key is a UUID.')
    return join(folder, subfolder, key)
  }
  const places: Places = {
    object: (key) => place('objects', key),
    retired: (key) => place('retired', key),
    incoming: () => join(folder, 'incoming', randomUUID()),
  }
  const nothing = { contentType: '', disposition: '', sizeBytes: 0, sha256: '' }
  const sign = (permit: Permit) => addressOf(permit, publicUrl, secret)

  return {
    async check() {
      for (const it of subfolders) await access(it, constants.R_OK | constants.W_OK)
    },

    async addressToUpload({ key, contentType, sizeBytes, sha256 }, validity) {
      const expiresAt = endOf(validity)
      return {
        url: sign({ ...nothing, method: 'PUT', key, expiresAt, contentType, sizeBytes, sha256 }),
        headers: [
          { name: 'content-type', value: contentType },
          { name: 'x-amz-checksum-sha256', value: hexToBase64(sha256) },
          { name: 'if-none-match', value: '*' },
        ],
        expiresAt,
      }
    },

    async addressToDownload(request, validity) {
      const { key, contentType } = request
      const disposition = contentDisposition(request)
      return sign({ ...nothing, method: 'GET', key, expiresAt: endOf(validity), contentType, disposition })
    },

    head: (key) =>
      orNull(async () => {
        const { size } = await stat(places.object(key))
        const hash = createHash('sha256')
        for await (const chunk of createReadStream(places.object(key))) hash.update(chunk as Buffer)
        return { sizeBytes: size, sha256: hash.digest('hex') }
      }),

    firstBytes: (key, count) =>
      orNull(async () => {
        await using file = await open(places.object(key))
        const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0)
        return buffer.subarray(0, bytesRead)
      }),

    async retire(key) {
      await orNull(() => rename(places.object(key), places.retired(key)))
    },

    async erase(key) {
      await rm(places.object(key), { force: true })
      await rm(places.retired(key), { force: true })
    },

    handle: serveObjects(places, secret, log),

    async [Symbol.asyncDispose]() {},
  }
}

async function clearAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const left = await orNull(() => stat(join(incoming, name)))
    if (left && Date.now() - left.mtimeMs > ABANDONED_AFTER) await rm(join(incoming, name), { force: true })
  }
}

async function orNull<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
