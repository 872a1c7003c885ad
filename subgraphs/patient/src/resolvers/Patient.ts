import type { Complete } from '@care/service/complete'
import { withScope } from '@care/service/signed-in'
import { listConsents } from '../consents/list-consents.ts'
import { MOST_CONDITIONS } from '../conditions/record-condition.ts'
import type { PatientResolvers } from '../generated/resolvers.ts'
import { ageOn, dayIn } from '../patients/calendar.ts'
import { maskedPhone } from '../patients/masked-phone.ts'

type Held =
  | 'id'
  | 'gender'
  | 'preferredLanguage'
  | 'timeZone'
  | 'riskLevel'
  | 'enrollmentStatus'
  | 'createdAt'
  | 'updatedAt'
  | 'version'

export const Patient: Complete<PatientResolvers, Held> = {
  __resolveReference: ({ id }, { load }) => load.patient.load(id),
  name: ({ name, seenBy }) => withScope(seenBy, 'patients:read') && name,
  birthDate: ({ birthDate, seenBy }) => (seenBy.scopes.includes('patients:read') ? birthDate : null),
  age: ({ birthDate, timeZone }, _, { now }) => (birthDate === null ? null : ageOn(dayIn(timeZone, now), birthDate)),
  maskedPhone: ({ phone }) => (phone === null ? null : maskedPhone(phone)),
  conditions: async ({ id, seenBy }, { statuses }, { load }) => {
    if (!seenBy.scopes.includes('patients:read')) return null
    const conditions = await load.of.conditions.load(id)
    return conditions.filter(({ status }) => statuses?.includes(status) ?? true).slice(0, MOST_CONDITIONS)
  },
  careTeam: ({ id }) => ({ patientId: id }),
  consents: (patient, filter, context) => listConsents(context, patient, filter),
  organization: ({ organizationId }, _, { load }) => load.of.organization.load(organizationId),
}
