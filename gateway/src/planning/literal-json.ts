import {
  type GraphQLInputType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  Kind,
  type ValueNode,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'

/**
 * A literal that was found valid for its type, as the JSON that a variable would have: digits as they were written, only
 * the fields that were given. Null where it must stay a literal: a variable is in it, or a custom scalar whose JSON
 * nobody here can know.
 */
export function literalJson(node: ValueNode, type: GraphQLInputType): string | null {
  if (node.kind === Kind.VARIABLE) return null
  if (isNonNullType(type)) return literalJson(node, type.ofType)
  if (node.kind === Kind.NULL) return 'null'
  if (isListType(type)) {
    // A value in the place of a list is a list of one.
    const items = node.kind === Kind.LIST ? node.values : [node]
    return joined(items, '[', ']', (it) => literalJson(it, type.ofType))
  }
  if (isInputObjectType(type)) {
    if (node.kind !== Kind.OBJECT) return null
    const fields = type.getFields()
    // In one order: two literals that GraphQL takes for the same have to be one variable.
    const inOrder = node.fields.toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1))
    return joined(inOrder, '{', '}', ({ name, value }) => {
      const field = fields[name.value]
      const json = field ? literalJson(value, field.type) : null
      return json === null ? null : `"${name.value}":${json}`
    })
  }
  if (isEnumType(type)) return node.kind === Kind.ENUM ? `"${node.value}"` : null
  if (node.kind === Kind.STRING) return JSON.stringify(node.value)
  if (node.kind === Kind.BOOLEAN) return String(node.value)
  if (node.kind !== Kind.INT && node.kind !== Kind.FLOAT) return null
  if (type === GraphQLInt || type === GraphQLFloat) return node.value
  return type === GraphQLID ? `"${node.value}"` : null
}

/** @param write null when the whole cannot be written. */
function joined<Node>(nodes: readonly Node[], open: string, close: string, write: (node: Node) => string | null) {
  const parts: string[] = []
  for (const node of nodes) {
    const part = write(node)
    if (part === null) return null
    parts.push(part)
  }
  return `${open}${parts.join(',')}${close}`
}

/** Text as one character for each byte of its UTF-8. */
// eslint-disable-next-line no-control-regex
export const byteString = (text: string): string =>
  /^[\0-\x7f]*$/.test(text) ? text : Buffer.from(text).toString('latin1')
