/** A JSON object out of a subgraph's answer, or of the merged result. Any key may be there, `__proto__` too: it is data. */
export type Data = { [key: string]: unknown }

export const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What objects inherit under these names is no data. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Whether a key needs caution: to read or write it plainly would meet what every object inherits. */
export const isInherited = (key: string): boolean => INHERITED.has(key)

export const read = (data: Data, key: string): unknown =>
  isInherited(key) && !Object.hasOwn(data, key) ? undefined : data[key]

export function write(data: Data, key: string, value: unknown): void {
  if (!isInherited(key)) data[key] = value
  else Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true })
}
