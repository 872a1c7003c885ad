import type { Metrics } from '@care/service/metrics'
import { createBoundedLabel } from '../telemetry/bounded-label.ts'

/** Operation names that become a label of their own. */
const LABELLED_OPERATIONS = 200

export type OutcomeLabel = 'ok' | 'partial' | 'failed'

/** What of an operation is counted. Undefined for a document that is not valid: it has no name worth counting. */
export interface Measured {
  readonly type: string
  readonly name: string | undefined
}

/** @param since when the request came, on the clock of `performance.now()`. */
export type Measure = (operation: Measured | undefined, outcome: OutcomeLabel, since: number) => void

/** Counts requests. The labels of an operation are put together once. */
export function createMeasure(metrics: Metrics): Measure {
  const labelOf = createBoundedLabel(LABELLED_OPERATIONS)
  const duration = metrics.of.graphql_request_duration_seconds
  const labels = new Map<string, Readonly<Record<OutcomeLabel, Record<string, string>>>>()

  const labelsOf = (type: string, operation: string) => {
    const key = `${type} ${operation}`
    let found = labels.get(key)
    if (!found) {
      const each = (outcome: OutcomeLabel) => ({ operation, type, client: 'unregistered', outcome })
      labels.set(key, (found = { ok: each('ok'), partial: each('partial'), failed: each('failed') }))
    }
    return found
  }
  return (operation, outcome, since) => {
    const found = operation ? labelsOf(operation.type, labelOf(operation.name)) : labelsOf('unknown', 'invalid')
    duration.record((performance.now() - since) / 1000, found[outcome])
  }
}
