import type { PatientRelations } from '@care/service/relations'
import type { GuidelineProfile } from '../generated/resolvers.ts'
import type { RuleSet } from '../store/alerts.ts'
import { type ResolvedRules, resolveRules } from './resolve-rules.ts'

/** Whose set of rules to look for. */
export type Owner = Pick<RuleSet, 'scope' | 'ownerId'>

/** The owners whose rules hold for a patient, from the widest to the narrowest. */
export const ownersOf = (patientId: string, patient: PatientRelations | undefined): readonly Owner[] => [
  ...(patient ? [{ scope: 'ORGANIZATION', ownerId: patient.organizationId } as const] : []),
  { scope: 'PATIENT', ownerId: patientId },
]

/** A patient's rules out of the sets of many owners. */
export const resolveFor = (
  patientId: string,
  patient: PatientRelations | undefined,
  sets: readonly RuleSet[],
  guideline: GuidelineProfile,
): ResolvedRules =>
  resolveRules(
    ownersOf(patientId, patient).flatMap(
      ({ scope, ownerId }) => sets.find((set) => set.scope === scope && set.ownerId === ownerId) ?? [],
    ),
    guideline,
  )
