import type { ExecutionResult } from 'graphql'
import { type Asked, type Life, answer } from './life.ts'

/** A carrier that speaks of results rather than of text, and takes no parts. */
export type AskedForResult = Omit<Asked, 'takesParts' | 'isReadOnly' | 'wantsExplanation'>

/** Answers a query or mutation with a result, errors presented. Null when the client left before. */
export async function answerWithResult(asked: AskedForResult, life: Life): Promise<ExecutionResult | null> {
  const given = await answer({ ...asked, takesParts: false, isReadOnly: false, wantsExplanation: false }, life)
  if (!given) return null
  if (given.kind !== 'whole') throw new Error('An answer came in parts that nobody asked for.')
  const { text, encoding } = given.json
  return JSON.parse(encoding === 'latin1' ? Buffer.from(text, 'latin1').toString() : text) as ExecutionResult
}
