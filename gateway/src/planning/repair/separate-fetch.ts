import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode, parse, print, visit } from 'graphql'
import { writeOperation } from './fetch-operation.ts'
import type { FetchWithMisplaced, Misplaced } from './misplaced-fields.ts'

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/** In the place of the fields is what their entities are found by. */
export function withoutMisplaced({ fetch, operation, misplaced }: FetchWithMisplaced): FetchNode {
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

/** A fetch for one field of an entity. @param operation in which the field stood. */
export function fetchOf({ field, type, chained }: Misplaced, operation: OperationDefinitionNode): FetchNode {
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
    { kind: 'Field', name: '__typename' },
    ...requiresOf(chained.key),
    ...requiresOf(chained.requires),
  ])
  return {
    kind: 'Fetch',
    serviceName: chained.service,
    requires: [{ kind: 'InlineFragment', typeCondition: type, selections }],
    operationKind: query.operation,
    operationName: undefined,
    ...writeOperation(query),
    ...(chained.isInterfaceObject && {
      inputRewrites: [{ kind: 'ValueSetter', path: [`... on ${type}`, '__typename'], setValueTo: type }],
    }),
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
