// The words of the schema that the store keeps, once: tables, types and provisioning are made from these lists.

export const genders = ['MALE', 'FEMALE', 'OTHER', 'UNKNOWN'] as const
export type Gender = (typeof genders)[number]

/** From the lowest to the highest: lists are ordered by the place in here. */
export const riskLevels = ['LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH'] as const
export type RiskLevel = (typeof riskLevels)[number]

export const enrollmentStatuses = ['PENDING', 'ACTIVE', 'PAUSED', 'DISCHARGED'] as const
export type EnrollmentStatus = (typeof enrollmentStatuses)[number]

export const professions = ['PHYSICIAN', 'NURSE', 'HEALTH_MANAGER', 'PHARMACIST', 'DIETITIAN', 'OTHER'] as const
export type Profession = (typeof professions)[number]

export const careTeamRoles = [
  'ATTENDING',
  'SPECIALIST',
  'NURSE',
  'HEALTH_MANAGER',
  'PHARMACIST',
  'DIETITIAN',
  'CAREGIVER',
] as const
export type CareTeamRole = (typeof careTeamRoles)[number]

export const conditionKinds = [
  'HYPERTENSION',
  'TYPE_1_DIABETES',
  'TYPE_2_DIABETES',
  'GESTATIONAL_DIABETES',
  'HEART_FAILURE',
  'COPD',
  'CHRONIC_KIDNEY_DISEASE',
  'OTHER',
] as const
export type ConditionKind = (typeof conditionKinds)[number]

export const conditionStatuses = ['ACTIVE', 'RECURRENCE', 'REMISSION', 'RESOLVED'] as const
export type ConditionStatus = (typeof conditionStatuses)[number]

/** The states in which a condition is there: FHIR counts a recurrence as a kind of active. */
export const presentStatuses: readonly ConditionStatus[] = ['ACTIVE', 'RECURRENCE']

export const consentScopes = [
  'CARE',
  'DEVICE_DATA',
  'MESSAGING',
  'AI_ASSISTANT',
  'CAREGIVER_ACCESS',
  'RESEARCH',
  'PARTNER_SHARING',
  'CROSS_BORDER_TRANSFER',
] as const
export type ConsentScope = (typeof consentScopes)[number]

export const consentGrantors = ['PATIENT', 'GUARDIAN'] as const
export type ConsentGrantor = (typeof consentGrantors)[number]

export interface PatientOrder {
  readonly field: 'NAME' | 'RISK_LEVEL' | 'UPDATED_AT'
  readonly direction: 'ASC' | 'DESC'
}
