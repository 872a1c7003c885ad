import { type GraphQLSchema, Kind, TypeInfo, parse, print, visit, visitWithTypeInfo } from 'graphql'

const MARK = '__plain'

/** Which fields get a response key that is no name of anything: those with an alias, or also those that take arguments. */
export type Plain = 'aliases' | 'calls'

/** The same operation with plain response keys, and the way back to the client's. */
export function withPlainKeys(
  query: string,
  schema: GraphQLSchema,
  which: Plain,
): { readonly query: string; restore(data: unknown): unknown } {
  const types = new TypeInfo(schema)
  const marked = visit(
    parse(query, { noLocation: true }),
    visitWithTypeInfo(types, {
      Field(node) {
        const takesArguments = which === 'calls' && (types.getFieldDef()?.args.length ?? 0) > 0
        if (!node.alias && !takesArguments) return undefined
        const key = (node.alias ?? node.name).value
        return { ...node, alias: { kind: Kind.NAME, value: key + MARK } }
      },
    }),
  )
  return { query: print(marked), restore }
}

function restore(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(restore)
  if (typeof data === 'string') return data.endsWith(MARK) ? data.slice(0, -MARK.length) : data
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, it]) => [restore(key), restore(it)]))
}
