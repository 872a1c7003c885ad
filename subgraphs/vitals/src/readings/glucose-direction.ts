import type { Context } from '../context.ts'
import type { GlucoseMethod, GlucoseTrend } from '../generated/resolvers.ts'
import { amountIn } from './components.ts'
import { rateAmount, trendOf } from './glucose-trend.ts'
import type { Amount, Reading } from './reading.ts'
import { inUnit } from './units.ts'

/** Where glucose is going; null when it is not a sensor's. */
export async function trendOfReading(reading: Reading, context: Context): Promise<GlucoseTrend | null> {
  return isOfSensor(reading) ? trendOf(await rateOfReading(reading, context)) : null
}

/** The change per minute in the unit that goes with the value's; null when it is not a sensor's or cannot be computed. */
export async function rateAmountOfReading(reading: Reading, context: Context): Promise<Amount | null> {
  if (!isOfSensor(reading)) return null
  const rate = await rateOfReading(reading, context)
  return rate === null ? null : rateAmount(rate, amountIn(reading, 'GLUCOSE').unit)
}

/** How the glucose of a reading was measured. */
export function methodOf({ id, glucoseMethod }: Reading): GlucoseMethod {
  if (!glucoseMethod) throw new Error(`The reading ${id} does not tell how it was measured.`)
  return glucoseMethod
}

const isOfSensor = ({ glucoseMethod }: Reading): boolean => glucoseMethod === 'CONTINUOUS_SENSOR'

/** In mg/dL. What the sensor itself says counts more than what is computed from its points. */
async function rateOfReading(reading: Reading, { load }: Context): Promise<number | null> {
  const told = reading.amounts.GLUCOSE_RATE
  return told ? inUnit(told.value, told.unit, 'MG_PER_DL_PER_MINUTE') : load.glucoseRate.load(reading)
}
