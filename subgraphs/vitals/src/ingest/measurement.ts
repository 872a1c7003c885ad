import type { MeasurementUnit, VitalComponent } from '../generated/resolvers.ts'
import type { Amount, Reading } from '../readings/reading.ts'
import { units } from '../readings/units.ts'
import type { Measured } from './payload.ts'

const byCode = new Map(Object.entries(units).map(([unit, { code }]) => [code, unit as MeasurementUnit]))

/** Where glucose meters and sensors stop to show numbers, when the device does not tell its own bound: ISO 15197 meters, sensors. */
const glucoseBounds = {
  meter: { LO: { MG_PER_DL: '20', MMOL_PER_L: '1.1' }, HI: { MG_PER_DL: '600', MMOL_PER_L: '33.3' } },
  sensor: { LO: { MG_PER_DL: '40', MMOL_PER_L: '2.2' }, HI: { MG_PER_DL: '400', MMOL_PER_L: '22.2' } },
} as const

/** What a message says was measured; null when its unit is none that we know. */
export function amountsOf(it: Measured, glucoseMethod: Reading['glucoseMethod']): Reading['amounts'] | null {
  const unit = byCode.get(it.unit)
  if (!unit) return null
  switch (it.kind) {
    case 'BLOOD_PRESSURE':
      return {
        SYSTOLIC: amountOf(it.systolic, unit),
        DIASTOLIC: amountOf(it.diastolic, unit),
        ...some('MEAN_ARTERIAL', it.meanArterial, unit),
        ...some('HEART_RATE', it.pulseRate, 'PER_MINUTE'),
      }
    case 'GLUCOSE':
      return { GLUCOSE: glucoseAmount(it, unit, glucoseMethod) }
    case 'OXYGEN_SATURATION':
      return { OXYGEN_SATURATION: amountOf(it.value, unit), ...some('HEART_RATE', it.pulseRate, 'PER_MINUTE') }
    case 'HEART_RATE':
    case 'BODY_WEIGHT':
    case 'BODY_TEMPERATURE':
      return { [it.kind]: amountOf(it.value, unit) }
  }
}

function glucoseAmount(
  { value, bound }: Extract<Measured, { kind: 'GLUCOSE' }>,
  unit: MeasurementUnit,
  method: Reading['glucoseMethod'],
): Amount {
  if (value !== 'LO' && value !== 'HI') return amountOf(value, unit)
  const standard = glucoseBounds[method === 'CONTINUOUS_SENSOR' ? 'sensor' : 'meter'][value]
  const exact = bound ?? standard[unit === 'MMOL_PER_L' ? 'MMOL_PER_L' : 'MG_PER_DL']
  return { ...amountOf(exact, unit), comparator: value === 'LO' ? 'LESS_THAN' : 'GREATER_THAN' }
}

const amountOf = (exact: string, unit: MeasurementUnit): Amount => ({
  value: Number(exact),
  exact,
  unit,
  comparator: null,
})

const some = (component: VitalComponent, exact: string | null, unit: MeasurementUnit): Reading['amounts'] =>
  exact === null ? {} : { [component]: amountOf(exact, unit) }
