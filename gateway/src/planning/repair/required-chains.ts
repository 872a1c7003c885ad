import { type ConstDirectiveNode, Kind, type SelectionSetNode } from 'graphql'
import { namesIn, parseFieldSet } from './field-sets.ts'
import { keyOfField } from './stand-ins.ts'
import {
  type Composite,
  type SupergraphDocument,
  directivesOf,
  fieldOf,
  flagOf,
  namedTypeOf,
  textOf,
} from './supergraph-document.ts'

/** A field that a fetch may not have where the planner puts it, and how it is fetched rightly. */
export interface ChainedField {
  /** The subgraph that resolves it. */
  readonly service: string
  /** What it requires. */
  readonly requires: SelectionSetNode
  /** A key by which the subgraph finds the entity. */
  readonly key: SelectionSetNode
  /** Whether the entity’s type is an interface to others than that subgraph. */
  readonly isInterfaceObject: boolean
  /** Whether it is fetched rightly wherever what it requires is there. Else it is not the subgraph’s to resolve. */
  readonly isResolvable: boolean
}

/**
 * The fields that may be misplaced, by subgraph, type and field: those by which one `@requires` leads to another. Where
 * the way of such a chain leads back to the subgraph from which it started, the planner fetches what is in the middle at
 * the start: without what it requires, or even where it is external.
 */
export function chainedFields(supergraph: SupergraphDocument): ReadonlyMap<string, ChainedField> {
  const { composites, graphs } = supergraph
  const required = requiredFields(supergraph)
  const chained = new Map<string, ChainedField>()
  const external = new Map<string, ChainedField>()
  for (const [type, composite] of composites) {
    for (const { name, directives } of composite.fields ?? []) {
      if (!required.has(`${type}/${name.value}`)) continue
      const joins = directivesOf({ directives }, 'join__field')
      for (const join of joins) {
        const graph = textOf(join, 'graph') ?? ''
        const key = keyOfField(graphs.get(graph) ?? '', type, name.value)
        if (flagOf(join, 'external') !== true) {
          const [resolving] = textOf(join, 'requires') === undefined ? [] : waysTo(join, composite, graphs)
          if (resolving) chained.set(key, resolving)
        } else if (!isKnownTo(graph, composite, name.value, supergraph)) {
          const ways = joins.flatMap((it) => waysTo(it, composite, graphs))
          const way = ways.find((it) => hasFields(graph, composite, it.key))
          if (way) external.set(key, { ...way, isResolvable: false })
        }
      }
    }
  }
  return chained.size === 0 ? chained : new Map([...external, ...chained])
}

/** How a field is fetched from the subgraph of a join, by each key. */
function waysTo(
  join: ConstDirectiveNode,
  composite: Composite,
  graphs: SupergraphDocument['graphs'],
): readonly ChainedField[] {
  const graph = textOf(join, 'graph')
  if (!graph || flagOf(join, 'external') === true || flagOf(join, 'usedOverridden') === true) return []
  return directivesOf(composite, 'join__type').flatMap((it) => {
    const key = textOf(it, 'key')
    if (key === undefined || textOf(it, 'graph') !== graph || flagOf(it, 'resolvable') === false) return []
    return {
      service: graphs.get(graph) ?? '',
      requires: parseFieldSet(textOf(join, 'requires') ?? '__typename'),
      key: parseFieldSet(key),
      isInterfaceObject: flagOf(it, 'isInterfaceObject') === true,
      isResolvable: true,
    }
  })
}

/** Whether a subgraph has all fields of a key. */
function hasFields(graph: string, composite: Composite, key: SelectionSetNode): boolean {
  return key.selections.every((it) => {
    const joins = it.kind === Kind.FIELD ? directivesOf(fieldOf(composite, it.name.value) ?? {}, 'join__field') : []
    return joins.length === 0 || joins.some((join) => textOf(join, 'graph') === graph)
  })
}

/** Whether a subgraph has the value of an external field: of its keys, or where it provides it. */
function isKnownTo(graph: string, composite: Composite, field: string, { composites }: SupergraphDocument): boolean {
  const has = (fields: string | undefined) =>
    fields !== undefined && [...namesIn(parseFieldSet(fields))].includes(field)
  const isOf = (it: ConstDirectiveNode) => textOf(it, 'graph') === graph
  if (directivesOf(composite, 'join__type').some((it) => isOf(it) && has(textOf(it, 'key')))) return true
  return [...composites.values()].some(({ fields }) =>
    fields?.some((one) => directivesOf(one, 'join__field').some((it) => isOf(it) && has(textOf(it, 'provides')))),
  )
}

/** Type and name of each field that any `@requires` names. */
function requiredFields({ composites }: SupergraphDocument): ReadonlySet<string> {
  const found = new Set<string>()
  const collect = ({ selections }: SelectionSetNode, type: string): void => {
    for (const it of selections) {
      if (it.kind === Kind.FRAGMENT_SPREAD) continue
      if (it.kind === Kind.INLINE_FRAGMENT) {
        collect(it.selectionSet, it.typeCondition?.name.value ?? type)
        continue
      }
      // What an interface is asked for may be a field of any type that implements it.
      for (const [name, { interfaces }] of composites) {
        if (name === type || interfaces?.some((one) => one.name.value === type)) found.add(`${name}/${it.name.value}`)
      }
      const field = fieldOf(composites.get(type), it.name.value)
      if (field && it.selectionSet) collect(it.selectionSet, namedTypeOf(field.type))
    }
  }
  for (const [type, { fields = [] }] of composites) {
    for (const { directives } of fields) {
      for (const join of directivesOf({ directives }, 'join__field')) {
        const requires = textOf(join, 'requires')
        if (requires) collect(parseFieldSet(requires), type)
      }
    }
  }
  return found
}
