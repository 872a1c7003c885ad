import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib'
import { createBoundedCache } from '../planning/bounded-cache.ts'

/** Compresses off the event loop. */
export interface ContentEncoding {
  readonly name: 'zstd' | 'br' | 'gzip'
  compress(bytes: Buffer): Promise<Buffer>
}

// Levels at which each takes about as long as the slowest part of the answer, and not longer: JSON shrinks to a fifth
// already, and the highest ones take a hundred times as long for a tenth less.
const BROTLI_QUALITY = 4
const GZIP_LEVEL = 4
const ZSTD_LEVEL = 3

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const zstd = promisify(zstdCompress)

/** The one that takes the least time for its size first. */
const ENCODINGS: readonly ContentEncoding[] = [
  {
    name: 'zstd',
    compress: (bytes) => zstd(bytes, { params: { [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL } }),
  },
  {
    name: 'br',
    compress: (bytes) =>
      brotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
  },
  { name: 'gzip', compress: (bytes) => zip(bytes, { level: GZIP_LEVEL }) },
]

const KEPT = 100
const LONGEST_KEPT = 1000

/** Chooses by `accept-encoding` what the client reads best; undefined for the bytes as they are. */
export function createChooseEncoding(): (accept: string | undefined) => ContentEncoding | undefined {
  const known = createBoundedCache<{ readonly encoding: ContentEncoding | undefined }>({ entries: KEPT })
  return (accept) => {
    if (accept === undefined) return undefined
    const found = known.get(accept)
    if (found) return found.encoding
    const encoding = chooseEncoding(accept)
    if (accept.length <= LONGEST_KEPT) known.set(accept, { encoding })
    return encoding
  }
}

function chooseEncoding(accept: string): ContentEncoding | undefined {
  const qualities = new Map(
    accept.split(',').map((it) => {
      const [name = '', ...parameters] = it.split(';').map((part) => part.trim().toLowerCase())
      const quality = Number(parameters.find((part) => part.startsWith('q='))?.slice(2) ?? 1)
      return [name, quality]
    }),
  )
  const qualityOf = (name: string) => qualities.get(name) ?? qualities.get('*') ?? 0
  let best: ContentEncoding | undefined
  for (const encoding of ENCODINGS) {
    if (qualityOf(encoding.name) > (best ? qualityOf(best.name) : 0)) best = encoding
  }
  // Only what is refused by name is worse than compressed.
  return best && qualityOf(best.name) >= (qualities.get('identity') ?? 0) ? best : undefined
}
