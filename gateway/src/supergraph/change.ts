/** What became of a supergraph that the source told, or of a call to go back. */
export type ChangeOutcome =
  /** It serves. */
  | 'loaded'
  /** It is the text that serves already. */
  | 'unchanged'
  /** There is none, or none that can serve: the old one goes on. */
  | 'refused'
  /** It was rolled back, and has not changed since. */
  | 'withheld'
  /** Another came, or an operator went back, before it was ready. */
  | 'given_up'
  /** The previous one serves again. */
  | 'rolled_back'

export interface Change {
  readonly outcome: ChangeOutcome
  readonly at: Date
  /** Of the generation that serves after it, or would have. */
  readonly hash?: string | undefined
  readonly generation?: number | undefined
  /** In words. */
  readonly reason?: string | undefined
}
