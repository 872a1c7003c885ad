import type { FetchNode, QueryPlan } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import { type AskedSelections, askedSelections, keyOf } from './asked-selections.ts'
import { readOperation, selectionsOf, writeOperation } from './fetch-operation.ts'
import { type PlacedFetch, fetchesIn, keysOfPath, mapFetches } from './plan-tree.ts'
import {
  type SupergraphDocument,
  directivesOf,
  fieldOf,
  namedTypeOf,
  rootTypeOf,
  textOf,
} from './supergraph-document.ts'
import type { UnevenTypes } from './uneven-types.ts'

/**
 * Puts back what the planner drops of the members of an abstract type.
 *
 * A field that several subgraphs share may be of a union of which each has other members. The planner takes it that
 * only those come that all of them have, and asks nothing of the others, whichever subgraph it asks. What a subgraph
 * says that it may answer with is asked for, as far as that subgraph has it.
 */
export function withDroppedMembers(
  plan: QueryPlan,
  document: DocumentNode,
  supergraph: SupergraphDocument,
  uneven: UnevenTypes,
): QueryPlan {
  const root = askedSelections(document)
  const variables = document.definitions.flatMap((it) =>
    it.kind === Kind.OPERATION_DEFINITION ? (it.variableDefinitions ?? []) : [],
  )
  const planned = new Set([...fetchesIn(plan)].flatMap(membersIn))
  return mapFetches(plan, (placed) => [completed(placed)])

  function completed({ fetch, path }: PlacedFetch): FetchNode {
    const operation = readOperation(fetch)
    const keys = keysOfPath(path)
    const asked = keys.reduce<AskedSelections | undefined>((at, key) => at?.under(key), root)
    const set = selectionsOf(operation)
    const whole = asked && complete(set, rootTypeOf(operation.operation, supergraph), asked, keys)
    if (whole === undefined || whole === set) return fetch
    const declared = new Set(operation.variableDefinitions?.map((it) => it.variable.name.value))
    const variableDefinitions = [
      ...(operation.variableDefinitions ?? []),
      ...variables.filter((it) => !declared.has(it.variable.name.value)),
    ]
    const replaced = visit(operation, { SelectionSet: (it) => (it === set ? whole : undefined) })
    return { ...fetch, ...writeOperation({ ...replaced, variableDefinitions }) }

    function complete(
      within: SelectionSetNode,
      parentType: string,
      at: AskedSelections,
      place: readonly string[],
    ): SelectionSetNode {
      const selections = within.selections.map((it) => completeOne(it, parentType, at, place))
      return selections.every((it, index) => it === within.selections[index]) ? within : { ...within, selections }
    }

    function completeOne(
      it: SelectionNode,
      parentType: string,
      at: AskedSelections,
      place: readonly string[],
    ): SelectionNode {
      if (it.kind === Kind.FRAGMENT_SPREAD || !it.selectionSet) return it
      if (it.kind === Kind.INLINE_FRAGMENT) {
        const inside = complete(it.selectionSet, it.typeCondition?.name.value ?? parentType, at, place)
        return inside === it.selectionSet ? it : { ...it, selectionSet: inside }
      }
      const key = keyOf(it)
      const field = fieldOf(supergraph.composites.get(parentType), it.name.value)
      const below = at.under(key)
      if (!field || !below) return it
      const type = namedTypeOf(field.type)
      const here = [...place, key]
      const members = uneven.get(type)?.get(fetch.serviceName) ?? new Set()
      const dropped = [...members].filter((member) => !planned.has(placeOf(here, member)))
      const fragments = dropped.flatMap((member) => fragmentsOf(below.selections, member, it.selectionSet))
      const inside = complete(it.selectionSet, type, below, here)
      if (inside === it.selectionSet && fragments.length === 0) return it
      return { ...it, selectionSet: { ...inside, selections: [...inside.selections, ...fragments] } }
    }

    /** What is asked for under the condition of a member itself, without what is fetched of all members anyway. */
    function fragmentsOf(
      asks: SelectionSetNode,
      member: string,
      fetched: SelectionSetNode | undefined,
    ): readonly InlineFragmentNode[] {
      return asks.selections.flatMap((it): readonly InlineFragmentNode[] => {
        if (it.kind !== Kind.INLINE_FRAGMENT || isDeferred(it)) return []
        if (it.typeCondition?.name.value !== member) {
          const inside = fragmentsOf(it.selectionSet, member, fetched)
          return inside.length > 0 ? [{ ...it, selectionSet: { ...it.selectionSet, selections: inside } }] : []
        }
        const selections = it.selectionSet.selections.filter(
          (field) => field.kind === Kind.FIELD && !isIn(field, fetched) && isOwn(field, member),
        )
        return selections.length > 0 ? [{ ...it, selectionSet: { ...it.selectionSet, selections } }] : []
      })
    }

    /** Whether the subgraph has the field, and all that is asked for in it, without the help of another one. */
    function isOwn({ name, selectionSet }: FieldNode, type: string): boolean {
      if (name.value === '__typename') return true
      const composite = supergraph.composites.get(type)
      const field = fieldOf(composite, name.value)
      if (!composite || !field) return false
      const joins = directivesOf(field, 'join__field')
      const join = joins.find((it) => supergraph.graphs.get(textOf(it, 'graph') ?? '') === fetch.serviceName)
      const isPlain = join ? join.arguments?.length === 1 : joins.length === 0
      return (
        isPlain &&
        (selectionSet?.selections ?? []).every((it) => it.kind === Kind.FIELD && isOwn(it, namedTypeOf(field.type)))
      )
    }
  }
}

/** The members of which a fetch asks something of their own, by their places in the answer. */
function membersIn({ fetch, path }: PlacedFetch): readonly string[] {
  return membersOf(selectionsOf(readOperation(fetch)), keysOfPath(path))
}

function membersOf({ selections }: SelectionSetNode, place: readonly string[]): readonly string[] {
  return selections.flatMap((it): readonly string[] => {
    if (it.kind === Kind.FRAGMENT_SPREAD || !it.selectionSet) return []
    if (it.kind === Kind.FIELD) return membersOf(it.selectionSet, [...place, keyOf(it)])
    const member = it.typeCondition ? [placeOf(place, it.typeCondition.name.value)] : []
    return [...member, ...membersOf(it.selectionSet, place)]
  })
}

const placeOf = (place: readonly string[], member: string): string => [...place, member].join('.')

const isDeferred = ({ directives = [] }: InlineFragmentNode): boolean =>
  directives.some((it) => it.name.value === 'defer')

const isIn = (field: FieldNode, set: SelectionSetNode | undefined): boolean =>
  set?.selections.some((it) => it.kind === Kind.FIELD && keyOf(it) === keyOf(field)) ?? false
