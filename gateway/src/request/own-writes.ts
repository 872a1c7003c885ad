/** Callers whose last mutation is remembered. Whoever is forgotten has to be overtaken by as many within one request's time. */
const MOST_CALLERS = 10_000

/**
 * Keeps queries from sharing an answer that is older than the caller's own last mutation: one that is still in flight may
 * have been read before it.
 */
export interface OwnWrites {
  /** What a request may share its answers by, with the caller's last mutation in it. */
  sharingOf(sharing: string): string
  /** A mutation of the caller has been answered. */
  note(sharing: string): void
}

export function createOwnWrites(): OwnWrites {
  const last = new Map<string, number>()
  let count = 0
  return {
    sharingOf(sharing) {
      const write = last.size === 0 ? undefined : last.get(sharing)
      return write === undefined ? sharing : `${sharing}\n${write}`
    },
    note(sharing) {
      count += 1
      last.delete(sharing)
      last.set(sharing, count)
      if (last.size <= MOST_CALLERS) return
      for (const oldest of last.keys()) {
        last.delete(oldest)
        return
      }
    },
  }
}
