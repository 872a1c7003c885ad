import type { AlertSeverity } from '../generated/resolvers.ts'
import type { Amount, Reading } from '../readings/reading.ts'
import { inUnit, passes } from './compare.ts'
import { type Earlier, measured, remembered } from './measured.ts'
import { type Rule, compareSeverity } from './rule.ts'

/** Readings in a row that pass a limit. Instants are RFC 3339: this is stored as JSON. */
export interface Run {
  readonly since: string
  /** The last reading that counted as one of its own. */
  readonly countedAt: string
  readonly lastAt: string
  readonly count: number
  /** The readings so far, which become the alert's evidence. At most `MOST_EVIDENCE`. */
  readonly readings: readonly Reading[]
}

/** What is remembered of one patient in one family of kinds. */
export interface FamilyState {
  readonly lastAt: string | null
  /** By kind, severity and method: systolic and diastolic, mmol/L and mg/dL feed the same run. */
  readonly runs: Readonly<Record<string, Run>>
  /** Since when no rule of WARNING or more has been fulfilled; null while one is. */
  readonly calmSince: string | null
  /** The same for all rules. */
  readonly quietSince: string | null
  readonly earlier: readonly Earlier[]
}

export const freshState: FamilyState = { lastAt: null, runs: {}, calmSince: null, quietSince: null, earlier: [] }

/** A rule that fired. */
export interface Fired {
  readonly rule: Rule
  readonly observed: Amount
  /** The readings that made it fire, oldest first. */
  readonly evidence: readonly Reading[]
}

export interface Outcome {
  /** The most severe rule that fired. */
  readonly fired: Fired | null
  /** Since when values have been back, for an alert of WARNING or more and for one of INFO. */
  readonly calmSince: Date | null
  readonly quietSince: Date | null
}

/** A run remembers no more readings than an alert shows. */
export const MOST_EVIDENCE = 20

const MINUTE = 60_000

/**
 * What a reading means to one family's rules. Pure: the same readings in the same order give the same outcomes,
 * on whichever replica.
 *
 * A reading older than the last one seen can fire rules for a single reading; it moves no run and no clearing,
 * because those are about what is so now.
 *
 * @param rules enabled ones of the family that apply to this patient at this time of day.
 */
export function evaluate(
  rules: readonly Rule[],
  state: FamilyState,
  reading: Reading,
): { readonly state: FamilyState; readonly outcome: Outcome } {
  const at = reading.effectiveAt.toISOString()
  const isNewest = state.lastAt === null || state.lastAt < at
  const fulfilled = rules.flatMap((rule) => {
    const observed = fulfils(rule, reading, isNewest ? state.earlier : [])
    return observed ? [{ rule, observed }] : []
  })
  if (!isNewest) {
    const single = fulfilled.filter(({ rule }) => rule.forReadings <= 1 && rule.forMinutes === 0)
    const fired = worst(single.map((it) => ({ ...it, evidence: [reading] })))
    return { state, outcome: { fired, calmSince: null, quietSince: null } }
  }

  const runs: Record<string, Run> = { ...state.runs }
  for (const rule of rules) if (looksAt(rule, reading)) delete runs[runOf(rule)]
  const fired: Fired[] = []
  const told = new Set<string>()
  for (const { rule, observed } of fulfilled) {
    const run = (runs[runOf(rule)] ??= extended(state.runs[runOf(rule)], rule, reading))
    if (run.count >= rule.forReadings && minutes(run.since, at) >= rule.forMinutes) {
      fired.push({ rule, observed, evidence: run.readings })
      // What made it fire is evidence from now on; the next firing adds the next reading only.
      told.add(runOf(rule))
    }
  }
  for (const name of told) if (runs[name]) runs[name] = { ...runs[name], readings: [] }
  const calm = fulfilled.every(({ rule }) => rule.severity === 'INFO')
  const calmSince = calm ? (state.calmSince ?? at) : null
  const quietSince = fulfilled.length === 0 ? (state.quietSince ?? at) : null
  return {
    state: {
      lastAt: at,
      runs,
      calmSince,
      quietSince,
      earlier: rules.some(looksBack) ? remembered(reading, state.earlier) : [],
    },
    outcome: { fired: worst(fired), calmSince: instant(calmSince), quietSince: instant(quietSince) },
  }
}

/** Since when an alert's reason has been gone; null while it holds. */
export const backSince = (outcome: Outcome, severity: AlertSeverity): Date | null =>
  severity === 'INFO' ? outcome.quietSince : outcome.calmSince

const looksBack = ({ limit, riseWithinDays }: Rule): boolean =>
  limit.component === 'GLUCOSE_RATE' || riseWithinDays !== null

const runOf = ({ kind, severity, methods }: Rule): string => [kind, severity, ...(methods ?? [])].join('/')

const looksAt = ({ methods, limit }: Rule, { glucoseMethod, amounts }: Reading): boolean =>
  (methods === null || (glucoseMethod !== null && methods.includes(glucoseMethod))) &&
  (limit.component === 'GLUCOSE_RATE' ? amounts.GLUCOSE !== undefined : amounts[limit.component] !== undefined)

/** The number with which a reading fulfils a rule; null when it does not. */
function fulfils(rule: Rule, reading: Reading, earlier: readonly Earlier[]): Amount | null {
  if (!looksAt(rule, reading)) return null
  const observed = measured(rule, reading, earlier)
  if (!observed || !passes(observed, rule.limit)) return null
  if (rule.and) {
    const other = reading.amounts[rule.and.component]
    const comparable = other && inUnit(other, rule.and.unit)
    if (!comparable || !passes(comparable, rule.and)) return null
  }
  return observed
}

function extended(run: Run | undefined, rule: Rule, reading: Reading): Run {
  const at = reading.effectiveAt.toISOString()
  if (!run || minutes(run.lastAt, at) > rule.withinMinutes) {
    return { since: at, countedAt: at, lastAt: at, count: 1, readings: [reading] }
  }
  const counts = minutes(run.countedAt, at) >= rule.apartMinutes
  return {
    since: run.since,
    countedAt: counts ? at : run.countedAt,
    lastAt: at,
    count: run.count + (counts ? 1 : 0),
    readings: [...run.readings, reading].slice(-MOST_EVIDENCE),
  }
}

/** The most severe; of equals the first. */
const worst = (fired: readonly Fired[]): Fired | null =>
  fired.reduce<Fired | null>(
    (best, it) => (best && compareSeverity(best.rule.severity, it.rule.severity) >= 0 ? best : it),
    null,
  )

const minutes = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MINUTE

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))
