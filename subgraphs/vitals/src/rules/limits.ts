import type { AlertKind, AlertSeverity, Comparator, MeasurementUnit, VitalComponent } from '../generated/resolvers.ts'
import type { Amount } from '../readings/reading.ts'
import type { Rule } from './rule.ts'

/** A limit to be drawn into a chart. */
export interface ChartLimit {
  readonly alertKind: AlertKind
  readonly comparator: Comparator
  readonly value: number
  readonly severity: AlertSeverity
}

/**
 * The limits of a number in one unit, the most severe first, each line once. Rules about a rise are left out: their
 * limit is no place on the chart.
 *
 * @param rules the patient's, as `resolveRules` gives them.
 */
export function limitsFor(
  rules: readonly Rule[],
  component: VitalComponent,
  unit: MeasurementUnit,
): readonly ChartLimit[] {
  const drawn = new Map<string, ChartLimit>()
  for (const { kind, severity, enabled, riseWithinDays, limit } of rules) {
    if (!enabled || riseWithinDays !== null || limit.component !== component || limit.unit !== unit) continue
    const line = { alertKind: kind, comparator: limit.comparator, value: limit.value, severity }
    // The rules come with the most severe first: a re-measured and a single value share one line.
    const name = [kind, limit.comparator, limit.value].join()
    if (!drawn.has(name)) drawn.set(name, line)
  }
  return [...drawn.values()]
}

/** A rule's limit as an amount. */
export const thresholdOf = ({ limit: { value, exact, unit } }: Pick<Rule, 'limit'>): Amount => ({
  value,
  exact,
  unit,
  comparator: null,
})
