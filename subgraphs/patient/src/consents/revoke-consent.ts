import type { UserError } from '@care/service/errors'
import { withScope } from '@care/service/signed-in'
import { grantorFor, visibleConsents } from '../access.ts'
import type { Context } from '../context.ts'
import type { RevokeConsentInput } from '../generated/resolvers.ts'
import { forgetPatient } from '../loaders.ts'
import { isPlainText } from '../plain-text.ts'
import { refuse } from '../refusals.ts'
import type { Consent } from '../store/store.ts'

/** Characters. */
const LONGEST_REASON = 500

/** Withdraws a consent: from this instant nothing is given out by it. Asking twice changes nothing. */
export async function revokeConsent(
  context: Context,
  { consentId, reason }: RevokeConsentInput,
): Promise<Consent | UserError> {
  const { store, load, now } = context
  const identity = withScope(context.identity, 'consents:write')
  const consent = await store.consent(consentId)
  if (!consent) return refuse(context, 'noSuchConsent', 'consentId')
  const { patientId } = consent
  if (!grantorFor(identity, patientId, await load.of.team.load(patientId), now)) {
    const patient = await load.patient.load(patientId)
    const seen = patient && visibleConsents(identity, [consent], await load.of.relations.load(patientId), now)
    return seen?.length ? refuse(context, 'onlyThePatient', 'consentId') : refuse(context, 'noSuchConsent', 'consentId')
  }
  if (reason != null && !isPlainText(reason, LONGEST_REASON)) return refuse(context, 'badText', 'reason')

  await store.revokeConsent(consentId, now, reason?.trim() ?? null)
  forgetPatient(load, patientId)
  return (await store.consent(consentId)) ?? refuse(context, 'noSuchConsent', 'consentId')
}
