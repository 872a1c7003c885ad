/** Remembers at most `bound` values: the one that was not used for the longest time goes first. */
export interface BoundedCache<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  clear(): void
}

export function createBoundedCache<Value>(bound: number): BoundedCache<Value> {
  // A Map keeps the order of insertion, so that its first key is the oldest.
  const values = new Map<string, Value>()
  return {
    get(key) {
      const value = values.get(key)
      if (value !== undefined) {
        values.delete(key)
        values.set(key, value)
      }
      return value
    },
    set(key, value) {
      values.delete(key)
      values.set(key, value)
      if (values.size <= bound) return
      for (const oldest of values.keys()) {
        values.delete(oldest)
        break
      }
    },
    clear: () => values.clear(),
  }
}
