import assert from 'node:assert/strict'
import type { ExecutionResult } from 'graphql'

/** An event without its cursor, which each has to carry and which differs each time. */
export function withoutCursor(event: unknown): ExecutionResult {
  const { extensions, ...result } = event as ExecutionResult
  const { cursor, ...others } = extensions ?? {}
  assert.match(String(cursor), /^[\w-]{47,}$/)
  return Object.keys(others).length === 0 ? result : { ...result, extensions: others }
}
