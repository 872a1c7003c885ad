import { isUtf8 } from 'node:buffer'
import { type GraphQLSchema, isInterfaceType } from 'graphql'
import type { ExecutionError } from '../execution.ts'
import type { RequestStep } from '../program.ts'
import type { Received } from '../../transports/exchange.ts'
import { UpstreamFailure } from '../../transports/failures.ts'
import type { Batch, BatchPart } from './batch.ts'
import { type Data, isData, read, write } from './data.ts'
import { batchesApart, batchesOf } from './entities.ts'
import { errorsAt, errorsOfFailure } from './errors.ts'
import { copy, merge } from './merge.ts'

/** The result as objects, into which answers are merged as they come. */
export interface CheckedResult {
  readonly data: Data
  readonly errors: readonly ExecutionError[]
  /** What is to be sent for a step; empty when there is nothing to ask. */
  begin(step: RequestStep): readonly Batch[]
  /**
   * Takes an answer.
   *
   * @returns what has to be sent because of it: the parts of a request that failed as a whole, each by itself.
   */
  take(step: RequestStep, batch: Batch, received: Received): readonly Batch[]
  /** Notes that there will be no answer. */
  fail(step: RequestStep, batch: Batch, failure: UpstreamFailure): void
}

export function createCheckedResult(schema: GraphQLSchema): CheckedResult {
  const data: Data = {}
  const errors: ExecutionError[] = []
  const fail: CheckedResult['fail'] = (step, batch, { code, message }) =>
    void errors.push(...errorsOfFailure({ message, extensions: { code }, cause: message }, step, batch, data))

  return {
    data,
    errors,
    begin: (step) =>
      step.isRoot ? [{ text: step, parts: [], isDivisible: false, contexts: null }] : batchesOf(step, data, schema),
    fail,

    take(step, batch, received) {
      let answer: Data
      try {
        answer = received.kind === 'result' ? (received.result as Data) : parse(received)
      } catch (error) {
        if (!(error instanceof UpstreamFailure)) throw error
        fail(step, batch, error)
        return []
      }
      const answered = read(answer, 'data')
      const isLost = !isData(answered)
      // One bad part takes the others along: a null where `_entities` must have a value takes all of `data`.
      if (isLost && batch.isDivisible) return batchesApart(step, data)
      const told = read(answer, 'errors')
      if (Array.isArray(told)) {
        for (const error of told) errors.push(...errorsAt(error, step, batch, data))
      }
      if (isLost) return []
      if (step.isRoot) {
        const [part] = step.parts
        part?.amend?.(answered)
        merge(data, answered)
        return []
      }
      const isTold = Array.isArray(told) && told.length > 0
      if (!batch.parts.every((part) => mergeEntities(part, read(answered, part.alias), isTold, schema))) {
        fail(step, batch, new UpstreamFailure('SUBGRAPH_UNAVAILABLE', 'It answered with another number of entities.'))
      }
      return []
    },
  }
}

/**
 * @param mayBeNull whether an error says why there are none.
 * @returns whether the answer fits the question.
 */
function mergeEntities(
  { part, targets, numbers }: BatchPart,
  items: unknown,
  mayBeNull: boolean,
  schema: GraphQLSchema,
): boolean {
  if (numbers.size === 0) return true
  if (items === null || items === undefined) return mayBeNull
  if (!Array.isArray(items) || items.length !== numbers.size) return false
  const isTaken = new Uint8Array(items.length)
  for (const item of items) if (isData(item)) part.amend?.(item)
  for (let index = 0; index < targets.length; index += 2) {
    const target = targets[index] as Data
    const number = targets[index + 1] as number
    const item: unknown = items[number]
    if (!isData(item)) continue
    // Later answers are merged into each of them: no two may share an object.
    const known = read(target, '__typename')
    merge(target, isTaken[number] ? copy(item) : item)
    isTaken[number] = 1
    // A subgraph that knows an interface as an object gives every entity the interface's name.
    if (known !== undefined && read(item, '__typename') !== known && isInterface(schema, read(item, '__typename'))) {
      write(target, '__typename', known)
    }
  }
  return true
}

const isInterface = (schema: GraphQLSchema, name: unknown): boolean =>
  typeof name === 'string' && isInterfaceType(schema.getType(name))

function parse({ status, bytes }: Extract<Received, { kind: 'bytes' }>): Data {
  let json: unknown
  try {
    if (!isUtf8(bytes)) throw new TypeError('no UTF-8')
    json = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `It answered ${status} without JSON.`, { cause })
  }
  if (isData(json) && (read(json, 'data') !== undefined || Array.isArray(read(json, 'errors')))) return json
  throw new UpstreamFailure('SUBGRAPH_UNAVAILABLE', `It answered ${status} without a GraphQL result.`)
}
