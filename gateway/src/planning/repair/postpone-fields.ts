import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode, parse, print, visit } from 'graphql'
import { leavesOf } from './coverage.ts'
import { writeOperation } from './fetch-operation.ts'
import { type Wanted, hasWhatItNeeds, insertNode } from './insert-node.ts'
import { type FetchWithMisplaced, type Misplaced, misplacedIn } from './misplaced-fields.ts'
import { keysOfPath, mapFetches } from './plan-tree.ts'
import type { ChainedField } from './required-chains.ts'
import type { SupergraphDocument } from './supergraph-document.ts'

/** Takes the fields that are fetched too early into fetches of their own, after what they require. */
export function postponeFields(
  plan: QueryPlan,
  chains: ReadonlyMap<string, ChainedField>,
  supergraph: SupergraphDocument,
): QueryPlan {
  const wanted = new Map<string, Wanted>()
  const left = mapFetches(plan, (placed) => {
    const found = misplacedIn(placed, chains, supergraph)
    if (found.misplaced.length === 0) return [placed.fetch]
    for (const it of found.misplaced) {
      const want = wantFor(it, found, supergraph)
      // Two that require the same field want the same fetch.
      wanted.set(JSON.stringify(want.node), want)
    }
    return [withoutMisplaced(found)]
  })
  if (wanted.size === 0) return plan
  // What is fetched by itself now may have such fields in it again.
  return postponeFields(insertAll(left, [...wanted.values()]), chains, supergraph)
}

/** One after another, as what they need comes into the plan. */
function insertAll(plan: QueryPlan, wanted: readonly Wanted[]): QueryPlan {
  const next = wanted.find((it) => hasWhatItNeeds(plan, it)) ?? wanted[0]
  if (!next) return plan
  const others = wanted.filter((it) => it !== next)
  return insertAll(insertNode(plan, next), others)
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/** In the place of the fields is what their entities are found by. */
function withoutMisplaced({ fetch, operation, misplaced }: FetchWithMisplaced): FetchNode {
  const left = new Map(misplaced.map((it) => [it.field, it.chained.key]))
  const earlier: OperationDefinitionNode = visit(operation, {
    SelectionSet(set) {
      const keys = set.selections.flatMap((it) => left.get(it as FieldNode)?.selections ?? [])
      if (keys.length === 0) return undefined
      const selections = [typename, ...keys, ...set.selections.filter((it) => !left.has(it as FieldNode))]
      return { ...set, selections: [...new Map(selections.map((it) => [print(it), it])).values()] }
    },
  })
  return { ...fetch, ...writeOperation(earlier) }
}

function wantFor(
  { field, type, path, chained }: Misplaced,
  { operation }: FetchWithMisplaced,
  { composites }: SupergraphDocument,
): Wanted {
  const [asked] = parse(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { __typename } } }`,
    { noLocation: true },
  ).definitions as [OperationDefinitionNode]
  const variableDefinitions = [...(asked.variableDefinitions ?? []), ...(operation.variableDefinitions ?? [])]
  const query: OperationDefinitionNode = visit(
    { ...asked, variableDefinitions },
    { InlineFragment: (it) => ({ ...it, selectionSet: { ...it.selectionSet, selections: [field] } }) },
  )
  const selections = uniqueOf([
    ...requiresOf({ ...chained.key, selections: [typename] }),
    ...requiresOf(chained.key),
    ...requiresOf(chained.requires),
  ])
  const node: PlanNode = {
    kind: 'Flatten',
    path: [...path],
    node: {
      kind: 'Fetch',
      serviceName: chained.service,
      requires: [{ kind: 'InlineFragment', typeCondition: type, selections }],
      operationKind: query.operation,
      operationName: undefined,
      ...writeOperation(query),
      ...(chained.isInterfaceObject && {
        inputRewrites: [{ kind: 'ValueSetter', path: [`... on ${type}`, '__typename'], setValueTo: type }],
      }),
    },
  }
  const { interfaces = [] } = composites.get(type) ?? {}
  return {
    node,
    at: keysOfPath(path),
    needs: [...leavesOf(chained.key), ...leavesOf(chained.requires)],
    isOfType: (condition) =>
      condition === type || !composites.has(condition) || interfaces.some((it) => it.name.value === condition),
  }
}

function requiresOf({ selections }: SelectionSetNode): QueryPlanSelectionNode[] {
  return selections.flatMap((it): QueryPlanSelectionNode[] => {
    if (it.kind === Kind.FRAGMENT_SPREAD) return []
    const inside = it.selectionSet && requiresOf(it.selectionSet)
    if (it.kind === Kind.FIELD) return [{ kind: 'Field', name: it.name.value, ...(inside && { selections: inside }) }]
    const condition = it.typeCondition?.name.value
    const ofType = condition !== undefined && { typeCondition: condition }
    return [{ kind: 'InlineFragment', selections: inside ?? [], ...ofType }]
  })
}

/** A field that is named by the key and required as well is one field. */
const uniqueOf = (selections: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode[] => [
  ...new Map(selections.map((it) => [JSON.stringify(it), it])).values(),
]
