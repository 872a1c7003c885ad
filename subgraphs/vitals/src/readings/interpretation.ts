import type {
  GuidelineProfile,
  Interpretation,
  MeasurementContext,
  MeasurementUnit,
  VitalComponent,
} from '../generated/resolvers.ts'
import type { Amount, Reading } from './reading.ts'
import { amountOf, converted, units } from './units.ts'

/** What is looked at: a reading, before it is one. */
export type Interpreted = Pick<Reading, 'kind' | 'amounts' | 'context' | 'cuff'>

/** What is known of the patient that moves limits. */
export interface InterpretFor {
  readonly guideline: GuidelineProfile
  /** Kinds of active conditions, `ConditionKind` in the schema. */
  readonly conditions: readonly string[]
}

/** Cut-offs of one number in one unit. Each is null where nothing lies beyond it. */
interface CutOffs {
  readonly criticalLow?: Limit
  readonly low?: Limit
  readonly high?: Limit
  readonly criticalHigh?: Limit
}

interface Limit {
  readonly value: number
  /** Whether the limit itself lies beyond it: guidelines differ in this. */
  readonly included: boolean
}

const at = (value: number): Limit => ({ value, included: true })
const beyond = (value: number): Limit => ({ value, included: false })

/**
 * Glucose has a cut-off of its own in each unit: 70 mg/dL is in range, and its 3.89 mmol/L would not be.
 * International Consensus on Time in Range 2019.
 */
const glucose: Readonly<Partial<Record<MeasurementUnit, CutOffs>>> = {
  MG_PER_DL: { criticalLow: beyond(54), low: beyond(70), high: beyond(180), criticalHigh: beyond(250) },
  MMOL_PER_L: { criticalLow: beyond(3), low: beyond(3.9), high: beyond(10), criticalHigh: beyond(13.9) },
}

/** NEWS2 (Royal College of Physicians 2017): critical where one value alone scores 3, or the worst there is. */
const news2 = {
  heartRate: { criticalLow: at(40), low: at(50), high: beyond(100), criticalHigh: at(131) },
  oxygen: { criticalLow: at(91), low: at(93) },
  /** Scale 2, for people whose saturation is meant to be 88 to 92. */
  oxygenScale2: { criticalLow: at(83), low: at(87) },
  temperature: { criticalLow: at(35), high: at(38.1), criticalHigh: at(39.1) },
  systolicLow: { criticalLow: at(90), low: at(100) },
} satisfies Readonly<Record<string, CutOffs>>

function pressures(
  guideline: GuidelineProfile,
  context: MeasurementContext,
): Readonly<Record<'SYSTOLIC' | 'DIASTOLIC', CutOffs>> {
  const isOffice = context === 'OFFICE' || context === 'INPATIENT'
  if (guideline === 'ACC_AHA_2025') {
    return {
      SYSTOLIC: { ...news2.systolicLow, high: at(130), criticalHigh: beyond(180) },
      DIASTOLIC: { high: at(80), criticalHigh: beyond(120) },
    }
  }
  return {
    SYSTOLIC: { ...news2.systolicLow, high: at(isOffice ? 140 : 135), criticalHigh: at(180) },
    DIASTOLIC: { high: at(isOffice ? 90 : 85), criticalHigh: at(110) },
  }
}

/** The worse a thing is, the further back. */
const ranks: readonly Interpretation[] = ['INDETERMINATE', 'NORMAL', 'LOW', 'HIGH', 'CRITICAL_LOW', 'CRITICAL_HIGH']

/**
 * How a measurement lies to its limits, in the unit in which it was reported: the worst of its numbers.
 * INDETERMINATE where no limit applies or the device flagged the measurement.
 */
export function interpret({ kind, amounts, context, cuff }: Interpreted, patient: InterpretFor): Interpretation {
  // Movement and a loose cuff make the numbers wrong. An irregular pulse is the patient's own: it is no reason to be silent.
  if (cuff && (cuff.bodyMovement || cuff.cuffTooLoose)) return 'INDETERMINATE'
  const all = Object.entries(amounts).map(([component, amount]) => {
    const cutOffs = cutOffsFor(component as VitalComponent, amount, kind, context, patient)
    return cutOffs ? compare(amount, cutOffs) : 'INDETERMINATE'
  })
  return all.reduce<Interpretation>(
    (worst, it) => (ranks.indexOf(it) > ranks.indexOf(worst) ? it : worst),
    'INDETERMINATE',
  )
}

function cutOffsFor(
  component: VitalComponent,
  { unit }: Amount,
  kind: Interpreted['kind'],
  context: MeasurementContext,
  { guideline, conditions }: InterpretFor,
): CutOffs | null {
  switch (component) {
    case 'SYSTOLIC':
    case 'DIASTOLIC':
      return inUnitOf('MMHG', unit, pressures(guideline, context)[component])
    case 'GLUCOSE':
      return glucose[unit] ?? null
    case 'HEART_RATE':
      // The pulse beside another value is told by that value's own limits, not by these.
      return kind === 'HEART_RATE' ? news2.heartRate : null
    case 'OXYGEN_SATURATION':
      return conditions.includes('COPD') ? news2.oxygenScale2 : news2.oxygen
    case 'BODY_TEMPERATURE':
      return inUnitOf('CELSIUS', unit, news2.temperature)
    case 'MEAN_ARTERIAL':
    case 'GLUCOSE_RATE':
    case 'BODY_WEIGHT':
      return null
  }
}

/** Cut-offs as they read in another unit, rounded as its devices round: 180 mmHg is 24.0 kPa. */
function inUnitOf(stated: MeasurementUnit, reported: MeasurementUnit, cutOffs: CutOffs): CutOffs | null {
  if (stated === reported) return cutOffs
  if (units[stated].base !== units[reported].base) return null
  return Object.fromEntries(
    Object.entries(cutOffs as Readonly<Record<string, Limit>>).map(([name, limit]) => [
      name,
      { ...limit, value: converted(amountOf(limit.value, stated), reported)?.value ?? limit.value },
    ]),
  )
}

function compare(amount: Amount, { criticalLow, low, high, criticalHigh }: CutOffs): Interpretation {
  if (criticalHigh && isAbove(amount, criticalHigh)) return 'CRITICAL_HIGH'
  if (criticalLow && isBelow(amount, criticalLow)) return 'CRITICAL_LOW'
  if (high && isAbove(amount, high)) return 'HIGH'
  if (low && isBelow(amount, low)) return 'LOW'
  return 'NORMAL'
}

/** A device that says LO tells a bound: every value beyond it counts. */
function isBelow({ value, comparator }: Amount, limit: Limit): boolean {
  if (comparator === 'GREATER_THAN') return false
  if (comparator === 'LESS_THAN') return value <= limit.value
  return limit.included ? value <= limit.value : value < limit.value
}

function isAbove({ value, comparator }: Amount, limit: Limit): boolean {
  if (comparator === 'LESS_THAN') return false
  if (comparator === 'GREATER_THAN') return value >= limit.value
  return limit.included ? value >= limit.value : value > limit.value
}
