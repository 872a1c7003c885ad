import {
  type ArgumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type StringValueNode,
  type VariableDefinitionNode,
  parseType,
  print,
  stripIgnoredCharacters,
} from 'graphql'
import { withoutIdleDefer } from './defer.ts'
import type { LiftedLiterals } from './literals.ts'
import type { PickedOperation } from './pick-operation.ts'

/**
 * The text that an operation shares with its like: literals are variables, what never defers is gone, and so are
 * comments, descriptions and white space. Order and aliases stay: they are the answer's.
 */
export function normalise(
  { operation, fragments }: PickedOperation,
  { variables, names }: LiftedLiterals,
  mayDefer: boolean,
): string {
  const lifted: VariableDefinitionNode[] = [...variables].map(([name, { type }]) => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: variableOf(name),
    type: parseType(String(type), { noLocation: true }),
  }))
  const definitions: (OperationDefinitionNode | FragmentDefinitionNode)[] = [
    {
      ...withoutDescription(operation),
      variableDefinitions: [...(operation.variableDefinitions ?? []).map(withoutDescription), ...lifted],
      selectionSet: normaliseSet(operation.selectionSet),
    },
  ]
  for (const fragment of fragments.values()) {
    definitions.push({ ...withoutDescription(fragment), selectionSet: normaliseSet(fragment.selectionSet) })
  }
  return stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions }))

  function normaliseSet({ selections }: SelectionSetNode): SelectionSetNode {
    return { kind: Kind.SELECTION_SET, selections: selections.map(normaliseSelection) }
  }

  function normaliseSelection(node: SelectionNode): SelectionNode {
    if (node.kind === Kind.FIELD) return normaliseField(node)
    const kept = withoutIdleDefer(node, mayDefer)
    return kept.kind === Kind.FRAGMENT_SPREAD ? kept : { ...kept, selectionSet: normaliseSet(kept.selectionSet) }
  }

  function normaliseField(node: FieldNode): FieldNode {
    return {
      ...node,
      arguments: (node.arguments ?? []).map(normaliseArgument),
      ...(node.selectionSet && { selectionSet: normaliseSet(node.selectionSet) }),
    }
  }

  function normaliseArgument(node: ArgumentNode): ArgumentNode {
    const name = names.get(node)
    return name === undefined ? node : { ...node, value: variableOf(name) }
  }
}

const variableOf = (name: string) => ({ kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } }) as const

function withoutDescription<Node extends { readonly description?: StringValueNode }>(node: Node) {
  const { description: _description, ...rest } = node
  return rest
}
