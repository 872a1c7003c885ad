import { Kind, type SelectionSetNode, parse, print } from 'graphql'

/** Reads what stands in `@key(fields:)` and the like: a selection set whose outer braces may be left out. */
export function parseFieldSet(fields: string): SelectionSetNode {
  const text = fields.trim().startsWith('{') ? fields : `{${fields}}`
  const [definition] = parse(text, { noLocation: true }).definitions
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`This is no set of fields: ${fields}`)
  return definition.selectionSet
}

export const printFieldSet = ({ selections }: SelectionSetNode): string => selections.map((it) => print(it)).join(' ')

/** The names of all fields of a set, at every level. */
export function* namesIn({ selections }: SelectionSetNode): Generator<string> {
  for (const it of selections) {
    if (it.kind === Kind.FRAGMENT_SPREAD) continue
    if (it.kind === Kind.FIELD) yield it.name.value
    if (it.selectionSet) yield* namesIn(it.selectionSet)
  }
}
