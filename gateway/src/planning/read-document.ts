import { ClientError } from '@care/service/errors'
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { Refused } from '../request/refuse.ts'
import { checkExpansion } from './expansion.ts'
import { DeferRule } from './defer.ts'
import { checkNesting } from './nesting.ts'

export interface DocumentLimits {
  /** Whether clients may ask for the schema. */
  readonly introspection: boolean
  /** Lexical tokens. */
  readonly tokens: number
  /** Levels of brackets. */
  readonly depth: number
  /** Fields and fragments, each counted as often as it is spread. */
  readonly selections: number
}

/** The errors after which validation stops, and says nothing more. */
const MOST_ERRORS = 20

/**
 * Parses and validates.
 *
 * @throws Refused with everything that is wrong; ClientError OPERATION_TOO_COMPLEX for a document that is too much to be
 *   looked at.
 */
export function readDocument(query: string, schema: GraphQLSchema, limits: DocumentLimits): DocumentNode {
  checkNesting(query, limits.depth)
  const document = parseDocument(query, limits.tokens)
  checkExpansion(document, limits.selections)
  const { introspection } = limits
  const rules = [...specifiedRules, DeferRule, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])]
  // Suggestions would tell the schema, name by name, to whoever guesses.
  const options = { maxErrors: MOST_ERRORS, hideSuggestions: !introspection }
  const errors = refusing(() => validate(schema, document, rules, options))
  if (errors.length === 0) return document
  // The rules count their own work. That they gave up is the one error about no place in the document, unless it is that
  // there are too many.
  if (errors.at(-1)?.nodes === undefined && errors.length <= MOST_ERRORS) {
    throw new ClientError('OPERATION_TOO_COMPLEX', 'This document is too complex to be validated.')
  }
  throw refuseDocument(errors)
}

const parseDocument = (query: string, maxTokens: number): DocumentNode => refusing(() => parse(query, { maxTokens }))

/** Some mistakes are thrown, also by the rules, rather than returned. */
function refusing<Result>(attempt: () => Result): Result {
  try {
    return attempt()
  } catch (error) {
    throw error instanceof GraphQLError ? refuseDocument([error]) : error
  }
}

export const refuseInput = (message: string) => new Refused([{ message, extensions: { code: 'BAD_USER_INPUT' } }])

export const refuseDocument = (errors: readonly GraphQLError[]) =>
  new Refused(errors.map((error) => ({ ...error.toJSON(), extensions: { code: 'BAD_USER_INPUT' } })))
