import {
  type ArgumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import { toByteString } from '../byte-string.ts'

/** A request's text, as far as it is known beforehand. */
export interface RequestText {
  readonly query: string
  /** The body up to the variables, as a byte string. */
  readonly prefix: string
  /** The client's variables that it uses, and those of lifted literals. */
  readonly variables: readonly string[]
}

/** A selection set as the shortest text. */
export const textOfSelections = (selections: SelectionSetNode): string => stripIgnoredCharacters(print(selections))

/** The variables that a part of a document mentions. */
export function variablesIn(part: SelectionSetNode | readonly ArgumentNode[]): readonly string[] {
  const names = new Set<string>()
  for (const node of Array.isArray(part) ? part : [part as SelectionSetNode]) {
    visit(node as SelectionSetNode | ArgumentNode, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) })
  }
  return [...names]
}

export interface AskedPart {
  readonly alias: string
  readonly variable: string
  readonly text: string
}

/** What a request is made of beside its parts. */
export interface RequestHead {
  /** One of the fetches' operations: they are all of the client's one operation, so that names and types agree. */
  readonly operation: OperationDefinitionNode
  /** The definitions of the variables that the parts use, by name. */
  readonly definitions: ReadonlyMap<string, string>
}

/** The request for entities: a field `_entities` for each part. */
export function entitiesRequest({ operation, definitions }: RequestHead, parts: readonly AskedPart[]): RequestText {
  const variables = [...parts.map(({ variable }) => `$${variable}:[_Any!]!`), ...definitions.values()]
  const fields = parts.map(({ alias, variable, text }) => {
    const prefix = alias === '_entities' ? '' : `${alias}:`
    return `${prefix}_entities(representations:$${variable})${text}`
  })
  return requestText(
    `query${nameOf(operation)}(${variables.join(',')})${directivesOf(operation)}{${fields.join(' ')}}`,
    definitions,
  )
}

/** The request for root fields. */
export function rootRequest({ operation, definitions }: RequestHead, text: string): RequestText {
  const variables = definitions.size > 0 ? `(${[...definitions.values()].join(',')})` : ''
  const head = `${nameOf(operation)}${variables}${directivesOf(operation)}`
  const isShort = operation.operation === 'query' && head === ''
  return requestText(isShort ? text : `${operation.operation}${head}${text}`, definitions)
}

function requestText(query: string, definitions: ReadonlyMap<string, string>): RequestText {
  return {
    query,
    prefix: toByteString(`{"query":${JSON.stringify(query)}`),
    variables: [...definitions.keys()],
  }
}

const nameOf = ({ name }: OperationDefinitionNode): string => (name ? ` ${name.value}` : '')

const directivesOf = ({ directives = [] }: OperationDefinitionNode): string =>
  directives.length === 0 ? '' : ` ${directives.map((it) => stripIgnoredCharacters(print(it))).join(' ')}`

/** The definitions, as text, of those variables of the fetches that `used` names. */
export function definitionsOf(
  operations: readonly OperationDefinitionNode[],
  used: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>()
  for (const { variableDefinitions = [] } of operations) {
    for (const definition of variableDefinitions) {
      const name = definition.variable.name.value
      if (used.has(name)) definitions.set(name, stripIgnoredCharacters(print(definition)))
    }
  }
  return definitions
}

/** A prefix for variables of ours that none of the client's begins with. */
export function ownPrefix(names: Iterable<string>): string {
  const taken = [...names]
  let prefix = 'r'
  while (taken.some((name) => name.startsWith(prefix))) prefix = `_${prefix}`
  return prefix
}
