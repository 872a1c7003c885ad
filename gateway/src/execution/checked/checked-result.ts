import { isUtf8 } from 'node:buffer'
import { type GraphQLSchema, isInterfaceType } from 'graphql'
import type { ExecutionError } from '../execution.ts'
import type { RequestStep } from '../program.ts'
import type { Received } from '../../transports/exchange.ts'
import { UpstreamFailure } from '../../transports/failures.ts'
import type { Batch, BatchPart } from './batch.ts'
import { type Data, isData, read, write } from './data.ts'
import { batchesApart, batchesOf } from './entities.ts'
import { errorsAt, errorsOfFailure, errorsOfLack } from './errors.ts'
import { copy, merge } from './merge.ts'

const NOTHING: readonly Batch[] = []

/** The result as objects, into which answers are merged as they come. */
export class CheckedResult {
  readonly data: Data = {}
  readonly errors: ExecutionError[] = []
  /** The block of the request that each of them came of. */
  readonly #blocks: number[] = []
  /** Why there is no answer to what a step needs, by the step's number: what it cannot ask for is missing too. */
  readonly #lacking = new Map<number, ExecutionError>()
  readonly #schema: GraphQLSchema

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** What is to be sent for a step; empty when there is nothing to ask. */
  begin(step: RequestStep): readonly Batch[] {
    const reason = this.#lacking.get(step.id)
    if (reason && !step.isRoot) {
      for (const error of errorsOfLack(reason, step, this.data)) this.#tell(error, step)
      this.#lose(step, reason)
    }
    if (!step.isRoot) return batchesOf(step, this.data, this.#schema)
    return [{ text: step, parts: [], isDivisible: false, contexts: null }]
  }

  /** What went wrong for the first answer (0), or for a deferred block. */
  errorsOf(block: number): readonly ExecutionError[] {
    return this.errors.filter((_, index) => this.#blocks[index] === block)
  }

  #tell(error: ExecutionError, { block }: RequestStep): void {
    this.errors.push(error)
    this.#blocks.push(block)
  }

  /** Notes that what follows a step may lack what it needs. */
  #lose({ next }: RequestStep, reason: ExecutionError): void {
    for (const id of next) if (!this.#lacking.has(id)) this.#lacking.set(id, reason)
  }

  /** Notes that there will be no answer. */
  fail(step: RequestStep, batch: Batch, { code, message }: UpstreamFailure): void {
    const failure = { message, extensions: { code }, cause: message }
    this.#lose(step, { ...failure, service: step.service })
    for (const error of errorsOfFailure(failure, step, batch, this.data)) this.#tell(error, step)
  }

  /**
   * Takes an answer.
   *
   * @returns what has to be sent because of it: the parts of a request that failed as a whole, each by itself.
   */
  take(step: RequestStep, batch: Batch, received: Received): readonly Batch[] {
    let answer: Data
    try {
      answer = received.kind === 'result' ? (received.result as Data) : parse(received)
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) throw error
      this.fail(step, batch, error)
      return NOTHING
    }
    const answered = read(answer, 'data')
    const isLost = !isData(answered)
    // One bad part takes the others along: a null where `_entities` must have a value takes all of `data`.
    if (isLost && batch.isDivisible && isSuccess(received)) {
      const apart = batchesApart(step, this.data)
      // A single one is the same question again, unless parts were with it that had no entities: they fail a request too.
      if (apart.length > 1 || (apart.length === 1 && step.parts.length > 1)) return apart
    }
    const told = read(answer, 'errors')
    for (const error of Array.isArray(told) ? told : []) {
      for (const it of errorsAt(error, step, batch, this.data)) {
        this.#tell(it, step)
        if (isLost) this.#lose(step, it)
      }
    }
    if (!isLost) this.#merge(step, batch, answered, Array.isArray(told) && told.length > 0)
    return NOTHING
  }

  #merge(step: RequestStep, batch: Batch, answered: Data, isTold: boolean): void {
    if (step.isRoot) {
      step.parts[0]?.amend?.(answered)
      return merge(this.data, answered)
    }
    const fit = batch.parts.map((part) => mergeEntities(part, read(answered, part.alias), isTold, this.#schema))
    if (fit.includes(false)) {
      this.fail(
        step,
        batch,
        new UpstreamFailure('SUBGRAPH_UNAVAILABLE', 'It answered with another number of entities.'),
      )
    }
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

/** Whether it was the question that failed. A server that answers 500 would do so to every part of it. */
const isSuccess = (received: Received): boolean => received.kind === 'result' || received.status < 300

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
