import { createHash } from 'node:crypto'
import type { Context } from './context.ts'
import { isPlainText } from './plain-text.ts'
import type { Once } from './store/store.ts'

/** Characters. */
const LONGEST_KEY = 100

/** The caller's wish to do `verb` once with this input; null for a key that cannot be one. */
export function onceFor(
  { now }: Context,
  accountId: string,
  verb: string,
  { idempotencyKey, ...input }: { readonly idempotencyKey: string },
): Once | null {
  if (!isPlainText(idempotencyKey, LONGEST_KEY)) return null
  const content = createHash('sha256')
    .update(JSON.stringify([verb, input]))
    .digest('base64url')
  return { accountId, key: idempotencyKey, content, at: now }
}
