import { createBoundedCache } from '../planning/bounded-cache.ts'
import { defer20220824 } from './media/defer-20220824.ts'
import { eventStream } from './media/event-stream.ts'
import { incrementalV02 } from './media/incremental-v0.2.ts'
import type { PartsMedia } from './media/parts.ts'
import type { StreamMedia } from './media/stream.ts'
import { subscription10 } from './media/subscription-1.0.ts'

export const JSON_TYPE = 'application/json'
export const RESPONSE_TYPE = 'application/graphql-response+json'

/** How a client wants its answer. */
export interface Accepted {
  /** The media type of an answer in one piece; undefined for a client that only takes parts, or a stream. */
  readonly whole: typeof JSON_TYPE | typeof RESPONSE_TYPE | undefined
  /**
   * Whether the client asked for application/json by name. Such a client may take any status but 200 for that of a proxy,
   * and is told of mistakes in its document by the body alone.
   */
  readonly isLegacy: boolean
  /** How it takes an answer in parts; undefined for one that does not. */
  readonly parts: PartsMedia | undefined
  /** How it takes what a subscription says; undefined for one that does not. */
  readonly stream: StreamMedia | undefined
}

const ANYTHING: Accepted = { whole: JSON_TYPE, isLegacy: false, parts: undefined, stream: undefined }

/** Headers that are kept when they have been read: clients of one kind all send the same. */
const KEPT = 100
const LONGEST_KEPT = 1000

/** Reads `accept` headers. Null when nothing that we speak is accepted. */
export function createAccept(): (accept: string | undefined) => Accepted | null {
  const known = createBoundedCache<{ readonly accepted: Accepted | null }>({ entries: KEPT })
  return (accept) => {
    if (accept === undefined || accept === '' || accept === '*/*') return ANYTHING
    const found = known.get(accept)
    if (found) return found.accepted
    const accepted = readAccept(accept)
    if (accept.length <= LONGEST_KEPT) known.set(accept, { accepted })
    return accepted
  }
}

interface Range {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
  readonly quality: number
}

function readAccept(accept: string): Accepted | null {
  const all = readRanges(accept)
  const isRefused = (type: string) => all.some((it) => it.type === type && it.quality === 0)
  // The best first; among equals the one that is named first, and before whatever a wildcard stands for.
  const ranges = all
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality || wildness(a) - wildness(b))
  const whole = ranges.find(({ type }) => type === JSON_TYPE || type === RESPONSE_TYPE || isWild(type))
  let parts: PartsMedia | undefined
  let stream: StreamMedia | undefined
  for (const range of ranges) {
    parts ??= partsMediaOf(range)
    stream ??= streamMediaOf(range)
  }
  if (!whole && !parts && !stream) return null
  const isResponseType = whole?.type === RESPONSE_TYPE || isRefused(JSON_TYPE)
  return {
    whole: whole && (isResponseType ? RESPONSE_TYPE : JSON_TYPE),
    isLegacy: whole?.type === JSON_TYPE,
    parts,
    stream,
  }
}

const readRanges = (accept: string): readonly Range[] =>
  accept.split(',').map((range) => {
    const [type = '', ...rest] = range.split(';').map((it) => it.trim().toLowerCase())
    const parameters = new Map(
      rest.map((it) => {
        const at = it.indexOf('=')
        return [it.slice(0, at).trim(), it.slice(at + 1).replaceAll(/^\s*"?|"?\s*$/g, '')]
      }),
    )
    const quality = Number(parameters.get('q') ?? 1)
    return { type, parameters, quality: Number.isFinite(quality) ? quality : 1 }
  })

const isWild = (type: string) => type === '*/*' || type === 'application/*'

const wildness = ({ type }: Range): number => (isWild(type) ? 1 : 0)

/** The format that a client of multipart/mixed reads. Undefined when it asks for one that is none of ours. */
function partsMediaOf({ type, parameters }: Range): PartsMedia | undefined {
  if (type !== 'multipart/mixed') return undefined
  const deferSpec = parameters.get('deferspec')
  if (deferSpec !== undefined) return deferSpec === '20220824' ? defer20220824 : undefined
  // A format for subscriptions only.
  if (parameters.has('subscriptionspec')) return undefined
  const incrementalSpec = parameters.get('incrementalspec') ?? 'v0.2'
  return incrementalSpec === 'v0.2' ? incrementalV02 : undefined
}

function streamMediaOf({ type, parameters }: Range): StreamMedia | undefined {
  if (type === 'text/event-stream') return eventStream
  return type === 'multipart/mixed' && parameters.get('subscriptionspec') === '1.0' ? subscription10 : undefined
}
