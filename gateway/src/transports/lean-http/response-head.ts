import { matchFieldLine, trimBlanks } from './field-line.ts'
import { malformed } from './malformed.ts'

/** What the head of a response says about it, as far as it matters to whoever reads it. */
export interface ResponseHead {
  readonly status: number
  /** Whether another head follows, that of the answer itself (1xx). */
  readonly isInterim: boolean
  /** How the body ends: there is none, after `length` bytes, as chunks say, or with the connection. */
  readonly framing: 'none' | 'length' | 'chunked' | 'close'
  /** Bytes of the body when framing is `length`, else 0. */
  readonly length: number
  /** Whether the connection may carry another request. */
  readonly keepsAlive: boolean
  /** Seconds without a request after which the server will close the connection, when it says so. */
  readonly keepAliveSeconds: number | undefined
  /** The content-encoding, in lower case, when there is one. */
  readonly encoding: string | undefined
}

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-5][0-9][0-9])(?: [\t\x20-\x7e\x80-\xff]*)?$/
/** So many digits are an exact number. */
const LENGTH = /^[0-9]{1,15}$/
const KEEP_ALIVE_TIMEOUT = /(?:^|[,; \t])timeout=([0-9]{1,9})(?:$|[,; \t])/i

/**
 * Reads the head of a response strictly: where two readers could disagree on where it ends, it is refused.
 *
 * @param text without the empty line at its end.
 * @throws UpstreamFailure when it is not one, or leaves the framing in doubt.
 */
export function parseResponseHead(text: string): ResponseHead {
  const lines = text.split('\r\n')
  const statusLine = STATUS_LINE.exec(lines[0] as string)
  if (!statusLine) throw malformed('there is no status line.')
  const isOld = statusLine[1] === '0'
  const status = Number(statusLine[2])

  let length: string | undefined
  let transfer: string | undefined
  let encoding: string | undefined
  let connection = ''
  let keepAlive = ''
  for (let at = 1; at < lines.length; at++) {
    const match = matchFieldLine(lines[at] as string)
    const value = match[2] as string
    switch ((match[1] as string).toLowerCase()) {
      case 'content-length':
        if (length !== undefined) throw malformed('it has two lengths.')
        length = framingValue(value)
        break
      case 'transfer-encoding':
        if (transfer !== undefined) throw malformed('it has two transfer encodings.')
        transfer = framingValue(value).toLowerCase()
        break
      case 'content-encoding':
        encoding = encoding === undefined ? value : `${encoding},${value}`
        break
      case 'connection':
        connection += `,${value}`
        break
      case 'keep-alive':
        keepAlive = value
        break
    }
  }

  // An answer to somebody else could be hidden between what the one and what the other of them says.
  if (length !== undefined && transfer !== undefined) throw malformed('it has a length and a transfer encoding.')
  if (length !== undefined && !LENGTH.test(length)) throw malformed('its length is no number.')
  if (transfer !== undefined && (transfer !== 'chunked' || isOld)) throw malformed('its transfer encoding is unknown.')
  if (status === 101) throw malformed('it switches to a protocol that nobody asked for.')

  const isInterim = status < 200
  const isKept = keeps(connection, isOld)
  if (isInterim && !isKept) throw malformed('it ends the connection before the answer.')
  const hasNone = isInterim || status === 204 || status === 304
  const framing = hasNone ? 'none' : transfer !== undefined ? 'chunked' : length !== undefined ? 'length' : 'close'
  return {
    status,
    isInterim,
    framing,
    length: framing === 'length' ? Number(length) : 0,
    keepsAlive: framing !== 'close' && isKept,
    keepAliveSeconds: secondsOf(keepAlive),
    encoding: encoding === undefined || trimBlanks(encoding) === '' ? undefined : trimBlanks(encoding).toLowerCase(),
  }
}

/**
 * A tab behind a value is a blank by the standard, and part of the value to some readers, who then take chunks for a body: it
 * is left where it is, so that the value is none that is known.
 */
const framingValue = (value: string): string =>
  value.lastIndexOf('\t') > value.search(/[^\t ]/) ? value : trimBlanks(value)

function keeps(connection: string, isOld: boolean): boolean {
  if (connection === '') return !isOld
  const options = new Set(connection.toLowerCase().split(',').map(trimBlanks))
  return !options.has('close') && (!isOld || options.has('keep-alive'))
}

function secondsOf(keepAlive: string): number | undefined {
  const seconds = KEEP_ALIVE_TIMEOUT.exec(keepAlive)?.[1]
  return seconds === undefined ? undefined : Number(seconds)
}
