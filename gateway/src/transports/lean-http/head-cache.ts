import { type ResponseHead, parseResponseHead } from './response-head.ts'

/** Characters of a head that is remembered: longer ones carry something that changes with each answer, like a cookie. */
const LONGEST = 1024

/**
 * Reads heads of responses. A server says the same thing again and again (its `date` changes once a second), and the same
 * text is the same head: most are looked up instead of read.
 *
 * @param entries how many are remembered.
 */
export function createHeadCache(entries: number): (text: string) => ResponseHead {
  const heads = new Map<string, ResponseHead>()
  return (text) => {
    const known = heads.get(text)
    if (known) return known
    const head = parseResponseHead(text)
    if (text.length > LONGEST) return head
    // Those of the last second go all together: to order them by use would cost more than to read them again.
    if (heads.size >= entries) heads.clear()
    heads.set(text, head)
    return head
  }
}
