import { Kind, parse, print, visit } from 'graphql'

const MARK = '__plain'

/**
 * The same operation with response keys that are no names of anything, and the way back to the client's keys.
 *
 * @param which fields get such a key: those that have an alias, or all.
 */
export function withPlainAliases(
  query: string,
  which: 'aliases' | 'all',
): { readonly query: string; restore(data: unknown): unknown } {
  const marked = visit(parse(query, { noLocation: true }), {
    Field: (node) => {
      if (which === 'aliases' && !node.alias) return undefined
      const key = (node.alias ?? node.name).value
      return { ...node, alias: { kind: Kind.NAME, value: key + MARK } }
    },
  })
  return { query: print(marked), restore }
}

function restore(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(restore)
  if (typeof data === 'string') return data.endsWith(MARK) ? data.slice(0, -MARK.length) : data
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, it]) => [restore(key), restore(it)]))
}
