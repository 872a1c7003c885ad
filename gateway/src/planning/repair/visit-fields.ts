import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql'
import { type SupergraphDocument, fieldOf, namedTypeOf, rootTypeOf } from './supergraph-document.ts'

/** A field of an operation, in its place. */
export interface PlacedField {
  /** Response keys, from the root. */
  readonly path: readonly string[]
  readonly parentType: string
  /** Undefined for a field of the type system. */
  readonly type: string | undefined
  readonly node: FieldNode
}

/** Calls for each field of an operation and of what it spreads; goes into those only for which it is told to. */
export function visitFields(
  document: DocumentNode,
  supergraph: SupergraphDocument,
  enter: (field: PlacedField) => boolean,
): void {
  const operation = document.definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION)
  const fragments = new Map(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it] as const] : [])),
  )
  if (operation) go(operation.selectionSet, rootTypeOf(operation.operation, supergraph), [])

  function go({ selections }: SelectionSetNode, parentType: string, path: readonly string[]): void {
    for (const it of selections) {
      if (it.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(it.name.value)
        if (fragment) go(fragment.selectionSet, fragment.typeCondition.name.value, path)
      } else if (it.kind === Kind.INLINE_FRAGMENT) {
        go(it.selectionSet, it.typeCondition?.name.value ?? parentType, path)
      } else {
        const field = fieldOf(supergraph.composites.get(parentType), it.name.value)
        const type = field && namedTypeOf(field.type)
        const inside = [...path, (it.alias ?? it.name).value]
        const goesOn = enter({ path: inside, parentType, type, node: it })
        if (goesOn && type !== undefined && it.selectionSet) go(it.selectionSet, type, inside)
      }
    }
  }
}
