import type { Role } from '@care/service/identity'
import type { Page, Slice } from '@care/service/page'
import type { PatientRelations } from '@care/service/relations'
import type {
  CareTeamRole,
  ConditionKind,
  ConditionStatus,
  ConsentGrantor,
  ConsentScope,
  EnrollmentStatus,
  Gender,
  PatientOrder,
  Profession,
  RiskLevel,
} from './words.ts'

export interface HumanName {
  /** As the person writes it. */
  readonly text: string
  readonly family: string | null
  readonly given: readonly string[]
}

export interface Organization {
  readonly id: string
  readonly name: string
  /** ISO 3166 code. */
  readonly region: string
}

export interface Practitioner {
  readonly id: string
  readonly organizationId: string
  readonly name: HumanName
  readonly profession: Profession
  readonly title: string | null
  readonly department: string | null
}

export interface Caregiver {
  readonly id: string
  readonly name: HumanName
  readonly relationship: string
}

export interface Patient {
  readonly id: string
  readonly organizationId: string
  readonly name: HumanName
  readonly gender: Gender
  /** `YYYY-MM-DD`. */
  readonly birthDate: string | null
  /** E.164. */
  readonly phone: string | null
  readonly preferredLanguage: string
  readonly timeZone: string
  readonly riskLevel: RiskLevel | null
  readonly enrollmentStatus: EnrollmentStatus
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly version: number
}

export type NewPatient = Omit<Patient, 'createdAt' | 'updatedAt' | 'version'>

export type PatientChanges = Partial<
  Pick<Patient, 'phone' | 'timeZone' | 'preferredLanguage' | 'riskLevel' | 'enrollmentStatus'>
>

/** A part in caring for one patient, from `start` until `end`. */
export interface Membership {
  readonly id: string
  readonly patientId: string
  readonly participantType: 'Practitioner' | 'Caregiver'
  readonly participantId: string
  readonly role: CareTeamRole
  /** Whether the caregiver may decide for the patient. */
  readonly guardian: boolean
  readonly start: Date
  readonly end: Date | null
}

export interface Coding {
  readonly system: string
  readonly code: string
  readonly display: string | null
}

export interface Condition {
  readonly id: string
  readonly patientId: string
  readonly kind: ConditionKind
  readonly codings: readonly Coding[]
  readonly status: ConditionStatus
  readonly onsetDate: string | null
  readonly abatementDate: string | null
  readonly recordedAt: Date
  readonly recordedById: string | null
}

export interface Consent {
  readonly id: string
  readonly patientId: string
  readonly scope: ConsentScope
  readonly documentVersion: string
  readonly grantor: ConsentGrantor
  readonly granteeId: string | null
  readonly start: Date
  readonly end: Date | null
  readonly revokedAt: Date | null
}

export type NewConsent = Omit<Consent, 'revokedAt'>

export interface Account {
  readonly id: string
  /** Lower case; unique. */
  readonly username: string
  /** PHC string. */
  readonly passwordHash: string
  readonly roles: readonly Role[]
  readonly patientId: string | null
  readonly practitionerId: string | null
  readonly caregiverId: string | null
  readonly organizationId: string | null
}

/** With whose eyes records are looked at, and when. */
export interface Sight {
  readonly patientId: string | null
  readonly practitionerId: string | null
  readonly caregiverId: string | null
  /** The organisation of a partner's program. */
  readonly partnerOrganizationId: string | null
  readonly at: Date
}

/** Which patients to list: all that is not null must hold. */
export interface PatientFilter {
  /** Each of them stands in the name; case and accents do not count. */
  readonly words: readonly string[]
  /** Any of these is active. */
  readonly conditions: readonly ConditionKind[] | null
  readonly riskLevels: readonly RiskLevel[] | null
  readonly enrollmentStatuses: readonly EnrollmentStatus[] | null
  /** In the care team at the instant of the sight. */
  readonly practitionerId: string | null
}

/** The sort key of a patient in a list: the ordered column as text, then the id. */
export type PatientKey = readonly [value: string, id: string]

/** A patient with its place in the list. */
export interface PlacedPatient {
  readonly patient: Patient
  readonly key: PatientKey
}

/** Makes a write happen once: the same caller and key with the same content gets the first answer. */
export interface Once {
  readonly accountId: string
  readonly key: string
  /** A digest of what is asked for. */
  readonly content: string
  readonly at: Date
}

/** The id of what was made, now or by the first try. */
export type OnceOutcome = { readonly id: string } | 'key-reused'

export interface Session {
  readonly id: string
  readonly accountId: string
}

export interface RefreshToken {
  /** SHA-256 of the token: the token itself is nowhere kept. */
  readonly hash: string
  readonly expiresAt: Date
}

/** Failures of signing in that count against one account or address. */
export interface FailureCount {
  readonly key: string
  readonly count: number
  readonly until: Date
}

/**
 * What the patient subgraph keeps.
 *
 * Reads take every key at once and cost one round trip, however many there are. Rows that do not exist are
 * absent from the answer. Every write that changes who cares for whom moves the patient to the end of the
 * relations feed in the same transaction.
 */
export interface PatientStore extends AsyncDisposable {
  /** Resolves when the database answers. */
  check(): Promise<void>

  organizationsByIds(ids: readonly string[]): Promise<readonly Organization[]>
  practitionersByIds(ids: readonly string[]): Promise<readonly Practitioner[]>
  caregiversByIds(ids: readonly string[]): Promise<readonly Caregiver[]>
  /** Those of `ids` who are or were in the care team of a patient whom the sight shows. */
  teammatesOf(sight: Sight, ids: readonly string[]): Promise<readonly string[]>

  patientsByIds(ids: readonly string[]): Promise<readonly Patient[]>
  listPatients(
    sight: Sight,
    filter: PatientFilter,
    order: PatientOrder,
    page: Page<PatientKey>,
  ): Promise<Slice<PlacedPatient>>
  /** Counts to `most` and no further. Null when that takes longer than `COUNT_PATIENCE`. */
  countPatients(sight: Sight, filter: PatientFilter, most: number): Promise<number | null>
  /** Takes a patient into care, with a first member of the team. */
  enrollPatient(once: Once, patient: NewPatient, first: Membership): Promise<OnceOutcome>
  /** `conflict` when the version is another one and something would change. */
  updatePatient(
    id: string,
    expectedVersion: number,
    changes: PatientChanges,
    at: Date,
  ): Promise<Patient | 'conflict' | 'no-such-patient'>

  /** By start. */
  membershipsOf(patientIds: readonly string[]): Promise<readonly Membership[]>
  membership(id: string): Promise<Membership | null>
  /** `full` when the team has `most` members already. */
  addMember(member: Membership, most: number): Promise<'added' | 'already-member' | 'full' | 'no-such-patient'>
  endMembership(id: string, at: Date, reason: string): Promise<void>

  /** The latest onset first, those without one last. */
  conditionsOf(patientIds: readonly string[]): Promise<readonly Condition[]>
  condition(id: string): Promise<Condition | null>
  /** `full` when the patient has `most` conditions already. */
  recordCondition(once: Once, condition: Condition, most: number): Promise<OnceOutcome | 'full'>
  updateCondition(id: string, status: ConditionStatus, abatementDate: string | null): Promise<void>

  /** The newest first. */
  consentsOf(patientIds: readonly string[]): Promise<readonly Consent[]>
  consent(id: string): Promise<Consent | null>
  /**
   * Gives a consent in place of an earlier one for the same use, so that withdrawing it leaves none behind.
   * A patient who is PENDING becomes ACTIVE as soon as all of `toTakePart` are given. `full` when the record holds
   * `most` consents already, past ones too.
   */
  grantConsent(
    once: Once,
    consent: NewConsent,
    toTakePart: readonly ConsentScope[],
    most: number,
  ): Promise<OnceOutcome | 'full'>
  revokeConsent(id: string, at: Date, reason: string | null): Promise<void>

  /** What is known of these patients' relations, at the instant of reading. */
  relationsOf(patientIds: readonly string[]): Promise<readonly PatientRelations[]>
  /** The latest state of up to `limit` patients that changed after `version`, in the order of their last change. */
  relationsAfter(version: number, limit: number): Promise<readonly PatientRelations[]>

  accountByName(username: string): Promise<Account | null>
  /** Of an account's sessions the latest `most` go on; older ones end. */
  openSession(session: Session, first: RefreshToken, at: Date, most: number): Promise<void>
  /**
   * Spends a refresh token for the next one. A token that was spent before ends its session: somebody has copied it.
   */
  renewSession(hash: string, next: RefreshToken, at: Date): Promise<Account | 'unknown' | 'expired' | 'reused'>
  /** Those counts that still run at an instant. */
  failures(keys: readonly string[], at: Date): Promise<readonly FailureCount[]>
  /** Adds a failure to each key; a count begins anew, and until `until`, when it had run out. */
  countFailure(keys: readonly string[], at: Date, until: Date): Promise<void>
  forgetFailures(keys: readonly string[]): Promise<void>

  /** Writes those that are not there yet; what exists stays as it is. */
  addOrganizations(rows: readonly Organization[]): Promise<void>
  addPractitioners(rows: readonly Practitioner[]): Promise<void>
  addCaregivers(rows: readonly Caregiver[]): Promise<void>
  /** A patient with all that belongs to the record, in one transaction. */
  addPatient(
    patient: NewPatient,
    belongings: {
      memberships: readonly Membership[]
      conditions: readonly Condition[]
      consents: readonly NewConsent[]
    },
    at: Date,
  ): Promise<void>
  addAccount(account: Account): Promise<void>
}
