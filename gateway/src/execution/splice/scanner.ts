import type { ScannedText, SplicedRun } from './spliced-run.ts'

/**
 * Reads a response once. True when it is exactly what was asked for: this selection in this order, without white space,
 * every leaf of its type, no null where there must be none, as many entities as were asked for. On the way it notes on
 * the tape where other texts join. False for anything else: then the response has to be parsed.
 */
export type Scan = (bytes: Uint8Array, text: string, length: number, run: SplicedRun, into: ScannedText) => boolean
