import type { PatientRelations } from '@care/service/relations'
import type { Rule } from './rule.ts'

/** Whether a rule is meant for somebody with these active conditions. */
export const isMeantFor = (
  { condition, unlessCondition }: Pick<Rule, 'condition' | 'unlessCondition'>,
  conditions: readonly string[],
): boolean =>
  (condition === null || conditions.includes(condition)) &&
  (unlessCondition === null || !conditions.includes(unlessCondition))

/** Those of a patient's rules that are on at an instant, by the time of day where the patient lives. */
export const applicable = (
  rules: readonly Rule[],
  { conditions, timeZone }: Pick<PatientRelations, 'conditions' | 'timeZone'>,
  at: Date,
): readonly Rule[] =>
  rules.filter(
    (rule) =>
      rule.enabled &&
      isMeantFor(rule, conditions) &&
      (rule.activeWindow === null || isWithin(rule.activeWindow, timeOfDay(at, timeZone))),
  )

/** A window may go over midnight. */
const isWithin = ({ start, end }: { start: string; end: string }, time: string): boolean =>
  start <= end ? start <= time && time < end : start <= time || time < end

const clocks = new Map<string, Intl.DateTimeFormat>()

function timeOfDay(at: Date, timeZone: string): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    clocks.set(timeZone, clock)
  }
  return clock.format(at)
}
