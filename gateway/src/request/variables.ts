import { type GraphQLSchema, getVariableValues } from 'graphql'
import type { PreparedOperation } from '../planning/prepared.ts'
import { Refused } from './refuse.ts'

/** Mistakes that are told at once; more would only be the same ones again. */
const MOST_MISTAKES = 20

const NO_CONDITIONS: readonly boolean[] = []

export type Variables = Readonly<Record<string, unknown>>

/**
 * Checks variables against what clients see of the schema, before anything is fetched.
 *
 * @param hints whether a mistake may be told with names of the schema that are like the wrong one.
 * @returns the coerced values of the operation's conditions, in their order.
 * @throws Refused with what is wrong.
 */
export function checkVariables(
  { variableDefinitions = [], conditions }: PreparedOperation,
  variables: Variables,
  schema: GraphQLSchema,
  hints: boolean,
): readonly boolean[] {
  if (variableDefinitions.length === 0) return NO_CONDITIONS
  const options = { maxErrors: MOST_MISTAKES, hideSuggestions: !hints }
  const { errors, coerced } = getVariableValues(schema, variableDefinitions, variables, options)
  if (errors) throw new Refused(errors.map((it) => ({ ...it.toJSON(), extensions: { code: 'BAD_USER_INPUT' } })))
  return conditions.length === 0 ? NO_CONDITIONS : conditions.map((name) => coerced[name] === true)
}
