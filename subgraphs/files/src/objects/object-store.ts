import type { IncomingMessage, ServerResponse } from 'node:http'

/** Bytes that are announced: nothing else can be sent to the address that is made for them. */
export interface ExpectedObject {
  readonly key: string
  readonly contentType: string
  readonly sizeBytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

/** Where to PUT the bytes of one object. */
export interface UploadAddress {
  readonly url: string
  /** To be sent exactly so, beside the length that every HTTP client sends by itself. */
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly expiresAt: Date
}

export interface DownloadRequest {
  readonly key: string
  /** The name under which a browser saves it. */
  readonly fileName: string
  readonly contentType: string
  readonly disposition: 'INLINE' | 'ATTACHMENT'
}

/** How long an address works, from when on. */
export interface Validity {
  readonly from: Date
  readonly seconds: number
}

export interface StoredObject {
  readonly sizeBytes: number
  /** Lower-case hex, of the bytes as they lie there. */
  readonly sha256: string
}

/**
 * Where the bytes of files lie. Clients send and fetch them by addresses that are signed, expire, and allow one thing.
 *
 * An address to upload takes exactly the bytes that were announced, and none when the object is there already.
 * Times of addresses count in whole seconds: the same wish at the same second makes the same address.
 */
export interface ObjectStore extends AsyncDisposable {
  check(): Promise<void>
  addressToUpload(object: ExpectedObject, validity: Validity): Promise<UploadAddress>
  addressToDownload(request: DownloadRequest, validity: Validity): Promise<string>
  /** Null when it is not there. */
  head(key: string): Promise<StoredObject | null>
  /** Up to `count` bytes from its beginning; null when it is not there. */
  firstBytes(key: string, count: number): Promise<Uint8Array | null>
  /** Takes an object out of reach of every address, also of those given out already. It is kept. */
  retire(key: string): Promise<void>
  /** Erases an object, in reach or retired. */
  erase(key: string): Promise<void>
  /** Takes the requests to addresses that this process serves itself; false for others. */
  handle?(request: IncomingMessage, response: ServerResponse): boolean
}

/** When an address made for `validity` ends. */
export const endOf = ({ from, seconds }: Validity): Date =>
  new Date((Math.floor(from.getTime() / 1000) + seconds) * 1000)

/** Hex as HTTP's checksum headers have it. */
export const hexToBase64 = (hex: string): string => Buffer.from(hex, 'hex').toString('base64')

/** Tells browsers how to treat a fetched file (RFC 6266), with a name of any script (RFC 8187). */
export function contentDisposition({
  fileName,
  disposition,
}: Pick<DownloadRequest, 'fileName' | 'disposition'>): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${disposition === 'INLINE' ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`
}
