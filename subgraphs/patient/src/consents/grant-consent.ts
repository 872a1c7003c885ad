import { randomUUID } from 'node:crypto'
import type { UserError } from '@care/service/errors'
import { withScope } from '@care/service/signed-in'
import { grantorFor } from '../access.ts'
import type { Context } from '../context.ts'
import type { GrantConsentInput } from '../generated/resolvers.ts'
import { onceFor } from '../idempotency.ts'
import { forgetPatient } from '../loaders.ts'
import { isPlainText } from '../plain-text.ts'
import { refuse } from '../refusals.ts'
import type { Consent } from '../store/store.ts'
import type { ConsentScope } from '../store/words.ts'
import { CONSENTS_TO_TAKE_PART } from './taking-part.ts'

/** Uses of data by somebody else, who must be named. */
const givenToOthers: ReadonlySet<ConsentScope> = new Set(['PARTNER_SHARING', 'CROSS_BORDER_TRANSFER'])

/** Characters. */
const LONGEST_VERSION = 40

/** Of one patient, past ones too: they travel in the relations feed. */
const MOST_CONSENTS = 1000

/** Gives a consent, in place of an earlier one for the same use. */
export async function grantConsent(context: Context, input: GrantConsentInput): Promise<Consent | UserError> {
  const { store, load, now } = context
  const identity = withScope(context.identity, 'consents:write')
  const patient = await load.patient.load(input.patientId)
  // A guardian may have to give the very consent that lets a guardian see the patient.
  const grantor = grantorFor(identity, input.patientId, await load.of.team.load(input.patientId), now)
  if (!grantor) {
    return patient ? refuse(context, 'onlyThePatient', 'patientId') : refuse(context, 'noSuchPatient', 'patientId')
  }
  if (!isPlainText(input.documentVersion, LONGEST_VERSION)) return refuse(context, 'badText', 'documentVersion')
  if (input.expiresAt != null && input.expiresAt <= now) return refuse(context, 'alreadyPast', 'expiresAt')
  const granteeId = input.granteeId ?? null
  if (givenToOthers.has(input.scope)) {
    if (granteeId === null) return refuse(context, 'granteeNeeded', 'granteeId')
    if (!(await load.organization.load(granteeId))) return refuse(context, 'noSuchGrantee', 'granteeId')
  } else if (granteeId !== null) return refuse(context, 'granteeNotNeeded', 'granteeId')
  const once = onceFor(context, identity.subject, 'grantConsent', input)
  if (!once) return refuse(context, 'badKey', 'idempotencyKey')

  const outcome = await store.grantConsent(
    once,
    {
      id: randomUUID(),
      patientId: input.patientId,
      scope: input.scope,
      documentVersion: input.documentVersion.trim(),
      grantor,
      granteeId,
      start: now,
      end: input.expiresAt ?? null,
    },
    CONSENTS_TO_TAKE_PART,
    MOST_CONSENTS,
  )
  if (outcome === 'key-reused') return refuse(context, 'keyReused', 'idempotencyKey')
  if (outcome === 'full') return refuse(context, 'tooManyConsents')
  forgetPatient(load, input.patientId)
  return (await store.consent(outcome.id)) ?? refuse(context, 'noSuchConsent')
}
