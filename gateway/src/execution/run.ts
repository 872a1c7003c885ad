import type { GraphQLSchema } from 'graphql'
import type { Exchange, Exchanges, Received } from '../transports/exchange.ts'
import type { UpstreamFailure } from '../transports/failures.ts'
import { type Batch, ownVariables, rowsOf } from './checked/batch.ts'
import { CheckedResult } from './checked/checked-result.ts'
import { merge } from './checked/merge.ts'
import { unanswerableErrors } from './checked/unanswerable.ts'
import { inClientsKeys } from './client-keys.ts'
import { type Deferral, createDeferral } from './deferral.ts'
import type { Execution, ExecutionError, ExecutionRequest } from './execution.ts'
import type { Program, RequestStep } from './program.ts'
import { requestBody } from './request-body.ts'
import { type Answered, type Sent, fetchReport } from './fetch-report.ts'
import { SplicedResult } from './splice/spliced-result.ts'
import { takeOver } from './take-over.ts'

/** How a request to a subgraph ended. */
export type FetchOutcome = 'ok' | 'errors' | 'timeout' | 'unavailable'

export interface ExecuteOptions {
  readonly exchanges: Readonly<Record<string, Exchanges>>
  /** With what clients do not see. */
  readonly schema: GraphQLSchema
  /** Told of every request to a subgraph. */
  onFetch?(subgraph: string, seconds: number, outcome: FetchOutcome): void
  /** Told which way an answer took: `why` says what kept it from being spliced. */
  onAnswer?(path: 'spliced' | 'checked', why: string | null): void
  /** Whether answers are never spliced: for comparing the two ways. */
  readonly checkedOnly?: boolean
}

const NO_ERRORS: readonly never[] = []
const NOTHING_TO_SEND: readonly Batch[] = []

/**
 * One run of a program: each request is sent once all that it waits for have been answered. It begins on the spliced
 * path where the program has one; at the first surprise the checked path takes what has come, and goes on with what is
 * on its way. Nothing is asked twice.
 */
export class Run implements Execution {
  readonly #program: Program
  readonly #request: ExecutionRequest
  readonly #options: ExecuteOptions
  readonly #begunAt = performance.now()
  readonly #waitsFor: number[]
  /** Requests of a step that have not been answered. */
  readonly #pending: number[]
  readonly #inFlight = new Set<Exchange>()
  /** Null once the checked path has taken over. */
  #spliced: SplicedResult | null
  #why: string | null
  /** Made when it is needed: most runs do without. */
  #checked: CheckedResult | null = null
  #deferral: Deferral | null = null
  /** What the spliced path has sent and that is still on its way, once the checked path has taken over. */
  #inherited: ReadonlyMap<RequestStep, Batch> | undefined
  /** Requests of the first answer. */
  #left: number
  /** Whether the answer, or its first part, is out. */
  #hasAnswered = false
  #isOver = false

  constructor(program: Program, request: ExecutionRequest, options: ExecuteOptions) {
    this.#program = program
    this.#request = request
    this.#options = options
    this.#waitsFor = program.requests.map(waitsForOf)
    this.#pending = program.requests.map(zero)
    this.#left = program.firstRequests
    const { splice } = program
    const mayBeSpliced = splice !== null && !options.checkedOnly && !request.event && splice.record.isWorthTrying()
    this.#spliced = mayBeSpliced ? new SplicedResult(splice) : null
    this.#why = program.why ?? (mayBeSpliced ? null : 'does not pay')
    if (program.deferred.length > 0) this.#deferral = createDeferral(program, request, this.#result())
  }

  begin(): void {
    const { requests, introspect } = this.#program
    const introspected = introspect?.(this.#request.variables)
    if (introspected) merge(this.#result().data, introspected)
    // Of what is asked everything may be deferred.
    const hasNothingFirst = this.#left === 0
    try {
      for (const step of requests) if (step.waitsFor === 0) this.#start(step)
      if (hasNothingFirst) this.#finish()
    } catch (error) {
      this.cancel()
      throw error
    }
  }

  cancel(): void {
    this.#isOver = true
    for (const exchange of this.#inFlight) exchange.cancel()
    this.#inFlight.clear()
  }

  #result(): CheckedResult {
    this.#checked ??= new CheckedResult(this.#options.schema)
    return this.#checked
  }

  #start(step: RequestStep): void {
    if (this.#isOver) return
    if (this.#spliced) {
      const own = this.#spliced.begin(step)
      if (!own) return this.#complete(step)
      this.#pending[step.id] = 1
      return this.#send(step, { text: step, own, rows: this.#spliced.rowsOf(step), batch: null })
    }
    const checked = this.#result()
    const batches = checked.begin(step)
    const [batch] = batches
    const { event } = this.#request
    if (step.id === 0 && event && batch) {
      checked.take(step, batch, { kind: 'result', result: event, note: { attempts: 0, isShared: false } })
      return this.#complete(step)
    }
    this.#sendAll(step, batches)
  }

  #sendAll(step: RequestStep, batches: readonly Batch[]): void {
    const pending = (this.#pending[step.id] ?? 0) + batches.length
    this.#pending[step.id] = pending
    for (const batch of batches) {
      this.#send(step, { text: batch.text, own: ownVariables(batch), rows: rowsOf(batch), batch })
    }
    if (pending === 0) this.#complete(step)
  }

  #send(step: RequestStep, sent: Sent): void {
    const exchanges = this.#options.exchanges[step.service]
    if (!exchanges) throw new Error(`There is no way to the subgraph ${step.service}.`)
    const request = this.#request
    const body = requestBody(sent.text, request, sent.own)
    const sentAt = performance.now()
    const exchange = exchanges.send(
      {
        body,
        headers: request.headersFor(step.service),
        sharing: request.sharing,
        isMutation: step.isMutation,
        deadline: request.deadline,
      },
      (failure, received) => {
        this.#inFlight.delete(exchange)
        if (this.#isOver) return
        try {
          this.#answered(step, sent, { sentAt, body, failure, received })
        } catch (error) {
          this.#fail(error)
        }
      },
    )
    this.#inFlight.add(exchange)
  }

  #answered(step: RequestStep, sent: Sent, answer: Answered): void {
    const { failure, received, sentAt } = answer
    const errorsBefore = this.#checked?.errors.length ?? 0
    const more = this.#take(step, sent.batch, failure, received)
    const hasErrors = this.#checked !== null && this.#checked.errors.length > errorsBefore
    this.#options.onFetch?.(step.service, (performance.now() - sentAt) / 1000, outcomeOf(failure, hasErrors))
    const { explanation } = this.#request
    if (explanation) {
      const path = this.#spliced ? 'spliced' : 'checked'
      explanation.fetched(
        fetchReport(step, sent, answer, { begunAt: this.#begunAt, path, why: this.#why ?? undefined }),
      )
    }
    this.#pending[step.id] = (this.#pending[step.id] ?? 1) - 1
    this.#sendAll(step, more)
  }

  /** @returns what has to be sent because of it. */
  #take(
    step: RequestStep,
    own: Batch | null,
    failure: UpstreamFailure | null,
    received: Received | null,
  ): readonly Batch[] {
    if (this.#spliced) {
      const isBytes = received?.kind === 'bytes' && received.status === 200
      if (isBytes && this.#spliced.take(step, received.bytes)) return NOTHING_TO_SEND
      this.#why = failure ? 'a failure' : isBytes ? 'an unexpected answer' : 'no text'
      this.#leaveSpliced(this.#spliced)
    }
    const checked = this.#result()
    const batch = own ?? this.#inherited?.get(step)
    if (!batch) throw new Error('An answer belongs to no request.')
    if (received) return checked.take(step, batch, received)
    if (failure) checked.fail(step, batch, failure)
    return NOTHING_TO_SEND
  }

  #leaveSpliced(spliced: SplicedResult): void {
    const { requests, splice } = this.#program
    splice?.record.note(false)
    const onTheirWay = requests.filter(({ id }) => (this.#pending[id] ?? 0) > 0)
    this.#inherited = takeOver(spliced, this.#result(), onTheirWay)
    this.#spliced = null
  }

  /**
   * Ends the run for a reason that nobody foresaw, such as values too deep to be written: whoever waits is told, and
   * others who share the answer of the subgraph, or the process, go on.
   */
  #fail(cause: unknown): void {
    const isFirstOut = this.#hasAnswered
    this.cancel()
    const message = 'The answer could not be put together.'
    const error = { message, extensions: { code: 'INTERNAL_SERVER_ERROR' }, cause }
    if (isFirstOut) return this.#deferral?.fail(error)
    const data = { text: 'null', encoding: 'utf8' } as const
    this.#request.onOutcome({ data, errors: [error], completions: NO_ERRORS, hasNext: false })
  }

  #complete(step: RequestStep): void {
    for (const id of step.next) {
      const next = this.#program.requests[id]
      const left = (this.#waitsFor[id] ?? 1) - 1
      this.#waitsFor[id] = left
      if (next && left === 0) this.#start(next)
    }
    this.#deferral?.answered(step)
    if (step.block === 0 && --this.#left === 0) this.#finish()
  }

  #finish(): void {
    const spliced = this.#spliced
    const { shape, splice, unanswerable, renames } = this.#program
    this.#options.onAnswer?.(spliced ? 'spliced' : 'checked', this.#why)
    if (spliced) {
      splice?.record.note(true)
      this.#isOver = true
      const data = { text: spliced.text(), encoding: 'latin1' } as const
      return this.#request.onOutcome({ data, errors: NO_ERRORS, completions: NO_ERRORS, hasNext: false })
    }
    const checked = this.#result()
    const { text, completions } = shape(checked.data)
    const told = checked
      .errorsOf(0)
      .map((it): ExecutionError => (it.path ? { ...it, path: inClientsKeys(it.path, renames) } : it))
    const errors = [...told, ...unanswerableErrors(unanswerable, checked.data, renames)]
    const deferral = this.#deferral
    this.#isOver = deferral === null
    this.#hasAnswered = true
    this.#request.onOutcome({
      data: { text, encoding: 'utf8' },
      errors,
      completions,
      hasNext: deferral !== null,
      pending: deferral?.pending(),
    })
    deferral?.begun()
  }
}

const waitsForOf = ({ waitsFor }: RequestStep): number => waitsFor
const zero = (): number => 0

function outcomeOf(failure: UpstreamFailure | null, hasErrors: boolean): FetchOutcome {
  if (failure) return failure.code === 'SUBGRAPH_TIMEOUT' ? 'timeout' : 'unavailable'
  return hasErrors ? 'errors' : 'ok'
}
