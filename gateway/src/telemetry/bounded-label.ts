/** Longest name that becomes a label, in characters. */
const LONGEST = 64

/**
 * Lets the first `bound` names through and calls the rest `other`: a client can choose names, but not fill the memory
 * of whoever stores the figures.
 */
export function createBoundedLabel(bound: number): (name: string | undefined) => string {
  const known = new Set<string>()
  return (name) => {
    if (name === undefined) return 'unnamed'
    if (known.has(name)) return name
    if (known.size >= bound || name.length > LONGEST) return 'other'
    known.add(name)
    return name
  }
}
