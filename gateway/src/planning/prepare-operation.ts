import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  parse,
  visit,
} from 'graphql'
import type { AccessRules } from './access-rules.ts'
import { isDeferred, mayDefer } from './defer.ts'
import { byteString } from './literal-json.ts'
import { liftLiterals } from './literals.ts'
import { normalise } from './normalise.ts'
import { type PickedOperation, pickOperation } from './pick-operation.ts'
import type { PreparedOperation } from './prepared.ts'
import { type DocumentLimits, readDocument, refuseInput } from './read-document.ts'

export interface Asked {
  readonly query: string
  readonly operationName: string | undefined
  /** Whether the client takes an answer in parts: without, nothing is deferred. */
  readonly incremental: boolean
}

export interface PrepareContext {
  /** What clients see. */
  readonly schema: GraphQLSchema
  readonly limits: DocumentLimits
  readonly access: AccessRules
}

/** @throws Refused with everything that is wrong; ClientError when the document is too much to be looked at. */
export function prepareOperation(
  { query, operationName, incremental }: Asked,
  { schema, limits, access }: PrepareContext,
): PreparedOperation {
  const picked = pickOperation(readDocument(query, schema, limits), operationName)
  const type = picked.operation.operation
  if (type === 'subscription') checkRootField(picked)
  const literals = liftLiterals(picked, schema)
  const key = normalise(picked, literals, mayDefer(type, incremental))
  // Read once more rather than kept: the nodes of the client's document hold all of its tokens.
  const document = parse(key, { noLocation: true })
  const operation = operationIn(document)
  const { variableDefinitions = [] } = operation
  return {
    type,
    name: operation.name?.value,
    document,
    operation,
    key,
    literals: new Map([...literals.variables].map(([name, { json }]) => [name, byteString(json)])),
    variableDefinitions: variableDefinitions.slice(0, variableDefinitions.length - literals.variables.size),
    ...readConditions(document),
    access: access.requirementOf(document, schema),
  }
}

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION)
  if (!operation) throw new Error('The normalised document has no operation.')
  return operation
}

/** The variables by which something is there or not, or comes later. */
function readConditions(document: DocumentNode): Pick<PreparedOperation, 'conditions' | 'defers'> {
  const conditions = new Set<string>()
  let defers = false
  const look = (node: SelectionNode) => {
    defers ||= isDeferred(node)
    for (const { name, arguments: given = [] } of node.directives ?? []) {
      if (!['skip', 'include', 'defer'].includes(name.value)) continue
      for (const { name: argument, value } of given) {
        if (argument.value === 'if' && value.kind === Kind.VARIABLE) conditions.add(value.name.value)
      }
    }
  }
  visit(document, { Field: look, InlineFragment: look, FragmentSpread: look })
  return { conditions: [...conditions], defers }
}

/**
 * Validation allows exactly one root field, which may stand in fragments.
 *
 * @throws Refused when it depends on a variable whether it is there: no plan could then say what to subscribe to.
 */
function checkRootField({ operation, fragments }: PickedOperation): void {
  let [selection] = operation.selectionSet.selections
  while (selection) {
    if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) {
      throw refuseInput('The field of a subscription cannot be skipped or included.')
    }
    if (selection.kind === Kind.FIELD) return
    const holder: { selectionSet: FragmentDefinitionNode['selectionSet'] } | undefined =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
    selection = holder?.selectionSet.selections[0]
  }
  throw refuseInput('A subscription needs a field.')
}
