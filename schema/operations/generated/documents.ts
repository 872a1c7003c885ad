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

/** What somebody does for one patient. */
export type CareTeamRole =
  /** Answers for the patient; alerts come here first. */
  | 'ATTENDING'
  /** Family member or friend, with consent. */
  | 'CAREGIVER'
  /** Dietitian. */
  | 'DIETITIAN'
  /** Health manager. */
  | 'HEALTH_MANAGER'
  /** Nurse. */
  | 'NURSE'
  /** Pharmacist. */
  | 'PHARMACIST'
  /** A specialist who is consulted. */
  | 'SPECIALIST';

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

/** Clinical status of a condition (FHIR condition-clinical). */
export type ConditionStatus =
  /** Present. */
  | 'ACTIVE'
  /** Back after having been away. */
  | 'RECURRENCE'
  /** Without signs at the moment, but not gone. */
  | 'REMISSION'
  /** Gone. */
  | 'RESOLVED';

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

/** What a conversation is for. */
export type ConversationKind =
  /** About one alert. */
  | 'ALERT_FOLLOW_UP'
  /** With the whole care team. */
  | 'CARE_TEAM'
  /** Between the patient and one practitioner. */
  | 'DIRECT';

/** Who is to speak next. */
export type ConversationStatus =
  /** The patient waits for the care team. */
  | 'AWAITING_CARE_TEAM'
  /** The care team waits for the patient. */
  | 'AWAITING_PATIENT'
  /** Closed. A new message opens it again. */
  | 'CLOSED'
  /** Nobody waits. */
  | 'OPEN';

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

/** How far a file is. */
export type FileStatus =
  /** Can be fetched. */
  | 'AVAILABLE'
  /** Gone for readers; kept for as long as the law demands. */
  | 'DELETED'
  /** Kept away because its content is not what it says. */
  | 'QUARANTINED'
  /** Announced; the bytes are on their way. Forgotten after 24 hours. */
  | 'UPLOADING';

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

/** What a message is made of. */
export type MessageKind =
  /** A picture. */
  | 'IMAGE'
  /** A notice of the system, for example that somebody joined. */
  | 'SYSTEM'
  /** Text, perhaps with readings, articles or files. */
  | 'TEXT'
  /** A voice message. */
  | 'VOICE';

/** How far a message has come. */
export type MessageStatus =
  /** Read by somebody other than its sender. */
  | 'READ'
  /** Taken back: its content is gone for readers and kept for the record. */
  | 'RETRACTED'
  /** Stored. */
  | 'SENT';

/** What a practitioner was trained for. */
export type Profession =
  /** Dietitian. */
  | 'DIETITIAN'
  /** Health manager (健康管理师). */
  | 'HEALTH_MANAGER'
  /** Nurse. */
  | 'NURSE'
  /** Anything else. */
  | 'OTHER'
  /** Pharmacist. */
  | 'PHARMACIST'
  /** Physician. */
  | 'PHYSICIAN';

/** Whether a value is exact or the end of what the device can show. */
export type QuantityComparator =
  /** Higher than the value: the device said HI. */
  | 'GREATER_THAN'
  /** Lower than the value: the device said LO. */
  | 'LESS_THAN';

/** Which readings to list. All conditions must hold; a list in one means any of it. */
export type ReadingFilter = {
  /** Only from these places. Leave out for any. */
  contexts?: Array<MeasurementContext> | null | undefined;
  /** Measured at this instant or later. */
  from?: string | null | undefined;
  /** Whether to list withdrawn ones. */
  includeEnteredInError?: boolean;
  /** Whether to list the points of glucose sensors, up to 1,440 a day. Charts use `series` instead. */
  includeSensorPoints?: boolean;
  /** Only these interpretations. Leave out for any. */
  interpretations?: Array<Interpretation> | null | undefined;
  /** Only these kinds. Leave out for all six. */
  kinds?: Array<VitalKind> | null | undefined;
  /** Only from these sources. Leave out for any. */
  sources?: Array<ReadingSource> | null | undefined;
  /** Measured before this instant. */
  to?: string | null | undefined;
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

/** A diagnosis to be written down. */
export type RecordConditionInput = {
  /** A SNOMED CT or ICD-10 code, as `system|code`. */
  coding?: string | null | undefined;
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  idempotencyKey: string;
  /** Which of the known conditions. With OTHER give a coding as well. */
  kind: ConditionKind;
  /** When it began. */
  onsetDate?: string | null | undefined;
  /** Whose diagnosis. */
  patientId: string;
  /** Whether it is present. */
  status: ConditionStatus;
};

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

/** A file to be uploaded. */
export type RequestUploadInput = {
  /** Its media type: one of the allowed ones (PDF, JPEG, PNG, WebP, HEIC, M4A, MP3, plain text). */
  contentType: string;
  /** The day that it is about. */
  documentDate?: string | null | undefined;
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  idempotencyKey: string;
  /** What it shows. DATA_EXPORT is refused. */
  kind: FileKind;
  /** Its name. */
  name: string;
  /** Whose it is. Leave out for files of no patient. */
  patientId?: string | null | undefined;
  /** The SHA-256 of its bytes in hex. The store refuses other bytes. */
  sha256: string;
  /** Its size in bytes. At most 104,857,600 (100 MiB). */
  sizeBytes: number;
};

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

/** How closely a patient needs to be watched, as a practitioner judged it. */
export type RiskLevel =
  /** Often off target, or with organ damage. */
  | 'HIGH'
  /** Stable and within targets. */
  | 'LOW'
  /** Off target, or with one more risk factor. */
  | 'MEDIUM'
  /** Recent emergency, or several organs affected. */
  | 'VERY_HIGH';

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

/** For whom a rule holds. The narrower one wins. */
export type RuleScope =
  /** For one organisation's patients. */
  | 'ORGANIZATION'
  /** For one patient. */
  | 'PATIENT'
  /** For everybody. */
  | 'SYSTEM';

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

/** Changes a patient's own data. What is left out stays; an explicit null empties the field. */
export type UpdatePatientInput = {
  /** The new state in the programme. Practitioners only. */
  enrollmentStatus?: EnrollmentStatus | null | undefined;
  /** The `version` that the person was looking at. When it is no longer the present one, nothing is changed and the error is CONFLICT, unless what is asked for is so already. */
  expectedVersion: number;
  /** Which patient. */
  patientId: string;
  /** The new phone number in E.164. */
  phone?: string | null | undefined;
  /** The language in which the patient wants to be addressed. */
  preferredLanguage?: string | null | undefined;
  /** The new level. Practitioners only. */
  riskLevel?: RiskLevel | null | undefined;
  /** Where the patient's days begin from now on. */
  timeZone?: string | null | undefined;
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

export type AddCareTeamMemberMutationVariables = Exact<{
  patientId: string;
  participantId: string;
  role: CareTeamRole;
}>;


export type AddCareTeamMemberMutation = { addCareTeamMember: { careTeam: { id: string, members: Array<{ id: string, role: CareTeamRole }> } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type EndCareTeamMembershipMutationVariables = Exact<{
  memberId: string;
  reason: string;
}>;


export type EndCareTeamMembershipMutation = { endCareTeamMembership: { careTeam: { id: string, members: Array<{ id: string, role: CareTeamRole }> } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type ConversationPageQueryVariables = Exact<{
  id: string;
  before?: string | null | undefined;
}>;


export type ConversationPageQuery = { conversation: { id: string, version: number, kind: ConversationKind, topic: string | null, status: ConversationStatus, responseDueAt: string | null, patientId: string, patient: { id: string, name: { text: string } | null } | null, alert: { id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus } | null, participants: Array<{ participantId: string, lastReadMessageId: string | null, participant:
        | { __typename: 'Caregiver', id: string, relationship: string, caregiverName: { text: string } }
        | { __typename: 'Patient', id: string, patientName: { text: string } | null }
        | { __typename: 'Practitioner', id: string, profession: Profession, staffName: { text: string } }
       | null }>, messages: { pageInfo: { hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ cursor: string, node: { id: string, kind: MessageKind, status: MessageStatus, body: string | null, sentAt: string, senderId: string | null, idempotencyKey: string | null, sender:
            | { __typename: 'Caregiver', id: string, relationship: string, caregiverName: { text: string } }
            | { __typename: 'Patient', id: string, patientName: { text: string } | null }
            | { __typename: 'Practitioner', id: string, profession: Profession, staffName: { text: string } }
           | null, inReplyTo: { id: string, body: string | null } | null, attachments: Array<{ id: string, name: string, kind: FileKind, contentType: string, sizeBytes: number } | null>, readings: Array<
            | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, systolic: { value: number }, diastolic: { value: number } }
            | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
            | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
            | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
            | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
            | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
           | null>, articles: Array<{ id: string, title: string, summary: string | null } | null> } }> } } | null };

export type MessageAddedSubscriptionVariables = Exact<{
  conversationId: string;
  after?: string | null | undefined;
}>;


export type MessageAddedSubscription = { messageAdded: { cursor: string, node: { id: string, kind: MessageKind, status: MessageStatus, body: string | null, sentAt: string, senderId: string | null, idempotencyKey: string | null, sender:
        | { __typename: 'Caregiver', id: string, relationship: string, caregiverName: { text: string } }
        | { __typename: 'Patient', id: string, patientName: { text: string } | null }
        | { __typename: 'Practitioner', id: string, profession: Profession, staffName: { text: string } }
       | null, inReplyTo: { id: string, body: string | null } | null, attachments: Array<{ id: string, name: string, kind: FileKind, contentType: string, sizeBytes: number } | null>, readings: Array<
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, systolic: { value: number }, diastolic: { value: number } }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
       | null>, articles: Array<{ id: string, title: string, summary: string | null } | null> } } };

export type SendMessageMutationVariables = Exact<{
  conversationId: string;
  body: string;
  readingIds?: Array<string> | string;
  key: string;
}>;


export type SendMessageMutation = { sendMessage: { message: { id: string, kind: MessageKind, status: MessageStatus, body: string | null, sentAt: string, senderId: string | null, idempotencyKey: string | null, sender:
        | { __typename: 'Caregiver', id: string, relationship: string, caregiverName: { text: string } }
        | { __typename: 'Patient', id: string, patientName: { text: string } | null }
        | { __typename: 'Practitioner', id: string, profession: Profession, staffName: { text: string } }
       | null, inReplyTo: { id: string, body: string | null } | null, attachments: Array<{ id: string, name: string, kind: FileKind, contentType: string, sizeBytes: number } | null>, readings: Array<
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, systolic: { value: number }, diastolic: { value: number } }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
        | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
       | null>, articles: Array<{ id: string, title: string, summary: string | null } | null> } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type StartAlertFollowUpMutationVariables = Exact<{
  patientId: string;
  alertId: string;
  key: string;
}>;


export type StartAlertFollowUpMutation = { startConversation: { conversation: { id: string, status: ConversationStatus } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

type Person_Caregiver_Fragment = { __typename: 'Caregiver', id: string, relationship: string, caregiverName: { text: string } };

type Person_Patient_Fragment = { __typename: 'Patient', id: string, patientName: { text: string } | null };

type Person_Practitioner_Fragment = { __typename: 'Practitioner', id: string, profession: Profession, staffName: { text: string } };

export type PersonFragment =
  | Person_Caregiver_Fragment
  | Person_Patient_Fragment
  | Person_Practitioner_Fragment
;

export type MessageItemFragment = { id: string, kind: MessageKind, status: MessageStatus, body: string | null, sentAt: string, senderId: string | null, idempotencyKey: string | null, sender:
    | { __typename: 'Caregiver', id: string, relationship: string, caregiverName: { text: string } }
    | { __typename: 'Patient', id: string, patientName: { text: string } | null }
    | { __typename: 'Practitioner', id: string, profession: Profession, staffName: { text: string } }
   | null, inReplyTo: { id: string, body: string | null } | null, attachments: Array<{ id: string, name: string, kind: FileKind, contentType: string, sizeBytes: number } | null>, readings: Array<
    | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation, systolic: { value: number }, diastolic: { value: number } }
    | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
    | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
    | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
    | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
    | { id: string, kind: VitalKind, effectiveAt: string, interpretation: Interpretation }
   | null>, articles: Array<{ id: string, title: string, summary: string | null } | null> };

export type PatientReadingsQueryVariables = Exact<{
  id: string;
  before?: string | null | undefined;
  filter?: ReadingFilter | null | undefined;
}>;


export type PatientReadingsQuery = { patient: { id: string, readings: { pageInfo: { hasPreviousPage: boolean, startCursor: string | null }, edges: Array<{ cursor: string, node:
          | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, late: boolean, interpretation: Interpretation, source: ReadingSource, clockQuality: ClockQuality, device: { id: string, model: string } | null, alerts: Array<{ id: string, kind: AlertKind }> | null }
          | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, late: boolean, interpretation: Interpretation, source: ReadingSource, clockQuality: ClockQuality, device: { id: string, model: string } | null, alerts: Array<{ id: string, kind: AlertKind }> | null }
          | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, late: boolean, interpretation: Interpretation, source: ReadingSource, clockQuality: ClockQuality, device: { id: string, model: string } | null, alerts: Array<{ id: string, kind: AlertKind }> | null }
          | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, late: boolean, interpretation: Interpretation, source: ReadingSource, clockQuality: ClockQuality, device: { id: string, model: string } | null, alerts: Array<{ id: string, kind: AlertKind }> | null }
          | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, late: boolean, interpretation: Interpretation, source: ReadingSource, clockQuality: ClockQuality, device: { id: string, model: string } | null, alerts: Array<{ id: string, kind: AlertKind }> | null }
          | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, late: boolean, interpretation: Interpretation, source: ReadingSource, clockQuality: ClockQuality, device: { id: string, model: string } | null, alerts: Array<{ id: string, kind: AlertKind }> | null }
         }> } | null } | null };

export type PatientReadingAddedSubscriptionVariables = Exact<{
  id: string;
}>;


export type PatientReadingAddedSubscription = { readingAdded:
    | { id: string, kind: VitalKind, effectiveAt: string, late: boolean, interpretation: Interpretation, patientId: string, patient: { id: string, name: { text: string } | null } | null }
    | { id: string, kind: VitalKind, effectiveAt: string, late: boolean, interpretation: Interpretation, patientId: string, patient: { id: string, name: { text: string } | null } | null }
    | { id: string, kind: VitalKind, effectiveAt: string, late: boolean, interpretation: Interpretation, patientId: string, patient: { id: string, name: { text: string } | null } | null }
    | { id: string, kind: VitalKind, effectiveAt: string, late: boolean, interpretation: Interpretation, patientId: string, patient: { id: string, name: { text: string } | null } | null }
    | { id: string, kind: VitalKind, effectiveAt: string, late: boolean, interpretation: Interpretation, patientId: string, patient: { id: string, name: { text: string } | null } | null }
    | { id: string, kind: VitalKind, effectiveAt: string, late: boolean, interpretation: Interpretation, patientId: string, patient: { id: string, name: { text: string } | null } | null }
   };

export type AlertThresholdsQueryVariables = Exact<{
  id: string;
}>;


export type AlertThresholdsQuery = { patient: { id: string, alertRules: { version: number, rules: Array<{ id: string, kind: AlertKind, severity: AlertSeverity, scope: RuleScope, component: VitalComponent | null, comparator: Comparator | null, forReadings: number, forMinutes: number, repeatMinutes: number, maxSnoozeMinutes: number, locked: boolean, enabled: boolean, source: string, reason: string | null, changedAt: string | null, threshold: { value: number, exact: string, symbol: string } | null, activeWindow: { start: string, end: string } | null, changedBy: { id: string, name: { text: string } } | null }> } | null } | null };

export type RecordConditionMutationVariables = Exact<{
  input: RecordConditionInput;
}>;


export type RecordConditionMutation = { recordCondition: { condition: { id: string, kind: ConditionKind, status: ConditionStatus } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type UpdatePatientMutationVariables = Exact<{
  input: UpdatePatientInput;
}>;


export type UpdatePatientMutation = { updatePatient: { patient: { id: string, version: number, riskLevel: RiskLevel | null, enrollmentStatus: EnrollmentStatus, timeZone: string, preferredLanguage: string } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type UpdateConditionMutationVariables = Exact<{
  conditionId: string;
  status: ConditionStatus;
}>;


export type UpdateConditionMutation = { updateCondition: { condition: { id: string, status: ConditionStatus } | null, errors: Array<{ code: UserErrorCode, message: string }> } | null };

export type ReadingDetailQueryVariables = Exact<{
  id: string;
}>;


export type ReadingDetailQuery = { reading:
    | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, effectiveLocal: string, receivedAt: string, late: boolean, clockQuality: ClockQuality, source: ReadingSource, note: string | null, device: { id: string, manufacturer: string, model: string, firmwareVersion: string | null } | null, alerts: Array<{ id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus }> | null }
    | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, effectiveLocal: string, receivedAt: string, late: boolean, clockQuality: ClockQuality, source: ReadingSource, note: string | null, device: { id: string, manufacturer: string, model: string, firmwareVersion: string | null } | null, alerts: Array<{ id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus }> | null }
    | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, effectiveLocal: string, receivedAt: string, late: boolean, clockQuality: ClockQuality, source: ReadingSource, note: string | null, device: { id: string, manufacturer: string, model: string, firmwareVersion: string | null } | null, alerts: Array<{ id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus }> | null }
    | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, effectiveLocal: string, receivedAt: string, late: boolean, clockQuality: ClockQuality, source: ReadingSource, note: string | null, device: { id: string, manufacturer: string, model: string, firmwareVersion: string | null } | null, alerts: Array<{ id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus }> | null }
    | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, effectiveLocal: string, receivedAt: string, late: boolean, clockQuality: ClockQuality, source: ReadingSource, note: string | null, device: { id: string, manufacturer: string, model: string, firmwareVersion: string | null } | null, alerts: Array<{ id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus }> | null }
    | { id: string, kind: VitalKind, status: ReadingStatus, effectiveAt: string, effectiveLocal: string, receivedAt: string, late: boolean, clockQuality: ClockQuality, source: ReadingSource, note: string | null, device: { id: string, manufacturer: string, model: string, firmwareVersion: string | null } | null, alerts: Array<{ id: string, kind: AlertKind, severity: AlertSeverity, status: AlertStatus }> | null }
   | null };

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

export type TrendsQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type TrendsQuery = { viewer: { id: string, patient: { id: string, series: Array<{ component: VitalComponent, unit: MeasurementUnit, bucketMinutes: number | null, points: Array<{ at: string, min: number, max: number, mean: number }>, limits: Array<{ value: number, comparator: Comparator, severity: AlertSeverity }> }> | null, homeBloodPressure: { sufficient: boolean, category: BloodPressureCategory | null, atOrAboveThreshold: boolean | null, mean: { systolic: number, diastolic: number } | null } | null, glucoseSummary: { sufficient: boolean, managementIndicatorPercent: number | null, timeInRanges: { inRangePercent: number } | null } | null } | null } | null };

export type RecordBloodPressureMutationVariables = Exact<{
  patientId: string;
  key: string;
  effectiveAt: string;
  systolic: string;
  diastolic: string;
  pulse: string;
}>;


export type RecordBloodPressureMutation = { recordReading: { deduplicated: boolean, reading:
      | { id: string, kind: VitalKind, interpretation: Interpretation, effectiveAt: string, late: boolean }
      | { id: string, kind: VitalKind, interpretation: Interpretation, effectiveAt: string, late: boolean }
      | { id: string, kind: VitalKind, interpretation: Interpretation, effectiveAt: string, late: boolean }
      | { id: string, kind: VitalKind, interpretation: Interpretation, effectiveAt: string, late: boolean }
      | { id: string, kind: VitalKind, interpretation: Interpretation, effectiveAt: string, late: boolean }
      | { id: string, kind: VitalKind, interpretation: Interpretation, effectiveAt: string, late: boolean }
     | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type VoidReadingMutationVariables = Exact<{
  readingId: string;
  reason: string;
}>;


export type VoidReadingMutation = { voidReading: { reading:
      | { id: string, status: ReadingStatus }
      | { id: string, status: ReadingStatus }
      | { id: string, status: ReadingStatus }
      | { id: string, status: ReadingStatus }
      | { id: string, status: ReadingStatus }
      | { id: string, status: ReadingStatus }
     | null, errors: Array<{ code: UserErrorCode, message: string }> } | null };

export type FileDownloadQueryVariables = Exact<{
  id: string;
}>;


export type FileDownloadQuery = { file: { id: string, status: FileStatus, downloadLink: { url: string, expiresAt: string } | null } | null };

export type RequestUploadMutationVariables = Exact<{
  input: RequestUploadInput;
}>;


export type RequestUploadMutation = { requestUpload: { file: { id: string, status: FileStatus } | null, target: { url: string, expiresAt: string, headers: Array<{ name: string, value: string }> } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type CompleteUploadMutationVariables = Exact<{
  fileId: string;
}>;


export type CompleteUploadMutation = { completeUpload: { file: { id: string, status: FileStatus, contentType: string } | null, errors: Array<{ code: UserErrorCode, message: string }> } | null };

export type DeleteFileMutationVariables = Exact<{
  fileId: string;
  reason: string;
}>;


export type DeleteFileMutation = { deleteFile: { file: { id: string, status: FileStatus } | null, errors: Array<{ code: UserErrorCode, message: string }> } | null };

export type GrantConsentMutationVariables = Exact<{
  patientId: string;
  scope: ConsentScope;
  documentVersion: string;
  granteeId?: string | null | undefined;
  key: string;
}>;


export type GrantConsentMutation = { grantConsent: { consent: { id: string, scope: ConsentScope, status: ConsentStatus, period: { start: string } } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type RevokeConsentMutationVariables = Exact<{
  consentId: string;
}>;


export type RevokeConsentMutation = { revokeConsent: { consent: { id: string, status: ConsentStatus, revokedAt: string | null } | null, errors: Array<{ code: UserErrorCode, message: string }> } | null };

export type BindMyDeviceMutationVariables = Exact<{
  patientId: string;
  serialNumber: string;
  model: string;
  key: string;
}>;


export type BindMyDeviceMutation = { bindDevice: { mqttCredential: string | null, association: { id: string, device: { id: string, status: DeviceStatus }, period: { start: string } } | null, errors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } | null };

export type UnbindMyDeviceMutationVariables = Exact<{
  associationId: string;
}>;


export type UnbindMyDeviceMutation = { unbindDevice: { association: { id: string, period: { end: string | null } } | null, errors: Array<{ code: UserErrorCode, message: string }> } | null };

export type MarkConversationReadMutationVariables = Exact<{
  conversationId: string;
  upToMessageId: string;
}>;


export type MarkConversationReadMutation = { markConversationRead: { conversation: { id: string, unreadCount: number } | null, errors: Array<{ code: UserErrorCode, message: string }> } | null };

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

export const PersonFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"patientName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Practitioner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"staffName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profession"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Caregiver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"caregiverName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"}}]}}]}}]} as unknown as DocumentNode<PersonFragment, unknown>;
export const MessageItemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"senderId"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"inReplyTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BloodPressureReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"patientName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Practitioner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"staffName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profession"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Caregiver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"caregiverName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"}}]}}]}}]} as unknown as DocumentNode<MessageItemFragment, unknown>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"username"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"username"},"value":{"kind":"Variable","name":{"kind":"Name","value":"username"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const PatientListDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PatientList"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patients"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestReadings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BloodPressureReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GlucoseReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"concentration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mmolPerL"}},{"kind":"Field","name":{"kind":"Name","value":"mgPerDl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"trend"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"ACKNOWLEDGED"},{"kind":"EnumValue","value":"SNOOZED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"conversations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastMessage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"files"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recommendedArticles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"2"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PatientListQuery, PatientListQueryVariables>;
export const LiveAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LiveAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vitalAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"minSeverity"},"value":{"kind":"EnumValue","value":"WARNING"}}]}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"observedValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}},{"kind":"Field","name":{"kind":"Name","value":"thresholdValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertsResynced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"openAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StreamHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextWithinSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<LiveAlertsSubscription, LiveAlertsSubscriptionVariables>;
export const AcknowledgeAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"note"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"alertId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"note"},"value":{"kind":"Variable","name":{"kind":"Name","value":"note"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>;
export const SnoozeAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SnoozeAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"snoozeAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"alertId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"minutes"},"value":{"kind":"Variable","name":{"kind":"Name","value":"minutes"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<SnoozeAlertMutation, SnoozeAlertMutationVariables>;
export const ResolveAlertDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResolveAlert"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResolveAlertInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resolveAlert"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ResolveAlertMutation, ResolveAlertMutationVariables>;
export const ChartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Chart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"components"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SYSTOLIC"},{"kind":"EnumValue","value":"DIASTOLIC"},{"kind":"EnumValue","value":"GLUCOSE"}]}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"bucketMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"homeBloodPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"mean"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"guideline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"glucoseSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"managementIndicatorPercent"}},{"kind":"Field","name":{"kind":"Name","value":"coefficientOfVariationPercent"}},{"kind":"Field","name":{"kind":"Name","value":"timeInRanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inRangePercent"}},{"kind":"Field","name":{"kind":"Name","value":"totalBelowRangePercent"}},{"kind":"Field","name":{"kind":"Name","value":"totalAboveRangePercent"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChartQuery, ChartQueryVariables>;
export const AddCareTeamMemberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddCareTeamMember"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"participantId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CareTeamRole"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addCareTeamMember"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"participantId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"participantId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"careTeam"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<AddCareTeamMemberMutation, AddCareTeamMemberMutationVariables>;
export const EndCareTeamMembershipDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndCareTeamMembership"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCareTeamMembership"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"memberId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"memberId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"careTeam"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EndCareTeamMembershipMutation, EndCareTeamMembershipMutationVariables>;
export const ConversationPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConversationPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"responseDueAt"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participantId"}},{"kind":"Field","name":{"kind":"Name","value":"lastReadMessageId"}},{"kind":"Field","name":{"kind":"Name","value":"participant"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"30"}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageItem"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"patientName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Practitioner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"staffName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profession"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Caregiver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"caregiverName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"senderId"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"inReplyTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BloodPressureReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]} as unknown as DocumentNode<ConversationPageQuery, ConversationPageQueryVariables>;
export const MessageAddedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MessageAdded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"messageAdded"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageItem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"patientName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Practitioner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"staffName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profession"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Caregiver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"caregiverName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"senderId"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"inReplyTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BloodPressureReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]} as unknown as DocumentNode<MessageAddedSubscription, MessageAddedSubscriptionVariables>;
export const SendMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"body"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"readingIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}},"defaultValue":{"kind":"ListValue","values":[]}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"TEXT"}},{"kind":"ObjectField","name":{"kind":"Name","value":"body"},"value":{"kind":"Variable","name":{"kind":"Name","value":"body"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"readingIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"readingIds"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MessageItem"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Person"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Patient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"patientName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Practitioner"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"staffName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"profession"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Caregiver"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","alias":{"kind":"Name","value":"caregiverName"},"name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"relationship"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MessageItem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"Field","name":{"kind":"Name","value":"senderId"}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Person"}}]}},{"kind":"Field","name":{"kind":"Name","value":"idempotencyKey"}},{"kind":"Field","name":{"kind":"Name","value":"inReplyTo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"body"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BloodPressureReading"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]} as unknown as DocumentNode<SendMessageMutation, SendMessageMutationVariables>;
export const StartAlertFollowUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartAlertFollowUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startConversation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"kind"},"value":{"kind":"EnumValue","value":"ALERT_FOLLOW_UP"}},{"kind":"ObjectField","name":{"kind":"Name","value":"alertId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"alertId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<StartAlertFollowUpMutation, StartAlertFollowUpMutationVariables>;
export const PatientReadingsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PatientReadings"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReadingFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"readings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"clockQuality"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"model"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<PatientReadingsQuery, PatientReadingsQueryVariables>;
export const PatientReadingAddedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PatientReadingAdded"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readingAdded"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PatientReadingAddedSubscription, PatientReadingAddedSubscriptionVariables>;
export const AlertThresholdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertThresholds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alertRules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"threshold"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}},{"kind":"Field","name":{"kind":"Name","value":"forReadings"}},{"kind":"Field","name":{"kind":"Name","value":"forMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"repeatMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"maxSnoozeMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"activeWindow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locked"}},{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"changedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlertThresholdsQuery, AlertThresholdsQueryVariables>;
export const RecordConditionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCondition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordConditionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCondition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RecordConditionMutation, RecordConditionMutationVariables>;
export const UpdatePatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePatientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePatient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"riskLevel"}},{"kind":"Field","name":{"kind":"Name","value":"enrollmentStatus"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"preferredLanguage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<UpdatePatientMutation, UpdatePatientMutationVariables>;
export const UpdateConditionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCondition"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conditionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"status"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConditionStatus"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCondition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"conditionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conditionId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"Variable","name":{"kind":"Name","value":"status"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"condition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UpdateConditionMutation, UpdateConditionMutationVariables>;
export const ReadingDetailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReadingDetail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reading"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveLocal"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}},{"kind":"Field","name":{"kind":"Name","value":"clockQuality"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"manufacturer"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"firmwareVersion"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]} as unknown as DocumentNode<ReadingDetailQuery, ReadingDetailQueryVariables>;
export const LatestValuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LatestValues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"latestReadings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"codings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LatestValuesQuery, LatestValuesQueryVariables>;
export const PatientSummaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PatientSummary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"age"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"conditions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"onsetDate"}},{"kind":"Field","name":{"kind":"Name","value":"codings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"display"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"homeBloodPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"mean"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"guideline"}}]}},{"kind":"Field","name":{"kind":"Name","value":"glucoseSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"EnumValue","value":"LAST_14_DAYS"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"managementIndicatorPercent"}},{"kind":"Field","name":{"kind":"Name","value":"timeInRanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inRangePercent"}},{"kind":"Field","name":{"kind":"Name","value":"totalBelowRangePercent"}},{"kind":"Field","name":{"kind":"Name","value":"totalAboveRangePercent"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PatientSummaryQuery, PatientSummaryQueryVariables>;
export const AlertStatusOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AlertStatusOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"raisedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolvedAt"}},{"kind":"Field","name":{"kind":"Name","value":"resolution"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlertStatusOfQuery, AlertStatusOfQueryVariables>;
export const PartnerAlertsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PartnerAlerts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vitalAlerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"sentAt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replayed"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alert"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AlertsResynced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"truncated"}},{"kind":"Field","name":{"kind":"Name","value":"openAlerts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"patientId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StreamHeartbeat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nextWithinSeconds"}}]}}]}}]}}]} as unknown as DocumentNode<PartnerAlertsSubscription, PartnerAlertsSubscriptionVariables>;
export const FilesOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FilesOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"files"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"documentDate"}},{"kind":"Field","name":{"kind":"Name","value":"downloadLink"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FilesOfQuery, FilesOfQueryVariables>;
export const ConsentStatusOfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsentStatusOf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scopes"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PARTNER_SHARING"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]}}]}}]} as unknown as DocumentNode<ConsentStatusOfQuery, ConsentStatusOfQueryVariables>;
export const TodayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Today"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadMessageCount"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"latestReadings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"Field","name":{"kind":"Name","value":"components"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"symbol"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"alerts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ACTIVE"},{"kind":"EnumValue","value":"ACKNOWLEDGED"},{"kind":"EnumValue","value":"SNOOZED"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}},{"kind":"Field","name":{"kind":"Name","value":"patientMessage"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"recommendedArticles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TodayQuery, TodayQueryVariables>;
export const AskQuestionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskQuestion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askQuestion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"triage"}},{"kind":"Field","name":{"kind":"Name","value":"refusalReason"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"disclaimer"}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"marker"}},{"kind":"Field","name":{"kind":"Name","value":"passage"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"sourceName"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AskQuestionMutation, AskQuestionMutationVariables>;
export const TrendsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Trends"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"series"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"components"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"SYSTOLIC"},{"kind":"EnumValue","value":"DIASTOLIC"},{"kind":"EnumValue","value":"GLUCOSE"},{"kind":"EnumValue","value":"BODY_WEIGHT"}]}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxPoints"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"component"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"bucketMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}},{"kind":"Field","name":{"kind":"Name","value":"mean"}}]}},{"kind":"Field","name":{"kind":"Name","value":"limits"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"comparator"}},{"kind":"Field","name":{"kind":"Name","value":"severity"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"homeBloodPressure"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"mean"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"systolic"}},{"kind":"Field","name":{"kind":"Name","value":"diastolic"}}]}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"atOrAboveThreshold"}}]}},{"kind":"Field","name":{"kind":"Name","value":"glucoseSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sufficient"}},{"kind":"Field","name":{"kind":"Name","value":"timeInRanges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inRangePercent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"managementIndicatorPercent"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TrendsQuery, TrendsQueryVariables>;
export const RecordBloodPressureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordBloodPressure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"effectiveAt"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"systolic"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Decimal"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"diastolic"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Decimal"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pulse"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Decimal"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordReading"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"reading"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"effectiveAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"effectiveAt"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"bloodPressure"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"systolic"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"value"},"value":{"kind":"Variable","name":{"kind":"Name","value":"systolic"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"unit"},"value":{"kind":"EnumValue","value":"MMHG"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"diastolic"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"value"},"value":{"kind":"Variable","name":{"kind":"Name","value":"diastolic"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"unit"},"value":{"kind":"EnumValue","value":"MMHG"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"pulseRate"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"value"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pulse"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"unit"},"value":{"kind":"EnumValue","value":"PER_MINUTE"}}]}}]}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reading"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"interpretation"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveAt"}},{"kind":"Field","name":{"kind":"Name","value":"late"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deduplicated"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RecordBloodPressureMutation, RecordBloodPressureMutationVariables>;
export const VoidReadingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoidReading"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"readingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voidReading"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"readingId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"readingId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reading"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<VoidReadingMutation, VoidReadingMutationVariables>;
export const FileDownloadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FileDownload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"downloadLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"disposition"},"value":{"kind":"EnumValue","value":"INLINE"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]}}]} as unknown as DocumentNode<FileDownloadQuery, FileDownloadQueryVariables>;
export const RequestUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"target"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"headers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RequestUploadMutation, RequestUploadMutationVariables>;
export const CompleteUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompleteUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fileId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completeUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"fileId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fileId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"contentType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompleteUploadMutation, CompleteUploadMutationVariables>;
export const DeleteFileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fileId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteFile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"fileId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fileId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteFileMutation, DeleteFileMutationVariables>;
export const GrantConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"scope"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsentScope"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"documentVersion"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"granteeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"scope"},"value":{"kind":"Variable","name":{"kind":"Name","value":"scope"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"documentVersion"},"value":{"kind":"Variable","name":{"kind":"Name","value":"documentVersion"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"granteeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"granteeId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<GrantConsentMutation, GrantConsentMutationVariables>;
export const RevokeConsentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"consentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consentId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeConsentMutation, RevokeConsentMutationVariables>;
export const BindMyDeviceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BindMyDevice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"serialNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"model"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"key"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bindDevice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"key"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"patientId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"patientId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"serialNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"serialNumber"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"model"},"value":{"kind":"Variable","name":{"kind":"Name","value":"model"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"association"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mqttCredential"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<BindMyDeviceMutation, BindMyDeviceMutationVariables>;
export const UnbindMyDeviceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnbindMyDevice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"associationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unbindDevice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"associationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"associationId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"association"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<UnbindMyDeviceMutation, UnbindMyDeviceMutationVariables>;
export const MarkConversationReadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkConversationRead"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"upToMessageId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markConversationRead"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"conversationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"conversationId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"upToMessageId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"upToMessageId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conversation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<MarkConversationReadMutation, MarkConversationReadMutationVariables>;
export const EnrollPatientDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrollPatient"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrollPatientInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrollPatient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"patient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"enrollmentStatus"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<EnrollPatientMutation, EnrollPatientMutationVariables>;
export const ArticleForEditingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleForEditing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"article"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"audience"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}},{"kind":"Field","name":{"kind":"Name","value":"sourceName"}},{"kind":"Field","name":{"kind":"Name","value":"sourceUrl"}},{"kind":"Field","name":{"kind":"Name","value":"license"}},{"kind":"Field","name":{"kind":"Name","value":"reviewedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}]}}]}}]} as unknown as DocumentNode<ArticleForEditingQuery, ArticleForEditingQueryVariables>;
export const ArticleQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ArticleQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"articles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"statuses"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"IN_REVIEW"},{"kind":"EnumValue","value":"DRAFT"}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"reviewDueOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ArticleQueueQuery, ArticleQueueQueryVariables>;