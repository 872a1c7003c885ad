import type { GuidelineProfile } from '../generated/resolvers.ts'
import type { RuleSet } from '../store/alerts.ts'
import { DEFAULT_RULES_VERSION, defaultRules } from './default-rules.ts'
import { isLowerLimit } from './compare.ts'
import { type Rule, compareSeverity } from './rule.ts'

/** The rules that hold for somebody, and a number that grows with every change of any of them. */
export interface ResolvedRules {
  readonly rules: readonly Rule[]
  readonly version: number
}

/**
 * The rules that hold for a patient, an organisation or the system: the narrowest scope that says something wins.
 * A locked rule stays as it is unless the narrower one is at least as strict.
 *
 * @param sets from the widest to the narrowest; a scope without rules of its own is left out.
 */
export function resolveRules(
  sets: readonly Pick<RuleSet, 'rules' | 'version'>[],
  guideline: GuidelineProfile,
): ResolvedRules {
  const bySlot = new Map(defaultRules(guideline).map((rule) => [rule.slot, rule]))
  for (const rule of sets.flatMap(({ rules }) => rules)) {
    const wider = bySlot.get(rule.slot)
    if (!wider?.locked) bySlot.set(rule.slot, rule)
    else if (isAsStrict(rule, wider)) bySlot.set(rule.slot, { ...rule, locked: true })
  }
  return {
    rules: [...bySlot.values()].toSorted((a, b) => compareSeverity(b.severity, a.severity)),
    version: DEFAULT_RULES_VERSION + sets.reduce((sum, { version }) => sum + version, 0),
  }
}

/** Whether a rule fires wherever the other one does, as loud, and rests no longer. */
export function isAsStrict(rule: Rule, than: Rule): boolean {
  const { limit } = rule
  if (limit.component !== than.limit.component || limit.unit !== than.limit.unit) return false
  if (limit.comparator !== than.limit.comparator) return false
  const reaches = isLowerLimit(limit) ? limit.value >= than.limit.value : limit.value <= than.limit.value
  return (
    reaches &&
    rule.enabled &&
    rule.kind === than.kind &&
    compareSeverity(rule.severity, than.severity) >= 0 &&
    rule.forReadings <= than.forReadings &&
    rule.forMinutes <= than.forMinutes &&
    rule.apartMinutes <= than.apartMinutes &&
    rule.withinMinutes >= than.withinMinutes &&
    rule.clearMinutes >= than.clearMinutes &&
    rule.maxSnoozeMinutes <= than.maxSnoozeMinutes &&
    (rule.repeatMinutes === 0
      ? than.repeatMinutes === 0
      : than.repeatMinutes === 0 || rule.repeatMinutes <= than.repeatMinutes) &&
    rule.and === null &&
    rule.riseWithinDays === than.riseWithinDays &&
    (rule.methods === null || (than.methods?.every((method) => rule.methods?.includes(method)) ?? false)) &&
    (rule.condition === null || rule.condition === than.condition) &&
    (rule.unlessCondition === null || rule.unlessCondition === than.unlessCondition) &&
    rule.activeWindow === null
  )
}
