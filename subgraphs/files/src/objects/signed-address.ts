import { createHmac, timingSafeEqual } from 'node:crypto'

/** What an address allows, as its query tells. */
export interface Permit {
  readonly method: 'GET' | 'PUT'
  readonly key: string
  readonly expiresAt: Date
  readonly contentType: string
  /** How a browser treats the bytes; of addresses to fetch from. */
  readonly disposition: string
  /** Of addresses to send to. */
  readonly sizeBytes: number
  readonly sha256: string
}

/** The path under which this process serves objects. */
export const OBJECTS_PATH = '/objects/'

/** An object's key is a UUID: it cannot lead out of the folder. */
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SIGNATURE = /^[\w-]{43}$/

export const isObjectKey = (key: string): boolean => KEY.test(key)

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)

/** Every part has its own place in the text, so that no two permits sign alike. */
const signatureOf = (permit: Permit, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(
      JSON.stringify([
        'object',
        permit.method,
        permit.key,
        seconds(permit.expiresAt),
        permit.contentType,
        permit.disposition,
        permit.sizeBytes,
        permit.sha256,
      ]),
    )
    .digest()

/** An address below `publicUrl` that allows what `permit` says, to everybody who has it. */
export function addressOf(permit: Permit, publicUrl: string, secret: string): string {
  const query = new URLSearchParams({
    expires: String(seconds(permit.expiresAt)),
    type: permit.contentType,
    ...(permit.method === 'GET'
      ? { disposition: permit.disposition }
      : { size: String(permit.sizeBytes), sha256: permit.sha256 }),
    signature: signatureOf(permit, secret).toString('base64url'),
  })
  return `${publicUrl.replace(/\/+$/, '')}${OBJECTS_PATH}${permit.key}?${query}`
}

/** What a request's address allows it. Null when it was not made by us, was altered, is of another method, or is over. */
export function readAddress(method: string, url: URL, secret: string, now: Date): Permit | null {
  if (method !== 'GET' && method !== 'PUT') return null
  const key = url.pathname.slice(OBJECTS_PATH.length)
  const told = (name: string): string => url.searchParams.get(name) ?? ''
  const permit: Permit = {
    method,
    key,
    expiresAt: new Date(Number(told('expires')) * 1000),
    contentType: told('type'),
    disposition: told('disposition'),
    sizeBytes: Number(told('size')),
    sha256: told('sha256'),
  }
  if (!isObjectKey(key) || Number.isNaN(permit.expiresAt.getTime()) || !SIGNATURE.test(told('signature'))) return null
  if (!timingSafeEqual(Buffer.from(told('signature'), 'base64url'), signatureOf(permit, secret))) return null
  return permit.expiresAt > now ? permit : null
}
