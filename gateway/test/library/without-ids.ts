import assert from 'node:assert/strict'
import type { GraphQLFormattedError } from 'graphql'

/** Errors without the request's id, which each of them has to carry and which differs each time. */
export const withoutIds = (errors: unknown): GraphQLFormattedError[] =>
  (errors as readonly GraphQLFormattedError[]).map((error) => {
    const { requestId, ...extensions } = error.extensions ?? {}
    assert.match(String(requestId), /^[\w.-]{1,64}$/)
    return { ...error, extensions }
  })
