import type { Received } from '../transports/exchange.ts'
import type { UpstreamFailure } from '../transports/failures.ts'
import type { Batch } from './checked/batch.ts'
import type { FetchReport } from './explanation.ts'
import type { RequestText } from './plan/request-text.ts'
import type { RequestStep } from './program.ts'
import type { OwnVariable } from './request-body.ts'

/** A request as it was sent. */
export interface Sent {
  readonly text: RequestText
  readonly own: readonly OwnVariable[]
  readonly rows: number
  /** Null on the spliced path. */
  readonly batch: Batch | null
}

/** What came of it. */
export interface Answered {
  readonly sentAt: number
  readonly body: string
  readonly failure: UpstreamFailure | null
  readonly received: Received | null
}

/** What is told of a request to whoever wants to know how an answer came about. */
export function fetchReport(
  step: RequestStep,
  { text, rows }: Sent,
  { sentAt, body, failure, received }: Answered,
  { begunAt, path, why }: Pick<FetchReport, 'path' | 'why'> & { readonly begunAt: number },
): FetchReport {
  return {
    subgraph: step.service,
    query: text.query,
    startedAt: sentAt - begunAt,
    milliseconds: performance.now() - sentAt,
    bytesSent: body.length,
    bytesReceived: received?.kind === 'bytes' ? received.bytes.length : 0,
    rows: step.isRoot ? 1 : rows,
    path,
    why,
    note: received?.note,
    failure: failure?.code,
  }
}
