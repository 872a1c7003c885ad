import { type Data, isData, read, write } from './data.ts'

/** Merges an answer into an object of the result: objects and lists of equal length by their items, the rest is replaced. */
export function merge(target: Data, source: Data): void {
  for (const key of Object.keys(source)) {
    const value = read(source, key)
    if (value === undefined) continue
    if (typeof value !== 'object' || value === null) {
      write(target, key, value)
      continue
    }
    const existing = read(target, key)
    if (Array.isArray(value) && Array.isArray(existing) && value.length === existing.length) mergeLists(existing, value)
    else if (isData(value) && isData(existing)) merge(existing, value)
    else write(target, key, value)
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (let index = 0; index < source.length; index++) {
    const existing = target[index]
    const value = source[index]
    if (isData(existing) && isData(value)) merge(existing, value)
    else if (Array.isArray(existing) && Array.isArray(value) && existing.length === value.length)
      mergeLists(existing, value)
    else target[index] = value
  }
}

/** A copy that shares nothing, for an entity that stands at several places: later answers are merged into each of them. */
export function copy<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copy) as Value
  const made: Data = {}
  for (const key of Object.keys(value)) write(made, key, copy(read(value as Data, key)))
  return made as Value
}
