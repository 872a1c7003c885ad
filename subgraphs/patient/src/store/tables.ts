import type { Role } from '@care/service/identity'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Coding, HumanName } from './store.ts'
import type {
  CareTeamRole,
  ConditionKind,
  ConditionStatus,
  ConsentGrantor,
  ConsentScope,
  EnrollmentStatus,
  Gender,
  Profession,
} from './words.ts'

/** Everything of this service lives in a PostgreSQL schema of its own: one server may hold several services. */
export const patientSchema = pgSchema('patient')

/** Text that sorts by code point, alike on every server: cursors and pages must agree on the order. */
const text = customType<{ data: string; driverData: string }>({ dataType: () => 'text collate "C"' })

/** Milliseconds, as JavaScript has them: a finer instant would be cut on its way through a cursor. */
const instant = () => timestamp({ withTimezone: true, precision: 3 })

/** A word out of a closed list: checked where it comes in, kept as text so that a new word needs no migration. */
const word = <Word extends string>() => text().$type<Word>()

export const organizations = patientSchema.table('organizations', {
  id: text().primaryKey(),
  name: text().notNull(),
  region: text().notNull(),
})

export const practitioners = patientSchema.table(
  'practitioners',
  {
    id: text().primaryKey(),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    name: jsonb().$type<HumanName>().notNull(),
    profession: word<Profession>().notNull(),
    title: text(),
    department: text(),
  },
  (table) => [index('practitioners_by_organization').on(table.organizationId)],
)

export const caregivers = patientSchema.table('caregivers', {
  id: text().primaryKey(),
  name: jsonb().$type<HumanName>().notNull(),
  relationship: text().notNull(),
})

export const patients = patientSchema.table(
  'patients',
  {
    id: text().primaryKey(),
    organizationId: text()
      .notNull()
      .references(() => organizations.id),
    name: jsonb().$type<HumanName>().notNull(),
    /** The name's text without case and accents: lists are ordered and searched by it. */
    nameKey: text().notNull(),
    gender: word<Gender>().notNull(),
    birthDate: date({ mode: 'string' }),
    phone: text(),
    preferredLanguage: text().notNull(),
    timeZone: text().notNull(),
    /** The place in `riskLevels`. */
    riskRank: smallint(),
    enrollmentStatus: word<EnrollmentStatus>().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    version: integer().notNull().default(1),
    /** The place in the relations feed; null for an instant, while the record is being made. */
    relationsVersion: bigint({ mode: 'number' }),
  },
  (table) => [
    index('patients_by_name').on(table.nameKey, table.id),
    index('patients_by_update').on(table.updatedAt, table.id),
    uniqueIndex('patients_by_relations_version').on(table.relationsVersion),
  ],
)

/** One row: the last place that was given out in the relations feed. Its lock, held to the commit, keeps the feed dense. */
export const relationsFeed = patientSchema.table(
  'relations_feed',
  { id: smallint().primaryKey().default(1), last: bigint({ mode: 'number' }).notNull() },
  (table) => [check('there_is_one_feed', sql`${table.id} = 1`)],
)

const ofPatient = () =>
  text()
    .notNull()
    .references(() => patients.id)

export const memberships = patientSchema.table(
  'care_team_memberships',
  {
    id: text().primaryKey(),
    patientId: ofPatient(),
    practitionerId: text().references(() => practitioners.id),
    caregiverId: text().references(() => caregivers.id),
    role: word<CareTeamRole>().notNull(),
    guardian: boolean().notNull().default(false),
    start: instant().notNull(),
    end: instant(),
    endReason: text(),
  },
  (table) => [
    index('memberships_by_patient').on(table.patientId),
    index('memberships_by_practitioner').on(table.practitionerId, table.patientId),
    index('memberships_by_caregiver').on(table.caregiverId, table.patientId),
    check('a_member_is_one_person', sql`num_nonnulls(${table.practitionerId}, ${table.caregiverId}) = 1`),
    check('a_caregiver_is_no_staff', sql`(${table.caregiverId} is not null) = (${table.role} = 'CAREGIVER')`),
    check('a_membership_ends_after_it_begins', sql`${table.end} >= ${table.start}`),
  ],
)

export const conditions = patientSchema.table(
  'conditions',
  {
    id: text().primaryKey(),
    patientId: ofPatient(),
    kind: word<ConditionKind>().notNull(),
    codings: jsonb().$type<readonly Coding[]>().notNull(),
    status: word<ConditionStatus>().notNull(),
    onsetDate: date({ mode: 'string' }),
    abatementDate: date({ mode: 'string' }),
    recordedAt: instant().notNull(),
    recordedById: text().references(() => practitioners.id),
  },
  (table) => [index('conditions_by_patient').on(table.patientId)],
)

export const consents = patientSchema.table(
  'consents',
  {
    id: text().primaryKey(),
    patientId: ofPatient(),
    scope: word<ConsentScope>().notNull(),
    documentVersion: text().notNull(),
    grantor: word<ConsentGrantor>().notNull(),
    granteeId: text().references(() => organizations.id),
    start: instant().notNull(),
    end: instant(),
    revokedAt: instant(),
    revokeReason: text(),
  },
  (table) => [
    index('consents_by_patient').on(table.patientId),
    index('consents_by_grantee').on(table.granteeId, table.patientId),
  ],
)

export const accounts = patientSchema.table(
  'accounts',
  {
    id: text().primaryKey(),
    username: text().notNull(),
    passwordHash: text().notNull(),
    roles: jsonb().$type<readonly Role[]>().notNull(),
    patientId: text().references(() => patients.id),
    practitionerId: text().references(() => practitioners.id),
    caregiverId: text().references(() => caregivers.id),
    organizationId: text().references(() => organizations.id),
  },
  (table) => [uniqueIndex('accounts_by_username').on(table.username)],
)

export const sessions = patientSchema.table(
  'sessions',
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    startedAt: instant().notNull(),
    /** When its latest refresh token ends. */
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (table) => [index('sessions_by_account').on(table.accountId), index('sessions_by_end').on(table.expiresAt)],
)

export const refreshTokens = patientSchema.table(
  'refresh_tokens',
  {
    hash: text().primaryKey(),
    sessionId: text()
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    expiresAt: instant().notNull(),
    spentAt: instant(),
  },
  (table) => [index('refresh_tokens_by_session').on(table.sessionId)],
)

export const signInFailures = patientSchema.table(
  'sign_in_failures',
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    until: instant().notNull(),
  },
  (table) => [index('sign_in_failures_by_end').on(table.until)],
)

export const idempotencyKeys = patientSchema.table(
  'idempotency_keys',
  {
    accountId: text().notNull(),
    key: text().notNull(),
    content: text().notNull(),
    /** The id of what the first try made. */
    madeId: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] }), index('idempotency_keys_by_age').on(table.at)],
)
