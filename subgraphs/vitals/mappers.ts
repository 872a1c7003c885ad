/** The row that stands behind each type of the schema, so that resolvers are typed from the store up. */
export const mappers: Record<string, string> = {
  Patient: '../references.ts#PatientReference as PatientRow',
  Practitioner: '../references.ts#PractitionerReference as PractitionerRow',
  Viewer: '../references.ts#ViewerReference as ViewerRow',

  Reading: '../readings/reading.ts#Reading as ReadingRow',
  BloodPressureReading: '../readings/reading.ts#Reading as ReadingRow',
  GlucoseReading: '../readings/reading.ts#Reading as ReadingRow',
  HeartRateReading: '../readings/reading.ts#Reading as ReadingRow',
  OxygenSaturationReading: '../readings/reading.ts#Reading as ReadingRow',
  BodyWeightReading: '../readings/reading.ts#Reading as ReadingRow',
  BodyTemperatureReading: '../readings/reading.ts#Reading as ReadingRow',
  Quantity: '../readings/reading.ts#Amount as AmountRow',
  GlucoseConcentration: '../readings/reading.ts#Amount as AmountRow',
}
