/** Stands in a path for any index of a list: a list of a thousand that differ is told once. */
const ANY = '*'

/** Most paths to tell. */
const MOST = 20

/**
 * Where two values of JSON differ, as paths without values, for example `books.*.title`.
 *
 * @param keys the only object keys that are told; a path ends before any other: what a client selected is no secret, but
 * within a scalar even a key may be.
 */
export function differingPaths(left: unknown, right: unknown, keys: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>()
  compare(left, right, [])
  return [...found]

  function compare(a: unknown, b: unknown, path: readonly string[]): void {
    if (found.size >= MOST || Object.is(a, b)) return
    if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
      return a.forEach((item, index) => compare(item, b[index], [...path, ANY]))
    }
    if (!isObject(a) || !isObject(b)) return tell(path)
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      if (!keys.has(key)) {
        if (JSON.stringify(a[key]) !== JSON.stringify(b[key])) tell(path)
      } else compare(a[key], b[key], [...path, key])
    }
  }

  function tell(path: readonly string[]): void {
    found.add(path.join('.') || 'data')
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
