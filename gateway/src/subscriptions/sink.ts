/** Why a client is asked to connect again. */
export type Cut = 'slow' | 'restart'

export const transports = ['websocket', 'sse', 'sse-single', 'multipart'] as const
export type Transport = (typeof transports)[number]

/** Where the results of one client stream go: the part of a transport. */
export interface Sink {
  readonly transport: Transport
  /** Whether the client's connection takes no more for now. What it was given meanwhile would lie in our memory. */
  isFull(): boolean
  /** Calls `act` once, as soon as the connection has taken what it was given. */
  whenRoom(act: () => void): void
  /**
   * Hands over one result.
   *
   * @param result JSON, one character a byte of its UTF-8.
   * @param cursor its place in the stream, which stands in `result` as well.
   */
  send(result: string, cursor: string): void
  /** There is nothing more to come. */
  complete(): void
  /** The stream ends with `error`, which the transport brings before its client. */
  fail(error: unknown): void
  /** Ends the whole connection in a way on which clients come back. */
  cut(why: Cut): void
}
