import { Refused } from '../request/refuse.ts'

/** What was thrown, in one line for an operator. */
export function reasonsOf(thrown: unknown): string {
  if (thrown instanceof Refused) return thrown.errors.map(({ message }) => message).join(' ')
  return thrown instanceof Error ? thrown.message : String(thrown)
}
