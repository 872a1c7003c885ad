import { type Role, roles } from '@care/service/identity'
import { scalars } from '@care/service/scalars'
import { z } from 'zod'
import { parseCoding } from '../conditions/codings.ts'
import { isPhone } from '../patients/phone.ts'
import { isPlainText } from '../plain-text.ts'
import {
  careTeamRoles,
  conditionKinds,
  conditionStatuses,
  consentGrantors,
  consentScopes,
  enrollmentStatuses,
  genders,
  professions,
  riskLevels,
} from '../store/words.ts'

const text = z
  .string()
  .trim()
  .refine((it) => isPlainText(it, 200), 'is a text of 1 to 200 characters')
const id = z.string().regex(/^[\w.:-]{1,100}$/, 'may have letters, digits, `_`, `.`, `:` and `-`')
const instant = z.iso.datetime({ offset: true }).transform((it) => new Date(it))
const day = z.iso.date()

const checkedBy = ({ parseValue }: { parseValue: (value: unknown) => unknown }, message: string) =>
  z.string().refine((it) => {
    try {
      parseValue(it)
      return true
    } catch {
      return false
    }
  }, message)

const name = z.strictObject({
  text,
  family: text.nullable().default(null),
  given: z.array(text).default([]),
})

const period = { start: instant, end: instant.nullable().default(null) }

const patient = z.strictObject({
  id,
  organizationId: id,
  name,
  gender: z.enum(genders),
  birthDate: day.nullable().default(null),
  phone: z.string().refine(isPhone, 'is a phone number in E.164').nullable().default(null),
  preferredLanguage: checkedBy(scalars.LanguageTag, 'is a language tag like `zh-CN`'),
  timeZone: checkedBy(scalars.TimeZone, 'is a time zone like `Asia/Shanghai`'),
  riskLevel: z.enum(riskLevels).nullable().default(null),
  enrollmentStatus: z.enum(enrollmentStatuses).default('ACTIVE'),
  careTeam: z
    .array(
      z
        .strictObject({
          practitionerId: id.optional(),
          caregiverId: id.optional(),
          role: z.enum(careTeamRoles),
          guardian: z.boolean().default(false),
          ...period,
        })
        .refine((it) => (it.practitionerId === undefined) !== (it.caregiverId === undefined), {
          message: 'names a practitioner or a caregiver',
        })
        .refine((it) => (it.caregiverId !== undefined) === (it.role === 'CAREGIVER'), {
          message: 'has the role CAREGIVER for a caregiver, and for nobody else',
        }),
    )
    .default([]),
  conditions: z
    .array(
      z.strictObject({
        kind: z.enum(conditionKinds),
        coding: z
          .string()
          .refine((it) => parseCoding(it) !== null, 'is written as `system|code`, of SNOMED CT or ICD-10')
          .nullable()
          .default(null),
        status: z.enum(conditionStatuses).default('ACTIVE'),
        onsetDate: day.nullable().default(null),
        abatementDate: day.nullable().default(null),
        recordedById: id.nullable().default(null),
      }),
    )
    .default([]),
  consents: z
    .array(
      z.strictObject({
        scope: z.enum(consentScopes),
        documentVersion: text,
        grantor: z.enum(consentGrantors).default('PATIENT'),
        granteeId: id.nullable().default(null),
        ...period,
      }),
    )
    .default([]),
})

/** Characters of a password, after NIST SP 800-63B (2025): length is what counts. */
const SHORTEST_PASSWORD = 12

/**
 * Organisations, people, their relations and their accounts, as one JSON document.
 *
 * @param demo lets short passwords in, for people who do not exist.
 */
export const peopleSchema = ({ demo }: { demo: boolean }) =>
  z.strictObject({
    organizations: z
      .array(z.strictObject({ id, name: text, region: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/) }))
      .default([]),
    practitioners: z
      .array(
        z.strictObject({
          id,
          organizationId: id,
          name,
          profession: z.enum(professions),
          title: text.nullable().default(null),
          department: text.nullable().default(null),
        }),
      )
      .default([]),
    caregivers: z.array(z.strictObject({ id, name, relationship: text })).default([]),
    patients: z.array(patient).default([]),
    accounts: z
      .array(
        z
          .strictObject({
            id,
            username: z.string().min(1).max(100),
            password: z
              .string()
              .min(demo ? 1 : SHORTEST_PASSWORD, `must have at least ${SHORTEST_PASSWORD} characters`)
              .max(200),
            roles: z.array(z.enum(roles)).min(1),
            patientId: id.nullable().default(null),
            practitionerId: id.nullable().default(null),
            caregiverId: id.nullable().default(null),
            organizationId: id.nullable().default(null),
          })
          .superRefine((account, context) => {
            for (const role of account.roles) {
              const path = linkOf[role]
              if (account[path] === null)
                context.addIssue({ code: 'custom', path: [path], message: `is needed by ${role}` })
            }
          }),
      )
      .default([]),
  })

/** What an account with a role stands for: without it the role would open nothing. */
const linkOf = {
  PATIENT: 'patientId',
  CAREGIVER: 'caregiverId',
  PRACTITIONER: 'practitionerId',
  ADMINISTRATOR: 'organizationId',
  PARTNER: 'organizationId',
} as const satisfies Record<Role, string>

export type People = z.output<ReturnType<typeof peopleSchema>>
export type PatientWithBelongings = People['patients'][number]
