import { type Supergraph as FederatedSupergraph, isCompositeType, baseType } from '@apollo/federation-internals'
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  visit,
} from 'graphql'
import type { SubgraphResult } from '../transports/transport.ts'

/** The directive by which a schema says that a subscription's stream is kept in a store and has cursors of its own. */
const DIRECTIVE = 'resumable'

/** The response key under which the cursor is asked for, whatever the client selected. */
const CURSOR_KEY = '_gatewayCursor'

/** The variable that carries the cursor of the last event. */
const CURSOR_VARIABLE = '_gatewayAfter'

/** A subscription field that can begin after a cursor. */
export interface Resumable {
  /** The argument that takes the cursor. */
  readonly argument: string
  /** The type of that argument, as SDL. */
  readonly argumentType: string
  /** The field of an event that holds its cursor. */
  readonly cursor: string
}

/** How a subscription field resumes; null when the supergraph does not say that it can. */
export function resumableOf(supergraph: FederatedSupergraph, fieldName: string): Resumable | null {
  const field = supergraph.schema.schemaDefinition.rootType('subscription')?.field(fieldName)
  const directive = field?.appliedDirectivesOf(DIRECTIVE)[0]
  if (!field || !directive) return null
  const given = directive.arguments(true) as { argument?: string; cursor?: string }
  const { argument = 'after', cursor = 'cursor' } = given
  const takes = field.argument(argument)?.type
  const event = field.type && baseType(field.type)
  // A supergraph that names what is not there cannot be relied on.
  if (!takes || !event || !isCompositeType(event) || !('field' in event) || !event.field(cursor)) return null
  return { argument, argumentType: takes.toString(), cursor }
}

/** A subscription to a subgraph, in the form that resumes. */
export interface ResumableRequest {
  /** The client's request, with the cursor selected as well. */
  readonly first: string
  /** The same, beginning after a cursor. */
  readonly again: string
  /** Whether the client itself said where to begin, so that asking once more from there loses nothing. */
  beginsAtCursor(variables: Readonly<Record<string, unknown>>): boolean
  /** The variables of `again`. */
  variablesAfter(cursor: string, variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
}

export function makeResumable(operation: string, { argument, argumentType, cursor }: Resumable): ResumableRequest {
  const document = parse(operation, { noLocation: true })
  const given = rootFieldOf(document)?.arguments?.find(({ name }) => name.value === argument)?.value
  return {
    first: print(changeRootField(document, (field) => selectingCursor(field, cursor))),
    again: print(
      withoutUnusedVariables(
        declaring(
          changeRootField(document, (field) => ({
            ...selectingCursor(field, cursor),
            arguments: [...(field.arguments ?? []).filter(({ name }) => name.value !== argument), after(argument)],
          })),
          argumentType,
        ),
      ),
    ),
    beginsAtCursor: (variables) => {
      if (!given || given.kind === Kind.NULL) return false
      return given.kind !== Kind.VARIABLE || (variables[given.name.value] ?? null) !== null
    },
    variablesAfter: (last, variables) => ({ ...variables, [CURSOR_VARIABLE]: last }),
  }
}

/** The cursor of an event that was asked for by a resumable request. */
export function cursorIn({ data }: SubgraphResult): string | undefined {
  for (const root of Object.values(data ?? {})) {
    const cursor = (root as Record<string, unknown> | null)?.[CURSOR_KEY]
    if (typeof cursor === 'string') return cursor
  }
  return undefined
}

function rootFieldOf(document: DocumentNode): FieldNode | undefined {
  const operation = document.definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION)
  return operation?.selectionSet.selections.find((it) => it.kind === Kind.FIELD)
}

function changeRootField(document: DocumentNode, change: (field: FieldNode) => FieldNode): DocumentNode {
  const root = rootFieldOf(document)
  return visit(document, { Field: (field) => (field === root ? change(field) : undefined) })
}

const selectingCursor = (field: FieldNode, cursor: string): FieldNode => ({
  ...field,
  selectionSet: {
    kind: Kind.SELECTION_SET,
    selections: [
      ...(field.selectionSet?.selections ?? []),
      {
        kind: Kind.FIELD,
        alias: { kind: Kind.NAME, value: CURSOR_KEY },
        name: { kind: Kind.NAME, value: cursor },
      },
    ],
  },
})

const after = (argument: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: argument },
  value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: CURSOR_VARIABLE } },
})

const declaring = (document: DocumentNode, type: string): DocumentNode =>
  changeOperation(document, (operation) => ({
    ...operation,
    variableDefinitions: [
      ...(operation.variableDefinitions ?? []),
      {
        kind: Kind.VARIABLE_DEFINITION,
        variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: CURSOR_VARIABLE } },
        type: parseType(type, { noLocation: true }),
      },
    ],
  }))

/** The client's own variable for the argument may have nothing to do any more, which a subgraph would refuse. */
function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>()
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  })
  return changeOperation(document, (operation) => ({
    ...operation,
    variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value)),
  }))
}

const changeOperation = (
  document: DocumentNode,
  change: (operation: OperationDefinitionNode) => OperationDefinitionNode,
): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((it) => (it.kind === Kind.OPERATION_DEFINITION ? change(it) : it)),
})
