import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'

type Callback = (error: Error | null, bytes: Buffer) => void
type Decoder = (bytes: Buffer, options: { readonly maxOutputLength: number }, callback: Callback) => void

const decoders: Readonly<Record<string, Decoder>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  br: brotliDecompress,
  zstd: zstdDecompress,
  // By the standard there is a zlib header; servers exist that leave it out. 8 is its method.
  deflate: (bytes, options, callback) =>
    (((bytes[0] ?? 0) & 15) === 8 ? inflate : inflateRaw)(bytes, options, callback),
}

/**
 * Undoes the codings of a `content-encoding` header, off the event loop. `done` is called once, later.
 *
 * @param mostBytes of the result, and of what is between two codings.
 */
export function decompress(encoding: string, bytes: Buffer, mostBytes: number, done: Callback): void {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((it) => it.trim())
    .filter((it) => it !== '' && it !== 'identity')
  const next: Callback = (error, left) => {
    const coding = codings.pop()
    if (error || coding === undefined) return done(error, left)
    const decode = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined
    if (!decode) return done(new Error(`Its content-encoding is ${coding}.`), left)
    decode(left, { maxOutputLength: mostBytes }, next)
  }
  if (codings.length > 0) next(null, bytes)
  else queueMicrotask(() => done(null, bytes))
}
