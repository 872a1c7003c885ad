import { randomFillSync } from 'node:crypto'

/** W3C Trace Context: version, trace id, the caller's span id, flags. Of later versions the first four parts are read. */
const TRACEPARENT = /^(?!ff)([\da-f]{2})-(?!0{32})([\da-f]{32})-(?!0{16})[\da-f]{16}-([\da-f]{2})(-.*)?$/

/** Longest traceparent that is looked at, in characters: the four parts have 55. */
const LONGEST = 256

/** Longest list of other systems' notes that is handed on, in characters: what the specification asks everybody to carry. */
const LONGEST_STATE = 512

const TRACE_ID_BYTES = 16
const SPAN_ID_BYTES = 8

/** Random bytes are drawn many at a time: a draw costs more than all the rest of a trace. */
const pool = Buffer.alloc(4096)
let drawn = pool.length

function randomHex(bytes: number): string {
  if (drawn + bytes > pool.length) {
    randomFillSync(pool)
    drawn = 0
  }
  const hex = pool.toString('hex', drawn, drawn + bytes)
  drawn += bytes
  // All zeros are no id. One draw in 2^64 would give them.
  return /[^0]/.test(hex) ? hex : randomHex(bytes)
}

/** The headers of a trace, for the requests to subgraphs. */
export interface Trace {
  readonly traceparent: string
  readonly tracestate: string | undefined
}

/** Goes on with the client's trace under a span of ours, or begins one where the client sent none that is valid. */
export function continueTrace(traceparent: unknown, tracestate: unknown): Trace {
  const given = typeof traceparent === 'string' && traceparent.length <= LONGEST ? TRACEPARENT.exec(traceparent) : null
  const [, version, traceId, flags = '', more] = given ?? []
  if (version === undefined || (version === '00' && more !== undefined)) {
    return { traceparent: `00-${randomHex(TRACE_ID_BYTES)}-${randomHex(SPAN_ID_BYTES)}-00`, tracestate: undefined }
  }
  // Of the flags of version 00 the lowest is the only one: whether the caller keeps the trace.
  const isKept = Number.parseInt(flags, 16) % 2 === 1
  return {
    traceparent: `00-${traceId}-${randomHex(SPAN_ID_BYTES)}-0${isKept ? 1 : 0}`,
    tracestate: typeof tracestate === 'string' && tracestate.length <= LONGEST_STATE ? tracestate : undefined,
  }
}
