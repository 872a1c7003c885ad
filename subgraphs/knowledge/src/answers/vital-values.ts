import { normalize } from '../retrieval/tokens.ts'

/** A value of a vital sign that a question tells, and how bad it is. */
export type Severity = 'normal' | 'elevated' | 'severe' | 'critical'

/** What a number counts when it is no measured value: `餐后2小时`, `7 days`, `type 2 diabetes`. */
const OTHER_UNITS =
  '小时|分钟|秒|天|日|周|个|月|年|岁|次|点|型|级|片|粒|hours?|hrs?|h\\b|minutes?|mins?|days?|weeks?|months?|years?|times?|x\\b|diabet'

/** Words for a measurement, then at most a few characters, then the number. */
const after = (words: string): RegExp =>
  new RegExp(
    String.raw`(?:${words})[^\d,，。;；!?]{0,14}?(\d{1,3}(?:\.\d+)?)(?!\.?\d|\/)(?!\s*(?:[-–~至到]\s*\d+(?:\.\d+)?\s*)?(?:${OTHER_UNITS}))`,
    'g',
  )

/** A glucose value above this many mmol/L (600 mg/dL, where meters end) must be in mg/dL. */
const MOST_MMOL = 33.3

/**
 * Below which glucose is severely low and low, and above which it is high and severely so. One limit for each unit:
 * 54 and 70 mg/dL converted would fall below 3.0 and 3.9 mmol/L.
 */
const glucoseLimits = (value: number) =>
  value > MOST_MMOL
    ? { veryLow: 54, low: 70, high: 250, veryHigh: 300 }
    : { veryLow: 3, low: 3.9, high: 13.9, veryHigh: 16.7 }

interface Measurement {
  readonly pattern: RegExp
  /** Whether the number can be such a value: others tell something else. */
  isPossible(value: number): boolean
  severity(value: number): Severity
}

const SYSTOLIC = after('血压|高压|收缩压|上压|blood pressure|systolic|\\bbp')
const GLUCOSE = after('血糖|glucose|blood sugar|sugar')

/** In mmHg. */
const LOW_SYSTOLIC = 90

const isGlucose = (value: number): boolean => value >= 0.5 && value <= 1000
const isSystolic = (mmHg: number): boolean => mmHg >= 40 && mmHg <= 300
const isDiastolic = (mmHg: number): boolean => mmHg >= 20 && mmHg <= 200

const ofSystolic = (mmHg: number): Severity =>
  mmHg >= 180 || mmHg <= LOW_SYSTOLIC ? 'severe' : mmHg >= 160 ? 'elevated' : 'normal'

const ofDiastolic = (mmHg: number): Severity => (mmHg >= 110 ? 'severe' : mmHg >= 100 ? 'elevated' : 'normal')

/**
 * Limits: blood pressure, glucose and temperature from the national basic public health service specification
 * (China, 3rd edition, 2017) and the ADA Standards of Care, section 6; pulse, oxygen and low blood
 * pressure from NEWS2 (RCP, 2017).
 */
const measurements: readonly Measurement[] = [
  {
    pattern: SYSTOLIC,
    isPossible: isSystolic,
    severity: ofSystolic,
  },
  {
    pattern: after('低压|舒张压|下压|diastolic'),
    isPossible: isDiastolic,
    severity: ofDiastolic,
  },
  {
    pattern: GLUCOSE,
    isPossible: isGlucose,
    severity(value) {
      const { veryLow, low, high, veryHigh } = glucoseLimits(value)
      if (value < veryLow || value >= veryHigh) return 'severe'
      return value < low || value > high ? 'elevated' : 'normal'
    },
  },
  {
    pattern: after('血氧|spo2|oxygen(?: saturation| level)?|\\bsats?'),
    isPossible: (percent) => percent >= 50 && percent <= 100,
    severity: (percent) => (percent < 88 ? 'critical' : percent < 92 ? 'severe' : 'normal'),
  },
  {
    pattern: after('体温|发烧|发热|高烧|烧到|temperature|fever'),
    isPossible: (value) => (value >= 25 && value <= 45) || (value >= 85 && value <= 113),
    severity(value) {
      const celsius = value > 80 ? ((value - 32) * 5) / 9 : value
      return celsius >= 39 || celsius <= 35 ? 'severe' : celsius > 38 ? 'elevated' : 'normal'
    },
  },
  {
    pattern: after('心率|心跳|脉搏|heart rate|pulse'),
    isPossible: (perMinute) => perMinute >= 20 && perMinute <= 300,
    severity: (perMinute) => (perMinute > 130 || perMinute < 40 ? 'severe' : perMinute > 100 ? 'elevated' : 'normal'),
  },
]

/** Systolic and diastolic as people write them: `185/110`. */
const PRESSURE_PAIR = /(?<![\d.])(\d{2,3})\s*\/\s*(\d{2,3})(?![\d.])/g

const ORDER: readonly Severity[] = ['normal', 'elevated', 'severe', 'critical']

/** Topics of articles that a told value is about, and topics that would mislead whoever has it. */
export interface ToldTopics {
  readonly about: readonly string[]
  readonly misleading: readonly string[]
}

/** What the low and high values in a question are about. What helps against a low harms with a high, and the reverse. */
export function toldTopics(question: string): ToldTopics {
  const text = normalize(question)
  const valuesOf = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([, value]) => Number(value))
  const glucose = valuesOf(GLUCOSE).filter(isGlucose)
  const isLow = glucose.some((value) => value < glucoseLimits(value).low)
  const isHigh = glucose.some((value) => value > glucoseLimits(value).high)
  const systolic = [...valuesOf(SYSTOLIC), ...valuesOf(PRESSURE_PAIR)].filter(isSystolic)
  const isLowPressure = systolic.length > 0 && systolic.every((mmHg) => mmHg <= LOW_SYSTOLIC)
  return {
    about: [...(isLow ? ['hypoglycemia'] : []), ...(isHigh ? ['hyperglycemia'] : [])],
    misleading: [
      ...(isLow && !isHigh ? ['hyperglycemia'] : []),
      ...(isHigh && !isLow ? ['hypoglycemia'] : []),
      // Nor is a monitor’s trouble with the network what to read with a pressure that low.
      ...(isLowPressure ? ['hypertension', 'device'] : []),
    ],
  }
}

/** The worst of the values that a question tells. */
export function worstValue(question: string): Severity {
  const text = normalize(question)
  const found: Severity[] = []
  for (const [, ...pair] of text.matchAll(PRESSURE_PAIR)) {
    const [systolic = 0, diastolic = 0] = pair.map(Number)
    // Numbers that cannot be a blood pressure tell something else, for example a date.
    if (isSystolic(systolic) && isDiastolic(diastolic)) found.push(ofSystolic(systolic), ofDiastolic(diastolic))
  }
  for (const { pattern, isPossible, severity } of measurements) {
    for (const [, value] of text.matchAll(pattern)) if (isPossible(Number(value))) found.push(severity(Number(value)))
  }
  return found.reduce<Severity>((worst, it) => (ORDER.indexOf(it) > ORDER.indexOf(worst) ? it : worst), 'normal')
}
