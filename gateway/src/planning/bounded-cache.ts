/** Remembers values up to two bounds: those that are not used go first. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined
  /** @param weight what the value costs, in whatever unit the cache counts. One that is too heavy alone is not kept. */
  set(key: string, value: Value, weight?: number): void
  clear(): void
  values(): readonly Value[]
}

/**
 * A value that was used since it came to be the oldest stays for another round: to get one is then a look-up and no more.
 *
 * @param bounds how many values, and how much weight all together.
 */
export function createBoundedCache<Value>(bounds: {
  readonly entries: number
  readonly weight?: number
}): BoundedCache<Value> {
  const { entries, weight: most = Infinity } = bounds
  // A Map keeps the order of insertion, so that its first key is the oldest.
  const kept = new Map<string, { readonly value: Value; readonly weight: number; wasUsed: boolean }>()
  let total = 0
  const forget = (key: string) => {
    total -= kept.get(key)?.weight ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const found = kept.get(key)
      if (!found) return undefined
      found.wasUsed = true
      return found.value
    },
    set(key, value, weight = 0) {
      forget(key)
      if (weight > most) return
      kept.set(key, { value, weight, wasUsed: false })
      total += weight
      for (const [oldest, entry] of kept) {
        if (kept.size <= entries && total <= most) return
        if (oldest === key) continue
        kept.delete(oldest)
        if (entry.wasUsed) kept.set(oldest, { ...entry, wasUsed: false })
        else total -= entry.weight
      }
    },
    clear() {
      kept.clear()
      total = 0
    },
    values: () => Array.from(kept.values(), ({ value }) => value),
  }
}
