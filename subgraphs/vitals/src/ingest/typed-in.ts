import { ClientError } from '@care/service/errors'
import type { QuantityInput, ReadingInput } from '../generated/resolvers.ts'
import type { Amount, Reading } from '../readings/reading.ts'

/** What a person typed in, and the input field that holds it. */
export type TypedIn = Pick<Reading, 'kind' | 'amounts' | 'cuff' | 'glucoseMethod' | 'mealContext'> & {
  readonly field: string
}

const kindFields = [
  'bloodPressure',
  'glucose',
  'heartRate',
  'oxygenSaturation',
  'bodyWeight',
  'bodyTemperature',
] as const

const amountOf = ({ value, unit, comparator }: QuantityInput): Amount => ({
  value: Number(value),
  exact: value,
  unit,
  comparator: comparator ?? null,
})

/** @throws ClientError BAD_USER_INPUT unless exactly one kind is given. */
export function typedIn(input: ReadingInput): TypedIn {
  const given = kindFields.filter((field) => input[field] != null)
  const [field] = given
  if (field === undefined || given.length > 1) {
    throw new ClientError('BAD_USER_INPUT', `Give exactly one of ${kindFields.map((it) => `\`${it}\``).join(', ')}.`)
  }
  const nothing = { field, cuff: null, glucoseMethod: null, mealContext: null }
  const { bloodPressure, glucose, heartRate, oxygenSaturation, bodyWeight, bodyTemperature } = input
  if (bloodPressure) {
    const {
      systolic,
      diastolic,
      pulseRate,
      irregularPulse = null,
      bodyMovement = null,
      cuffTooLoose = null,
    } = bloodPressure
    const amounts = {
      SYSTOLIC: amountOf(systolic),
      DIASTOLIC: amountOf(diastolic),
      ...(pulseRate && { HEART_RATE: amountOf(pulseRate) }),
    }
    const isSilent = irregularPulse === null && bodyMovement === null && cuffTooLoose === null
    const cuff = isSilent ? null : { irregularPulse, bodyMovement, cuffTooLoose }
    return { ...nothing, kind: 'BLOOD_PRESSURE', amounts, cuff }
  }
  if (glucose) {
    const { value, method = 'CAPILLARY_METER', mealContext = null } = glucose
    return { ...nothing, kind: 'GLUCOSE', amounts: { GLUCOSE: amountOf(value) }, glucoseMethod: method, mealContext }
  }
  if (heartRate) return { ...nothing, kind: 'HEART_RATE', amounts: { HEART_RATE: amountOf(heartRate) } }
  if (oxygenSaturation) {
    return { ...nothing, kind: 'OXYGEN_SATURATION', amounts: { OXYGEN_SATURATION: amountOf(oxygenSaturation) } }
  }
  if (bodyWeight) return { ...nothing, kind: 'BODY_WEIGHT', amounts: { BODY_WEIGHT: amountOf(bodyWeight) } }
  if (bodyTemperature) {
    return { ...nothing, kind: 'BODY_TEMPERATURE', amounts: { BODY_TEMPERATURE: amountOf(bodyTemperature) } }
  }
  throw new Error('A kind of reading has no way in.')
}
