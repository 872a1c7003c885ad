import { mayReadAlerts, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import { type ResolvedRules, resolveRules } from './resolve-rules.ts'

/**
 * The rules of an organisation, or of the system. The system's are no secret; an organisation's are for its own people.
 *
 * @throws ClientError for a caller without the scope.
 */
export async function alertRules(
  context: Context,
  organizationId: string | null | undefined,
): Promise<ResolvedRules | null> {
  const identity = requireScope(context, 'alerts:read')
  if (organizationId == null) return resolveRules([], context.guideline)
  if (identity.organizationId !== organizationId) return null
  return resolveRules(
    await context.alerts.ruleSets([{ scope: 'ORGANIZATION', ownerId: organizationId }]),
    context.guideline,
  )
}

/**
 * The rules that hold for a patient; null for somebody who may not see the patient.
 *
 * @throws ClientError for a caller without the scope.
 */
export async function rulesOfPatient(context: Context, patientId: string): Promise<ResolvedRules | null> {
  requireScope(context, 'alerts:read')
  return mayReadAlerts(context, patientId) ? context.load.rulesOfPatient.load(patientId) : null
}
