import type { Outcome } from '../execution/execution.ts'

type Path = readonly (string | number)[]

/**
 * Says which places the client does not have, because of a null above them in the first part of an answer: what would
 * follow there has nowhere to go.
 */
export function createCutOff({ data: { text, encoding }, errors, completions }: Outcome): (path: Path) => boolean {
  // Every null that stands in the place of an object has been told of. Without any there is nothing to look at.
  if (errors.length === 0 && completions.length === 0) return () => false
  const first: unknown = JSON.parse(encoding === 'latin1' ? Buffer.from(text, 'latin1').toString() : text)
  return (path) => {
    let value = first
    for (const key of path) {
      if (value === null) return true
      // What is not there yet may have come with another part.
      if (typeof value !== 'object' || !Object.hasOwn(value, key)) return false
      value = (value as Record<string | number, unknown>)[key]
    }
    return value === null
  }
}
