import type { MeasurementUnit } from '../generated/resolvers.ts'
import type { Amount } from './reading.ts'

/** Milligrams per decilitre in one millimole of glucose per litre: a tenth of its molar mass, 180.1559 g/mol. */
export const MG_PER_DL_IN_ONE_MMOL_PER_L = 18.01559

/** Kilopascals in one millimetre of mercury, NIST SP 811 (2008). */
const KPA_IN_ONE_MMHG = 0.1333224
/** Kilograms in one avoirdupois pound, by definition. */
const KILOGRAMS_IN_ONE_POUND = 0.45359237

interface Unit {
  /** UCUM, case-sensitive. */
  readonly code: string
  readonly symbol: string
  /** Units that share it measure the same thing. */
  readonly base: MeasurementUnit
  readonly toBase: (value: number) => number
  readonly fromBase: (value: number) => number
  /** Decimals with which the unit is read off. */
  readonly decimals: number
}

const same = (value: number) => value
const times = (base: MeasurementUnit, factor: number): Pick<Unit, 'base' | 'toBase' | 'fromBase'> => ({
  base,
  toBase: (value) => value * factor,
  fromBase: (value) => value / factor,
})
const isBase = (base: MeasurementUnit): Pick<Unit, 'base' | 'toBase' | 'fromBase'> => ({
  base,
  toBase: same,
  fromBase: same,
})

export const units: Readonly<Record<MeasurementUnit, Unit>> = {
  MMHG: { code: 'mm[Hg]', symbol: 'mmHg', decimals: 0, ...isBase('MMHG') },
  KPA: { code: 'kPa', symbol: 'kPa', decimals: 1, ...times('MMHG', 1 / KPA_IN_ONE_MMHG) },
  MG_PER_DL: { code: 'mg/dL', symbol: 'mg/dL', decimals: 0, ...isBase('MG_PER_DL') },
  MMOL_PER_L: { code: 'mmol/L', symbol: 'mmol/L', decimals: 1, ...times('MG_PER_DL', MG_PER_DL_IN_ONE_MMOL_PER_L) },
  MG_PER_DL_PER_MINUTE: {
    code: 'mg/dL/min',
    symbol: 'mg/dL/min',
    decimals: 1,
    ...isBase('MG_PER_DL_PER_MINUTE'),
  },
  MMOL_PER_L_PER_MINUTE: {
    code: 'mmol/L/min',
    symbol: 'mmol/L/min',
    decimals: 2,
    ...times('MG_PER_DL_PER_MINUTE', MG_PER_DL_IN_ONE_MMOL_PER_L),
  },
  PER_MINUTE: { code: '/min', symbol: '/min', decimals: 0, ...isBase('PER_MINUTE') },
  PERCENT: { code: '%', symbol: '%', decimals: 0, ...isBase('PERCENT') },
  KILOGRAM: { code: 'kg', symbol: 'kg', decimals: 1, ...isBase('KILOGRAM') },
  POUND: { code: '[lb_av]', symbol: 'lb', decimals: 1, ...times('KILOGRAM', KILOGRAMS_IN_ONE_POUND) },
  CELSIUS: { code: 'Cel', symbol: '°C', decimals: 1, ...isBase('CELSIUS') },
  FAHRENHEIT: {
    code: '[degF]',
    symbol: '°F',
    decimals: 1,
    base: 'CELSIUS',
    toBase: (value) => (value - 32) / 1.8,
    fromBase: (value) => value * 1.8 + 32,
  },
  MINUTE: { code: 'min', symbol: 'min', decimals: 0, ...isBase('MINUTE') },
}

/** Half away from zero, as people round; `toFixed` alone would turn 1.005 into 1.00. */
export function round(value: number, decimals: number): number {
  const rounded = Number(`${Math.round(Number(`${Math.abs(value)}e${decimals}`))}e-${decimals}`)
  return Number.isNaN(rounded) ? Number(value.toFixed(decimals)) : Math.sign(value) * rounded
}

/** A value in another unit, with all its digits; null when the units measure different things. */
export function inUnit(value: number, from: MeasurementUnit, to: MeasurementUnit): number | null {
  if (from === to) return value
  return units[from].base === units[to].base ? units[to].fromBase(units[from].toBase(value)) : null
}

/** An amount in another unit as people read it there, for display only; null when the units measure different things. */
export function converted(amount: Amount, to: MeasurementUnit): Amount | null {
  if (amount.unit === to) return amount
  const value = inUnit(amount.value, amount.unit, to)
  return value === null ? null : amountOf(value, to, amount.comparator)
}

/** A computed value as an amount, rounded as usual for its unit. */
export function amountOf(value: number, unit: MeasurementUnit, comparator: Amount['comparator'] = null): Amount {
  const { decimals } = units[unit]
  const rounded = round(value, decimals)
  return { value: rounded, exact: rounded.toFixed(decimals), unit, comparator }
}

/** A glucose concentration in both usual units as people read them. */
export const inBothUnits = ({ value, unit }: Pick<Amount, 'value' | 'unit'>) => ({
  mmolPerL: round(inUnit(value, unit, 'MMOL_PER_L') ?? Number.NaN, units.MMOL_PER_L.decimals),
  mgPerDl: round(inUnit(value, unit, 'MG_PER_DL') ?? Number.NaN, units.MG_PER_DL.decimals),
})
