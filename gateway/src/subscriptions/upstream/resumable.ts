import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  type TypeNode,
  parse,
  parseType,
  print,
  visit,
} from 'graphql'
import type { SubgraphResult } from '../../transports/transport.ts'

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

/** What a setting says of a field: it stands for the directive, where a schema has none. */
export type ResumableSetting = Pick<Resumable, 'argument' | 'cursor'>

/** The subscription fields that resume, by name, as the supergraph's SDL says, and `settings` for fields of which it says nothing. */
export function resumablesOf(
  { definitions }: DocumentNode,
  settings: Readonly<Record<string, ResumableSetting>> = {},
): ReadonlyMap<string, Resumable> {
  const types = new Map<string, FieldsNode>()
  const standard = new Map<string, string>()
  let root = 'Subscription'
  for (const it of definitions) {
    if (it.kind === Kind.OBJECT_TYPE_DEFINITION || it.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      types.set(it.name.value, it)
    } else if (it.kind === Kind.SCHEMA_DEFINITION) {
      root = it.operationTypes.find(({ operation }) => operation === 'subscription')?.type.name.value ?? root
    } else if (it.kind === Kind.DIRECTIVE_DEFINITION && it.name.value === DIRECTIVE) {
      for (const { name, defaultValue } of it.arguments ?? []) {
        if (defaultValue?.kind === Kind.STRING) standard.set(name.value, defaultValue.value)
      }
    }
  }
  const resumables = new Map<string, Resumable>()
  for (const field of types.get(root)?.fields ?? []) {
    const directive = field.directives?.find(({ name }) => name.value === DIRECTIVE)
    const setting = Object.hasOwn(settings, field.name.value) ? settings[field.name.value] : undefined
    if (!directive && !setting) continue
    const said = (name: string): string | undefined => {
      const value = directive?.arguments?.find((it) => it.name.value === name)?.value
      return value?.kind === Kind.STRING ? value.value : standard.get(name)
    }
    const { argument, cursor } =
      !directive && setting ? setting : { argument: said('argument') ?? 'after', cursor: said('cursor') ?? 'cursor' }
    const takes = field.arguments?.find(({ name }) => name.value === argument)?.type
    const event = types.get(namedType(field.type))?.fields?.some(({ name }) => name.value === cursor)
    // A supergraph that names what is not there cannot be relied on.
    if (takes && event) resumables.set(field.name.value, { argument, argumentType: print(takes), cursor })
  }
  return resumables
}

type FieldsNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type))

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
