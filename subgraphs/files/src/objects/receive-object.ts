import { createHash } from 'node:crypto'
import { type FileHandle, link, open, rm, stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { dirname } from 'node:path'
import type { Places } from './folder.ts'
import { hexToBase64 } from './object-store.ts'
import type { Permit } from './signed-address.ts'

export interface Received {
  readonly status: 200 | 400 | 403 | 411 | 412
  readonly message: string
}

const incomplete: Received = { status: 400, message: 'The bytes are not those that were announced.' }
const taken: Received = { status: 412, message: 'The bytes are here already.' }

/**
 * Takes the bytes of an upload. They become an object at once and whole, after their length and hash were found
 * right and the disk has them; an object that is there already is never replaced.
 */
export async function receiveObject(request: IncomingMessage, permit: Permit, places: Places): Promise<Received> {
  const { headers } = request
  if (headers['content-length'] === undefined) return { status: 411, message: 'Send the length of the bytes.' }
  if (
    headers['content-type'] !== permit.contentType ||
    headers['x-amz-checksum-sha256'] !== hexToBase64(permit.sha256) ||
    headers['if-none-match'] !== '*' ||
    Number(headers['content-length']) !== permit.sizeBytes
  ) {
    return { status: 403, message: 'Send the announced bytes with exactly the headers that came with the address.' }
  }
  const target = places.object(permit.key)
  if ((await isThere(target)) || (await isThere(places.retired(permit.key)))) return taken

  const incoming = places.incoming()
  try {
    await using file = await open(incoming, 'wx', 0o600)
    if (!(await writeAll(request, file, permit))) return incomplete
    await file.sync()
    // A link, unlike a rename, fails when the name is taken: of two uploads at once the second changes nothing.
    await link(incoming, target)
    await syncFolder(dirname(target))
    return { status: 200, message: '' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return taken
    if (request.errored || !request.complete) return incomplete
    throw error
  } finally {
    await rm(incoming, { force: true })
  }
}

/** Whether exactly the announced bytes came. */
async function writeAll(request: IncomingMessage, file: FileHandle, permit: Permit): Promise<boolean> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > permit.sizeBytes) return false
    hash.update(chunk)
    await file.writeFile(chunk)
  }
  return bytes === permit.sizeBytes && hash.digest('hex') === permit.sha256
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

/** Makes a new name in a folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows opens no folder, and keeps names by its own journal.
  await using handle = await open(folder)
  await handle.sync()
}
