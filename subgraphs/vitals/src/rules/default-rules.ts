import type { AlertKind, AlertSeverity, GlucoseMethod, GuidelineProfile } from '../generated/resolvers.ts'
import type { Limit, Rule, Sustain } from './rule.ts'

/** Grows with every change of the rules below. */
export const DEFAULT_RULES_VERSION = 1

// Where the limits come from. `Our default` marks what no guideline fixes and a clinician has to confirm.
const PUBLIC_HEALTH = 'National Basic Public Health Service Specification, 3rd edition, China 2017'
const HYPERTENSION_CN = 'Chinese Guidelines for the Management of Hypertension, 2024 revision'
const SEVERE_PRESSURE: Readonly<Record<GuidelineProfile, string>> = {
  CN_2024: PUBLIC_HEALTH,
  ESC_2024: 'ESC Guidelines for Elevated Blood Pressure and Hypertension, 2024',
  ESH_2023: 'ESH Guidelines for the Management of Arterial Hypertension, 2023',
  ACC_AHA_2025: 'ACC/AHA High Blood Pressure Guideline, 2025',
  ISH_2020: 'ISH Global Hypertension Practice Guidelines, 2020; 180/110 is our default',
}
const NEWS2 = 'National Early Warning Score (NEWS) 2, Royal College of Physicians, 2017'
const SCALE_2 = `${NEWS2}, scale 2, for a target of 88 to 92 %; that a chronic obstructive lung disease switches it on is our default`
const HYPOGLYCEMIA = 'International Hypoglycaemia Study Group, 2017; ADA Standards of Care in Diabetes, section 6, 2025'
const TIMES_IN_RANGES =
  'International Consensus on Time in Range, 2019; ADA Standards of Care in Diabetes, section 6, 2025'
const SENSOR_RATE =
  'Rate-of-change arrows of the Dexcom G6 user guide; sustain and the limit of 100 mg/dL are our default'
const HEART_FAILURE = 'ESC Guidelines for Acute and Chronic Heart Failure, 2021'

const METER = ['CAPILLARY_METER', 'VENOUS_LABORATORY'] as const satisfies readonly GlucoseMethod[]
const SENSOR = ['CONTINUOUS_SENSOR'] as const satisfies readonly GlucoseMethod[]

/** How an alert of a severity sounds and rests, in minutes. Our default; the longest snooze is the severity's own bound. */
const manners: Readonly<
  Record<AlertSeverity, Pick<Rule, 'repeatMinutes' | 'defaultSnoozeMinutes' | 'maxSnoozeMinutes'>>
> = {
  INFO: { repeatMinutes: 0, defaultSnoozeMinutes: 480, maxSnoozeMinutes: 480 },
  WARNING: { repeatMinutes: 0, defaultSnoozeMinutes: 120, maxSnoozeMinutes: 480 },
  URGENT: { repeatMinutes: 15, defaultSnoozeMinutes: 30, maxSnoozeMinutes: 60 },
  CRITICAL: { repeatMinutes: 5, defaultSnoozeMinutes: 10, maxSnoozeMinutes: 15 },
}

/** The longest snooze of each severity, in minutes: no rule may allow more. */
export const longestSnooze = (severity: AlertSeverity): number => manners[severity].maxSnoozeMinutes

const HOUR = 60
const DAY = 24 * HOUR

// Sustains, in minutes. How far apart and how close readings must be is our default where the source says only "repeated".
const atOnce: Sustain = { forReadings: 1, forMinutes: 0, apartMinutes: 0, withinMinutes: DAY }
const remeasured: Sustain = { forReadings: 2, forMinutes: 0, apartMinutes: 1, withinMinutes: 30 }
const twoSessions: Sustain = { forReadings: 2, forMinutes: 0, apartMinutes: HOUR, withinMinutes: 3 * DAY }
const twice = (apartMinutes: number): Sustain => ({ forReadings: 2, forMinutes: 0, apartMinutes, withinMinutes: DAY })
/** A sensor's points may be 15 minutes apart; after a longer silence the count begins anew. */
const sensorFor = (forMinutes: number): Sustain => ({ forReadings: 2, forMinutes, apartMinutes: 0, withinMinutes: 30 })

type Comparison = Limit['comparator']

const limit = (component: Limit['component'], comparator: Comparison, exact: string, unit: Limit['unit']): Limit => ({
  component,
  comparator,
  value: Number(exact),
  exact,
  unit,
})

const systolic = (comparator: Comparison, exact: string): Limit => limit('SYSTOLIC', comparator, exact, 'MMHG')
const diastolic = (comparator: Comparison, exact: string): Limit => limit('DIASTOLIC', comparator, exact, 'MMHG')
const pulse = (comparator: Comparison, exact: string): Limit => limit('HEART_RATE', comparator, exact, 'PER_MINUTE')
const oxygen = (comparator: Comparison, exact: string): Limit =>
  limit('OXYGEN_SATURATION', comparator, exact, 'PERCENT')
const temperature = (comparator: Comparison, exact: string): Limit =>
  limit('BODY_TEMPERATURE', comparator, exact, 'CELSIUS')

interface Particulars extends Partial<
  Pick<Rule, 'and' | 'riseWithinDays' | 'methods' | 'condition' | 'unlessCondition' | 'clearMinutes' | 'locked'>
> {
  /** Tells rules of one kind apart that share severity and component. */
  readonly name?: string
}

function rule(
  kind: AlertKind,
  severity: AlertSeverity,
  its: Limit,
  sustain: Sustain,
  source: string,
  { name, ...particulars }: Particulars = {},
): Rule {
  const slot = [kind, severity, its.component, its.unit, name].filter(Boolean).join('.').toLowerCase()
  return {
    id: `system:${slot}`,
    slot,
    kind,
    scope: 'SYSTEM',
    limit: its,
    and: null,
    riseWithinDays: null,
    methods: null,
    condition: null,
    unlessCondition: null,
    clearMinutes: 0,
    severity,
    ...manners[severity],
    ...sustain,
    activeWindow: null,
    locked: false,
    enabled: true,
    source,
    reason: null,
    changedById: null,
    changedAt: null,
    ...particulars,
  }
}

/** A glucose rule in both units: each is a limit of its own, compared with values reported in that unit only. */
const glucose = (
  kind: AlertKind,
  severity: AlertSeverity,
  comparator: Comparison,
  [mgPerDl, mmolPerL]: readonly [string, string],
  sustain: Sustain,
  source: string,
  particulars: Particulars = {},
): readonly Rule[] => [
  rule(kind, severity, limit('GLUCOSE', comparator, mgPerDl, 'MG_PER_DL'), sustain, source, particulars),
  rule(kind, severity, limit('GLUCOSE', comparator, mmolPerL, 'MMOL_PER_L'), sustain, source, particulars),
]

const meter = { name: 'meter', methods: METER, clearMinutes: 15 }
const sensor = { name: 'sensor', methods: SENSOR, clearMinutes: 15 }
const scale1 = { unlessCondition: 'COPD' }
const scale2 = { name: 'scale-2', condition: 'COPD' }
const falling = { methods: SENSOR, clearMinutes: 15 }

/** From where on one blood pressure is severe: at 180 or 110, and in the United States above 180 or 120. */
function severePressure(guideline: GuidelineProfile): readonly Rule[] {
  const locked = { locked: true }
  const source = SEVERE_PRESSURE[guideline]
  if (guideline === 'ACC_AHA_2025') {
    return [systolic('GREATER_THAN', '180'), diastolic('GREATER_THAN', '120')].map((its) =>
      rule('SEVERE_HYPERTENSION', 'CRITICAL', its, atOnce, source, locked),
    )
  }
  return [systolic('GREATER_THAN_OR_EQUAL', '180'), diastolic('GREATER_THAN_OR_EQUAL', '110')].flatMap((its) => [
    rule('SEVERE_HYPERTENSION', 'CRITICAL', its, remeasured, source, locked),
    rule('SEVERE_HYPERTENSION', 'URGENT', its, atOnce, source, locked),
  ])
}

/**
 * The rules that hold for everybody until an organisation or a clinician changes them. They are defaults for a
 * clinician to confirm, not advice.
 */
const rulesBy = (guideline: GuidelineProfile): readonly Rule[] => [
  ...severePressure(guideline),
  rule('HIGH_BLOOD_PRESSURE', 'WARNING', systolic('GREATER_THAN_OR_EQUAL', '160'), twoSessions, HYPERTENSION_CN),
  rule('HIGH_BLOOD_PRESSURE', 'WARNING', diastolic('GREATER_THAN_OR_EQUAL', '100'), twoSessions, HYPERTENSION_CN),
  rule('LOW_BLOOD_PRESSURE', 'URGENT', systolic('LESS_THAN_OR_EQUAL', '90'), twice(1), NEWS2),
  rule('LOW_BLOOD_PRESSURE', 'WARNING', systolic('LESS_THAN_OR_EQUAL', '100'), twice(1), NEWS2),

  ...glucose('HYPOGLYCEMIA_LEVEL_2', 'CRITICAL', 'LESS_THAN', ['54', '3.0'], atOnce, HYPOGLYCEMIA, {
    locked: true,
    clearMinutes: 15,
  }),
  ...glucose('HYPOGLYCEMIA_LEVEL_1', 'WARNING', 'LESS_THAN', ['70', '3.9'], atOnce, HYPOGLYCEMIA, meter),
  ...glucose('HYPOGLYCEMIA_LEVEL_1', 'WARNING', 'LESS_THAN', ['70', '3.9'], sensorFor(15), HYPOGLYCEMIA, sensor),
  ...glucose('SEVERE_HYPERGLYCEMIA', 'URGENT', 'GREATER_THAN_OR_EQUAL', ['300', '16.7'], atOnce, PUBLIC_HEALTH, {
    clearMinutes: 15,
  }),
  ...glucose('HYPERGLYCEMIA_LEVEL_2', 'WARNING', 'GREATER_THAN', ['250', '13.9'], atOnce, TIMES_IN_RANGES, meter),
  ...glucose(
    'HYPERGLYCEMIA_LEVEL_2',
    'WARNING',
    'GREATER_THAN',
    ['250', '13.9'],
    sensorFor(60),
    TIMES_IN_RANGES,
    sensor,
  ),
  ...glucose('HYPERGLYCEMIA_LEVEL_1', 'INFO', 'GREATER_THAN', ['180', '10.0'], atOnce, TIMES_IN_RANGES, meter),
  ...glucose('HYPERGLYCEMIA_LEVEL_1', 'INFO', 'GREATER_THAN', ['180', '10.0'], sensorFor(60), TIMES_IN_RANGES, sensor),
  rule(
    'GLUCOSE_FALLING_FAST',
    'URGENT',
    limit('GLUCOSE_RATE', 'LESS_THAN_OR_EQUAL', '-3', 'MG_PER_DL_PER_MINUTE'),
    atOnce,
    SENSOR_RATE,
    falling,
  ),
  rule(
    'GLUCOSE_FALLING_FAST',
    'URGENT',
    limit('GLUCOSE_RATE', 'LESS_THAN_OR_EQUAL', '-0.17', 'MMOL_PER_L_PER_MINUTE'),
    atOnce,
    SENSOR_RATE,
    falling,
  ),
  rule(
    'GLUCOSE_FALLING_FAST',
    'WARNING',
    limit('GLUCOSE_RATE', 'LESS_THAN_OR_EQUAL', '-2', 'MG_PER_DL_PER_MINUTE'),
    atOnce,
    SENSOR_RATE,
    {
      ...falling,
      and: limit('GLUCOSE', 'LESS_THAN', '100', 'MG_PER_DL'),
    },
  ),
  rule(
    'GLUCOSE_FALLING_FAST',
    'WARNING',
    limit('GLUCOSE_RATE', 'LESS_THAN_OR_EQUAL', '-0.11', 'MMOL_PER_L_PER_MINUTE'),
    atOnce,
    SENSOR_RATE,
    {
      ...falling,
      and: limit('GLUCOSE', 'LESS_THAN', '5.6', 'MMOL_PER_L'),
    },
  ),

  rule('TACHYCARDIA', 'CRITICAL', pulse('GREATER_THAN_OR_EQUAL', '131'), twice(5), NEWS2),
  rule('TACHYCARDIA', 'URGENT', pulse('GREATER_THAN_OR_EQUAL', '111'), twice(5), NEWS2),
  rule('TACHYCARDIA', 'WARNING', pulse('GREATER_THAN', '100'), twice(5), PUBLIC_HEALTH),
  rule('BRADYCARDIA', 'URGENT', pulse('LESS_THAN_OR_EQUAL', '40'), twice(5), NEWS2),
  rule('BRADYCARDIA', 'WARNING', pulse('LESS_THAN_OR_EQUAL', '50'), twice(5), NEWS2),

  rule(
    'LOW_OXYGEN_SATURATION',
    'CRITICAL',
    oxygen('LESS_THAN', '88'),
    twice(1),
    `${NEWS2}, scale 1; CRITICAL is our default`,
    scale1,
  ),
  rule('LOW_OXYGEN_SATURATION', 'URGENT', oxygen('LESS_THAN_OR_EQUAL', '91'), twice(1), `${NEWS2}, scale 1`, scale1),
  rule('LOW_OXYGEN_SATURATION', 'WARNING', oxygen('LESS_THAN_OR_EQUAL', '93'), twice(1), `${NEWS2}, scale 1`, scale1),
  rule('LOW_OXYGEN_SATURATION', 'CRITICAL', oxygen('LESS_THAN_OR_EQUAL', '83'), twice(1), SCALE_2, scale2),
  rule('LOW_OXYGEN_SATURATION', 'URGENT', oxygen('LESS_THAN_OR_EQUAL', '85'), twice(1), SCALE_2, scale2),
  rule('LOW_OXYGEN_SATURATION', 'WARNING', oxygen('LESS_THAN_OR_EQUAL', '87'), twice(1), SCALE_2, scale2),

  rule('FEVER', 'URGENT', temperature('GREATER_THAN_OR_EQUAL', '39.1'), atOnce, NEWS2),
  rule('FEVER', 'WARNING', temperature('GREATER_THAN_OR_EQUAL', '38.1'), atOnce, NEWS2),
  rule('HYPOTHERMIA', 'URGENT', temperature('LESS_THAN_OR_EQUAL', '35.0'), atOnce, NEWS2),

  rule('RAPID_WEIGHT_GAIN', 'WARNING', limit('BODY_WEIGHT', 'GREATER_THAN', '2.0', 'KILOGRAM'), atOnce, HEART_FAILURE, {
    riseWithinDays: 3,
    condition: 'HEART_FAILURE',
  }),
]

const byGuideline = new Map<GuidelineProfile, readonly Rule[]>()

/** The default rules under a guideline, which differ in what a severe blood pressure is. */
export function defaultRules(guideline: GuidelineProfile): readonly Rule[] {
  let rules = byGuideline.get(guideline)
  if (!rules) byGuideline.set(guideline, (rules = rulesBy(guideline)))
  return rules
}
