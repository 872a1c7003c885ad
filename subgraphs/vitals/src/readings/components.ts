import type { VitalComponent } from '../generated/resolvers.ts'
import { componentCodings } from './codes.ts'
import type { Amount, Reading } from './reading.ts'

/** The order of a reading's numbers: the main one first, the pulse beside it last. */
const order: readonly VitalComponent[] = [
  'SYSTOLIC',
  'DIASTOLIC',
  'MEAN_ARTERIAL',
  'GLUCOSE',
  'GLUCOSE_RATE',
  'OXYGEN_SATURATION',
  'BODY_WEIGHT',
  'BODY_TEMPERATURE',
  'HEART_RATE',
]

/** A reading's numbers with their codes. */
export const componentsOf = (reading: Reading) =>
  order.flatMap((component) => {
    const quantity = reading.amounts[component]
    return quantity ? [{ component, codings: componentCodings(reading, component), quantity }] : []
  })

/**
 * A number that every reading of the kind has.
 *
 * @throws Error for a reading that should never have been stored.
 */
export function amountIn({ id, amounts }: Reading, component: VitalComponent): Amount {
  const amount = amounts[component]
  if (!amount) throw new Error(`The reading ${id} has no ${component}.`)
  return amount
}
