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
  VitalSeries: '../summaries/vital-series.ts#VitalSeries as VitalSeriesRow',
  GlucoseSummary: '../summaries/glucose-summary.ts#GlucoseSummary as GlucoseSummaryRow',
  HomeBloodPressureSummary:
    '../summaries/home-blood-pressure.ts#HomeBloodPressureSummary as HomeBloodPressureSummaryRow',

  Device: '../devices/device.ts#Device as DeviceRow',
  DeviceAssociation: '../devices/device.ts#Association as DeviceAssociationRow',

  Alert: '../alerts/alert.ts#Alert as AlertRow',
  AlertEvent: '../alerts/alert.ts#AlertEvent as AlertEventRow',
  AlertConnection: '../alerts/pages.ts#AlertConnection as AlertConnectionRow',
  AlertRule: '../rules/rule.ts#Rule as AlertRuleRow',
  AlertRuleSet: '../rules/resolve-rules.ts#ResolvedRules as AlertRuleSetRow',
  AlertStreamEvent: '../alerts/stream.ts#StreamEvent as AlertStreamEventRow',
  AlertChanged: '../alerts/stream.ts#AlertChanged as AlertChangedRow',
  AlertsResynced: '../alerts/stream.ts#AlertsResynced as AlertsResyncedRow',
  StreamHeartbeat: '../alerts/stream.ts#StreamHeartbeat as StreamHeartbeatRow',
}
