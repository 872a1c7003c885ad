import { ClientError } from '@care/service/errors'
import { type GraphQLSchema, getVariableValues } from 'graphql'
import type { PreparedOperation } from '../planning/prepared.ts'
import { Refused } from './refuse.ts'

/** Mistakes that are told at once; more would only be the same ones again. */
const MOST_MISTAKES = 20

/** Levels of lists and objects in variables: to coerce and to write them, functions call themselves for each. */
const MOST_LEVELS = 200

const NO_CONDITIONS: readonly boolean[] = []

export type Variables = Readonly<Record<string, unknown>>

/**
 * Checks variables against what clients see of the schema, before anything is fetched.
 *
 * @param hints whether a mistake may be told with names of the schema that are like the wrong one.
 * @returns the coerced values of the operation's conditions, in their order.
 * @throws Refused with what is wrong, ClientError OPERATION_TOO_COMPLEX for values that nest too deeply.
 */
export function checkVariables(
  { variableDefinitions = [], conditions }: PreparedOperation,
  variables: Variables,
  schema: GraphQLSchema,
  hints: boolean,
): readonly boolean[] {
  // Those that the operation does not declare too: queries are told apart by all that was sent.
  for (const name in variables) if (!isShallow(variables[name])) throw tooDeep(name)
  if (variableDefinitions.length === 0) return NO_CONDITIONS
  const options = { maxErrors: MOST_MISTAKES, hideSuggestions: !hints }
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, variables, options)
  if (errors) throw new Refused(errors.map((it) => ({ ...it.toJSON(), extensions: { code: 'BAD_USER_INPUT' } })))
  return conditions.length === 0 ? NO_CONDITIONS : conditions.map((name) => coerced[name] === true)
}

const tooDeep = (name: string) =>
  new ClientError('OPERATION_TOO_COMPLEX', `The variable $${name} must not nest more than ${MOST_LEVELS} levels deep.`)

function isShallow(value: unknown, levels = MOST_LEVELS): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  if (Array.isArray(value)) return value.every((item) => isShallow(item, levels - 1))
  for (const key in value) if (!isShallow((value as Variables)[key], levels - 1)) return false
  return true
}
