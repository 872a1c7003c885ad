/** Remembers values up to two bounds: the one that was not used for the longest time goes first. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined
  /** @param weight what the value costs, in whatever unit the cache counts. One that is too heavy alone is not kept. */
  set(key: string, value: Value, weight?: number): void
  clear(): void
}

/** @param bounds how many values, and how much weight all together. */
export function createBoundedCache<Value>(bounds: {
  readonly entries: number
  readonly weight?: number
}): BoundedCache<Value> {
  const { entries, weight: most = Infinity } = bounds
  // A Map keeps the order of insertion, so that its first key is the oldest.
  const kept = new Map<string, { readonly value: Value; readonly weight: number }>()
  let total = 0
  const forget = (key: string) => {
    total -= kept.get(key)?.weight ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    set(key, value, weight = 0) {
      forget(key)
      if (weight > most) return
      kept.set(key, { value, weight })
      total += weight
      for (const oldest of kept.keys()) {
        if (kept.size <= entries && total <= most) return
        forget(oldest)
      }
    },
    clear() {
      kept.clear()
      total = 0
    },
  }
}
