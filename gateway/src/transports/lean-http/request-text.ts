import type { SubgraphRequest } from '../exchange.ts'
import { UpstreamFailure } from '../failures.ts'
import { ACCEPT } from '../http-client.ts'

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/
/**
 * What may not be in a value. A character above 255 is none: written as a single byte it could become anything, a line break
 * too.
 */
const NOT_IN_A_VALUE = /[^\t\x20-\x7e\x80-\xff]/
/** They say where a request ends and to whom it goes, which is decided here. */
const RESERVED = new Set([
  'accept',
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])
/** Names that are known to be good. There are few, unless they are made up. */
const MOST_NAMES = 1000

export interface Target {
  /** As in the header. */
  readonly host: string
  /** Path and query. */
  readonly path: string
  /** Whether the answer is asked for compressed. */
  readonly compression: boolean
}

/**
 * Writes requests as byte strings: head and body in one piece.
 *
 * The writer throws UpstreamFailure for a header that would break out of its line, or change the framing.
 */
export function createRequestWriter({ host, path, compression }: Target): (request: SubgraphRequest) => string {
  const encoding = compression ? 'accept-encoding: gzip\r\n' : ''
  const constant =
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n` +
    `content-type: application/json\r\naccept: ${ACCEPT}\r\n${encoding}content-length: `
  const goodNames = new Set<string>()

  const checkName = (name: string) => {
    if (!TOKEN.test(name) || RESERVED.has(name.toLowerCase())) throw unsendable(`A header may not be sent`)
    if (goodNames.size < MOST_NAMES) goodNames.add(name)
  }

  return ({ body, headers }) => {
    let fields = '\r\n'
    for (let at = 0; at < headers.length; at += 2) {
      const name = headers[at] as string
      const value = headers[at + 1]
      if (!goodNames.has(name)) checkName(name)
      if (value === undefined || NOT_IN_A_VALUE.test(value)) throw unsendable(`The value of ${name} cannot be sent`)
      fields += `${name}: ${value}\r\n`
    }
    return `${constant}${body.length}${fields}\r\n${body}`
  }
}

const unsendable = (what: string): UpstreamFailure =>
  new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `${what}: nothing was.`, { beforeConnection: true, isRefusal: true })
