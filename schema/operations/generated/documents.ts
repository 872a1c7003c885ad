/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Gender as used in administration (FHIR administrative-gender), not a clinical finding. */
export type AdministrativeGender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Neither, or another one. */
  | 'OTHER'
  /** Not known or not told. */
  | 'UNKNOWN';

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

/** By what an answer was written. */
export type AnswerMethod =
  /** Put together from sentences of the cited passages, word for word. */
  | 'EXTRACTED'
  /** By a language model from the cited passages. Label it as AI-generated. */
  | 'GENERATED';

/** How far an answer is. */
export type AnswerStatus =
  /** Complete. */
  | 'COMPLETED'
  /** Not answered, for the reason in `refusalReason`. */
  | 'REFUSED';

/** What an article is. */
export type ArticleKind =
  /** How to use a device. */
  | 'DEVICE_HELP'
  /** About a medicine. */
  | 'DRUG_INFORMATION'
  /** A question that is often asked. */
  | 'FREQUENT_QUESTION'
  /** A guideline in short, for practitioners. */
  | 'GUIDELINE_SUMMARY'
  /** For patients, to learn from. */
  | 'PATIENT_EDUCATION';

/** Where an article stands. Only PUBLISHED ones are shown to patients and used for answers. */
export type ArticleStatus =
  /** Being written. */
  | 'DRAFT'
  /** Waits for a reviewer. */
  | 'IN_REVIEW'
  /** Out. Whether a clinician has reviewed it stands in `reviewedBy` and `sourceName`. */
  | 'PUBLISHED'
  /** Withdrawn. */
  | 'RETIRED';

/** For whom an article is. */
export type Audience =
  /** Patients and caregivers. */
  | 'PATIENT'
  /** Practitioners. */
  | 'PRACTITIONER';

/** A blood-pressure category. Which ones occur depends on the guideline profile. */
export type BloodPressureCategory =
  /** Elevated (ESC, ACC/AHA). */
  | 'ELEVATED'
  /** Grade 1; stage 1 in ACC/AHA; hypertension without grade in ESC. */
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

/** The conditions that rules and summaries know. */
export type ConditionKind =
  /** Chronic kidney disease (709044004). */
  | 'CHRONIC_KIDNEY_DISEASE'
  /** Chronic obstructive lung disease (13645005). Consider oxygen scale 2. */
  | 'COPD'
  /** Diabetes in pregnancy (11687002). */
  | 'GESTATIONAL_DIABETES'
  /** Heart failure (84114007). Switches the weight-gain rule on. */
  | 'HEART_FAILURE'
  /** Hypertension (SNOMED CT 38341003). */
  | 'HYPERTENSION'
  /** Any other: see the codings. */
  | 'OTHER'
  /** Diabetes mellitus type 1 (46635009). */
  | 'TYPE_1_DIABETES'
  /** Diabetes mellitus type 2 (44054006). */
  | 'TYPE_2_DIABETES';

/** What a patient may agree to, each by itself. */
export type ConsentScope =
  /** Using the record to answer the patient's questions by a language model. */
  | 'AI_ASSISTANT'
  /** Care by the organisation. */
  | 'CARE'
  /** A caregiver's access. */
  | 'CAREGIVER_ACCESS'
  /** Sending data to another country. */
  | 'CROSS_BORDER_TRANSFER'
  /** Taking readings from devices. */
  | 'DEVICE_DATA'
  /** Messages with the care team. */
  | 'MESSAGING'
  /** Access of one partner organisation. */
  | 'PARTNER_SHARING'
  /** De-identified use in research. */
  | 'RESEARCH';

/** Whether a consent holds. */
export type ConsentStatus =
  /** Holds. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Withdrawn. From that instant nothing is given out any more. */
  | 'REVOKED';

/** A patient to be taken into care. */
export type EnrollPatientInput = {
  /** The day of birth. */
  birthDate?: string | null | undefined;
  /** The family name. */
  familyName: string;
  /** Gender as administration has it. */
  gender: AdministrativeGender;
  /** The given name. */
  givenName: string;
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  idempotencyKey: string;
  /** The phone number in E.164. */
  phone?: string | null | undefined;
  /** The language in which the patient wants to be addressed. */
  preferredLanguage: string;
  /** Where the patient's days begin. */
  timeZone: string;
};

/** Where a patient stands in the programme. */
export type EnrollmentStatus =
  /** Taking part. */
  | 'ACTIVE'
  /** Has left. The record stays readable for as long as the law demands. */
  | 'DISCHARGED'
  /** Away for a while: readings are stored, missing ones raise nothing. */
  | 'PAUSED'
  /** Invited; consents are not complete. Nothing is measured yet. */
  | 'PENDING';

/** What a file shows. */
export type FileKind =
  /** A signed consent. */
  | 'CONSENT_FORM'
  /** A copy of data, made by this product. */
  | 'DATA_EXPORT'
  /** A discharge summary. */
  | 'DISCHARGE_SUMMARY'
  /** An electrocardiogram. */
  | 'ECG'
  /** An identity document. Visible to administrators who verify identities only. */
  | 'IDENTITY_DOCUMENT'
  /** An X-ray, ultrasound or the like. */
  | 'IMAGING'
  /** A laboratory report. */
  | 'LAB_REPORT'
  /** Anything else. */
  | 'OTHER'
  /** A photo. */
  | 'PHOTO'
  /** A prescription. */
  | 'PRESCRIPTION'
  /** A voice message. */
  | 'VOICE';

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

/** Whether a value is exact or the end of what the device can show. */
export type QuantityComparator =
  /** Higher than the value: the device said HI. */
  | 'GREATER_THAN'
  /** Lower than the value: the device said LO. */
  | 'LESS_THAN';

/** Why the assistant does not answer. */
export type RefusalReason =
  /** It was to use the record, and the consent AI_ASSISTANT is missing. */
  | 'CONSENT_MISSING'
  /** The question tells of danger: see `triage`. This is checked before anything else. */
  | 'EMERGENCY'
  /** No published article supports an answer. */
  | 'NO_SUPPORTING_SOURCE'
  /** It is about something else than the articles. */
  | 'OUT_OF_SCOPE'
  /** It asks for a prescription or a dose. Only a doctor may answer that. */
  | 'PRESCRIBING_REQUEST';

/** Closes an alert. */
export type ResolveAlertInput = {
  /** Which alert. Closing it the same way twice changes nothing. */
  alertId: string;
  /** The `version` that the person was looking at. When status, severity or assignee has changed since, nothing is changed and the error is CONFLICT; further readings and repeats do not count, and what is so already is success. */
  expectedVersion: number;
  /** A note, at most 2,000 characters. Needed for CRITICAL. */
  note?: string | null | undefined;
  /** How it ended. */
  resolution: AlertResolution;
};

/** Why a cursor could not be honoured. */
export type ResyncReason =
  /** The store was restored from a backup since. */
  | 'EPOCH_CHANGED'
  /** It is older than what the inbox keeps. */
  | 'EXPIRED'
  /** It is damaged, or somebody else's. */
  | 'NOT_YOURS';

/** What a signed-in account may be. Rights come from relations and scopes; a role alone opens no record. */
export type Role =
  /** Runs an organisation's users, devices and settings. Sees no health data. */
  | 'ADMINISTRATOR'
  /** Family or friend who helps a patient with the patient's consent. */
  | 'CAREGIVER'
  /** A program of another organisation, with an API key. */
  | 'PARTNER'
  /** Somebody whose condition is managed here. */
  | 'PATIENT'
  /** Doctor, nurse, health manager, pharmacist or dietitian. */
  | 'PRACTITIONER';

/** What the asker should do now, whatever the answer says. */
export type TriageAdvice =
  /** Write to the care team. */
  | 'CONTACT_CARE_TEAM'
  /** Call 120, 911 or 112 now. Nobody has been told: the care team learns of it only when the person writes or calls. */
  | 'EMERGENCY'
  /** Nothing special. */
  | 'NONE'
  /** See a doctor today. */
  | 'URGENT_CARE';

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

export type SignInMutationVariables = Exact<{
  username: string;
  password: string;
}>;


export type SignInMutation = { signIn: { accessToken: string | null, refreshToken: string | null, expiresAt: string | null, viewer: { id: string, roles: Array<Role> } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type PatientListQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PatientListQuery = { patients: { totalCount: number | null, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: { text: string } | null, latestReadings: Array<
          | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, systolic: { value: number, symbol: string }, diastolic: { value: number } }
          | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
          | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
          | { trend: GlucoseTrend | null, id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, concentration: { mmolPerL: number, mgPerDl: number } }
          | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
          | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
        > | null, alerts: { totalCount: number | null, edges: Array<{ node: { id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus, title: string } }> } | null, conversations: { edges: Array<{ node: { id: string, topic: string | null, unreadCount: number, lastMessage: { id: string, body: string | null } | null } }> } | null, files: { edges: Array<{ node: { id: string, name: string, kind: FileKind } }> } | null, recommendedArticles: Array<{ id: string, title: string }> | null } }> } | null };

export type LiveAlertsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type LiveAlertsSubscription = { vitalAlerts:
    | { __typename: 'AlertChanged', replayed: boolean, cursor: string, sentAt: string, event: { id: string, type: AlertEventType, occurredAt: string, actor: { id: string, name: { text: string } } | null }, alert: { id: string, version: number, kind: AlertKind, severity: AlertSeverity, status: AlertStatus, title: string, patientId: string, observedValue: { exact: string, symbol: string } | null, thresholdValue: { exact: string, symbol: string } | null, patient: { id: string, name: { text: string } | null } | null, readings: Array<
          | { id: string, kind: VitalKind, effectiveAt: string, late: boolean }
          | { id: string, kind: VitalKind, effectiveAt: string, late: boolean }
          | { id: string, kind: VitalKind, effectiveAt: string, late: boolean }
          | { id: string, kind: VitalKind, effectiveAt: string, late: boolean }
          | { id: string, kind: VitalKind, effectiveAt: string, late: boolean }
          | { id: string, kind: VitalKind, effectiveAt: string, late: boolean }
        > | null } }
    | { __typename: 'AlertsResynced', reason: ResyncReason, truncated: boolean, cursor: string, sentAt: string, openAlerts: Array<{ id: string, version: number, kind: AlertKind, severity: AlertSeverity, status: AlertStatus, patientId: string, patient: { id: string, name: { text: string } | null } | null }> }
    | { __typename: 'StreamHeartbeat', nextWithinSeconds: number, cursor: string, sentAt: string }
   };

export type AcknowledgeAlertMutationVariables = Exact<{
  alertId: string;
  note?: string | null | undefined;
}>;


export type AcknowledgeAlertMutation = { acknowledgeAlert: { alert: { id: string, version: number, status: AlertStatus, acknowledgedAt: string | null } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type SnoozeAlertMutationVariables = Exact<{
  alertId: string;
  key: string;
  minutes: number;
}>;


export type SnoozeAlertMutation = { snoozeAlert: { alert: { id: string, version: number, status: AlertStatus, snoozedUntil: string | null } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ResolveAlertMutationVariables = Exact<{
  input: ResolveAlertInput;
}>;


export type ResolveAlertMutation = { resolveAlert: { alert: { id: string, version: number, status: AlertStatus, resolution: AlertResolution | null, resolvedAt: string | null } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ChartQueryVariables = Exact<{
  id: string;
  from: string;
  to: string;
}>;


export type ChartQuery = { patient: { id: string, timeZone: string, series: Array<{ component: VitalComponent, unit: MeasurementUnit, bucketMinutes: number | null, points: Array<{ at: string, min: number, max: number, mean: number, count: number }>, limits: Array<{ value: number, comparator: Comparator, severity: AlertSeverity }> }> | null, homeBloodPressure: { sufficient: boolean, category: BloodPressureCategory | null, guideline: GuidelineProfile, mean: { systolic: number, diastolic: number } | null } | null, glucoseSummary: { sufficient: boolean, managementIndicatorPercent: number | null, coefficientOfVariationPercent: number | null, timeInRanges: { inRangePercent: number, totalBelowRangePercent: number, totalAboveRangePercent: number } | null } | null } | null };

export type LatestValuesQueryVariables = Exact<{
  patientId: string;
}>;


export type LatestValuesQuery = { patient: { id: string, latestReadings: Array<
      | { __typename: 'BloodPressureReading', id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, codings: Array<{ system: string, code: string }>, quantity: { exact: string, comparator: QuantityComparator | null, code: string } }> }
      | { __typename: 'BodyTemperatureReading', id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, codings: Array<{ system: string, code: string }>, quantity: { exact: string, comparator: QuantityComparator | null, code: string } }> }
      | { __typename: 'BodyWeightReading', id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, codings: Array<{ system: string, code: string }>, quantity: { exact: string, comparator: QuantityComparator | null, code: string } }> }
      | { __typename: 'GlucoseReading', id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, codings: Array<{ system: string, code: string }>, quantity: { exact: string, comparator: QuantityComparator | null, code: string } }> }
      | { __typename: 'HeartRateReading', id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, codings: Array<{ system: string, code: string }>, quantity: { exact: string, comparator: QuantityComparator | null, code: string } }> }
      | { __typename: 'OxygenSaturationReading', id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, codings: Array<{ system: string, code: string }>, quantity: { exact: string, comparator: QuantityComparator | null, code: string } }> }
    > | null } | null };

export type PatientSummaryQueryVariables = Exact<{
  patientId: string;
}>;


export type PatientSummaryQuery = { patient: { id: string, gender: AdministrativeGender, age: number | null, timeZone: string, conditions: Array<{ kind: ConditionKind, onsetDate: string | null, codings: Array<{ system: string, code: string, display: string | null }> }> | null, homeBloodPressure: { sufficient: boolean, category: BloodPressureCategory | null, guideline: GuidelineProfile, mean: { systolic: number, diastolic: number } | null } | null, glucoseSummary: { sufficient: boolean, managementIndicatorPercent: number | null, timeInRanges: { inRangePercent: number, totalBelowRangePercent: number, totalAboveRangePercent: number } | null } | null } | null };

export type AlertStatusOfQueryVariables = Exact<{
  patientId: string;
  after?: string | null | undefined;
}>;


export type AlertStatusOfQuery = { patient: { id: string, alerts: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus, raisedAt: string, acknowledgedAt: string | null, resolvedAt: string | null, resolution: AlertResolution | null } }> } | null } | null };

export type PartnerAlertsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PartnerAlertsSubscription = { vitalAlerts:
    | { __typename: 'AlertChanged', replayed: boolean, cursor: string, sentAt: string, event: { id: string, type: AlertEventType, occurredAt: string, severity: AlertSeverity }, alert: { id: string, version: number, patientId: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus } }
    | { __typename: 'AlertsResynced', reason: ResyncReason, truncated: boolean, cursor: string, sentAt: string, openAlerts: Array<{ id: string, version: number, patientId: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus }> }
    | { __typename: 'StreamHeartbeat', nextWithinSeconds: number, cursor: string, sentAt: string }
   };

export type FilesOfQueryVariables = Exact<{
  patientId: string;
  after?: string | null | undefined;
}>;


export type FilesOfQuery = { patient: { id: string, files: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, name: string, kind: FileKind, contentType: string, sizeBytes: number, sha256: string, documentDate: string | null, downloadLink: { url: string, expiresAt: string } | null } }> } | null } | null };

export type ConsentStatusOfQueryVariables = Exact<{
  patientId: string;
}>;


export type ConsentStatusOfQuery = { patient: { id: string, consents: Array<{ id: string, scope: ConsentScope, status: ConsentStatus, documentVersion: string, revokedAt: string | null, period: { start: string, end: string | null } }> } | null };

export type TodayQueryVariables = Exact<{ [key: string]: never; }>;


export type TodayQuery = { viewer: { id: string, unreadMessageCount: number | null, patient: { id: string, name: { text: string } | null, latestReadings: Array<
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, quantity: { value: number, symbol: string } }> }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, quantity: { value: number, symbol: string } }> }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, quantity: { value: number, symbol: string } }> }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, quantity: { value: number, symbol: string } }> }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, quantity: { value: number, symbol: string } }> }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, components: Array<{ component: VitalComponent, quantity: { value: number, symbol: string } }> }
      > | null, alerts: { edges: Array<{ node: { id: string, severity: AlertSeverity, patientMessage: string } }> } | null, recommendedArticles: Array<{ id: string, title: string, summary: string | null }> | null } | null } | null };

export type AskQuestionMutationVariables = Exact<{
  question: string;
  key: string;
  language?: string | null | undefined;
}>;


export type AskQuestionMutation = { askQuestion: { answer: { id: string, status: AnswerStatus, text: string | null, triage: TriageAdvice, refusalReason: RefusalReason | null, method: AnswerMethod | null, disclaimer: string, citations: Array<{ marker: number, passage: string, article: { id: string, title: string, sourceName: string } }> } | null, errors: Array<{ code: UserErrorCode, message: string }> } | null };

export type EnrollPatientMutationVariables = Exact<{
  input: EnrollPatientInput;
}>;


export type EnrollPatientMutation = { enrollPatient: { patient: { id: string, enrollmentStatus: EnrollmentStatus } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ArticleForEditingQueryVariables = Exact<{
  id: string;
}>;


export type ArticleForEditingQuery = { article: { id: string, slug: string, language: string, kind: ArticleKind, audience: Audience, status: ArticleStatus, version: number, title: string, summary: string | null, body: string, topics: Array<string>, sourceName: string, sourceUrl: string | null, license: string, reviewedBy: { id: string, name: { text: string } } | null, translations: Array<{ id: string, language: string, status: ArticleStatus, version: number }> } | null };

export type ArticleQueueQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ArticleQueueQuery = { articles: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, slug: string, title: string, language: string, status: ArticleStatus, version: number, reviewDueOn: string | null } }> } | null };


export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"username"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"username"},"value":{"kind":"Variable","name":{"kind":"Name","value":"username"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const PatientListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PatientList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestReadings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BloodPressureReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GlucoseReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concentration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mmolPerL"}},{"kind":"Field","name":{"kind":"Name","value":"mgPerDl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trend"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"ACKNOWLEDGED"},{"kind":"EnumValue","value":"SNOOZED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastMessage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recommendedArticles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PatientListQuery, PatientListQueryVariables>;
export const LiveAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LiveAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vitalAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"minSeverity"},"value":{"kind":"EnumValue","value":"WARNING"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"observedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}},{"kind":"Field","name":{"kind":"Name","value":"thresholdValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertsResynced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"openAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StreamHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextWithinSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<LiveAlertsSubscription, LiveAlertsSubscriptionVariables>;
export const AcknowledgeAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"note"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"alertId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const SnoozeAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SnoozeAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snoozeAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"alertId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"minutes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SnoozeAlertMutation, SnoozeAlertMutationVariables>;
export const ResolveAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolveAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ResolveAlertMutation, ResolveAlertMutationVariables>;
export const ChartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Chart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"components"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SYSTOLIC"},{"kind":"EnumValue","value":"DIASTOLIC"},{"kind":"EnumValue","value":"GLUCOSE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"bucketMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"homeBloodPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"mean"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"guideline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"glucoseSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"managementIndicatorPercent"}},{"kind":"Field","name":{"kind":"Name","value":"coefficientOfVariationPercent"}},{"kind":"Field","name":{"kind":"Name","value":"timeInRanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inRangePercent"}},{"kind":"Field","name":{"kind":"Name","value":"totalBelowRangePercent"}},{"kind":"Field","name":{"kind":"Name","value":"totalAboveRangePercent"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChartQuery, ChartQueryVariables>;
export const LatestValuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LatestValues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"latestReadings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"codings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LatestValuesQuery, LatestValuesQueryVariables>;
export const PatientSummaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PatientSummary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"onsetDate"}},{"kind":"Field","name":{"kind":"Name","value":"codings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"homeBloodPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"mean"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"guideline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"glucoseSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"EnumValue","value":"LAST_14_DAYS"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"managementIndicatorPercent"}},{"kind":"Field","name":{"kind":"Name","value":"timeInRanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inRangePercent"}},{"kind":"Field","name":{"kind":"Name","value":"totalBelowRangePercent"}},{"kind":"Field","name":{"kind":"Name","value":"totalAboveRangePercent"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PatientSummaryQuery, PatientSummaryQueryVariables>;
export const AlertStatusOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertStatusOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlertStatusOfQuery, AlertStatusOfQueryVariables>;
export const PartnerAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PartnerAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vitalAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertsResynced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"openAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StreamHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextWithinSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<PartnerAlertsSubscription, PartnerAlertsSubscriptionVariables>;
export const FilesOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FilesOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"documentDate"}},{"kind":"Field","name":{"kind":"Name","value":"downloadLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FilesOfQuery, FilesOfQueryVariables>;
export const ConsentStatusOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsentStatusOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scopes"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PARTNER_SHARING"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentStatusOfQuery, ConsentStatusOfQueryVariables>;
export const TodayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Today"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadMessageCount"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestReadings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"ACKNOWLEDGED"},{"kind":"EnumValue","value":"SNOOZED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"patientMessage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recommendedArticles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TodayQuery, TodayQueryVariables>;
export const AskQuestionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskQuestion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askQuestion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"triage"}},{"kind":"Field","name":{"kind":"Name","value":"refusalReason"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"disclaimer"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"marker"}},{"kind":"Field","name":{"kind":"Name","value":"passage"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sourceName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AskQuestionMutation, AskQuestionMutationVariables>;
export const EnrollPatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrollPatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrollPatientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollPatient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enrollmentStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EnrollPatientMutation, EnrollPatientMutationVariables>;
export const ArticleForEditingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleForEditing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}},{"kind":"Field","name":{"kind":"Name","value":"sourceName"}},{"kind":"Field","name":{"kind":"Name","value":"sourceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"license"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleForEditingQuery, ArticleForEditingQueryVariables>;
export const ArticleQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"IN_REVIEW"},{"kind":"EnumValue","value":"DRAFT"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDueOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticleQueueQuery, ArticleQueueQueryVariables>;