import { toByteString } from './byte-string.ts'
import type { ExecutionRequest } from './execution.ts'
import type { RequestText } from './plan/request-text.ts'

/** Where the values of a request's variables come from. */
export type Variables = Pick<ExecutionRequest, 'variables' | 'literals'>

/** A variable of ours and its value, as a byte string. */
export interface OwnVariable {
  readonly name: string
  readonly value: string
}

/** The body of a request to a subgraph, as a byte string. A variable that the client left out is left out. */
export function requestBody(
  { prefix, variables: names }: RequestText,
  given: Variables,
  own: readonly OwnVariable[],
): string {
  let text = ''
  for (const { name, value } of own) text += `${text === '' ? '' : ','}"${name}":${value}`
  for (const name of names) {
    const value = valueOf(name, given)
    if (value !== undefined) text += `${text === '' ? '' : ','}"${name}":${value}`
  }
  return text === '' ? `${prefix}}` : `${prefix},"variables":{${text}}}`
}

function valueOf(name: string, { variables, literals }: Variables): string | undefined {
  const literal = literals.get(name)
  if (literal !== undefined) return literal
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined
  return value === undefined ? undefined : toByteString(JSON.stringify(value))
}
