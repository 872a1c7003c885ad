/**
 * What JSON text would have made of a value, without the text: fresh objects and lists of plain values. Dates and the like
 * become what their `toJSON` gives, as custom scalars may hold them.
 *
 * All of it is new. graphql-js makes the objects of its results itself, but what a scalar was serialised to stays whatever
 * the resolver had, and nothing tells the one from the other.
 *
 * @throws TypeError for a bigint, RangeError for a cycle: JSON has neither.
 */
export function plainJson(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) ? value : null
    case 'object':
      return value === null ? null : plainObject(value)
    case 'bigint':
      throw new TypeError('JSON has no bigint.')
    default:
      return null
  }
}

function plainObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(plainJson)
  if ('toJSON' in value && typeof value.toJSON === 'function') return plainJson(value.toJSON())
  const plain: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[key]
    // JSON leaves them out.
    if (member === undefined || typeof member === 'function' || typeof member === 'symbol') continue
    // By assignment this one would not become a member: it would become the prototype.
    if (key === '__proto__')
      Object.defineProperty(plain, key, {
        value: plainJson(member),
        enumerable: true,
        configurable: true,
        writable: true,
      })
    else plain[key] = plainJson(member)
  }
  return plain
}
