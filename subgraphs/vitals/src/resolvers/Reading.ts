import type { Context } from '../context.ts'
import type { ReadingResolvers, VitalKind } from '../generated/resolvers.ts'
import type { Reading as ReadingRow } from '../readings/reading.ts'

/** The type of the schema for each kind. */
const types = {
  BLOOD_PRESSURE: 'BloodPressureReading',
  GLUCOSE: 'GlucoseReading',
  HEART_RATE: 'HeartRateReading',
  OXYGEN_SATURATION: 'OxygenSaturationReading',
  BODY_WEIGHT: 'BodyWeightReading',
  BODY_TEMPERATURE: 'BodyTemperatureReading',
} as const satisfies Readonly<Record<VitalKind, string>>

export const Reading: Required<ReadingResolvers> = {
  __resolveType: ({ kind }) => types[kind],
  __resolveReference: ({ id }, { load }) => load.reading.load(id),
}

/** A reference to one of the six types: a reading of another kind is not there. */
export const referenceTo =
  (wanted: VitalKind) =>
  async ({ id }: { readonly id: string }, { load }: Context): Promise<ReadingRow | null> => {
    const reading = await load.reading.load(id)
    return reading?.kind === wanted ? reading : null
  }
