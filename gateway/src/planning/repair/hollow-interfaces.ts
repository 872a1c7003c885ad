import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql'
import { type Coverage, covers } from './coverage.ts'
import {
  type SupergraphDocument,
  directivesOf,
  fieldOf,
  flagOf,
  namedTypeOf,
  rootTypeOf,
  textOf,
} from './supergraph-document.ts'

/**
 * The interfaces that some subgraph declares and none of its types implements. The planner takes it that such a
 * subgraph never has one, and leaves fields of that type out of the plan without a word.
 */
export function hollowInterfaces({ composites }: SupergraphDocument): ReadonlySet<string> {
  const implemented = new Set<string>()
  for (const composite of composites.values()) {
    if (composite.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const join of directivesOf(composite, 'join__implements')) {
      implemented.add(`${textOf(join, 'graph')}/${textOf(join, 'interface')}`)
    }
  }
  const hollow = new Set<string>()
  for (const [name, composite] of composites) {
    if (composite.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const join of directivesOf(composite, 'join__type')) {
      const isObject = flagOf(join, 'isInterfaceObject') === true
      if (!isObject && !implemented.has(`${textOf(join, 'graph')}/${name}`)) hollow.add(name)
    }
  }
  return hollow
}

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

/** Whether a field of it has a hollow interface as its type. */
export function asksForHollow(
  document: DocumentNode,
  supergraph: SupergraphDocument,
  hollow: ReadonlySet<string>,
): boolean {
  let asks = false
  visitFields(document, supergraph, ({ type }) => {
    asks ||= type !== undefined && hollow.has(type)
    return !asks
  })
  return asks
}

/** The paths of the fields that a plan should fetch and does not: those of hollow interfaces, and fields on these. */
export function uncoveredPaths(
  document: DocumentNode,
  supergraph: SupergraphDocument,
  hollow: ReadonlySet<string>,
  coverage: Coverage,
): readonly (readonly string[])[] {
  const paths = new Map<string, readonly string[]>()
  visitFields(document, supergraph, ({ path, parentType, type }) => {
    const concerns = hollow.has(parentType) || (type !== undefined && hollow.has(type))
    const isMissing = concerns && !covers(coverage, path)
    if (isMissing) paths.set(path.join('.'), path)
    // What it stands in may be missing with it: that is no reason to give up more.
    return !isMissing
  })
  return [...paths.values()]
}
