import type { Exchange, Received } from '../transports/exchange.ts'
import type { UpstreamFailure } from '../transports/failures.ts'
import { toByteString } from './byte-string.ts'
import { type Batch, representationsText, rowsOf } from './checked/batch.ts'
import { createCheckedResult } from './checked/checked-result.ts'
import { merge } from './checked/merge.ts'
import { type Deferral, createDeferral } from './deferral.ts'
import type { ExecuteOptions, FetchOutcome } from './execute.ts'
import type { Execution, ExecutionError, ExecutionRequest } from './execution.ts'
import type { Program, RequestStep, RequestText } from './program.ts'
import { type OwnVariable, requestBody } from './request-body.ts'
import { type SplicedResult, createSplicedResult } from './splice/spliced-result.ts'
import { takeOver } from './take-over.ts'

export interface Run extends Execution {
  begin(): void
}

/**
 * One run of a program: each request is sent once all that it waits for have been answered. It begins on the spliced
 * path where the program has one; at the first surprise the checked path takes what has come, and goes on with what is
 * on its way. Nothing is asked twice.
 */
export function createRun(program: Program, request: ExecutionRequest, options: ExecuteOptions): Run {
  const { requests } = program
  const begunAt = performance.now()
  const waitsFor = requests.map((step) => step.waitsFor)
  /** Requests of a step that have not been answered. */
  const pending = requests.map(() => 0)
  const inFlight = new Set<Exchange>()
  const mayBeSpliced = !options.checkedOnly && !request.event && program.splice?.record.isWorthTrying()
  let spliced: SplicedResult | null = mayBeSpliced && program.splice ? createSplicedResult(program.splice) : null
  let why = program.why ?? (spliced ? null : 'does not pay')
  /** What the spliced path has sent and that is still on its way, once the checked path has taken over. */
  let inherited: ReadonlyMap<RequestStep, Batch> | undefined
  const checked = createCheckedResult(options.schema)
  const deferral: Deferral | null = program.deferred.length > 0 ? createDeferral(program, request, checked) : null
  let left = requests.filter(({ block }) => block === 0).length
  let isOver = false

  return { begin, cancel }

  function begin(): void {
    const introspected = program.introspect(request.variables)
    if (introspected) merge(checked.data, introspected)
    for (const step of requests) if (step.waitsFor === 0) start(step)
    if (requests.length === 0) finish()
  }

  function cancel(): void {
    isOver = true
    for (const exchange of inFlight) exchange.cancel()
    inFlight.clear()
  }

  function start(step: RequestStep): void {
    if (isOver) return
    if (spliced) {
      const own = spliced.begin(step)
      if (!own) return complete(step)
      pending[step.id] = 1
      return send(step, { text: step, own, rows: spliced.rowsOf(step), batch: null })
    }
    const batches = checked.begin(step)
    const [batch] = batches
    if (step.id === 0 && request.event && batch) {
      checked.take(step, batch, { kind: 'result', result: request.event, note: { attempts: 0, isShared: false } })
      return complete(step)
    }
    sendAll(step, batches)
  }

  function sendAll(step: RequestStep, batches: readonly Batch[]): void {
    pending[step.id] = (pending[step.id] ?? 0) + batches.length
    for (const batch of batches) {
      send(step, { text: batch.text, own: ownVariables(batch), rows: rowsOf(batch), batch })
    }
    if (pending[step.id] === 0) complete(step)
  }

  function send(step: RequestStep, sent: Sent): void {
    const exchanges = options.exchanges[step.service]
    if (!exchanges) throw new Error(`There is no way to the subgraph ${step.service}.`)
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
        inFlight.delete(exchange)
        if (isOver) return
        const errorsBefore = checked.errors.length
        const more = take(step, sent.batch, failure, received)
        const outcome = outcomeOf(failure, checked.errors.length > errorsBefore)
        options.onFetch?.(step.service, (performance.now() - sentAt) / 1000, outcome)
        if (request.explanation) explain(step, sent, { sentAt, body, failure, received })
        pending[step.id] = (pending[step.id] ?? 1) - 1
        sendAll(step, more)
      },
    )
    inFlight.add(exchange)
  }

  /** @returns what has to be sent because of it. */
  function take(
    step: RequestStep,
    own: Batch | null,
    failure: UpstreamFailure | null,
    received: Received | null,
  ): readonly Batch[] {
    if (spliced) {
      const isBytes = received?.kind === 'bytes' && received.status === 200
      if (isBytes && spliced.take(step, received.bytes)) return []
      why = failure ? 'a failure' : isBytes ? 'an unexpected answer' : 'no text'
      program.splice?.record.note(false)
      inherited = takeOver(
        spliced,
        checked,
        requests.filter(({ id }) => (pending[id] ?? 0) > 0),
      )
      spliced = null
    }
    const batch = own ?? inherited?.get(step)
    if (!batch) throw new Error('An answer belongs to no request.')
    if (received) return checked.take(step, batch, received)
    if (failure) checked.fail(step, batch, failure)
    return []
  }

  function complete(step: RequestStep): void {
    for (const id of step.next) {
      const next = requests[id]
      waitsFor[id] = (waitsFor[id] ?? 1) - 1
      if (next && waitsFor[id] === 0) start(next)
    }
    deferral?.answered(step)
    if (step.block === 0 && --left === 0) finish()
  }

  function finish(): void {
    options.onAnswer?.(spliced ? 'spliced' : 'checked', why)
    if (spliced) {
      program.splice?.record.note(true)
      isOver = true
      const data = { text: spliced.text(), encoding: 'latin1' } as const
      return request.onOutcome({ data, errors: [], completions: [], hasNext: false })
    }
    const { text, completions } = program.shape(checked.data)
    const errors = [...checked.errors.map(inClientsKeys), ...unanswerable()]
    const hasNext = deferral !== null
    isOver = !hasNext
    request.onOutcome({ data: { text, encoding: 'utf8' }, errors, completions, hasNext, pending: deferral?.pending() })
    deferral?.begun()
  }

  function inClientsKeys(error: ExecutionError): ExecutionError {
    const { renames } = program
    if (renames.size === 0 || !error.path) return error
    return { ...error, path: error.path.map((key) => (typeof key === 'string' ? (renames.get(key) ?? key) : key)) }
  }

  function unanswerable(): readonly ExecutionError[] {
    return program.unanswerable.map((path) => ({
      message: 'No subgraph of the supergraph can answer this field.',
      path,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    }))
  }

  function explain(step: RequestStep, { text, rows }: Sent, { sentAt, body, failure, received }: Answered): void {
    request.explanation?.fetched({
      subgraph: step.service,
      query: text.query,
      startedAt: sentAt - begunAt,
      milliseconds: performance.now() - sentAt,
      bytesSent: body.length,
      bytesReceived: received?.kind === 'bytes' ? received.bytes.length : 0,
      rows: step.isRoot ? 1 : rows,
      path: spliced ? 'spliced' : 'checked',
      why: why ?? undefined,
      note: received?.note,
      failure: failure?.code,
    })
  }
}

interface Sent {
  readonly text: RequestText
  readonly own: readonly OwnVariable[]
  readonly rows: number
  /** Null on the spliced path. */
  readonly batch: Batch | null
}

interface Answered {
  readonly sentAt: number
  readonly body: string
  readonly failure: UpstreamFailure | null
  readonly received: Received | null
}

function outcomeOf(failure: UpstreamFailure | null, hasErrors: boolean): FetchOutcome {
  if (failure) return failure.code === 'SUBGRAPH_TIMEOUT' ? 'timeout' : 'unavailable'
  return hasErrors ? 'errors' : 'ok'
}

function ownVariables({ parts, contexts }: Batch): readonly OwnVariable[] {
  const own: OwnVariable[] = parts.map((part) => ({
    name: part.variable,
    value: toByteString(representationsText(part)),
  }))
  for (const [name, value] of contexts ?? []) own.push({ name, value: toByteString(JSON.stringify(value)) })
  return own
}
