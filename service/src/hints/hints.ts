/**
 * Wake-up calls between processes: "there is something new in this channel, look into the store".
 *
 * A hint carries no truth and may be lost; whoever waits for one also polls. The text is a small fact that
 * saves a look, for example an id or a sequence number, never health data.
 */
export interface Hints extends AsyncDisposable {
  /** Never rejects: a hint that cannot be sent is a lost hint. */
  publish(channel: string, text: string): Promise<void>
  /** Calls `listener` for every hint from the moment it resolves on. Disposing ends it. */
  subscribe(channel: string, listener: (text: string) => void): Promise<AsyncDisposable>
  /** Resolves when hints travel. */
  check(): Promise<void>
}
