import type { Exchange, Received } from '../transports/exchange.ts'
import type { UpstreamFailure } from '../transports/failures.ts'
import { toByteString } from './byte-string.ts'
import { type Batch, representationsText, rowsOf } from './checked/batch.ts'
import { createCheckedResult } from './checked/checked-result.ts'
import { merge } from './checked/merge.ts'
import { type Deferral, createDeferral } from './deferral.ts'
import type { ExecuteOptions, FetchOutcome } from './execute.ts'
import type { Execution, ExecutionError, ExecutionRequest } from './execution.ts'
import type { Program, RequestStep } from './program.ts'
import { type OwnVariable, requestBody } from './request-body.ts'

export interface Run extends Execution {
  begin(): void
}

/** One run of a program: each request is sent once all that it waits for have been answered. */
export function createRun(program: Program, request: ExecutionRequest, options: ExecuteOptions): Run {
  const { requests } = program
  const begunAt = performance.now()
  const checked = createCheckedResult(options.schema)
  const waitsFor = requests.map((step) => step.waitsFor)
  /** Requests of a step that have not been answered. */
  const pending = requests.map(() => 0)
  const inFlight = new Set<Exchange>()
  const deferral: Deferral | null = program.deferred.length > 0 ? createDeferral(program, request, checked) : null
  let left = requests.filter(({ block }) => block === 0).length
  let isOver = false

  return { begin, cancel }

  function begin(): void {
    const introspected = program.introspect(request.variables)
    if (introspected) merge(checked.data, introspected)
    for (const step of requests) if (step.waitsFor === 0) start(step)
    // A deferred block that waits for nothing may have nothing to fetch either.
    if (left === 0) finish()
  }

  function cancel(): void {
    isOver = true
    for (const exchange of inFlight) exchange.cancel()
    inFlight.clear()
  }

  function start(step: RequestStep): void {
    if (isOver) return
    if (step.id === 0 && request.event) {
      const [batch] = checked.begin(step)
      if (batch)
        answered(step, batch, { kind: 'result', result: request.event, note: { attempts: 0, isShared: false } })
      return complete(step)
    }
    sendAll(step, checked.begin(step))
  }

  function sendAll(step: RequestStep, batches: readonly Batch[]): void {
    pending[step.id] = (pending[step.id] ?? 0) + batches.length
    for (const batch of batches) send(step, batch)
    if (pending[step.id] === 0) complete(step)
  }

  function send(step: RequestStep, batch: Batch): void {
    const body = requestBody(batch.text, request, ownVariables(batch))
    const exchanges = options.exchanges[step.service]
    if (!exchanges) throw new Error(`There is no way to the subgraph ${step.service}.`)
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
        const known = checked.errors.length
        const more = failure ? failed(step, batch, failure) : received ? answered(step, batch, received) : []
        tell(step, batch, { sentAt, body, failure, received, hasErrors: checked.errors.length > known })
        pending[step.id] = (pending[step.id] ?? 1) - 1
        sendAll(step, more)
      },
    )
    inFlight.add(exchange)
  }

  function answered(step: RequestStep, batch: Batch, received: Received): readonly Batch[] {
    return checked.take(step, batch, received)
  }

  function failed(step: RequestStep, batch: Batch, failure: UpstreamFailure): readonly Batch[] {
    checked.fail(step, batch, failure)
    return []
  }

  function complete(step: RequestStep): void {
    if (step.block === 0 && --left === 0) finish()
    deferral?.answered(step)
    for (const id of step.next) {
      const next = requests[id]
      waitsFor[id] = (waitsFor[id] ?? 1) - 1
      if (next && waitsFor[id] === 0) start(next)
    }
  }

  function finish(): void {
    const { text, completions } = program.shape(checked.data)
    const errors = [...checked.errors.map(inClientsKeys), ...unanswerable()]
    options.onAnswer?.('checked', program.why)
    const hasNext = deferral !== null
    if (!hasNext) isOver = true
    request.onOutcome({ data: { text, encoding: 'utf8' }, errors, completions, hasNext })
    deferral?.begun()
  }

  function inClientsKeys(error: ExecutionError): ExecutionError {
    if (program.renames.size === 0 || !error.path) return error
    return {
      ...error,
      path: error.path.map((key) => (typeof key === 'string' ? (program.renames.get(key) ?? key) : key)),
    }
  }

  function unanswerable(): readonly ExecutionError[] {
    return program.unanswerable.map((path) => ({
      message: 'No subgraph of the supergraph can answer this field.',
      path,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    }))
  }

  function tell(step: RequestStep, batch: Batch, { sentAt, body, failure, received, hasErrors }: Telling): void {
    const now = performance.now()
    options.onFetch?.(step.service, (now - sentAt) / 1000, outcomeOf(failure, hasErrors))
    request.explanation?.fetched({
      subgraph: step.service,
      query: batch.text.query,
      startedAt: sentAt - begunAt,
      milliseconds: now - sentAt,
      bytesSent: body.length,
      bytesReceived: received?.kind === 'bytes' ? received.bytes.length : 0,
      rows: step.isRoot ? 1 : rowsOf(batch),
      path: 'checked',
      why: program.why ?? undefined,
      note: received?.note,
      failure: failure?.code,
    })
  }
}

interface Telling {
  readonly sentAt: number
  readonly body: string
  readonly failure: UpstreamFailure | null
  readonly received: Received | null
  readonly hasErrors: boolean
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
