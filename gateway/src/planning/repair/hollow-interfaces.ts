import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import type { Coverage } from './coverage.ts'
import { type SupergraphDocument, directivesOf, fieldOf, flagOf, namedTypeOf, textOf } from './supergraph-document.ts'

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
  if (operation) go(operation.selectionSet, rootTypeOf(operation, supergraph), [])

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

function rootTypeOf({ operation }: OperationDefinitionNode, { document }: SupergraphDocument): string {
  for (const it of document.definitions) {
    if (it.kind !== Kind.SCHEMA_DEFINITION) continue
    const root = it.operationTypes.find((type) => type.operation === operation)
    if (root) return root.type.name.value
  }
  return `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`
}

/** The fields whose type is a hollow interface. */
export function hollowFieldsIn(
  document: DocumentNode,
  supergraph: SupergraphDocument,
  hollow: ReadonlySet<string>,
): ReadonlySet<FieldNode> {
  const found = new Set<FieldNode>()
  visitFields(document, supergraph, ({ type, node }) => {
    if (type !== undefined && hollow.has(type)) found.add(node)
    return true
  })
  return found
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/** Has `__typename` selected beside the given fields, so that what they stand in is fetched even where they are not. */
export function withTypenamesBeside(document: DocumentNode, fields: ReadonlySet<FieldNode>): DocumentNode {
  return visit(document, {
    // Not below the root: a root type is asked for nothing but its fields.
    OperationDefinition: {
      leave: (operation) => ({ ...operation, selectionSet: withoutTypename(operation.selectionSet) }),
    },
    SelectionSet: {
      enter: (set) => (set.selections.some((it) => fields.has(it as FieldNode)) ? beside(set) : undefined),
    },
  })
}

const beside = (set: SelectionSetNode): SelectionSetNode => ({ ...set, selections: [typename, ...set.selections] })

const withoutTypename = (set: SelectionSetNode): SelectionSetNode => ({
  ...set,
  selections: set.selections.filter((it) => it !== typename),
})

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
    const isCovered = covers(coverage, path)
    if (concerns && !isCovered) paths.set(path.join('.'), path)
    return isCovered
  })
  return [...paths.values()]
}

function covers(coverage: Coverage | undefined, path: readonly string[]): boolean {
  let at = coverage
  for (const key of path) at = at?.[key]
  return at !== undefined
}
