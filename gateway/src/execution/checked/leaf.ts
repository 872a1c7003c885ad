import { type GraphQLLeafType, isEnumType } from 'graphql'

/** The JSON text of a leaf's value; undefined for a value that the type does not have. Never called with null. */
export type WriteLeaf = (value: unknown) => string | undefined

/** Values as graphql-js would complete them, out of JSON. Enum values that clients do not see are none. */
export function compileLeaf(type: GraphQLLeafType): WriteLeaf {
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name }) => [name, JSON.stringify(name)]))
    return (value) => (typeof value === 'string' ? texts.get(value) : undefined)
  }
  switch (type.name) {
    case 'Int':
      return (value) => (typeof value === 'number' && (value | 0) === value ? String(value | 0) : undefined)
    case 'Float':
      // 1e999 reads as Infinity, which JSON has no text for.
      return (value) => (typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : undefined)
    case 'Boolean':
      return (value) => (typeof value === 'boolean' ? String(value) : undefined)
    case 'String':
      return (value) => (typeof value === 'string' ? JSON.stringify(value) : undefined)
    case 'ID':
      return (value) =>
        typeof value === 'string' || Number.isInteger(value) ? JSON.stringify(String(value)) : undefined
    default:
      return (value) => JSON.stringify(value)
  }
}
