import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { Random } from './random.fixture.ts'

/** A response as a server might send it, as a byte string. */
export interface RandomResponse {
  readonly text: string
  readonly status: number
  /** What a client must make of its body. */
  readonly body: string
  /** Whether the server must end the connection after it. */
  readonly isEnded: boolean
}

const CODINGS = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync } as const
const HEADERS = [
  'content-type: application/json; charset=utf-8',
  'Date: Wed, 25 Nov 2026 11:00:00 GMT',
  'x-empty:',
  'X-Blanks: \t a  b\t ',
  'x-bytes: \xe9\xff\x80"',
  'set-cookie: a=1',
  'set-cookie: b=2',
  'x-powered-by: a server',
  'vary: accept-encoding',
  'etag: "1"',
  'x-not-content-length: 7',
  'keep-alive: timeout=5, max=100',
  'keep-alive: timeout=1',
]

/** @param number tells the body from every other. */
export function randomResponse(random: Random, number: number): RandomResponse {
  const status = random.pick([200, 200, 200, 200, 201, 299, 400, 404, 500, 503, 204, 304])
  const isEmpty = status === 204 || status === 304
  const plain = JSON.stringify({ data: { number, filler: 'x'.repeat(random.pick([0, 1, 7, 200, 200, 70_000])) } })
  const coding = random.chance(10) && !isEmpty ? random.pick(['gzip', 'deflate', 'br'] as const) : undefined
  const body = coding ? CODINGS[coding](plain).toString('latin1') : plain
  const isOld = random.chance(10)
  const framing = isEmpty
    ? 'none'
    : random.pick(isOld ? ['length', 'close'] : ['length', 'length', 'chunked', 'chunked', 'close'])

  const headers = Array.from({ length: random.below(6) }, () => random.pick(HEADERS))
  if (coding) headers.push(`content-encoding: ${coding}`)
  if (framing === 'length')
    headers.push(`${anyCase(random, 'content-length')}:${random.pick(['', ' ', '\t '])}${body.length}`)
  if (framing === 'chunked')
    headers.push(`${anyCase(random, 'transfer-encoding')}: ${random.pick(['chunked', 'Chunked'])}`)
  if (framing === 'close' && random.chance(50)) headers.push('connection: close')
  else if (framing !== 'close' && random.chance(30))
    headers.push(
      `${anyCase(random, 'connection')}: ${random.pick(['keep-alive', 'close', 'x-a, Close', 'Keep-Alive, x-b'])}`,
    )
  shuffle(random, headers)

  const interim = 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(isOld ? 0 : random.pick([0, 0, 0, 1, 2]))
  const head = [`HTTP/1.${isOld ? 0 : 1} ${status} ${random.pick(['OK', 'Not Found', '', 'ça va'])}`, ...headers].join(
    '\r\n',
  )
  const framed = framing === 'none' ? '' : framing === 'chunked' ? inChunks(random, body) : body
  return {
    text: `${interim}${head}\r\n\r\n${framed}`,
    status,
    body: isEmpty ? '' : plain,
    isEnded: framing === 'close' || random.chance(10),
  }
}

function inChunks(random: Random, body: string): string {
  let text = ''
  for (let at = 0; at < body.length;) {
    const size = 1 + random.below(random.pick([1, 10, 1000, 100_000]) + body.length / 50)
    const chunk = body.slice(at, at + size)
    const hex = chunk.length.toString(16)
    const extension = random.pick(['', '', '', ';a', ';a=1', ';a="b c"'])
    text += `${random.pick(['', '', '0', '000'])}${random.chance(50) ? hex.toUpperCase() : hex}${extension}\r\n${chunk}\r\n`
    at += size
  }
  return `${text}0\r\n${random.pick(['', '', 'x-trailer: 1\r\n', 'x-one: 1\r\nx-two:\r\n'])}\r\n`
}

const NASTY_LINES = [
  'content-length: 3',
  'content-length: 0',
  'Content-Length: 0005',
  'transfer-encoding: chunked',
  'transfer-encoding: identity',
  'transfer-encoding: gzip, chunked',
  ' folded: 1',
  'x y: 1',
  'x-blank : 1',
  'content-length : 3',
  'connection: close',
  'connection: keep-alive',
  'content-encoding: rot13',
  'x-control: \x01',
  'upgrade: h2c',
]
const NASTY_PIECES = [
  '\r',
  '\n',
  '\r\n',
  '\r\n\r\n',
  '\0',
  ' ',
  '\t',
  ':',
  ';',
  '0',
  '1',
  'f',
  ',',
  '-',
  '\x7f',
  '\xff',
  'HTTP/1.1 200 OK\r\n',
]

/** Spoils a response a little, mostly where it says how it is framed. */
export function mutate(random: Random, text: string): string {
  const headEnd = text.indexOf('\r\n\r\n') + 4
  const at = random.below(random.chance(70) ? headEnd : text.length)
  const lineEnd = text.indexOf('\r\n', at % headEnd) + 2
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1)
    case 1:
      return text.slice(0, at) + random.pick(NASTY_PIECES) + text.slice(at)
    case 2:
      return text.slice(0, at) + random.pick(NASTY_PIECES) + text.slice(at + 1)
    case 3:
      return text.slice(0, at)
    case 4:
      return text.replace('\r\n', random.pick(['\n', '\r', '\r\r\n', '\n\r']))
    case 5:
      return text + random.pick([...NASTY_PIECES, text, 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}'])
    case 6:
      return text.slice(0, at) + text.slice(random.below(at + 1))
    default:
      return `${text.slice(0, lineEnd)}${random.pick(NASTY_LINES)}\r\n${text.slice(lineEnd)}`
  }
}

/** Where it is cut into packets. */
export function randomCuts(random: Random, text: string): readonly number[] {
  if (random.chance(30)) return [text.length]
  if (random.chance(20) && text.length < 500) return Array.from(text, (_, at) => at + 1)
  const cuts = Array.from({ length: 1 + random.below(4) }, () => random.below(Math.min(text.length, 600) + 1))
  return [...cuts.toSorted((a, b) => a - b), text.length]
}

const anyCase = (random: Random, name: string): string =>
  random.pick([name, name.toUpperCase(), name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())])

function shuffle<Item>(random: Random, items: Item[]): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[items[at], items[other]] = [items[other] as Item, items[at] as Item]
  }
}
