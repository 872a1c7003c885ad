import type { FetchNode, ResponsePath } from '@apollo/query-planner'
import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql'
import { type Coverage, coverageOfRequires, coverageOfSelections, covers, leavesOf } from './coverage.ts'
import { readOperation, selectionsOf } from './fetch-operation.ts'
import type { PlacedFetch } from './plan-tree.ts'
import type { ChainedField } from './required-chains.ts'
import { keyOfField } from './stand-ins.ts'
import { type SupergraphDocument, fieldOf, namedTypeOf, rootTypeOf } from './supergraph-document.ts'

/** A field in a fetch that comes before what the field requires is there. */
export interface Misplaced {
  readonly field: FieldNode
  /** Of the object that has the field. */
  readonly type: string
  /** A path of the plan, from the root to that object. */
  readonly path: ResponsePath
  readonly chained: ChainedField
}

export interface FetchWithMisplaced {
  readonly fetch: FetchNode
  readonly operation: OperationDefinitionNode
  readonly misplaced: readonly Misplaced[]
}

export function misplacedIn(
  { fetch, path: root }: PlacedFetch,
  chains: ReadonlyMap<string, ChainedField>,
  supergraph: SupergraphDocument,
): FetchWithMisplaced {
  const operation = readOperation(fetch)
  const isUnresolvable = (type: string, field: string) =>
    chains.get(keyOfField(fetch.serviceName, type, field))?.isResolvable === false
  const given = coverageOfRequires(fetch.requires ?? [])
  const rootType = fetch.requires ? '' : rootTypeOf(operation.operation, supergraph)
  return { fetch, operation, misplaced: inObject(selectionsOf(operation), [given], rootType, root) }

  /** @param found what of the object was there before. What is selected of it is there as well. */
  function inObject(set: SelectionSetNode, found: readonly Coverage[], type: string, path: ResponsePath): Misplaced[] {
    return inSelections(set, [...found, ...besides(set, type)], type, path)
  }

  function besides(set: SelectionSetNode, type: string): readonly Coverage[] {
    const resolvable = set.selections.filter((it) => it.kind === Kind.FIELD && !isUnresolvable(type, it.name.value))
    const fragments = set.selections.filter((it) => it.kind === Kind.INLINE_FRAGMENT)
    return [
      coverageOfSelections({ ...set, selections: resolvable }),
      ...fragments.flatMap((it) => besides(it.selectionSet, it.typeCondition?.name.value ?? type)),
    ]
  }

  function inSelections(set: SelectionSetNode, present: readonly Coverage[], type: string, path: ResponsePath) {
    return set.selections.flatMap((it) => inSelection(it, present, type, path))
  }

  function inSelection(
    it: SelectionNode,
    present: readonly Coverage[],
    type: string,
    path: ResponsePath,
  ): readonly Misplaced[] {
    if (it.kind === Kind.FRAGMENT_SPREAD) return []
    if (it.kind === Kind.INLINE_FRAGMENT) {
      return inSelections(it.selectionSet, present, it.typeCondition?.name.value ?? type, path)
    }
    const chained = chains.get(keyOfField(fetch.serviceName, type, it.name.value))
    const isThere = (leaf: readonly string[]) => present.some((one) => covers(one, leaf))
    if (chained && !(chained.isResolvable && leavesOf(chained.requires).every(isThere))) {
      return [{ field: it, type, path, chained }]
    }
    const definition = fieldOf(supergraph.composites.get(type), it.name.value)
    if (!definition || !it.selectionSet) return []
    const inside = [...path, (it.alias ?? it.name).value, ...listsOf(definition.type)]
    return inObject(it.selectionSet, [], namedTypeOf(definition.type), inside)
  }
}

function listsOf(type: TypeNode): readonly string[] {
  if (type.kind === Kind.NAMED_TYPE) return []
  return type.kind === Kind.LIST_TYPE ? ['@', ...listsOf(type.type)] : listsOf(type.type)
}
