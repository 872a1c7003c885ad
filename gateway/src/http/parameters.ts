import type { OperationRequest } from '../request/operation-request.ts'
import { RequestRefused } from '../request/refuse.ts'

/**
 * The operation in a body.
 *
 * @throws RequestRefused for a parameter that is not what it must be.
 */
export function operationInBody(body: unknown): OperationRequest {
  const { query, operationName, variables, extensions } = mapOf(body, 'The body')
  return {
    query: stringOf(query, 'query'),
    operationName: stringOf(operationName, 'operationName'),
    variables: optionalMapOf(variables, 'variables'),
    extensions: optionalMapOf(extensions, 'extensions'),
  }
}

/**
 * The operation in the address of a GET.
 *
 * @throws RequestRefused for a parameter that is there twice, or that is not what it must be.
 */
export function operationInAddress(search: URLSearchParams): OperationRequest {
  const once = (name: string) => {
    const [value, ...more] = search.getAll(name)
    if (more.length > 0) throw new RequestRefused(400, `\`${name}\` stands in the address more than once.`)
    return value || undefined
  }
  return {
    query: once('query'),
    operationName: once('operationName'),
    variables: parsedMapOf(once('variables'), 'variables'),
    extensions: parsedMapOf(once('extensions'), 'extensions'),
  }
}

type JsonMap = Readonly<Record<string, unknown>>

function stringOf(value: unknown, name: string): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw new RequestRefused(400, `\`${name}\` must be a string.`)
  return value
}

function mapOf(value: unknown, name: string): JsonMap {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonMap
  throw new RequestRefused(400, `${name} must be a JSON object.`)
}

const optionalMapOf = (value: unknown, name: string): JsonMap | undefined =>
  value === undefined || value === null ? undefined : mapOf(value, `\`${name}\``)

function parsedMapOf(text: string | undefined, name: string): JsonMap | undefined {
  if (text === undefined) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new RequestRefused(400, `\`${name}\` is not JSON.`)
  }
  return optionalMapOf(value, name)
}
