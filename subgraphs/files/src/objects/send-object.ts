import { type FileHandle, open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Permit } from './signed-address.ts'

/** Sends an object, or the one range of it that was asked for (RFC 9110, 14). */
export async function sendObject(
  request: IncomingMessage,
  response: ServerResponse,
  permit: Permit,
  path: string,
): Promise<void> {
  await using file = await openOrNull(path)
  if (!file) {
    response.writeHead(404, { 'content-length': 0 }).end()
    return
  }
  const { size } = await file.stat()
  // An object never changes, so its key tells its version.
  const etag = `"${permit.key}"`
  const { range, 'if-range': ifRange } = request.headers
  const part = ifRange === undefined || ifRange === etag ? readRange(range, size) : 'whole'
  if (part === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
    return
  }
  const { start, end } = part === 'whole' ? { start: 0, end: size - 1 } : part
  response.writeHead(part === 'whole' ? 200 : 206, {
    'content-type': permit.contentType,
    'content-disposition': permit.disposition,
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    etag,
    ...(part !== 'whole' && { 'content-range': `bytes ${start}-${end}/${size}` }),
  })
  if (request.method === 'HEAD' || size === 0) {
    response.end()
    return
  }
  await pipeline(file.createReadStream({ start, end, autoClose: false }), response)
}

/** The range that a request asks for. What is not understood, and several ranges at once, is answered with the whole. */
function readRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'whole' | 'unsatisfiable' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole'
  if (from === '') {
    const count = Math.min(Number(to), size)
    return count === 0 ? 'unsatisfiable' : { start: size - count, end: size - 1 }
  }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return 'whole'
  if (start >= size) return 'unsatisfiable'
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}

async function openOrNull(path: string): Promise<FileHandle | null> {
  try {
    return await open(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
