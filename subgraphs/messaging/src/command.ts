import { createHash } from 'node:crypto'

/** A thing that a person meant to do once. A retry has the same key and the same content. */
export interface Command {
  /** The account that sent it: a key belongs to one account. */
  readonly callerId: string
  readonly key: string
  /** Stands for the content, so that another content under the same key is noticed. */
  readonly digest: string
}

/** The command behind a mutation's input. Equal contents have equal digests, whatever the order of fields; null is the same as left out. */
export function commandOf(
  callerId: string,
  { idempotencyKey, ...content }: { readonly idempotencyKey: string },
): Command {
  const given = Object.entries(content).filter(([, value]) => value != null)
  const sorted = given.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const digest = createHash('sha256').update(JSON.stringify(sorted)).digest('base64url')
  return { callerId, key: idempotencyKey, digest }
}
