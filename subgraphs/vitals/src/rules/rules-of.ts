import type { PatientRelations } from '@care/service/relations'
import type { GuidelineProfile } from '../generated/resolvers.ts'
import type { RuleSet } from '../store/alerts.ts'
import { isMeantFor } from './applicable.ts'
import { type ResolvedRules, resolveRules } from './resolve-rules.ts'

/** Whose set of rules to look for. */
export type Owner = Pick<RuleSet, 'scope' | 'ownerId'>

/** The owners whose rules hold for a patient, from the widest to the narrowest. */
export const ownersOf = (patientId: string, patient: PatientRelations | undefined): readonly Owner[] => [
  ...(patient ? [{ scope: 'ORGANIZATION', ownerId: patient.organizationId } as const] : []),
  { scope: 'PATIENT', ownerId: patientId },
]

/** A patient's rules out of the sets of many owners: those that are meant for somebody with his or her conditions. */
export function resolveFor(
  patientId: string,
  patient: PatientRelations | undefined,
  sets: readonly RuleSet[],
  guideline: GuidelineProfile,
): ResolvedRules {
  const own = ownersOf(patientId, patient).flatMap(
    ({ scope, ownerId }) => sets.find((set) => set.scope === scope && set.ownerId === ownerId) ?? [],
  )
  const { rules, version } = resolveRules(own, guideline)
  return { rules: rules.filter((rule) => isMeantFor(rule, patient?.conditions ?? [])), version }
}
