import type { Cut, Transport } from '../../subscriptions/sink.ts'

/** A format in which results follow one another on a response that stays open. All text is JSON or ASCII, one character a byte. */
export interface StreamMedia {
  readonly transport: Transport
  /** The value of content-type. */
  readonly contentType: string
  /** What stands before everything else, so that whoever is in between hands the head on. */
  readonly opening: string
  /** A sign of life. */
  readonly heartbeat: string
  /** @param cursor the result's place in its stream; empty for one that has none. */
  next(result: string, cursor: string): string
  /** What follows the last result. */
  readonly completion: string
  /**
   * What follows the last result when it was not to be the last.
   *
   * @param result JSON with `errors` alone.
   */
  failure(result: string): string
  /** What a client is told that is to come back: undefined where it does so on an end that nothing explains. */
  explainCut?(why: Cut): string
}
