import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getOperationAST,
} from 'graphql'
import { refuseInput } from './read-document.ts'

/** One operation, and the fragments that it uses in the order of the document. */
export interface PickedOperation {
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

/** @throws Refused when it is not clear which operation is meant. */
export function pickOperation(document: DocumentNode, name: string | undefined): PickedOperation {
  const operation = getOperationAST(document, name)
  if (!operation) throw refuseInput('Say by `operationName` which operation of the document is meant.')
  const all = new Map<string, FragmentDefinitionNode>()
  for (const it of document.definitions) if (it.kind === Kind.FRAGMENT_DEFINITION) all.set(it.name.value, it)
  const used = new Set<string>()
  collectUsed(operation.selectionSet)
  return { operation, fragments: new Map([...all].filter(([it]) => used.has(it))) }

  function collectUsed({ selections }: SelectionSetNode): void {
    for (const it of selections) {
      if (it.kind !== Kind.FRAGMENT_SPREAD) {
        if (it.selectionSet) collectUsed(it.selectionSet)
        continue
      }
      const fragment = all.get(it.name.value)
      if (!fragment || used.has(it.name.value)) continue
      used.add(it.name.value)
      collectUsed(fragment.selectionSet)
    }
  }
}
