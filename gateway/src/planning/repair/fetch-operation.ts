import type { FetchNode } from '@apollo/query-planner'
import {
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'

export function readOperation({ operation }: FetchNode): OperationDefinitionNode {
  const [definition] = parse(operation, { noLocation: true }).definitions
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch has no operation.')
  return definition
}

/** What is selected of the entities, or of the root. */
export function selectionsOf({ selectionSet }: OperationDefinitionNode): SelectionSetNode {
  const [entities] = selectionSet.selections
  const isOfEntities = entities?.kind === Kind.FIELD && entities.name.value === '_entities'
  return (isOfEntities ? entities.selectionSet : undefined) ?? selectionSet
}

/** The same operation with something else selected of the entities. */
export function selecting(operation: OperationDefinitionNode, selectionSet: SelectionSetNode): OperationDefinitionNode {
  const [entities] = operation.selectionSet.selections
  if (entities?.kind !== Kind.FIELD) throw new Error('A fetch asks for no entities.')
  return { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [{ ...entities, selectionSet }] } }
}

/** What a fetch has of its operation. Variables that are not used are not sent. */
export function writeOperation(operation: OperationDefinitionNode): Pick<FetchNode, 'operation' | 'variableUsages'> {
  const used = new Set<string>()
  visit({ ...operation, variableDefinitions: [] }, { Variable: ({ name }) => void used.add(name.value) })
  const variableDefinitions = (operation.variableDefinitions ?? []).filter((it) => used.has(it.variable.name.value))
  used.delete('representations')
  return { operation: stripIgnoredCharacters(print({ ...operation, variableDefinitions })), variableUsages: [...used] }
}
