import type { Interpretation } from '../generated/resolvers.ts'
import type { Reading } from '../readings/reading.ts'
import { inUnit, isLowerLimit, passes } from './compare.ts'
import { isDoubtful } from './doubtful.ts'
import { type Rule, compareSeverity } from './rule.ts'

/**
 * How a reading lies to the limits that hold when it comes in: critically from URGENT on. Sustain does not count here,
 * it is the value alone that is told.
 *
 * @param rules the patient's, applicable ones.
 */
export function interpret(
  reading: Pick<Reading, 'amounts' | 'cuff' | 'perfusionIndex' | 'glucoseMethod'>,
  rules: readonly Rule[],
): Interpretation {
  const { amounts, glucoseMethod } = reading
  const comparable = rules.flatMap((rule) => {
    const amount = amounts[rule.limit.component]
    if (!amount || rule.riseWithinDays !== null) return []
    if (rule.methods && (glucoseMethod === null || !rule.methods.includes(glucoseMethod))) return []
    const value = inUnit(amount, rule.limit.unit)
    return value ? [{ rule, passed: passes(value, rule.limit) }] : []
  })
  if (comparable.length === 0 || isDoubtful(reading)) return 'INDETERMINATE'
  const worst = comparable
    .filter(({ passed }) => passed)
    .map(({ rule }) => rule)
    .reduce<Rule | null>(
      (best, rule) => (best && compareSeverity(best.severity, rule.severity) >= 0 ? best : rule),
      null,
    )
  if (!worst) return 'NORMAL'
  const critical = compareSeverity(worst.severity, 'URGENT') >= 0
  if (isLowerLimit(worst.limit)) return critical ? 'CRITICAL_LOW' : 'LOW'
  return critical ? 'CRITICAL_HIGH' : 'HIGH'
}
