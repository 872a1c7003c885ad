import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  executeSync,
  visit,
} from 'graphql'
import type { Data } from './checked/data.ts'

export type Introspect = (variables: Readonly<Record<string, unknown>>) => Data | null

const FIELDS = new Set(['__schema', '__type'])

/** What an operation asks about the schema itself is answered here, by response key. Null when it asks nothing. */
export function compileIntrospection(schema: GraphQLSchema, operation: OperationDefinitionNode): Introspect | null {
  const selectionSet = onlyIntrospection(operation.selectionSet)
  if (selectionSet.selections.length === 0) return null
  const used = new Set<string>()
  visit(selectionSet, { [Kind.VARIABLE]: ({ name }) => void used.add(name.value) })
  const variableDefinitions = (operation.variableDefinitions ?? []).filter((it) => used.has(it.variable.name.value))
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, directives: [], variableDefinitions, selectionSet }],
  }
  const answer = (variableValues: Readonly<Record<string, unknown>>): Data | null => {
    const { data, errors } = executeSync({ schema, document, variableValues })
    if (errors?.[0]) throw errors[0]
    return (data as Data | null | undefined) ?? null
  }
  if (used.size > 0) return answer
  let known: Data | null | undefined
  return () => (known ??= answer({}))
}

/** Root fields that stand in fragments keep the conditions of those. */
function onlyIntrospection({ kind, selections }: SelectionSetNode): SelectionSetNode {
  return {
    kind,
    selections: selections.flatMap((it): readonly (SelectionNode | FragmentDefinitionNode)[] => {
      if (it.kind === Kind.FIELD) return FIELDS.has(it.name.value) ? [it] : []
      if (it.kind !== Kind.INLINE_FRAGMENT) return []
      const selectionSet = onlyIntrospection(it.selectionSet)
      return selectionSet.selections.length > 0 ? [{ ...it, selectionSet }] : []
    }) as readonly SelectionNode[],
  }
}
