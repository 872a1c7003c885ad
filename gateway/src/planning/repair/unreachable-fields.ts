import type { QueryPlan } from '@apollo/query-planner'
import { type DocumentNode, Kind } from 'graphql'
import { coverageOfRequires, covers } from './coverage.ts'
import { readOperation, selectionsOf } from './fetch-operation.ts'
import { mapFields } from './joins.ts'
import { type PlacedFetch, fetchesIn, keysOfPath } from './plan-tree.ts'
import {
  type Composite,
  type SupergraphDocument,
  directivesOf,
  flagOf,
  textOf,
  valueOf,
} from './supergraph-document.ts'
import { visitFields } from './visit-fields.ts'

/** Whether a subgraph refers to entities of a type that it resolves by no key at all. */
function onlyRefersTo(composite: Composite, graph: string | undefined): boolean {
  const keys = directivesOf(composite, 'join__type').filter((it) => textOf(it, 'graph') === graph && textOf(it, 'key'))
  return keys.length > 0 && keys.every((it) => flagOf(it, 'resolvable') === false)
}

/**
 * The types of which a subgraph resolves no entities although the planner may come back for them, as they have fields
 * there that need something of other subgraphs. By subgraph and type.
 */
export function unresolvableEntities({ composites, graphs }: SupergraphDocument): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [name, composite] of composites) {
    for (const { directives } of composite.fields ?? []) {
      for (const join of directivesOf({ directives }, 'join__field')) {
        const graph = textOf(join, 'graph')
        const isLeft = textOf(join, 'requires') !== undefined || valueOf(join, 'contextArguments') !== undefined
        if (isLeft && onlyRefersTo(composite, graph)) found.add(`${graphs.get(graph ?? '')}/${name}`)
      }
    }
  }
  return found
}

/**
 * Takes fields that require others out of the subgraphs that resolve no such entities, where another subgraph has them:
 * the planner would come back for them by a key that is not resolvable.
 */
export function resolvedElsewhere(document: DocumentNode, { composites }: SupergraphDocument): DocumentNode {
  let changed = false
  const mapped = mapFields(document, (field, type) => {
    const composite = composites.get(type)
    const joins = directivesOf(field, 'join__field')
    const lost = joins.filter((it) => {
      return composite && textOf(it, 'requires') !== undefined && onlyRefersTo(composite, textOf(it, 'graph'))
    })
    const others = joins.filter((it) => !lost.includes(it) && flagOf(it, 'external') !== true)
    if (lost.length === 0 || others.length === 0) return field
    changed = true
    return { ...field, directives: field.directives?.filter((it) => !lost.includes(it)) ?? [] }
  })
  return changed ? mapped : document
}

/** The paths of the fields of an operation for which a plan asks subgraphs that do not resolve the entities. */
export function unreachablePaths(
  document: DocumentNode,
  supergraph: SupergraphDocument,
  unresolvable: ReadonlySet<string>,
  plan: QueryPlan,
): readonly (readonly string[])[] {
  const fetches = [...fetchesIn(plan)].filter(({ fetch }) => fetch.requires)
  const lost = new Map<string, readonly string[]>()
  let before = -1
  // What requires a lost field is lost as well.
  while (lost.size > before) {
    before = lost.size
    for (const placed of fetches) {
      const isLost = [...lost.values()].some((path) => needs(placed, path))
      for (const { type, path } of fieldsOf(placed)) {
        if (isLost || unresolvable.has(`${placed.fetch.serviceName}/${type}`)) lost.set(path.join('.'), path)
      }
    }
  }
  const paths = new Map<string, readonly string[]>()
  if (lost.size === 0) return []
  visitFields(document, supergraph, ({ path }) => {
    const isLost = lost.has(path.join('.'))
    if (isLost) paths.set(path.join('.'), path)
    return !isLost
  })
  return [...paths.values()]
}

function needs({ fetch, path }: PlacedFetch, lost: readonly string[]): boolean {
  const keys = keysOfPath(path)
  return (
    keys.every((key, index) => lost[index] === key) &&
    covers(coverageOfRequires(fetch.requires ?? []), lost.slice(keys.length))
  )
}

/** The fields that a fetch has of its entities themselves. */
function fieldsOf({
  fetch,
  path,
}: PlacedFetch): readonly { readonly type: string; readonly path: readonly string[] }[] {
  const keys = keysOfPath(path)
  return selectionsOf(readOperation(fetch)).selections.flatMap((fragment) => {
    if (fragment.kind !== Kind.INLINE_FRAGMENT) return []
    const type = fragment.typeCondition?.name.value ?? ''
    return fragment.selectionSet.selections.flatMap((it) =>
      it.kind === Kind.FIELD && it.name.value !== '__typename'
        ? [{ type, path: [...keys, (it.alias ?? it.name).value] }]
        : [],
    )
  })
}
