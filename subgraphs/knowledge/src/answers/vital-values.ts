import { normalize } from '../retrieval/tokens.ts'

/** A value of a vital sign that a question tells, and how bad it is. */
export type Severity = 'normal' | 'elevated' | 'severe' | 'critical'

/** Words for a measurement, then at most a few characters, then the number. */
const after = (words: string, number = String.raw`\d{1,3}(?:\.\d+)?`): RegExp =>
  new RegExp(String.raw`(?:${words})[^\d,，。.;；!?]{0,14}?(${number})(?![\d/])`, 'g')

/** mg/dL in one mmol/L of glucose (molar mass 180.156 g/mol). A value above this many mmol/L must be in mg/dL. */
const MG_PER_MMOL = 18.0156
const MOST_MMOL = 33.3

interface Measurement {
  readonly pattern: RegExp
  severity(value: number): Severity
}

/**
 * Limits: blood pressure, glucose and temperature from the national basic public health service specification
 * (China, 3rd edition, 2017) and the ADA Standards of Care, section 6; pulse and oxygen from NEWS2 (RCP, 2017).
 */
const measurements: readonly Measurement[] = [
  {
    pattern: after('血压|高压|收缩压|上压|blood pressure|systolic|\\bbp'),
    severity: (mmHg) => (mmHg >= 180 ? 'severe' : mmHg >= 160 ? 'elevated' : mmHg <= 80 ? 'severe' : 'normal'),
  },
  {
    pattern: after('低压|舒张压|下压|diastolic'),
    severity: (mmHg) => (mmHg >= 110 ? 'severe' : mmHg >= 100 ? 'elevated' : 'normal'),
  },
  {
    pattern: after('血糖|glucose|blood sugar|sugar'),
    severity(value) {
      const mmol = value > MOST_MMOL ? value / MG_PER_MMOL : value
      if (mmol < 3 || mmol >= 16.65) return 'severe' // 300 mg/dL is 16.65 mmol/L
      return mmol < 3.9 || mmol > 13.9 ? 'elevated' : 'normal'
    },
  },
  {
    pattern: after('血氧|spo2|oxygen(?: saturation| level)?|\\bsats?'),
    severity: (percent) =>
      percent < 50 || percent > 100 ? 'normal' : percent < 88 ? 'critical' : percent < 92 ? 'severe' : 'normal',
  },
  {
    pattern: after('体温|发烧|发热|高烧|烧到|temperature|fever'),
    severity(value) {
      const celsius = value > 80 ? ((value - 32) * 5) / 9 : value
      if (celsius < 25 || celsius > 45) return 'normal' // Not a temperature.
      return celsius >= 39 || celsius <= 35 ? 'severe' : celsius > 38 ? 'elevated' : 'normal'
    },
  },
  {
    pattern: after('心率|心跳|脉搏|heart rate|pulse'),
    severity: (perMinute) => (perMinute > 130 || perMinute < 40 ? 'severe' : perMinute > 100 ? 'elevated' : 'normal'),
  },
]

/** Systolic and diastolic as people write them: `185/110`. */
const PRESSURE_PAIR = /(?<![\d.])(\d{2,3})\s*\/\s*(\d{2,3})(?![\d.])/g

const ORDER: readonly Severity[] = ['normal', 'elevated', 'severe', 'critical']

/** The worst of the values that a question tells. */
export function worstValue(question: string): Severity {
  const text = normalize(question)
  const found: Severity[] = Array.from(text.matchAll(PRESSURE_PAIR), ([, systolic, diastolic]) =>
    Number(systolic) >= 180 || Number(diastolic) >= 110
      ? 'severe'
      : Number(systolic) >= 160 || Number(diastolic) >= 100
        ? 'elevated'
        : 'normal',
  )
  for (const { pattern, severity } of measurements) {
    for (const [, value] of text.matchAll(pattern)) found.push(severity(Number(value)))
  }
  return found.reduce<Severity>((worst, it) => (ORDER.indexOf(it) > ORDER.indexOf(worst) ? it : worst), 'normal')
}
