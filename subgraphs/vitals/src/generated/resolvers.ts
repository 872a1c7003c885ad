import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PatientReference as PatientRow, PractitionerReference as PractitionerRow, ViewerReference as ViewerRow } from '../references.ts';
import type { Reading as ReadingRow, Amount as AmountRow } from '../readings/reading.ts';
import type { VitalSeries as VitalSeriesRow } from '../summaries/vital-series.ts';
import type { GlucoseSummary as GlucoseSummaryRow } from '../summaries/glucose-summary.ts';
import type { HomeBloodPressureSummary as HomeBloodPressureSummaryRow } from '../summaries/home-blood-pressure.ts';
import type { Device as DeviceRow, Association as DeviceAssociationRow } from '../devices/device.ts';
import type { Alert as AlertRow, AlertEvent as AlertEventRow } from '../alerts/alert.ts';
import type { AlertConnection as AlertConnectionRow } from '../alerts/pages.ts';
import type { Rule as AlertRuleRow } from '../rules/rule.ts';
import type { ResolvedRules as AlertRuleSetRow } from '../rules/resolve-rules.ts';
import type { StreamEvent as AlertStreamEventRow, AlertChanged as AlertChangedRow, AlertsResynced as AlertsResyncedRow, StreamHeartbeat as StreamHeartbeatRow } from '../alerts/stream.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day in ISO 8601, for example `2026-11-23`. Where the day has to begin somewhere, it begins at midnight in the patient's time zone. */
  Date: { input: string; output: string; }
  /** An instant in RFC 3339, for example `2026-11-23T00:05:00.000Z`. Always UTC with three decimals on output; any offset is accepted on input. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number as a string, for example `"5.60"`. Its digits are those that were reported; do not put it through a binary float. */
  Decimal: { input: string; output: string; }
  /** A BCP 47 language tag, for example `zh-CN` or `en`. */
  LanguageTag: { input: string; output: string; }
  /** A wall-clock time without zone, for example `2026-11-23T07:05:00`: what a clock on the wall showed where it was measured. */
  LocalDateTime: { input: string; output: string; }
  /** A wall-clock time of day with minutes, `00:00` to `23:59`, meant in the patient's time zone. */
  LocalTime: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Takes notice of an alert: it stops sounding and escalating. */
export type AcknowledgeAlertInput = {
  /** Which alert. Taking notice of it twice changes nothing. */
  readonly alertId: Scalars['ID']['input'];
  /** A note for the history, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `acknowledgeAlert`. */
export type AcknowledgeAlertPayload = {
  readonly __typename?: 'AcknowledgeAlertPayload';
  /** The alert as it is now. Null when there is none that you may see. */
  readonly alert: Maybe<Alert>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Something about a patient that a person should look at. At most one is open for each patient and family of kinds; a worse reading raises its severity. Visible to the patient, to the care team while they belong to it, and to partners with consent. */
export type Alert = {
  readonly __typename?: 'Alert';
  /** When somebody first took notice. Null until then. A second person's notice is an event and does not move it. */
  readonly acknowledgedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who first took notice. Null until then, or when the patient service does not answer. */
  readonly acknowledgedBy: Maybe<Practitioner>;
  /** Its history, oldest first. */
  readonly events: AlertEventConnection;
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly kind: AlertKind;
  /** When it last sounded. */
  readonly lastSoundedAt: Scalars['DateTime']['output'];
  /** The value that raised it last. Null when there is none. */
  readonly observedValue: Maybe<Quantity>;
  /** How many readings have fed it. */
  readonly occurrences: Scalars['Int']['output'];
  /** Whom it is about. Null when the patient service does not answer: show `patientId` and act. */
  readonly patient: Maybe<Patient>;
  /** The same as `patient.id`; it is there even when the patient service is not. */
  readonly patientId: Scalars['ID']['output'];
  /** What to say to the patient, in the language of the request. It always says that this is no emergency service. */
  readonly patientMessage: Scalars['String']['output'];
  /** When it was raised. */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** The readings that raised it, newest first. At most 20; empty for alerts about silence, symptoms and devices. Null without the scope `readings:read`, or when this part of the graph does not answer. */
  readonly readings: Maybe<ReadonlyArray<Reading>>;
  /** How it ended. Null while it is open or when it closed itself. */
  readonly resolution: Maybe<AlertResolution>;
  /** What was noted when it was closed. Null when nothing was. */
  readonly resolutionNote: Maybe<Scalars['String']['output']>;
  /** When it was closed. Null while it is open. */
  readonly resolvedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who closed it. Null while it is open, when it closed itself, or when the patient service does not answer. */
  readonly resolvedBy: Maybe<Practitioner>;
  /** The rule that raised it, as it was then. Null for reported symptoms. */
  readonly rule: Maybe<AlertRule>;
  /** How severe it is now. It only rises. */
  readonly severity: AlertSeverity;
  /** Until when it is silent. Null unless SNOOZED. */
  readonly snoozedUntil: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  readonly status: AlertStatus;
  /** The limit that it crossed. Null when there is none. */
  readonly thresholdValue: Maybe<Quantity>;
  /** One line for a board, in the language of the request, for example `血压 190/112`. */
  readonly title: Scalars['String']['output'];
  /** Grows by one with every change. Answers and frames may cross: keep the one with the higher version. */
  readonly version: Scalars['Int']['output'];
};


/** Something about a patient that a person should look at. At most one is open for each patient and family of kinds; a worse reading raises its severity. Visible to the patient, to the care team while they belong to it, and to partners with consent. */
export type AlertEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

/** Something happened to an alert of yours: each event once, in the order of your inbox. */
export type AlertChanged = AlertStreamEvent & {
  readonly __typename?: 'AlertChanged';
  /** The alert as it is now, which during a replay may be later than the event. */
  readonly alert: Alert;
  /** Your place in your inbox after this event. */
  readonly cursor: Scalars['String']['output'];
  /** What happened. */
  readonly event: AlertEvent;
  /** Whether you missed it and get it now: mark it and do not sound for it, unless it is still open and CRITICAL. */
  readonly replayed: Scalars['Boolean']['output'];
  /** When the server sent it. */
  readonly sentAt: Scalars['DateTime']['output'];
};

/** A page of alerts. */
export type AlertConnection = {
  readonly __typename?: 'AlertConnection';
  /** The items of this page, in the order that the field states. Empty when nothing matches. */
  readonly edges: ReadonlyArray<AlertEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many match in all, counted to 1,000 and no further. Null when counting took too long. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One of the alerts, with its place in the order. */
export type AlertEdge = {
  readonly __typename?: 'AlertEdge';
  /** Its place: pass it as `after` or `before`. Opaque; it stays good when other items come or go. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. */
  readonly node: Alert;
};

/** Something that happened to an alert. It never changes. */
export type AlertEvent = {
  readonly __typename?: 'AlertEvent';
  /** Who did it. Null when the system did, or when the patient service does not answer. */
  readonly actor: Maybe<Practitioner>;
  /** Its id: use it to show everything once. */
  readonly id: Scalars['ID']['output'];
  /** What was noted, or which step was taken. Null when there is nothing to say. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** What it became: the severity after it. */
  readonly severity: AlertSeverity;
  /** What happened. */
  readonly type: AlertEventType;
};

/** A page of events of an alert. */
export type AlertEventConnection = {
  readonly __typename?: 'AlertEventConnection';
  /** The items of this page, in the order that the field states. Empty when nothing matches. */
  readonly edges: ReadonlyArray<AlertEventEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** One of the events of an alert, with its place in the order. */
export type AlertEventEdge = {
  readonly __typename?: 'AlertEventEdge';
  /** Its place: pass it as `after` or `before`. Opaque; it stays good when other items come or go. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. */
  readonly node: AlertEvent;
};

/** What happened to an alert. */
export type AlertEventType =
  /** Somebody took notice. */
  | 'ACKNOWLEDGED'
  /** Somebody was named to act. */
  | 'ASSIGNED'
  /** It closed itself. */
  | 'AUTO_RESOLVED'
  /** Nobody reacted, so more people were told. */
  | 'ESCALATED'
  /** Somebody noted something. */
  | 'NOTE_ADDED'
  /** It was raised. */
  | 'RAISED'
  /** It sounded again because nobody reacted. */
  | 'REPEATED'
  /** Somebody closed it. */
  | 'RESOLVED'
  /** A worse reading raised its severity and ended any snooze. */
  | 'SEVERITY_RAISED'
  /** Somebody silenced it for a time. */
  | 'SNOOZED'
  /** The time of silence is over and the reason still holds. */
  | 'SNOOZE_EXPIRED';

/** Which alerts. All conditions must hold; a list in one means any of it. */
export type AlertFilter = {
  /** Of one of these kinds. Leave out for any. */
  readonly kinds?: InputMaybe<ReadonlyArray<AlertKind>>;
  /** This severe or more. Leave out for any. */
  readonly minSeverity?: InputMaybe<AlertSeverity>;
  /** About one of these patients. Leave out for all whom you may see. At most 100. */
  readonly patientIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Raised at this instant or later. */
  readonly raisedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Raised before this instant. */
  readonly raisedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these states. Leave out for any. */
  readonly statuses?: InputMaybe<ReadonlyArray<AlertStatus>>;
};

/** What an alert is about. */
export type AlertKind =
  /** Heart rate at 50 or below. */
  | 'BRADYCARDIA'
  /** A device's battery nearly empty. */
  | 'DEVICE_LOW_BATTERY'
  /** A device silent for longer than usual. */
  | 'DEVICE_OFFLINE'
  /** Temperature at 38.1 °C or above. */
  | 'FEVER'
  /** Glucose falling by 3 mg/dL a minute, or by 2 below 100. */
  | 'GLUCOSE_FALLING_FAST'
  /** Two sessions at 160/100 or above. */
  | 'HIGH_BLOOD_PRESSURE'
  /** The home average at or above its limit. */
  | 'HIGH_BLOOD_PRESSURE_AVERAGE'
  /** Glucose above 180 mg/dL. */
  | 'HYPERGLYCEMIA_LEVEL_1'
  /** Glucose above 250 mg/dL. */
  | 'HYPERGLYCEMIA_LEVEL_2'
  /** Glucose below 70 and not below 54 mg/dL. */
  | 'HYPOGLYCEMIA_LEVEL_1'
  /** Glucose below 54 mg/dL. Locked. */
  | 'HYPOGLYCEMIA_LEVEL_2'
  /** Low glucose with need of help by somebody else, as reported. There is no number for it. */
  | 'HYPOGLYCEMIA_LEVEL_3'
  /** Temperature at 35.0 °C or below. */
  | 'HYPOTHERMIA'
  /** Systolic at 100 or below. */
  | 'LOW_BLOOD_PRESSURE'
  /** Oxygen saturation below the scale's limit. */
  | 'LOW_OXYGEN_SATURATION'
  /** A planned measurement 3 hours overdue, or a sensor silent for 30 minutes. */
  | 'MISSED_READING'
  /** More than 2 kg within 3 days, in heart failure. */
  | 'RAPID_WEIGHT_GAIN'
  /** Symptoms of danger that the patient or a caregiver reported. */
  | 'REPORTED_SYMPTOMS'
  /** Glucose at 16.7 mmol/L or above. */
  | 'SEVERE_HYPERGLYCEMIA'
  /** One reading at 180/110 or above (above 180/120 in ACC/AHA). */
  | 'SEVERE_HYPERTENSION'
  /** Heart rate above 100 at rest. */
  | 'TACHYCARDIA';

/** By what alerts are ordered. Ties are broken by id. */
export type AlertOrder =
  /** Newest first. */
  | 'RAISED_AT_DESC'
  /** The most severe first, then the oldest: as a board shows them. */
  | 'SEVERITY_THEN_OLDEST';

/** How an alert ended. */
export type AlertResolution =
  /** The patient was reached. */
  | 'CONTACTED_PATIENT'
  /** The device was wrong. */
  | 'DEVICE_ERROR'
  /** The emergency service was called. */
  | 'EMERGENCY_CALLED'
  /** The medicines were changed. */
  | 'MEDICATION_ADJUSTED'
  /** Nothing needed to be done. */
  | 'NO_ACTION_NEEDED'
  /** The patient was sent to somebody else. */
  | 'REFERRED'
  /** Measured again, and normal. */
  | 'REMEASURED_NORMAL';

/** When an alert is raised. Every limit is a default with a source that a clinician can change, apart from the locked ones. */
export type AlertRule = {
  readonly __typename?: 'AlertRule';
  /** The part of the day in which it holds. Null for always. */
  readonly activeWindow: Maybe<TimeWindow>;
  /** When it was changed last. Null for defaults. */
  readonly changedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who changed it last. Null for defaults, or when the patient service does not answer. */
  readonly changedBy: Maybe<Practitioner>;
  /** For how many minutes it must be over before the alert resolves itself. */
  readonly clearMinutes: Scalars['Int']['output'];
  /** The side on which it fires. Null when there is no limit. */
  readonly comparator: Maybe<Comparator>;
  /** The number that is compared. Null for rules about silence, symptoms and devices without one. */
  readonly component: Maybe<VitalComponent>;
  /** The snooze that is offered first, in minutes. */
  readonly defaultSnoozeMinutes: Scalars['Int']['output'];
  /** Whether it is on. */
  readonly enabled: Scalars['Boolean']['output'];
  /** For how many minutes it must hold. 0 for at once. */
  readonly forMinutes: Scalars['Int']['output'];
  /** How many readings in a row must fulfil it. */
  readonly forReadings: Scalars['Int']['output'];
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What the alert is about. */
  readonly kind: AlertKind;
  /** Whether it is a safety floor: it may be made stricter, never weaker or off. */
  readonly locked: Scalars['Boolean']['output'];
  /** The longest snooze, in minutes. */
  readonly maxSnoozeMinutes: Scalars['Int']['output'];
  /** Why it differs from the default, in the words of whoever changed it. Null for defaults. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** After how many minutes it sounds again when nobody reacts. 0 for never. */
  readonly repeatMinutes: Scalars['Int']['output'];
  /** From where the rule comes: the narrowest scope that says something. */
  readonly scope: RuleScope;
  /** How severe the alert is. */
  readonly severity: AlertSeverity;
  /** The guideline or text behind it, to be shown beside it. */
  readonly source: Scalars['String']['output'];
  /** The limit in the unit in which values are compared. Null when there is none. There is one rule for each unit: 70 mg/dL and 3.9 mmol/L are two limits. */
  readonly threshold: Maybe<Quantity>;
};

/** The rules that hold for somebody, with a version for all of them together. */
export type AlertRuleSet = {
  readonly __typename?: 'AlertRuleSet';
  /** The rules by kind, the most severe first. At most 100. */
  readonly rules: ReadonlyArray<AlertRule>;
  /** Grows by one with every change: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** How severe an alert is. It decides who is told, how fast, and how long it may be snoozed. */
export type AlertSeverity =
  /** Danger to life: sounds at once, again after 5 minutes, tells the next person after 10, and needs a person to resolve it. Snooze at most 15 minutes. */
  | 'CRITICAL'
  /** For the chart. */
  | 'INFO'
  /** For now: escalates after 15 minutes. Snooze at most 60 minutes. */
  | 'URGENT'
  /** For the next working morning. Snooze at most 8 hours. */
  | 'WARNING';

/** Where an alert stands. */
export type AlertStatus =
  /** Somebody has taken notice. */
  | 'ACKNOWLEDGED'
  /** Nobody has reacted. */
  | 'ACTIVE'
  /** Closed by itself because the values are back. Never for CRITICAL. */
  | 'AUTO_RESOLVED'
  /** Somebody closed it with an outcome. */
  | 'RESOLVED'
  /** Silent until a time that somebody set. */
  | 'SNOOZED';

/** What `vitalAlerts` sends. Whatever its type, it carries the cursor to come back with: store it after you have shown the event. */
export type AlertStreamEvent = {
  /** Your place in your inbox after this event. Opaque, signed, good on every transport and every gateway. Somebody else's or an altered one is answered by AlertsResynced. */
  readonly cursor: Scalars['String']['output'];
  /** When the server sent it. */
  readonly sentAt: Scalars['DateTime']['output'];
};

/** Your cursor could not be honoured, so what happened in between is not told one by one. Drop what you show and take this instead. */
export type AlertsResynced = AlertStreamEvent & {
  readonly __typename?: 'AlertsResynced';
  /** Your place in your inbox after this event. */
  readonly cursor: Scalars['String']['output'];
  /** All open alerts that the subscription's filter lets through, the most severe first. At most 500. */
  readonly openAlerts: ReadonlyArray<Alert>;
  /** Why. */
  readonly reason: ResyncReason;
  /** When the server sent it. */
  readonly sentAt: Scalars['DateTime']['output'];
  /** Whether there are more than 500: load the rest by `alerts`. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** A device for a patient. */
export type BindDeviceInput = {
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The model. */
  readonly model: Scalars['String']['input'];
  /** Who will use it. A binding to somebody else must be ended first. */
  readonly patientId: Scalars['ID']['input'];
  /** The maker's serial number. */
  readonly serialNumber: Scalars['String']['input'];
};

/** What came of `bindDevice`. */
export type BindDevicePayload = {
  readonly __typename?: 'BindDevicePayload';
  /** The binding, from now on. Null when there is none. */
  readonly association: Maybe<DeviceAssociation>;
  /** Why the device was not bound. Empty when it was. */
  readonly errors: ReadonlyArray<UserError>;
  /** The device's credential for MQTT, shown in this answer only: a repeat with the same `idempotencyKey` answers null here. */
  readonly mqttCredential: Maybe<Scalars['String']['output']>;
};

/** A blood-pressure category. Which ones occur depends on the guideline profile. */
export type BloodPressureCategory =
  /** Elevated (ESC, ACC/AHA). */
  | 'ELEVATED'
  /** Grade 1; stage 1 in ACC/AHA; hypertension without grade in ESC, and at home in every guideline: grades are defined for the office. */
  | 'GRADE_1'
  /** Grade 2; stage 2 in ACC/AHA. */
  | 'GRADE_2'
  /** Grade 3. */
  | 'GRADE_3'
  /** High-normal (China 正常高值, ESH, ISH). */
  | 'HIGH_NORMAL'
  /** Only the diastolic pressure is high (China 2024). */
  | 'ISOLATED_DIASTOLIC'
  /** Only the systolic pressure is high. */
  | 'ISOLATED_SYSTOLIC'
  /** At or below 90 systolic. */
  | 'LOW'
  /** Normal (China, ESH, ISH, ACC/AHA); non-elevated (ESC). */
  | 'NORMAL'
  /** Optimal (ESH). */
  | 'OPTIMAL';

/** A blood pressure to be stored. */
export type BloodPressureInput = {
  /** Whether the patient moved. */
  readonly bodyMovement?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the cuff sat too loose. */
  readonly cuffTooLoose?: InputMaybe<Scalars['Boolean']['input']>;
  /** Diastolic pressure, in the same unit. */
  readonly diastolic: QuantityInput;
  /** Whether the device found the pulse irregular. */
  readonly irregularPulse?: InputMaybe<Scalars['Boolean']['input']>;
  /** The pulse that the cuff counted. */
  readonly pulseRate?: InputMaybe<QuantityInput>;
  /** Systolic pressure. */
  readonly systolic: QuantityInput;
};

/** A pair of pressures in mmHg. */
export type BloodPressureMean = {
  readonly __typename?: 'BloodPressureMean';
  /** Diastolic, in mmHg, to one decimal. */
  readonly diastolic: Scalars['Float']['output'];
  /** Systolic, in mmHg, to one decimal. */
  readonly systolic: Scalars['Float']['output'];
};

/** A blood-pressure measurement. A diagnosis needs the average: see `Patient.homeBloodPressure`. */
export type BloodPressureReading = Reading & {
  readonly __typename?: 'BloodPressureReading';
  /** Alerts that it raised or fed, newest first. At most 20; mostly empty. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly alerts: Maybe<ReadonlyArray<Alert>>;
  /** Whether the patient moved. Null when the device does not look. True keeps the reading out of averages. */
  readonly bodyMovement: Maybe<Scalars['Boolean']['output']>;
  /** The category of these two numbers by the patient's guideline, the higher one winning. Not a diagnosis. Null when the profile has none for the context. */
  readonly category: Maybe<BloodPressureCategory>;
  /** How far the clock behind `effectiveAt` can be trusted. */
  readonly clockQuality: ClockQuality;
  /** Its codes: LOINC first, then IEEE 11073 MDC where one exists. */
  readonly codings: ReadonlyArray<Coding>;
  /** Its numbers with their codes, the main one first, for programs that treat all kinds alike. The fields of each type are the same numbers by name. */
  readonly components: ReadonlyArray<ReadingComponent>;
  /** Where the patient was. */
  readonly context: MeasurementContext;
  /** Whether the cuff sat too loose. Null when the device does not look. True keeps the reading out of averages. */
  readonly cuffTooLoose: Maybe<Scalars['Boolean']['output']>;
  /** The device that measured it. Null for readings without one. */
  readonly device: Maybe<Device>;
  /** Diastolic pressure. */
  readonly diastolic: Quantity;
  /** When it was measured. */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** What the clock showed where it was measured. */
  readonly effectiveLocal: Scalars['LocalDateTime']['output'];
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** How its value lay to the patient's limits when it came in. A later change of limits does not change it. */
  readonly interpretation: Interpretation;
  /** Whether the device found the pulse irregular. Null when it does not look. True keeps the reading out of averages. */
  readonly irregularPulse: Maybe<Scalars['Boolean']['output']>;
  /** What was measured. */
  readonly kind: VitalKind;
  /** Whether it came too late to be live (more than 10 minutes after it was measured, unless set otherwise). Late readings are charted but never page anyone: mark them. */
  readonly late: Scalars['Boolean']['output'];
  /** Mean arterial pressure as the device gave it. Null when it gave none. */
  readonly meanArterial: Maybe<Quantity>;
  /** Words of whoever typed it in. Null when there are none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Whose reading. The patient to whom the device was bound when it was measured, not when it arrived. Null when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The same as `patient.id`; it is there even when the patient service is not. */
  readonly patientId: Scalars['ID']['output'];
  /** The pulse that the cuff counted. Null when it counted none. */
  readonly pulseRate: Maybe<Quantity>;
  /** When it was stored here. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How it came here. */
  readonly source: ReadingSource;
  /** Whether it holds. */
  readonly status: ReadingStatus;
  /** Systolic pressure. */
  readonly systolic: Quantity;
  /** Whether the device's kind is validated for decisions. False for cuffless wearables: charts only. */
  readonly validated: Scalars['Boolean']['output'];
};

/** A body temperature. */
export type BodyTemperatureReading = Reading & {
  readonly __typename?: 'BodyTemperatureReading';
  /** Alerts that it raised or fed, newest first. At most 20; mostly empty. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly alerts: Maybe<ReadonlyArray<Alert>>;
  /** How far the clock behind `effectiveAt` can be trusted. */
  readonly clockQuality: ClockQuality;
  /** Its codes: LOINC first, then IEEE 11073 MDC where one exists. */
  readonly codings: ReadonlyArray<Coding>;
  /** Its numbers with their codes, the main one first, for programs that treat all kinds alike. The fields of each type are the same numbers by name. */
  readonly components: ReadonlyArray<ReadingComponent>;
  /** Where the patient was. */
  readonly context: MeasurementContext;
  /** The device that measured it. Null for readings without one. */
  readonly device: Maybe<Device>;
  /** When it was measured. */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** What the clock showed where it was measured. */
  readonly effectiveLocal: Scalars['LocalDateTime']['output'];
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** How its value lay to the patient's limits when it came in. A later change of limits does not change it. */
  readonly interpretation: Interpretation;
  /** What was measured. */
  readonly kind: VitalKind;
  /** Whether it came too late to be live (more than 10 minutes after it was measured, unless set otherwise). Late readings are charted but never page anyone: mark them. */
  readonly late: Scalars['Boolean']['output'];
  /** Words of whoever typed it in. Null when there are none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Whose reading. The patient to whom the device was bound when it was measured, not when it arrived. Null when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The same as `patient.id`; it is there even when the patient service is not. */
  readonly patientId: Scalars['ID']['output'];
  /** When it was stored here. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How it came here. */
  readonly source: ReadingSource;
  /** Whether it holds. */
  readonly status: ReadingStatus;
  /** The temperature. */
  readonly value: Quantity;
};

/** A body weight. */
export type BodyWeightReading = Reading & {
  readonly __typename?: 'BodyWeightReading';
  /** Alerts that it raised or fed, newest first. At most 20; mostly empty. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly alerts: Maybe<ReadonlyArray<Alert>>;
  /** Change to the lowest weight of the three days before, in the same unit. Null when there is none. */
  readonly changeInThreeDays: Maybe<Quantity>;
  /** How far the clock behind `effectiveAt` can be trusted. */
  readonly clockQuality: ClockQuality;
  /** Its codes: LOINC first, then IEEE 11073 MDC where one exists. */
  readonly codings: ReadonlyArray<Coding>;
  /** Its numbers with their codes, the main one first, for programs that treat all kinds alike. The fields of each type are the same numbers by name. */
  readonly components: ReadonlyArray<ReadingComponent>;
  /** Where the patient was. */
  readonly context: MeasurementContext;
  /** The device that measured it. Null for readings without one. */
  readonly device: Maybe<Device>;
  /** When it was measured. */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** What the clock showed where it was measured. */
  readonly effectiveLocal: Scalars['LocalDateTime']['output'];
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** How its value lay to the patient's limits when it came in. A later change of limits does not change it. */
  readonly interpretation: Interpretation;
  /** What was measured. */
  readonly kind: VitalKind;
  /** Whether it came too late to be live (more than 10 minutes after it was measured, unless set otherwise). Late readings are charted but never page anyone: mark them. */
  readonly late: Scalars['Boolean']['output'];
  /** Words of whoever typed it in. Null when there are none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Whose reading. The patient to whom the device was bound when it was measured, not when it arrived. Null when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The same as `patient.id`; it is there even when the patient service is not. */
  readonly patientId: Scalars['ID']['output'];
  /** When it was stored here. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How it came here. */
  readonly source: ReadingSource;
  /** Whether it holds. */
  readonly status: ReadingStatus;
  /** The weight. */
  readonly value: Quantity;
};

/** How far a device's clock can be trusted. */
export type ClockQuality =
  /** Off by a known amount and corrected here. */
  | 'ADJUSTED'
  /** No clock: the time is that of receipt. */
  | 'RECEIPT_TIME'
  /** Set by a time server. */
  | 'SYNCED'
  /** Not set; taken as sent because the timeline is the present one. */
  | 'UNSYNCED';

/** A code of a public code system, as FHIR has it. */
export type Coding = {
  readonly __typename?: 'Coding';
  /** The code in that system, for example `8480-6`. Codes are case-sensitive. */
  readonly code: Scalars['String']['output'];
  /** The system's own words for the code, in English. Null when the system gives none. */
  readonly display: Maybe<Scalars['String']['output']>;
  /** The code system's URI, for example `http://loinc.org`, `http://snomed.info/sct` or `urn:iso:std:iso:11073:10101`. */
  readonly system: Scalars['String']['output'];
};

/** On which side of its limit a rule fires. Guidelines differ in this, so it is part of the rule. */
export type Comparator =
  /** Above the limit. */
  | 'GREATER_THAN'
  /** At the limit or above. */
  | 'GREATER_THAN_OR_EQUAL'
  /** Below the limit. */
  | 'LESS_THAN'
  /** At the limit or below. */
  | 'LESS_THAN_OR_EQUAL';

/** A device that measures (FHIR Device). Visible to the patient who uses it, to the care team, and to administrators of devices. */
export type Device = {
  readonly __typename?: 'Device';
  /** Charge of the battery in percent. Null when it has none or does not tell. */
  readonly batteryPercent: Maybe<Scalars['Int']['output']>;
  /** How far its clock can be trusted. Null until it was heard of. */
  readonly clockQuality: Maybe<ClockQuality>;
  /** To whom it is bound now. Null when to nobody. */
  readonly currentAssociation: Maybe<DeviceAssociation>;
  /** Version of its firmware. Null when it does not tell. */
  readonly firmwareVersion: Maybe<Scalars['String']['output']>;
  /** Globally unique and opaque. The same id stands in the device's MQTT topics. */
  readonly id: Scalars['ID']['output'];
  /** What it measures. */
  readonly kinds: ReadonlyArray<VitalKind>;
  /** When it last said anything. Null when it never did. */
  readonly lastSeenAt: Maybe<Scalars['DateTime']['output']>;
  /** The maker. Empty when it is not known. */
  readonly manufacturer: Scalars['String']['output'];
  /** The model. */
  readonly model: Scalars['String']['output'];
  /** The maker's serial number. */
  readonly serialNumber: Scalars['String']['output'];
  /** Whether it is there. */
  readonly status: DeviceStatus;
  /** The unique device identifier (UDI). Null when not known. */
  readonly udi: Maybe<Scalars['String']['output']>;
};

/** Who used a device from when until when (FHIR DeviceAssociation). A reading belongs to whoever was bound when it was measured. */
export type DeviceAssociation = {
  readonly __typename?: 'DeviceAssociation';
  /** The device. */
  readonly device: Device;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Who uses or used it. Null when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** From when until when. */
  readonly period: Period;
};

/** Whether a device is there. */
export type DeviceStatus =
  /** Shut out. */
  | 'BLOCKED'
  /** Registered but never heard of. */
  | 'NEVER_SEEN'
  /** Not heard of for longer than usual. */
  | 'OFFLINE'
  /** Connected, or heard of within its usual time. */
  | 'ONLINE'
  /** Out of use. */
  | 'RETIRED';

/** A glucose concentration in both usual units, for display. Factor 18.01559; mmol/L to one decimal, mg/dL to a whole number. */
export type GlucoseConcentration = {
  readonly __typename?: 'GlucoseConcentration';
  /** Milligrams per decilitre. */
  readonly mgPerDl: Scalars['Float']['output'];
  /** Millimoles per litre. */
  readonly mmolPerL: Scalars['Float']['output'];
};

/** A glucose value to be stored. */
export type GlucoseInput = {
  /** What it has to do with a meal. */
  readonly mealContext?: InputMaybe<MealContext>;
  /** How it was measured. */
  readonly method?: GlucoseMethod;
  /** The concentration in the unit of the meter. */
  readonly value: QuantityInput;
};

/** How glucose was measured. */
export type GlucoseMethod =
  /** A drop of blood in a meter. */
  | 'CAPILLARY_METER'
  /** A sensor under the skin (CGM). */
  | 'CONTINUOUS_SENSOR'
  /** Plasma in a laboratory. */
  | 'VENOUS_LABORATORY';

/** A glucose value, of a meter, a sensor or a laboratory. Points of sensors are left out of `Patient.readings` unless asked for. */
export type GlucoseReading = Reading & {
  readonly __typename?: 'GlucoseReading';
  /** Alerts that it raised or fed, newest first. At most 20; mostly empty. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly alerts: Maybe<ReadonlyArray<Alert>>;
  /** How far the clock behind `effectiveAt` can be trusted. */
  readonly clockQuality: ClockQuality;
  /** Its codes: LOINC first, then IEEE 11073 MDC where one exists. */
  readonly codings: ReadonlyArray<Coding>;
  /** Its numbers with their codes, the main one first, for programs that treat all kinds alike. The fields of each type are the same numbers by name. */
  readonly components: ReadonlyArray<ReadingComponent>;
  /** The same in both usual units, for display. */
  readonly concentration: GlucoseConcentration;
  /** Where the patient was. */
  readonly context: MeasurementContext;
  /** The device that measured it. Null for readings without one. */
  readonly device: Maybe<Device>;
  /** When it was measured. */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** What the clock showed where it was measured. */
  readonly effectiveLocal: Scalars['LocalDateTime']['output'];
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** How its value lay to the patient's limits when it came in. A later change of limits does not change it. */
  readonly interpretation: Interpretation;
  /** What was measured. */
  readonly kind: VitalKind;
  /** Whether it came too late to be live (more than 10 minutes after it was measured, unless set otherwise). Late readings are charted but never page anyone: mark them. */
  readonly late: Scalars['Boolean']['output'];
  /** What it has to do with a meal. Null when not told. */
  readonly mealContext: Maybe<MealContext>;
  /** How it was measured. */
  readonly method: GlucoseMethod;
  /** Words of whoever typed it in. Null when there are none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Whose reading. The patient to whom the device was bound when it was measured, not when it arrived. Null when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The same as `patient.id`; it is there even when the patient service is not. */
  readonly patientId: Scalars['ID']['output'];
  /** Change per minute, in the unit of `value`. Null when it is not a sensor's or cannot be computed. */
  readonly ratePerMinute: Maybe<Quantity>;
  /** When it was stored here. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How it came here. */
  readonly source: ReadingSource;
  /** Whether it holds. */
  readonly status: ReadingStatus;
  /** Where it is going. Null when it is not a sensor's. */
  readonly trend: Maybe<GlucoseTrend>;
  /** The concentration exactly as reported; classified in this unit and no other. */
  readonly value: Quantity;
};

/** Glucose over a time by the international consensus of 2019. Sensor figures are weighted by minutes and never mixed with those of meters. */
export type GlucoseSummary = {
  readonly __typename?: 'GlucoseSummary';
  /** The coefficient of variation in percent; 36 or less is stable. Null under two values. */
  readonly coefficientOfVariationPercent: Maybe<Scalars['Float']['output']>;
  /** Days on which the sensor was worn. Null for meters. */
  readonly daysWorn: Maybe<Scalars['Float']['output']>;
  /** How often glucose was below 70 mg/dL for 15 minutes or longer. Null for meters. */
  readonly hypoglycemicEpisodeCount: Maybe<Scalars['Int']['output']>;
  /** The glucose management indicator in percent (LOINC 97506-0). Null for meters or when not `sufficient`. */
  readonly managementIndicatorPercent: Maybe<Scalars['Float']['output']>;
  /** The mean. Null without values. */
  readonly mean: Maybe<GlucoseConcentration>;
  /** How the values were measured. */
  readonly method: GlucoseMethod;
  /** The time covered. */
  readonly period: Period;
  /** How many values there are. */
  readonly readingCount: Scalars['Int']['output'];
  /** Minutes with data as a share of all, in percent. Null for meters. */
  readonly sensorActivePercent: Maybe<Scalars['Float']['output']>;
  /** The standard deviation. Null under two values. */
  readonly standardDeviation: Maybe<GlucoseConcentration>;
  /** Whether there is enough: 14 days with the sensor active for 70 %, or 14 meter readings. When false, show figures in grey with the reason. */
  readonly sufficient: Scalars['Boolean']['output'];
  /** The group whose ranges and targets apply. */
  readonly targetGroup: GlucoseTargetGroup;
  /** Time in and out of range. Null for meters. */
  readonly timeInRanges: Maybe<GlucoseTimeInRanges>;
};

/** Whose ranges and targets of glucose apply. */
export type GlucoseTargetGroup =
  /** Older or frail people. */
  | 'OLDER_OR_HIGH_RISK'
  /** Pregnancy. */
  | 'PREGNANCY'
  /** Most adults. */
  | 'STANDARD';

/** Shares of the time with data, in percent with two decimals. The five parts add up to 100; the two totals are named so that nobody adds them twice. */
export type GlucoseTimeInRanges = {
  readonly __typename?: 'GlucoseTimeInRanges';
  /** 181 to 250 mg/dL (10.1 to 13.9). */
  readonly highPercent: Scalars['Float']['output'];
  /** 70 to 180 mg/dL (3.9 to 10.0); 63 to 140 in pregnancy. */
  readonly inRangePercent: Scalars['Float']['output'];
  /** 54 to 69 mg/dL (3.0 to 3.8). */
  readonly lowPercent: Scalars['Float']['output'];
  /** `highPercent` and `veryHighPercent` together: the target is under 25. */
  readonly totalAboveRangePercent: Scalars['Float']['output'];
  /** `veryLowPercent` and `lowPercent` together: the target is under 4. */
  readonly totalBelowRangePercent: Scalars['Float']['output'];
  /** Above 250 mg/dL (13.9). */
  readonly veryHighPercent: Scalars['Float']['output'];
  /** Below 54 mg/dL (3.0 mmol/L). */
  readonly veryLowPercent: Scalars['Float']['output'];
};

/** Where glucose is going, in mg/dL a minute. */
export type GlucoseTrend =
  /** Falling by 2 to 3. */
  | 'FALLING'
  /** Falling by more than 3. */
  | 'FALLING_RAPIDLY'
  /** Falling by 1 to 2. */
  | 'FALLING_SLOWLY'
  /** Too few points. */
  | 'NOT_COMPUTABLE'
  /** Rising by 2 to 3. */
  | 'RISING'
  /** Rising by more than 3. */
  | 'RISING_RAPIDLY'
  /** Rising by 1 to 2. */
  | 'RISING_SLOWLY'
  /** Within 1 up or down. */
  | 'STEADY';

/** The two units in which people read glucose. */
export type GlucoseUnit =
  /** Milligrams per decilitre, usual in the United States. */
  | 'MG_PER_DL'
  /** Millimoles per litre, usual in China and Europe. */
  | 'MMOL_PER_L';

/** The guideline by which categories and limits are set. */
export type GuidelineProfile =
  /** ACC/AHA 2025: severe means above 180/120. */
  | 'ACC_AHA_2025'
  /** Chinese hypertension guideline 2024 with the public-health service rules: grade 3 from 180/110 on. */
  | 'CN_2024'
  /** European Society of Cardiology 2024. */
  | 'ESC_2024'
  /** European Society of Hypertension 2023. */
  | 'ESH_2023'
  /** International Society of Hypertension 2020. */
  | 'ISH_2020';

/** A heart rate at rest unless the note says otherwise. */
export type HeartRateReading = Reading & {
  readonly __typename?: 'HeartRateReading';
  /** Alerts that it raised or fed, newest first. At most 20; mostly empty. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly alerts: Maybe<ReadonlyArray<Alert>>;
  /** How far the clock behind `effectiveAt` can be trusted. */
  readonly clockQuality: ClockQuality;
  /** Its codes: LOINC first, then IEEE 11073 MDC where one exists. */
  readonly codings: ReadonlyArray<Coding>;
  /** Its numbers with their codes, the main one first, for programs that treat all kinds alike. The fields of each type are the same numbers by name. */
  readonly components: ReadonlyArray<ReadingComponent>;
  /** Where the patient was. */
  readonly context: MeasurementContext;
  /** The device that measured it. Null for readings without one. */
  readonly device: Maybe<Device>;
  /** When it was measured. */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** What the clock showed where it was measured. */
  readonly effectiveLocal: Scalars['LocalDateTime']['output'];
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** How its value lay to the patient's limits when it came in. A later change of limits does not change it. */
  readonly interpretation: Interpretation;
  /** What was measured. */
  readonly kind: VitalKind;
  /** Whether it came too late to be live (more than 10 minutes after it was measured, unless set otherwise). Late readings are charted but never page anyone: mark them. */
  readonly late: Scalars['Boolean']['output'];
  /** Words of whoever typed it in. Null when there are none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Whose reading. The patient to whom the device was bound when it was measured, not when it arrived. Null when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The same as `patient.id`; it is there even when the patient service is not. */
  readonly patientId: Scalars['ID']['output'];
  /** When it was stored here. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How it came here. */
  readonly source: ReadingSource;
  /** Whether it holds. */
  readonly status: ReadingStatus;
  /** Beats a minute. */
  readonly value: Quantity;
};

/** One day of the home protocol. */
export type HomeBloodPressureDay = {
  readonly __typename?: 'HomeBloodPressureDay';
  /** The day, in the patient's zone. */
  readonly date: Scalars['Date']['output'];
  /** The average of what was measured from noon on, in the patient's zone. Null when nothing was measured. */
  readonly evening: Maybe<BloodPressureMean>;
  /** The average of what was measured before noon, in the patient's zone. Null when nothing was measured. */
  readonly morning: Maybe<BloodPressureMean>;
  /** Whether it counts. False for the first day. */
  readonly used: Scalars['Boolean']['output'];
};

/** A week of home blood pressure by the protocol: two readings in the morning and two in the evening, the first day dropped, the rest averaged (ESH 2021; LOINC 96607-7). */
export type HomeBloodPressureSummary = {
  readonly __typename?: 'HomeBloodPressureSummary';
  /** Whether the average is at or above the limit. Null when not `sufficient`. */
  readonly atOrAboveThreshold: Maybe<Scalars['Boolean']['output']>;
  /** The category of the average. Null when not `sufficient`. */
  readonly category: Maybe<BloodPressureCategory>;
  /** Each day, the first one too, oldest first. At most 7. */
  readonly days: ReadonlyArray<HomeBloodPressureDay>;
  /** The average of evenings. Null without any. */
  readonly eveningMean: Maybe<BloodPressureMean>;
  /** How many are left out because the device flagged them or is not validated. */
  readonly excludedReadingCount: Scalars['Int']['output'];
  /** The guideline behind limit and category. */
  readonly guideline: GuidelineProfile;
  /** The average that counts. Null when nothing does. */
  readonly mean: Maybe<BloodPressureMean>;
  /** The average of mornings. Null without any. */
  readonly morningMean: Maybe<BloodPressureMean>;
  /** The days covered, in the patient's zone. */
  readonly period: Period;
  /** How many readings there are. */
  readonly readingCount: Scalars['Int']['output'];
  /** Whether there is enough to say anything: at least 3 days and 12 readings that count. When false, show the days and no category. */
  readonly sufficient: Scalars['Boolean']['output'];
  /** Standard deviation of the systolic values, in mmHg. Null under two readings. */
  readonly systolicStandardDeviation: Maybe<Scalars['Float']['output']>;
  /** The home limit of the patient's guideline, 135/85 in most. Compare by `atOrAboveThreshold`. */
  readonly threshold: BloodPressureMean;
  /** How many of them count. */
  readonly usedReadingCount: Scalars['Int']['output'];
};

/** How a value lies to its limits at the time it came in, in the unit in which it was reported (FHIR LL, L, N, H, HH). */
export type Interpretation =
  /** Critically high. */
  | 'CRITICAL_HIGH'
  /** Critically low. */
  | 'CRITICAL_LOW'
  /** High. */
  | 'HIGH'
  /** No limit applies, or the device flagged the measurement. */
  | 'INDETERMINATE'
  /** Low. */
  | 'LOW'
  /** In range. */
  | 'NORMAL';

/** What a glucose value has to do with a meal. */
export type MealContext =
  /** Two hours after breakfast. */
  | 'AFTER_BREAKFAST'
  /** Two hours after dinner. */
  | 'AFTER_DINNER'
  /** Two hours after lunch. */
  | 'AFTER_LUNCH'
  /** Before going to sleep. */
  | 'BEDTIME'
  /** Before breakfast. */
  | 'BEFORE_BREAKFAST'
  /** Before dinner. */
  | 'BEFORE_DINNER'
  /** Before lunch. */
  | 'BEFORE_LUNCH'
  /** Nothing eaten for 8 hours. */
  | 'FASTING'
  /** In the night. */
  | 'OVERNIGHT'
  /** At any other time. */
  | 'RANDOM';

/** Where somebody was when it was measured. Limits differ: home 135/85, office 140/90. */
export type MeasurementContext =
  /** Worn through day and night. */
  | 'AMBULATORY'
  /** At home. */
  | 'HOME'
  /** In hospital. */
  | 'INPATIENT'
  /** In a clinic or office. */
  | 'OFFICE';

/** The units of this graph. Each stands for one UCUM code. */
export type MeasurementUnit =
  /** Degrees Celsius, UCUM `Cel`. */
  | 'CELSIUS'
  /** Degrees Fahrenheit, UCUM `[degF]`. */
  | 'FAHRENHEIT'
  /** Kilograms, UCUM `kg`. */
  | 'KILOGRAM'
  /** Kilopascals, UCUM `kPa`. */
  | 'KPA'
  /** Milligrams of glucose per decilitre, UCUM `mg/dL`. */
  | 'MG_PER_DL'
  /** Milligrams per decilitre and minute, UCUM `mg/dL/min`. */
  | 'MG_PER_DL_PER_MINUTE'
  /** Minutes, UCUM `min`: for rules about silence. */
  | 'MINUTE'
  /** Millimetres of mercury, UCUM `mm[Hg]`. */
  | 'MMHG'
  /** Millimoles of glucose per litre, UCUM `mmol/L`. */
  | 'MMOL_PER_L'
  /** Millimoles per litre and minute, UCUM `mmol/L/min`. */
  | 'MMOL_PER_L_PER_MINUTE'
  /** Percent, UCUM `%`. */
  | 'PERCENT'
  /** Beats a minute, UCUM `/min`. */
  | 'PER_MINUTE'
  /** Pounds, UCUM `[lb_av]`. */
  | 'POUND';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Takes notice of an alert. Repeating it changes nothing; another person's notice is added to the history. */
  readonly acknowledgeAlert: Maybe<AcknowledgeAlertPayload>;
  /** Binds a device to a patient from now on. A device that nobody knew is registered by it; one that the same patient has already keeps its binding and gets a new credential. */
  readonly bindDevice: Maybe<BindDevicePayload>;
  /** Stores one measurement, typed in or read off by the app. */
  readonly recordReading: Maybe<RecordReadingPayload>;
  /** Closes an alert with an outcome, guarded by `expectedVersion`. Repeating it changes nothing. */
  readonly resolveAlert: Maybe<ResolveAlertPayload>;
  /** Silences an alert for a time. A worse reading ends the silence. */
  readonly snoozeAlert: Maybe<SnoozeAlertPayload>;
  /** Ends a binding now. Repeating it changes nothing. */
  readonly unbindDevice: Maybe<UnbindDevicePayload>;
  /** Withdraws a reading. Nothing is ever deleted. Repeating it changes nothing. */
  readonly voidReading: Maybe<VoidReadingPayload>;
};


export type MutationAcknowledgeAlertArgs = {
  input: AcknowledgeAlertInput;
};


export type MutationBindDeviceArgs = {
  input: BindDeviceInput;
};


export type MutationRecordReadingArgs = {
  input: RecordReadingInput;
};


export type MutationResolveAlertArgs = {
  input: ResolveAlertInput;
};


export type MutationSnoozeAlertArgs = {
  input: SnoozeAlertInput;
};


export type MutationUnbindDeviceArgs = {
  input: UnbindDeviceInput;
};


export type MutationVoidReadingArgs = {
  input: VoidReadingInput;
};

/** An oxygen saturation by pulse oximetry. */
export type OxygenSaturationReading = Reading & {
  readonly __typename?: 'OxygenSaturationReading';
  /** Alerts that it raised or fed, newest first. At most 20; mostly empty. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly alerts: Maybe<ReadonlyArray<Alert>>;
  /** How far the clock behind `effectiveAt` can be trusted. */
  readonly clockQuality: ClockQuality;
  /** Its codes: LOINC first, then IEEE 11073 MDC where one exists. */
  readonly codings: ReadonlyArray<Coding>;
  /** Its numbers with their codes, the main one first, for programs that treat all kinds alike. The fields of each type are the same numbers by name. */
  readonly components: ReadonlyArray<ReadingComponent>;
  /** Where the patient was. */
  readonly context: MeasurementContext;
  /** The device that measured it. Null for readings without one. */
  readonly device: Maybe<Device>;
  /** When it was measured. */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** What the clock showed where it was measured. */
  readonly effectiveLocal: Scalars['LocalDateTime']['output'];
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** How its value lay to the patient's limits when it came in. A later change of limits does not change it. */
  readonly interpretation: Interpretation;
  /** What was measured. */
  readonly kind: VitalKind;
  /** Whether it came too late to be live (more than 10 minutes after it was measured, unless set otherwise). Late readings are charted but never page anyone: mark them. */
  readonly late: Scalars['Boolean']['output'];
  /** Words of whoever typed it in. Null when there are none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Whose reading. The patient to whom the device was bound when it was measured, not when it arrived. Null when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The same as `patient.id`; it is there even when the patient service is not. */
  readonly patientId: Scalars['ID']['output'];
  /** Perfusion index in percent. Null when not told. Low values make the reading doubtful. */
  readonly perfusionIndex: Maybe<Quantity>;
  /** The pulse that the oximeter counted. Null when it counted none. */
  readonly pulseRate: Maybe<Quantity>;
  /** When it was stored here. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How it came here. */
  readonly source: ReadingSource;
  /** Whether it holds. */
  readonly status: ReadingStatus;
  /** Saturation in percent, never a fraction. */
  readonly value: Quantity;
};

/** Where a page of a connection stands. Pages forward with `first` and `after`; where a connection takes `last` and `before`, it pages backward as well. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last item: pass it as `after` to go on. Null when the page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether more items come before this page. Always false while paging forward from the start. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item. Null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

export type Patient = {
  readonly __typename?: 'Patient';
  /** The rules that hold for this patient. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly alertRules: Maybe<AlertRuleSet>;
  /** Alerts about this patient. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly alerts: Maybe<AlertConnection>;
  /** Devices that the patient uses or used, newest binding first. At most 50. Null without the scope `readings:read`, or when this part of the graph does not answer. */
  readonly deviceAssociations: Maybe<ReadonlyArray<DeviceAssociation>>;
  /** Glucose over a time. Null when there is no value at all. */
  readonly glucoseSummary: Maybe<GlucoseSummary>;
  /** The week of home blood pressure that ends on a day. Null without the scope `readings:read`, or when this part of the graph does not answer. */
  readonly homeBloodPressure: Maybe<HomeBloodPressureSummary>;
  readonly id: Scalars['ID']['output'];
  /** The newest reading of each kind, sensor points included, by kind. At most 6; a kind that was never measured is left out. Null without the scope `readings:read`, or when this part of the graph does not answer. */
  readonly latestReadings: Maybe<ReadonlyArray<Reading>>;
  /** Readings, newest measurement first. Null when they cannot be had just now. */
  readonly readings: Maybe<ReadingConnection>;
  /** Numbers over a time, one series for each component asked for, in the order asked. The server chooses the width of the buckets. Null without the scope `readings:read`, or when this part of the graph does not answer. */
  readonly series: Maybe<ReadonlyArray<VitalSeries>>;
};


export type PatientAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: AlertOrder;
};


export type PatientDeviceAssociationsArgs = {
  includePast?: Scalars['Boolean']['input'];
};


export type PatientGlucoseSummaryArgs = {
  method?: GlucoseMethod;
  period?: SummaryPeriod;
};


export type PatientHomeBloodPressureArgs = {
  endingOn?: InputMaybe<Scalars['Date']['input']>;
};


export type PatientLatestReadingsArgs = {
  kinds?: InputMaybe<ReadonlyArray<VitalKind>>;
};


export type PatientReadingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReadingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type PatientSeriesArgs = {
  components: ReadonlyArray<VitalComponent>;
  from: Scalars['DateTime']['input'];
  glucoseUnit?: GlucoseUnit;
  maxPoints?: Scalars['Int']['input'];
  to: Scalars['DateTime']['input'];
};

/** A stretch of time from `start` (included) to `end` (not included). */
export type Period = {
  readonly __typename?: 'Period';
  /** The first instant that no longer belongs to it. Null while it lasts. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The first instant that belongs to it. */
  readonly start: Scalars['DateTime']['output'];
};

export type Practitioner = {
  readonly __typename?: 'Practitioner';
  readonly id: Scalars['ID']['output'];
};

/** A measured amount with its unit (FHIR Quantity). */
export type Quantity = {
  readonly __typename?: 'Quantity';
  /** The unit as a UCUM code, for example `mm[Hg]`. Case-sensitive. */
  readonly code: Scalars['String']['output'];
  /** Set when the device could only say `below` or `above`: show `<20`. Null for an exact value. */
  readonly comparator: Maybe<QuantityComparator>;
  /** The same amount in another unit, for display, rounded as usual for that unit. Null when the units measure different things. Never classify by it: 70 mg/dL is in range, its 3.89 mmol/L is not below 3.9. */
  readonly converted: Maybe<Quantity>;
  /** The number exactly as reported, with its digits. */
  readonly exact: Scalars['Decimal']['output'];
  /** The unit as people read it, for example `mmHg`. */
  readonly symbol: Scalars['String']['output'];
  /** The unit, for programs. */
  readonly unit: MeasurementUnit;
  /** The number for charts and comparisons, as a binary float. */
  readonly value: Scalars['Float']['output'];
};


/** A measured amount with its unit (FHIR Quantity). */
export type QuantityConvertedArgs = {
  to: MeasurementUnit;
};

/** Whether a value is exact or the end of what the device can show. */
export type QuantityComparator =
  /** Higher than the value: the device said HI. */
  | 'GREATER_THAN'
  /** Lower than the value: the device said LO. */
  | 'LESS_THAN';

/** An amount with its unit. */
export type QuantityInput = {
  /** Set when the device could only say `below` or `above`. */
  readonly comparator?: InputMaybe<QuantityComparator>;
  /** The unit in which it was shown. Never convert before sending. */
  readonly unit: MeasurementUnit;
  /** The number with the digits that were shown, for example `"5.60"`. */
  readonly value: Scalars['Decimal']['input'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** One alert. Null when there is none that you may see. */
  readonly alert: Maybe<Alert>;
  /** The rules of an organisation, or of the system. */
  readonly alertRules: Maybe<AlertRuleSet>;
  /** Alerts about the patients whom you may see. */
  readonly alerts: Maybe<AlertConnection>;
  /** One device. Null when there is none that you may see. */
  readonly device: Maybe<Device>;
  /** One reading. Null when there is none that you may see. */
  readonly reading: Maybe<Reading>;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertRulesArgs = {
  organizationId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: AlertOrder;
};


export type QueryDeviceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReadingArgs = {
  id: Scalars['ID']['input'];
};

/** One measurement of a patient (one FHIR Observation). Visible to whoever may see the patient with the scope `readings:read`. */
export type Reading = {
  /** Alerts that it raised or fed, newest first. At most 20; mostly empty. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly alerts: Maybe<ReadonlyArray<Alert>>;
  /** How far the clock behind `effectiveAt` can be trusted. */
  readonly clockQuality: ClockQuality;
  /** Its codes: LOINC first, then IEEE 11073 MDC where one exists. */
  readonly codings: ReadonlyArray<Coding>;
  /** Its numbers with their codes, the main one first, for programs that treat all kinds alike. The fields of each type are the same numbers by name. */
  readonly components: ReadonlyArray<ReadingComponent>;
  /** Where the patient was. */
  readonly context: MeasurementContext;
  /** The device that measured it. Null for readings without one. */
  readonly device: Maybe<Device>;
  /** When it was measured. */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** What the clock showed where it was measured. */
  readonly effectiveLocal: Scalars['LocalDateTime']['output'];
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** How its value lay to the patient's limits when it came in. A later change of limits does not change it. */
  readonly interpretation: Interpretation;
  /** What was measured. */
  readonly kind: VitalKind;
  /** Whether it came too late to be live (more than 10 minutes after it was measured, unless set otherwise). Late readings are charted but never page anyone: mark them. */
  readonly late: Scalars['Boolean']['output'];
  /** Words of whoever typed it in. Null when there are none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Whose reading. The patient to whom the device was bound when it was measured, not when it arrived. Null when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The same as `patient.id`; it is there even when the patient service is not. */
  readonly patientId: Scalars['ID']['output'];
  /** When it was stored here. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** How it came here. */
  readonly source: ReadingSource;
  /** Whether it holds. */
  readonly status: ReadingStatus;
};

/** One number of a reading with its codes (FHIR Observation.component). */
export type ReadingComponent = {
  readonly __typename?: 'ReadingComponent';
  /** Its codes: LOINC first, for example `8480-6` for systolic pressure, then IEEE 11073 MDC where one exists. */
  readonly codings: ReadonlyArray<Coding>;
  /** Which number. */
  readonly component: VitalComponent;
  /** The amount as reported. */
  readonly quantity: Quantity;
};

/** A page of readings. */
export type ReadingConnection = {
  readonly __typename?: 'ReadingConnection';
  /** The items of this page, in the order that the field states. Empty when nothing matches. */
  readonly edges: ReadonlyArray<ReadingEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** One of the readings, with its place in the order. */
export type ReadingEdge = {
  readonly __typename?: 'ReadingEdge';
  /** Its place: pass it as `after` or `before`. Opaque; it stays good when other items come or go. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. */
  readonly node: Reading;
};

/** Which readings to list. All conditions must hold; a list in one means any of it. */
export type ReadingFilter = {
  /** Only from these places. Leave out for any. */
  readonly contexts?: InputMaybe<ReadonlyArray<MeasurementContext>>;
  /** Measured at this instant or later. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether to list withdrawn ones. */
  readonly includeEnteredInError?: Scalars['Boolean']['input'];
  /** Whether to list the points of glucose sensors, up to 1,440 a day. Charts use `series` instead. */
  readonly includeSensorPoints?: Scalars['Boolean']['input'];
  /** Only these interpretations. Leave out for any. */
  readonly interpretations?: InputMaybe<ReadonlyArray<Interpretation>>;
  /** Only these kinds. Leave out for all six. */
  readonly kinds?: InputMaybe<ReadonlyArray<VitalKind>>;
  /** Only from these sources. Leave out for any. */
  readonly sources?: InputMaybe<ReadonlyArray<ReadingSource>>;
  /** Measured before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A measurement to be stored. Exactly one of the six kinds is given; anything else is BAD_USER_INPUT. */
export type ReadingInput = {
  /** A blood pressure. */
  readonly bloodPressure?: InputMaybe<BloodPressureInput>;
  /** A body temperature. */
  readonly bodyTemperature?: InputMaybe<QuantityInput>;
  /** A body weight. */
  readonly bodyWeight?: InputMaybe<QuantityInput>;
  /** Where the patient was. */
  readonly context?: MeasurementContext;
  /** The device that measured it. Leave out when it was read off and typed in. */
  readonly deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** When it was measured. */
  readonly effectiveAt: Scalars['DateTime']['input'];
  /** A glucose value. */
  readonly glucose?: InputMaybe<GlucoseInput>;
  /** A heart rate. */
  readonly heartRate?: InputMaybe<QuantityInput>;
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Words about it, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** An oxygen saturation, in PERCENT. */
  readonly oxygenSaturation?: InputMaybe<QuantityInput>;
  /** Whose reading. */
  readonly patientId: Scalars['ID']['input'];
  /** The offset of the wall clock where it was measured, in minutes east of UTC. Leave out for the patient's zone. */
  readonly utcOffsetMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** How a reading came here. */
export type ReadingSource =
  /** Sent by a bound device. */
  | 'DEVICE'
  /** Imported from a file or another system. */
  | 'IMPORT'
  /** Typed in by a person. */
  | 'MANUAL'
  /** Sent by a partner's program. */
  | 'PARTNER';

/** Whether a reading holds (FHIR observation-status). */
export type ReadingStatus =
  /** Its time or its patient was corrected later; its value was not. */
  | 'AMENDED'
  /** Withdrawn: not in averages, series or rules. Shown struck through. */
  | 'ENTERED_IN_ERROR'
  /** As measured. */
  | 'FINAL';

/** A measurement to be stored. */
export type RecordReadingInput = {
  /** The measurement. */
  readonly reading: ReadingInput;
};

/** What came of `recordReading`. */
export type RecordReadingPayload = {
  readonly __typename?: 'RecordReadingPayload';
  /** Whether the key came before, so that nothing new was stored. That is success. */
  readonly deduplicated: Scalars['Boolean']['output'];
  /** Why it was not accepted. Empty when it was. */
  readonly errors: ReadonlyArray<UserError>;
  /** The stored reading; the first one when the key came before. Null when it was not accepted. */
  readonly reading: Maybe<Reading>;
};

/** Closes an alert. */
export type ResolveAlertInput = {
  /** Which alert. Closing it the same way twice changes nothing. */
  readonly alertId: Scalars['ID']['input'];
  /** The `version` that the person was looking at. When status, severity or assignee has changed since, nothing is changed and the error is CONFLICT; further readings and repeats do not count, and what is so already is success. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** A note, at most 2,000 characters. Needed for CRITICAL. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** How it ended. */
  readonly resolution: AlertResolution;
};

/** What came of `resolveAlert`. */
export type ResolveAlertPayload = {
  readonly __typename?: 'ResolveAlertPayload';
  /** The alert as it is now. Null when there is none that you may see. */
  readonly alert: Maybe<Alert>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Why a cursor could not be honoured. */
export type ResyncReason =
  /** The store was restored from a backup since. */
  | 'EPOCH_CHANGED'
  /** It is older than what the inbox keeps. */
  | 'EXPIRED'
  /** It is damaged, or somebody else's. */
  | 'NOT_YOURS';

/** For whom a rule holds. The narrower one wins. */
export type RuleScope =
  /** For one organisation's patients. */
  | 'ORGANIZATION'
  /** For one patient. */
  | 'PATIENT'
  /** For everybody. */
  | 'SYSTEM';

/** A limit to be drawn into a chart. */
export type SeriesLimit = {
  readonly __typename?: 'SeriesLimit';
  /** Which rule. */
  readonly alertKind: AlertKind;
  /** The side on which it fires. */
  readonly comparator: Comparator;
  /** How severe it is. */
  readonly severity: AlertSeverity;
  /** The limit in the series' unit. */
  readonly value: Scalars['Float']['output'];
};

/** A bucket of a series, or one reading. */
export type SeriesPoint = {
  readonly __typename?: 'SeriesPoint';
  /** Where the bucket begins, or when the reading was measured. */
  readonly at: Scalars['DateTime']['output'];
  /** How many readings stand behind it: 1 for a single reading. */
  readonly count: Scalars['Int']['output'];
  /** The highest value. */
  readonly max: Scalars['Float']['output'];
  /** The mean. */
  readonly mean: Scalars['Float']['output'];
  /** The lowest value. */
  readonly min: Scalars['Float']['output'];
};

/** Silences an alert for a time. */
export type SnoozeAlertInput = {
  /** Which alert. */
  readonly alertId: Scalars['ID']['input'];
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** For how many minutes: 1 to the rule's `maxSnoozeMinutes`. */
  readonly minutes: Scalars['Int']['input'];
  /** Why, at most 500 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `snoozeAlert`. */
export type SnoozeAlertPayload = {
  readonly __typename?: 'SnoozeAlertPayload';
  /** The alert as it is now. Null when there is none that you may see. */
  readonly alert: Maybe<Alert>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Nothing happened, and that is certain: the stream was read to its end. Without any event for longer than `nextWithinSeconds`, say STALE over the whole board. */
export type StreamHeartbeat = AlertStreamEvent & {
  readonly __typename?: 'StreamHeartbeat';
  /** Your place in your inbox after this event. */
  readonly cursor: Scalars['String']['output'];
  /** The next event of any type comes within this many seconds, 15 unless set otherwise. */
  readonly nextWithinSeconds: Scalars['Int']['output'];
  /** When the server sent it. */
  readonly sentAt: Scalars['DateTime']['output'];
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** New readings of one patient as they are stored, late ones too. What was missed is told as a gap in `extensions`; load it by `Patient.readings`. */
  readonly readingAdded: Reading;
  /** Your alert inbox, live: first everything after `after`, once each and in order, then what happens, without a gap or a double at the seam. Who may see an alert is decided anew for every event. A client that cannot keep up is closed with 4290 and comes back with its cursor. */
  readonly vitalAlerts: AlertStreamEvent;
};


export type SubscriptionReadingAddedArgs = {
  kinds?: InputMaybe<ReadonlyArray<VitalKind>>;
  patientId: Scalars['ID']['input'];
};


export type SubscriptionVitalAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AlertFilter>;
};

/** The time that a summary covers, ending now. */
export type SummaryPeriod =
  /** The last 7 days. */
  | 'LAST_7_DAYS'
  /** The last 14 days: the standard for sensors. */
  | 'LAST_14_DAYS'
  /** The last 30 days. */
  | 'LAST_30_DAYS'
  /** The last 90 days. */
  | 'LAST_90_DAYS';

/** A part of the day, in the patient's zone. It may go over midnight. */
export type TimeWindow = {
  readonly __typename?: 'TimeWindow';
  /** Where it ends. */
  readonly end: Scalars['LocalTime']['output'];
  /** Where it begins. */
  readonly start: Scalars['LocalTime']['output'];
};

/** A binding to be ended now. Ending it twice changes nothing. */
export type UnbindDeviceInput = {
  /** Which binding. */
  readonly associationId: Scalars['ID']['input'];
  /** Why, at most 500 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `unbindDevice`. */
export type UnbindDevicePayload = {
  readonly __typename?: 'UnbindDevicePayload';
  /** The binding with its end. The device is disconnected at once. Null when nothing was ended. */
  readonly association: Maybe<DeviceAssociation>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** An expected failure that the person or the program can do something about. Everything else is a GraphQL error with `extensions.code`. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** The reason, for programs. Decide by this, never by the message. */
  readonly code: UserErrorCode;
  /** The path of the input field at fault from the argument on, for example `["input", "reading", "effectiveAt"]`. Null when no single field is. */
  readonly field: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason, for people, in the language of the request. It never holds health data. */
  readonly message: Scalars['String']['output'];
};

/** The one list of reasons for which a mutation changes nothing. Words that also appear in `extensions.code` mean the same there. */
export type UserErrorCode =
  /** A value is missing, malformed or out of its bounds. Let the person correct the named field. */
  | 'BAD_USER_INPUT'
  /** Somebody changed it since `expectedVersion`. Load it again, show the difference, let the person decide. */
  | 'CONFLICT'
  /** The patient has not given, or has withdrawn, the consent that this needs. */
  | 'CONSENT_REQUIRED'
  /** The upload's bytes do not have the size, type or SHA-256 that were announced. */
  | 'CONTENT_MISMATCH'
  /** You may see the thing, but not do this to it. */
  | 'FORBIDDEN'
  /** The same `idempotencyKey` was used before with other content. Make a new key. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The value cannot be true, or its unit does not fit its size. Ask the person to check it. */
  | 'IMPLAUSIBLE_VALUE'
  /** Name, password or one-time code is wrong. Which one is not told. */
  | 'INVALID_CREDENTIALS'
  /** A safety floor that nobody may weaken or switch off. */
  | 'LOCKED_RULE'
  /** There is no such thing, or you may not see it: the two are not told apart. */
  | 'NOT_FOUND'
  /** Too many tries. Wait as the message says. */
  | 'RATE_LIMITED'
  /** A one-time code is needed. Ask for it and repeat the mutation with it. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The thing's state does not allow this verb any more, for example to snooze a resolved alert. Show the present state. */
  | 'STATE_NOT_ALLOWED'
  /** Something that this needs did not answer. Nothing was changed; try again with the same `idempotencyKey`. */
  | 'TEMPORARILY_UNAVAILABLE';

export type Viewer = {
  readonly __typename?: 'Viewer';
  readonly id: Scalars['ID']['output'];
  /** How many open alerts of this severity or more wait for the caller, counted to 1,000 and no further. Null without the scope `alerts:read`, or when this part of the graph does not answer. */
  readonly openAlertCount: Maybe<Scalars['Int']['output']>;
};


export type ViewerOpenAlertCountArgs = {
  minSeverity?: AlertSeverity;
};

/** One number of what is measured: what a chart draws and a rule compares. */
export type VitalComponent =
  /** Body temperature. */
  | 'BODY_TEMPERATURE'
  /** Body weight. */
  | 'BODY_WEIGHT'
  /** Diastolic pressure, LOINC 8462-4. */
  | 'DIASTOLIC'
  /** Glucose. */
  | 'GLUCOSE'
  /** Change of glucose per minute. */
  | 'GLUCOSE_RATE'
  /** Heart rate, of a heart-rate reading or the pulse of a blood-pressure one. */
  | 'HEART_RATE'
  /** Mean arterial pressure, LOINC 8478-0. */
  | 'MEAN_ARTERIAL'
  /** Oxygen saturation. */
  | 'OXYGEN_SATURATION'
  /** Systolic pressure, LOINC 8480-6. */
  | 'SYSTOLIC';

/** What is measured. */
export type VitalKind =
  /** Blood pressure, LOINC 85354-9. */
  | 'BLOOD_PRESSURE'
  /** Body temperature, LOINC 8310-5. */
  | 'BODY_TEMPERATURE'
  /** Body weight, LOINC 29463-7. */
  | 'BODY_WEIGHT'
  /** Glucose, LOINC by specimen and unit: see the reading's codings. */
  | 'GLUCOSE'
  /** Heart rate, LOINC 8867-4. */
  | 'HEART_RATE'
  /** Oxygen saturation by pulse oximetry, LOINC 59408-5. */
  | 'OXYGEN_SATURATION';

/** One number over a time, ready to be drawn. */
export type VitalSeries = {
  readonly __typename?: 'VitalSeries';
  /** The width of a bucket in minutes; days begin at midnight in the patient's zone. Null when the points are the readings themselves because they are few enough. */
  readonly bucketMinutes: Maybe<Scalars['Int']['output']>;
  /** Which number. */
  readonly component: VitalComponent;
  /** The patient's limits for this number, to be drawn in. Empty when no rule looks at it. */
  readonly limits: ReadonlyArray<SeriesLimit>;
  /** The points by time. A bucket without readings is left out: draw a gap. Empty when nothing was measured. */
  readonly points: ReadonlyArray<SeriesPoint>;
  /** The unit of every figure in it. */
  readonly unit: MeasurementUnit;
};

/** A reading to be withdrawn. Withdrawing it twice changes nothing. */
export type VoidReadingInput = {
  /** Which reading. */
  readonly readingId: Scalars['ID']['input'];
  /** Why, 3 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of `voidReading`. */
export type VoidReadingPayload = {
  readonly __typename?: 'VoidReadingPayload';
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** The reading, now ENTERED_IN_ERROR. Null when nothing was changed. */
  readonly reading: Maybe<Reading>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Alert: Alert;
  BloodPressureReading: BloodPressureReading;
  BodyTemperatureReading: BodyTemperatureReading;
  BodyWeightReading: BodyWeightReading;
  Device: Device;
  GlucoseReading: GlucoseReading;
  HeartRateReading: HeartRateReading;
  OxygenSaturationReading: OxygenSaturationReading;
  Patient: Patient;
  Reading: Reading;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  BloodPressureReading:
    ( { __typename: 'BloodPressureReading' }
    & GraphQLRecursivePick<FederationTypes['BloodPressureReading'], {"id":true}> );
  BodyTemperatureReading:
    ( { __typename: 'BodyTemperatureReading' }
    & GraphQLRecursivePick<FederationTypes['BodyTemperatureReading'], {"id":true}> );
  BodyWeightReading:
    ( { __typename: 'BodyWeightReading' }
    & GraphQLRecursivePick<FederationTypes['BodyWeightReading'], {"id":true}> );
  Device:
    ( { __typename: 'Device' }
    & GraphQLRecursivePick<FederationTypes['Device'], {"id":true}> );
  GlucoseReading:
    ( { __typename: 'GlucoseReading' }
    & GraphQLRecursivePick<FederationTypes['GlucoseReading'], {"id":true}> );
  HeartRateReading:
    ( { __typename: 'HeartRateReading' }
    & GraphQLRecursivePick<FederationTypes['HeartRateReading'], {"id":true}> );
  OxygenSaturationReading:
    ( { __typename: 'OxygenSaturationReading' }
    & GraphQLRecursivePick<FederationTypes['OxygenSaturationReading'], {"id":true}> );
  Patient:
    ( { __typename: 'Patient' }
    & GraphQLRecursivePick<FederationTypes['Patient'], {"id":true}> );
  Reading:
    ( { __typename: 'Reading' }
    & GraphQLRecursivePick<FederationTypes['Reading'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcknowledgeAlertInput: AcknowledgeAlertInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AcknowledgeAlertPayload: ResolverTypeWrapper<Omit<AcknowledgeAlertPayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  Alert: ResolverTypeWrapper<AlertRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AlertChanged: ResolverTypeWrapper<AlertChangedRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AlertConnection: ResolverTypeWrapper<AlertConnectionRow>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertEvent: ResolverTypeWrapper<AlertEventRow>;
  AlertEventConnection: ResolverTypeWrapper<Omit<AlertEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AlertEventEdge']> }>;
  AlertEventEdge: ResolverTypeWrapper<Omit<AlertEventEdge, 'node'> & { node: ResolversTypes['AlertEvent'] }>;
  AlertEventType: AlertEventType;
  AlertFilter: AlertFilter;
  AlertKind: AlertKind;
  AlertOrder: AlertOrder;
  AlertResolution: AlertResolution;
  AlertRule: ResolverTypeWrapper<AlertRuleRow>;
  AlertRuleSet: ResolverTypeWrapper<AlertRuleSetRow>;
  AlertSeverity: AlertSeverity;
  AlertStatus: AlertStatus;
  AlertStreamEvent: ResolverTypeWrapper<AlertStreamEventRow>;
  AlertsResynced: ResolverTypeWrapper<AlertsResyncedRow>;
  BindDeviceInput: BindDeviceInput;
  BindDevicePayload: ResolverTypeWrapper<Omit<BindDevicePayload, 'association'> & { association?: Maybe<ResolversTypes['DeviceAssociation']> }>;
  BloodPressureCategory: BloodPressureCategory;
  BloodPressureInput: BloodPressureInput;
  BloodPressureMean: ResolverTypeWrapper<BloodPressureMean>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BloodPressureReading: ResolverTypeWrapper<ReadingRow>;
  BodyTemperatureReading: ResolverTypeWrapper<ReadingRow>;
  BodyWeightReading: ResolverTypeWrapper<ReadingRow>;
  ClockQuality: ClockQuality;
  Coding: ResolverTypeWrapper<Coding>;
  Comparator: Comparator;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Device: ResolverTypeWrapper<DeviceRow>;
  DeviceAssociation: ResolverTypeWrapper<DeviceAssociationRow>;
  DeviceStatus: DeviceStatus;
  GlucoseConcentration: ResolverTypeWrapper<AmountRow>;
  GlucoseInput: GlucoseInput;
  GlucoseMethod: GlucoseMethod;
  GlucoseReading: ResolverTypeWrapper<ReadingRow>;
  GlucoseSummary: ResolverTypeWrapper<GlucoseSummaryRow>;
  GlucoseTargetGroup: GlucoseTargetGroup;
  GlucoseTimeInRanges: ResolverTypeWrapper<GlucoseTimeInRanges>;
  GlucoseTrend: GlucoseTrend;
  GlucoseUnit: GlucoseUnit;
  GuidelineProfile: GuidelineProfile;
  HeartRateReading: ResolverTypeWrapper<ReadingRow>;
  HomeBloodPressureDay: ResolverTypeWrapper<HomeBloodPressureDay>;
  HomeBloodPressureSummary: ResolverTypeWrapper<HomeBloodPressureSummaryRow>;
  Interpretation: Interpretation;
  LanguageTag: ResolverTypeWrapper<Scalars['LanguageTag']['output']>;
  LocalDateTime: ResolverTypeWrapper<Scalars['LocalDateTime']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MealContext: MealContext;
  MeasurementContext: MeasurementContext;
  MeasurementUnit: MeasurementUnit;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OxygenSaturationReading: ResolverTypeWrapper<ReadingRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Patient: ResolverTypeWrapper<PatientRow>;
  Period: ResolverTypeWrapper<Period>;
  Practitioner: ResolverTypeWrapper<PractitionerRow>;
  Quantity: ResolverTypeWrapper<AmountRow>;
  QuantityComparator: QuantityComparator;
  QuantityInput: QuantityInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reading: ResolverTypeWrapper<ReadingRow>;
  ReadingComponent: ResolverTypeWrapper<Omit<ReadingComponent, 'quantity'> & { quantity: ResolversTypes['Quantity'] }>;
  ReadingConnection: ResolverTypeWrapper<Omit<ReadingConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ReadingEdge']> }>;
  ReadingEdge: ResolverTypeWrapper<Omit<ReadingEdge, 'node'> & { node: ResolversTypes['Reading'] }>;
  ReadingFilter: ReadingFilter;
  ReadingInput: ReadingInput;
  ReadingSource: ReadingSource;
  ReadingStatus: ReadingStatus;
  RecordReadingInput: RecordReadingInput;
  RecordReadingPayload: ResolverTypeWrapper<Omit<RecordReadingPayload, 'reading'> & { reading?: Maybe<ResolversTypes['Reading']> }>;
  ResolveAlertInput: ResolveAlertInput;
  ResolveAlertPayload: ResolverTypeWrapper<Omit<ResolveAlertPayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  ResyncReason: ResyncReason;
  RuleScope: RuleScope;
  SeriesLimit: ResolverTypeWrapper<SeriesLimit>;
  SeriesPoint: ResolverTypeWrapper<SeriesPoint>;
  SnoozeAlertInput: SnoozeAlertInput;
  SnoozeAlertPayload: ResolverTypeWrapper<Omit<SnoozeAlertPayload, 'alert'> & { alert?: Maybe<ResolversTypes['Alert']> }>;
  StreamHeartbeat: ResolverTypeWrapper<StreamHeartbeatRow>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SummaryPeriod: SummaryPeriod;
  TimeWindow: ResolverTypeWrapper<TimeWindow>;
  UnbindDeviceInput: UnbindDeviceInput;
  UnbindDevicePayload: ResolverTypeWrapper<Omit<UnbindDevicePayload, 'association'> & { association?: Maybe<ResolversTypes['DeviceAssociation']> }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Viewer: ResolverTypeWrapper<ViewerRow>;
  VitalComponent: VitalComponent;
  VitalKind: VitalKind;
  VitalSeries: ResolverTypeWrapper<VitalSeriesRow>;
  VoidReadingInput: VoidReadingInput;
  VoidReadingPayload: ResolverTypeWrapper<Omit<VoidReadingPayload, 'reading'> & { reading?: Maybe<ResolversTypes['Reading']> }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcknowledgeAlertInput: AcknowledgeAlertInput;
  ID: Scalars['ID']['output'];
  AcknowledgeAlertPayload: Omit<AcknowledgeAlertPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  Alert: AlertRow;
  Int: Scalars['Int']['output'];
  AlertChanged: AlertChangedRow;
  Boolean: Scalars['Boolean']['output'];
  AlertConnection: AlertConnectionRow;
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertEvent: AlertEventRow;
  AlertEventConnection: Omit<AlertEventConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AlertEventEdge']> };
  AlertEventEdge: Omit<AlertEventEdge, 'node'> & { node: ResolversParentTypes['AlertEvent'] };
  AlertFilter: AlertFilter;
  AlertRule: AlertRuleRow;
  AlertRuleSet: AlertRuleSetRow;
  AlertStreamEvent: AlertStreamEventRow;
  AlertsResynced: AlertsResyncedRow;
  BindDeviceInput: BindDeviceInput;
  BindDevicePayload: Omit<BindDevicePayload, 'association'> & { association?: Maybe<ResolversParentTypes['DeviceAssociation']> };
  BloodPressureInput: BloodPressureInput;
  BloodPressureMean: BloodPressureMean;
  Float: Scalars['Float']['output'];
  BloodPressureReading: ReadingRow;
  BodyTemperatureReading: ReadingRow;
  BodyWeightReading: ReadingRow;
  Coding: Coding;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Device: DeviceRow;
  DeviceAssociation: DeviceAssociationRow;
  GlucoseConcentration: AmountRow;
  GlucoseInput: GlucoseInput;
  GlucoseReading: ReadingRow;
  GlucoseSummary: GlucoseSummaryRow;
  GlucoseTimeInRanges: GlucoseTimeInRanges;
  HeartRateReading: ReadingRow;
  HomeBloodPressureDay: HomeBloodPressureDay;
  HomeBloodPressureSummary: HomeBloodPressureSummaryRow;
  LanguageTag: Scalars['LanguageTag']['output'];
  LocalDateTime: Scalars['LocalDateTime']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  Mutation: Record<PropertyKey, never>;
  OxygenSaturationReading: ReadingRow;
  PageInfo: PageInfo;
  Patient: PatientRow;
  Period: Period;
  Practitioner: PractitionerRow;
  Quantity: AmountRow;
  QuantityInput: QuantityInput;
  Query: Record<PropertyKey, never>;
  Reading: ReadingRow;
  ReadingComponent: Omit<ReadingComponent, 'quantity'> & { quantity: ResolversParentTypes['Quantity'] };
  ReadingConnection: Omit<ReadingConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ReadingEdge']> };
  ReadingEdge: Omit<ReadingEdge, 'node'> & { node: ResolversParentTypes['Reading'] };
  ReadingFilter: ReadingFilter;
  ReadingInput: ReadingInput;
  RecordReadingInput: RecordReadingInput;
  RecordReadingPayload: Omit<RecordReadingPayload, 'reading'> & { reading?: Maybe<ResolversParentTypes['Reading']> };
  ResolveAlertInput: ResolveAlertInput;
  ResolveAlertPayload: Omit<ResolveAlertPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  SeriesLimit: SeriesLimit;
  SeriesPoint: SeriesPoint;
  SnoozeAlertInput: SnoozeAlertInput;
  SnoozeAlertPayload: Omit<SnoozeAlertPayload, 'alert'> & { alert?: Maybe<ResolversParentTypes['Alert']> };
  StreamHeartbeat: StreamHeartbeatRow;
  Subscription: Record<PropertyKey, never>;
  TimeWindow: TimeWindow;
  UnbindDeviceInput: UnbindDeviceInput;
  UnbindDevicePayload: Omit<UnbindDevicePayload, 'association'> & { association?: Maybe<ResolversParentTypes['DeviceAssociation']> };
  UserError: UserError;
  Viewer: ViewerRow;
  VitalSeries: VitalSeriesRow;
  VoidReadingInput: VoidReadingInput;
  VoidReadingPayload: Omit<VoidReadingPayload, 'reading'> & { reading?: Maybe<ResolversParentTypes['Reading']> };
  String: Scalars['String']['output'];
};

export type ResumableDirectiveArgs = {
  argument?: Scalars['String']['input'];
  cursor?: Scalars['String']['input'];
};

export type ResumableDirectiveResolver<Result, Parent, ContextType = Context, Args = ResumableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AcknowledgeAlertPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeAlertPayload'] = ResolversParentTypes['AcknowledgeAlertPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acknowledgedBy?: Resolver<Maybe<ResolversTypes['Practitioner']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['AlertEventConnection'], ParentType, ContextType, RequireFields<AlertEventsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  lastSoundedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  observedValue?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  occurrences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  patientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  patientMessage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  readings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Reading']>>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['AlertResolution']>, ParentType, ContextType>;
  resolutionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['Practitioner']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  snoozedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AlertStatus'], ParentType, ContextType>;
  thresholdValue?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertChangedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertChanged'] = ResolversParentTypes['AlertChanged']> = {
  alert?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['AlertEvent'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertEvent'] = ResolversParentTypes['AlertEvent']> = {
  actor?: Resolver<Maybe<ResolversTypes['Practitioner']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AlertEventType'], ParentType, ContextType>;
};

export type AlertEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertEventConnection'] = ResolversParentTypes['AlertEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AlertEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AlertEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertEventEdge'] = ResolversParentTypes['AlertEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AlertEvent'], ParentType, ContextType>;
};

export type AlertRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertRule'] = ResolversParentTypes['AlertRule']> = {
  activeWindow?: Resolver<Maybe<ResolversTypes['TimeWindow']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['Practitioner']>, ParentType, ContextType>;
  clearMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comparator?: Resolver<Maybe<ResolversTypes['Comparator']>, ParentType, ContextType>;
  component?: Resolver<Maybe<ResolversTypes['VitalComponent']>, ParentType, ContextType>;
  defaultSnoozeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  forMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  forReadings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  locked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxSnoozeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  repeatMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['RuleScope'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threshold?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
};

export type AlertRuleSetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertRuleSet'] = ResolversParentTypes['AlertRuleSet']> = {
  rules?: Resolver<ReadonlyArray<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertStreamEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertStreamEvent'] = ResolversParentTypes['AlertStreamEvent']> = {
  __resolveType: TypeResolveFn<'AlertChanged' | 'AlertsResynced' | 'StreamHeartbeat', ParentType, ContextType>;
};

export type AlertsResyncedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertsResynced'] = ResolversParentTypes['AlertsResynced']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openAlerts?: Resolver<ReadonlyArray<ResolversTypes['Alert']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ResyncReason'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BindDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BindDevicePayload'] = ResolversParentTypes['BindDevicePayload']> = {
  association?: Resolver<Maybe<ResolversTypes['DeviceAssociation']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  mqttCredential?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BloodPressureMeanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BloodPressureMean'] = ResolversParentTypes['BloodPressureMean']> = {
  diastolic?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  systolic?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BloodPressureReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BloodPressureReading'] = ResolversParentTypes['BloodPressureReading'], FederationReferenceType extends FederationReferenceTypes['BloodPressureReading'] = FederationReferenceTypes['BloodPressureReading']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BloodPressureReading']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Alert']>>, ParentType, ContextType>;
  bodyMovement?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['BloodPressureCategory']>, ParentType, ContextType>;
  clockQuality?: Resolver<ResolversTypes['ClockQuality'], ParentType, ContextType>;
  codings?: Resolver<ReadonlyArray<ResolversTypes['Coding']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['ReadingComponent']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['MeasurementContext'], ParentType, ContextType>;
  cuffTooLoose?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  diastolic?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interpretation?: Resolver<ResolversTypes['Interpretation'], ParentType, ContextType>;
  irregularPulse?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VitalKind'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  meanArterial?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  patientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pulseRate?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ReadingSource'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReadingStatus'], ParentType, ContextType>;
  systolic?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  validated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BodyTemperatureReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BodyTemperatureReading'] = ResolversParentTypes['BodyTemperatureReading'], FederationReferenceType extends FederationReferenceTypes['BodyTemperatureReading'] = FederationReferenceTypes['BodyTemperatureReading']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BodyTemperatureReading']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Alert']>>, ParentType, ContextType>;
  clockQuality?: Resolver<ResolversTypes['ClockQuality'], ParentType, ContextType>;
  codings?: Resolver<ReadonlyArray<ResolversTypes['Coding']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['ReadingComponent']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['MeasurementContext'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interpretation?: Resolver<ResolversTypes['Interpretation'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VitalKind'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  patientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ReadingSource'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReadingStatus'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BodyWeightReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BodyWeightReading'] = ResolversParentTypes['BodyWeightReading'], FederationReferenceType extends FederationReferenceTypes['BodyWeightReading'] = FederationReferenceTypes['BodyWeightReading']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BodyWeightReading']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Alert']>>, ParentType, ContextType>;
  changeInThreeDays?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  clockQuality?: Resolver<ResolversTypes['ClockQuality'], ParentType, ContextType>;
  codings?: Resolver<ReadonlyArray<ResolversTypes['Coding']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['ReadingComponent']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['MeasurementContext'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interpretation?: Resolver<ResolversTypes['Interpretation'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VitalKind'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  patientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ReadingSource'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReadingStatus'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coding'] = ResolversParentTypes['Coding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeviceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Device'] = ResolversParentTypes['Device'], FederationReferenceType extends FederationReferenceTypes['Device'] = FederationReferenceTypes['Device']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Device']> | FederationReferenceType, FederationReferenceType, ContextType>;
  batteryPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  clockQuality?: Resolver<Maybe<ResolversTypes['ClockQuality']>, ParentType, ContextType>;
  currentAssociation?: Resolver<Maybe<ResolversTypes['DeviceAssociation']>, ParentType, ContextType>;
  firmwareVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['VitalKind']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  manufacturer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  serialNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeviceStatus'], ParentType, ContextType>;
  udi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeviceAssociationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeviceAssociation'] = ResolversParentTypes['DeviceAssociation']> = {
  device?: Resolver<ResolversTypes['Device'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
};

export type GlucoseConcentrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GlucoseConcentration'] = ResolversParentTypes['GlucoseConcentration']> = {
  mgPerDl?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mmolPerL?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type GlucoseReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GlucoseReading'] = ResolversParentTypes['GlucoseReading'], FederationReferenceType extends FederationReferenceTypes['GlucoseReading'] = FederationReferenceTypes['GlucoseReading']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GlucoseReading']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Alert']>>, ParentType, ContextType>;
  clockQuality?: Resolver<ResolversTypes['ClockQuality'], ParentType, ContextType>;
  codings?: Resolver<ReadonlyArray<ResolversTypes['Coding']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['ReadingComponent']>, ParentType, ContextType>;
  concentration?: Resolver<ResolversTypes['GlucoseConcentration'], ParentType, ContextType>;
  context?: Resolver<ResolversTypes['MeasurementContext'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interpretation?: Resolver<ResolversTypes['Interpretation'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VitalKind'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mealContext?: Resolver<Maybe<ResolversTypes['MealContext']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['GlucoseMethod'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  patientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ratePerMinute?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ReadingSource'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReadingStatus'], ParentType, ContextType>;
  trend?: Resolver<Maybe<ResolversTypes['GlucoseTrend']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GlucoseSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GlucoseSummary'] = ResolversParentTypes['GlucoseSummary']> = {
  coefficientOfVariationPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  daysWorn?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hypoglycemicEpisodeCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  managementIndicatorPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['GlucoseConcentration']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['GlucoseMethod'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  readingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sensorActivePercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  standardDeviation?: Resolver<Maybe<ResolversTypes['GlucoseConcentration']>, ParentType, ContextType>;
  sufficient?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  targetGroup?: Resolver<ResolversTypes['GlucoseTargetGroup'], ParentType, ContextType>;
  timeInRanges?: Resolver<Maybe<ResolversTypes['GlucoseTimeInRanges']>, ParentType, ContextType>;
};

export type GlucoseTimeInRangesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GlucoseTimeInRanges'] = ResolversParentTypes['GlucoseTimeInRanges']> = {
  highPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  inRangePercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lowPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  totalAboveRangePercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  totalBelowRangePercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  veryHighPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  veryLowPercent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type HeartRateReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeartRateReading'] = ResolversParentTypes['HeartRateReading'], FederationReferenceType extends FederationReferenceTypes['HeartRateReading'] = FederationReferenceTypes['HeartRateReading']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['HeartRateReading']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Alert']>>, ParentType, ContextType>;
  clockQuality?: Resolver<ResolversTypes['ClockQuality'], ParentType, ContextType>;
  codings?: Resolver<ReadonlyArray<ResolversTypes['Coding']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['ReadingComponent']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['MeasurementContext'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interpretation?: Resolver<ResolversTypes['Interpretation'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VitalKind'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  patientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ReadingSource'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReadingStatus'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HomeBloodPressureDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeBloodPressureDay'] = ResolversParentTypes['HomeBloodPressureDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  evening?: Resolver<Maybe<ResolversTypes['BloodPressureMean']>, ParentType, ContextType>;
  morning?: Resolver<Maybe<ResolversTypes['BloodPressureMean']>, ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HomeBloodPressureSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeBloodPressureSummary'] = ResolversParentTypes['HomeBloodPressureSummary']> = {
  atOrAboveThreshold?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['BloodPressureCategory']>, ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['HomeBloodPressureDay']>, ParentType, ContextType>;
  eveningMean?: Resolver<Maybe<ResolversTypes['BloodPressureMean']>, ParentType, ContextType>;
  excludedReadingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  guideline?: Resolver<ResolversTypes['GuidelineProfile'], ParentType, ContextType>;
  mean?: Resolver<Maybe<ResolversTypes['BloodPressureMean']>, ParentType, ContextType>;
  morningMean?: Resolver<Maybe<ResolversTypes['BloodPressureMean']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  readingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sufficient?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  systolicStandardDeviation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  threshold?: Resolver<ResolversTypes['BloodPressureMean'], ParentType, ContextType>;
  usedReadingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface LanguageTagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageTag'], any> {
  name: 'LanguageTag';
}

export interface LocalDateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDateTime'], any> {
  name: 'LocalDateTime';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acknowledgeAlert?: Resolver<Maybe<ResolversTypes['AcknowledgeAlertPayload']>, ParentType, ContextType, RequireFields<MutationAcknowledgeAlertArgs, 'input'>>;
  bindDevice?: Resolver<Maybe<ResolversTypes['BindDevicePayload']>, ParentType, ContextType, RequireFields<MutationBindDeviceArgs, 'input'>>;
  recordReading?: Resolver<Maybe<ResolversTypes['RecordReadingPayload']>, ParentType, ContextType, RequireFields<MutationRecordReadingArgs, 'input'>>;
  resolveAlert?: Resolver<Maybe<ResolversTypes['ResolveAlertPayload']>, ParentType, ContextType, RequireFields<MutationResolveAlertArgs, 'input'>>;
  snoozeAlert?: Resolver<Maybe<ResolversTypes['SnoozeAlertPayload']>, ParentType, ContextType, RequireFields<MutationSnoozeAlertArgs, 'input'>>;
  unbindDevice?: Resolver<Maybe<ResolversTypes['UnbindDevicePayload']>, ParentType, ContextType, RequireFields<MutationUnbindDeviceArgs, 'input'>>;
  voidReading?: Resolver<Maybe<ResolversTypes['VoidReadingPayload']>, ParentType, ContextType, RequireFields<MutationVoidReadingArgs, 'input'>>;
};

export type OxygenSaturationReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OxygenSaturationReading'] = ResolversParentTypes['OxygenSaturationReading'], FederationReferenceType extends FederationReferenceTypes['OxygenSaturationReading'] = FederationReferenceTypes['OxygenSaturationReading']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OxygenSaturationReading']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alerts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Alert']>>, ParentType, ContextType>;
  clockQuality?: Resolver<ResolversTypes['ClockQuality'], ParentType, ContextType>;
  codings?: Resolver<ReadonlyArray<ResolversTypes['Coding']>, ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['ReadingComponent']>, ParentType, ContextType>;
  context?: Resolver<ResolversTypes['MeasurementContext'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveLocal?: Resolver<ResolversTypes['LocalDateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  interpretation?: Resolver<ResolversTypes['Interpretation'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VitalKind'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  patientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  perfusionIndex?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  pulseRate?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ReadingSource'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReadingStatus'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PatientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Patient'] = ResolversParentTypes['Patient'], FederationReferenceType extends FederationReferenceTypes['Patient'] = FederationReferenceTypes['Patient']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Patient']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alertRules?: Resolver<Maybe<ResolversTypes['AlertRuleSet']>, ParentType, ContextType>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<PatientAlertsArgs, 'first' | 'orderBy'>>;
  deviceAssociations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DeviceAssociation']>>, ParentType, ContextType, RequireFields<PatientDeviceAssociationsArgs, 'includePast'>>;
  glucoseSummary?: Resolver<Maybe<ResolversTypes['GlucoseSummary']>, ParentType, ContextType, RequireFields<PatientGlucoseSummaryArgs, 'method' | 'period'>>;
  homeBloodPressure?: Resolver<Maybe<ResolversTypes['HomeBloodPressureSummary']>, ParentType, ContextType, Partial<PatientHomeBloodPressureArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  latestReadings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Reading']>>, ParentType, ContextType, Partial<PatientLatestReadingsArgs>>;
  readings?: Resolver<Maybe<ResolversTypes['ReadingConnection']>, ParentType, ContextType, Partial<PatientReadingsArgs>>;
  series?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VitalSeries']>>, ParentType, ContextType, RequireFields<PatientSeriesArgs, 'components' | 'from' | 'glucoseUnit' | 'maxPoints' | 'to'>>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PractitionerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Practitioner'] = ResolversParentTypes['Practitioner']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QuantityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Quantity'] = ResolversParentTypes['Quantity']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  comparator?: Resolver<Maybe<ResolversTypes['QuantityComparator']>, ParentType, ContextType>;
  converted?: Resolver<Maybe<ResolversTypes['Quantity']>, ParentType, ContextType, RequireFields<QuantityConvertedArgs, 'to'>>;
  exact?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  symbol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['MeasurementUnit'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertRules?: Resolver<Maybe<ResolversTypes['AlertRuleSet']>, ParentType, ContextType, Partial<QueryAlertRulesArgs>>;
  alerts?: Resolver<Maybe<ResolversTypes['AlertConnection']>, ParentType, ContextType, RequireFields<QueryAlertsArgs, 'first' | 'orderBy'>>;
  device?: Resolver<Maybe<ResolversTypes['Device']>, ParentType, ContextType, RequireFields<QueryDeviceArgs, 'id'>>;
  reading?: Resolver<Maybe<ResolversTypes['Reading']>, ParentType, ContextType, RequireFields<QueryReadingArgs, 'id'>>;
};

export type ReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reading'] = ResolversParentTypes['Reading'], FederationReferenceType extends FederationReferenceTypes['Reading'] = FederationReferenceTypes['Reading']> = {
  __resolveType: TypeResolveFn<'BloodPressureReading' | 'BodyTemperatureReading' | 'BodyWeightReading' | 'GlucoseReading' | 'HeartRateReading' | 'OxygenSaturationReading', ParentType, ContextType>;
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reading']> | FederationReferenceType, FederationReferenceType, ContextType>;
};

export type ReadingComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadingComponent'] = ResolversParentTypes['ReadingComponent']> = {
  codings?: Resolver<ReadonlyArray<ResolversTypes['Coding']>, ParentType, ContextType>;
  component?: Resolver<ResolversTypes['VitalComponent'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Quantity'], ParentType, ContextType>;
};

export type ReadingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadingConnection'] = ResolversParentTypes['ReadingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReadingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReadingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadingEdge'] = ResolversParentTypes['ReadingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reading'], ParentType, ContextType>;
};

export type RecordReadingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordReadingPayload'] = ResolversParentTypes['RecordReadingPayload']> = {
  deduplicated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  reading?: Resolver<Maybe<ResolversTypes['Reading']>, ParentType, ContextType>;
};

export type ResolveAlertPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolveAlertPayload'] = ResolversParentTypes['ResolveAlertPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SeriesLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesLimit'] = ResolversParentTypes['SeriesLimit']> = {
  alertKind?: Resolver<ResolversTypes['AlertKind'], ParentType, ContextType>;
  comparator?: Resolver<ResolversTypes['Comparator'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['AlertSeverity'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SeriesPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeriesPoint'] = ResolversParentTypes['SeriesPoint']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mean?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SnoozeAlertPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnoozeAlertPayload'] = ResolversParentTypes['SnoozeAlertPayload']> = {
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StreamHeartbeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StreamHeartbeat'] = ResolversParentTypes['StreamHeartbeat']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nextWithinSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  readingAdded?: SubscriptionResolver<ResolversTypes['Reading'], "readingAdded", ParentType, ContextType, RequireFields<SubscriptionReadingAddedArgs, 'patientId'>>;
  vitalAlerts?: SubscriptionResolver<ResolversTypes['AlertStreamEvent'], "vitalAlerts", ParentType, ContextType, Partial<SubscriptionVitalAlertsArgs>>;
};

export type TimeWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeWindow'] = ResolversParentTypes['TimeWindow']> = {
  end?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
};

export type UnbindDevicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnbindDevicePayload'] = ResolversParentTypes['UnbindDevicePayload']> = {
  association?: Resolver<Maybe<ResolversTypes['DeviceAssociation']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openAlertCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<ViewerOpenAlertCountArgs, 'minSeverity'>>;
};

export type VitalSeriesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VitalSeries'] = ResolversParentTypes['VitalSeries']> = {
  bucketMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  component?: Resolver<ResolversTypes['VitalComponent'], ParentType, ContextType>;
  limits?: Resolver<ReadonlyArray<ResolversTypes['SeriesLimit']>, ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['SeriesPoint']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['MeasurementUnit'], ParentType, ContextType>;
};

export type VoidReadingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoidReadingPayload'] = ResolversParentTypes['VoidReadingPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  reading?: Resolver<Maybe<ResolversTypes['Reading']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcknowledgeAlertPayload?: AcknowledgeAlertPayloadResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertChanged?: AlertChangedResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertEvent?: AlertEventResolvers<ContextType>;
  AlertEventConnection?: AlertEventConnectionResolvers<ContextType>;
  AlertEventEdge?: AlertEventEdgeResolvers<ContextType>;
  AlertRule?: AlertRuleResolvers<ContextType>;
  AlertRuleSet?: AlertRuleSetResolvers<ContextType>;
  AlertStreamEvent?: AlertStreamEventResolvers<ContextType>;
  AlertsResynced?: AlertsResyncedResolvers<ContextType>;
  BindDevicePayload?: BindDevicePayloadResolvers<ContextType>;
  BloodPressureMean?: BloodPressureMeanResolvers<ContextType>;
  BloodPressureReading?: BloodPressureReadingResolvers<ContextType>;
  BodyTemperatureReading?: BodyTemperatureReadingResolvers<ContextType>;
  BodyWeightReading?: BodyWeightReadingResolvers<ContextType>;
  Coding?: CodingResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Device?: DeviceResolvers<ContextType>;
  DeviceAssociation?: DeviceAssociationResolvers<ContextType>;
  GlucoseConcentration?: GlucoseConcentrationResolvers<ContextType>;
  GlucoseReading?: GlucoseReadingResolvers<ContextType>;
  GlucoseSummary?: GlucoseSummaryResolvers<ContextType>;
  GlucoseTimeInRanges?: GlucoseTimeInRangesResolvers<ContextType>;
  HeartRateReading?: HeartRateReadingResolvers<ContextType>;
  HomeBloodPressureDay?: HomeBloodPressureDayResolvers<ContextType>;
  HomeBloodPressureSummary?: HomeBloodPressureSummaryResolvers<ContextType>;
  LanguageTag?: GraphQLScalarType;
  LocalDateTime?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  OxygenSaturationReading?: OxygenSaturationReadingResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Patient?: PatientResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Practitioner?: PractitionerResolvers<ContextType>;
  Quantity?: QuantityResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reading?: ReadingResolvers<ContextType>;
  ReadingComponent?: ReadingComponentResolvers<ContextType>;
  ReadingConnection?: ReadingConnectionResolvers<ContextType>;
  ReadingEdge?: ReadingEdgeResolvers<ContextType>;
  RecordReadingPayload?: RecordReadingPayloadResolvers<ContextType>;
  ResolveAlertPayload?: ResolveAlertPayloadResolvers<ContextType>;
  SeriesLimit?: SeriesLimitResolvers<ContextType>;
  SeriesPoint?: SeriesPointResolvers<ContextType>;
  SnoozeAlertPayload?: SnoozeAlertPayloadResolvers<ContextType>;
  StreamHeartbeat?: StreamHeartbeatResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TimeWindow?: TimeWindowResolvers<ContextType>;
  UnbindDevicePayload?: UnbindDevicePayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  VitalSeries?: VitalSeriesResolvers<ContextType>;
  VoidReadingPayload?: VoidReadingPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  resumable?: ResumableDirectiveResolver<any, any, ContextType>;
};
