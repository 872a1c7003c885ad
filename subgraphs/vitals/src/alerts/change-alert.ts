import type { UserError } from '@care/service/errors'
import { isMember } from '@care/service/relations'
import { mayReadAlerts, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { AlertWriting } from '../store/alerts.ts'
import type { Alert } from './alert.ts'
import { storeChanges } from './apply-readings.ts'
import { type Happening, advance } from './life-cycle.ts'
import { failure } from './messages.ts'

/** What a verb answers: the alert as it is now, or why nothing was changed. */
export interface Changed {
  readonly alert: Alert | null
  readonly errors: readonly UserError[]
}

/** Looks at the locked alert: what is to happen to it, why not, or `'done'` when it has happened before. */
type Decide = (alert: Alert, writing: AlertWriting, by: string) => Promise<Happening | UserError | 'done'>

/** Undoes the transaction and carries the answer out of it. */
class NotChanged extends Error {
  readonly answer: Changed

  constructor(answer: Changed) {
    super('Nothing was changed.')
    this.answer = answer
  }
}

/**
 * Does one thing to one alert, for a practitioner of the care team, in one transaction with its inbox entries.
 *
 * @throws ClientError for a caller without the scope.
 */
export async function changeAlert(context: Context, alertId: string, decide: Decide): Promise<Changed> {
  const { language, alerts, relations, now, load, alertDesk } = context
  const { practitionerId } = requireScope(context, 'alerts:act')
  const seen = await load.alert.load(alertId)
  if (!seen) return { alert: null, errors: [failure('NOT_FOUND', 'noSuchAlert', language, 'alertId')] }
  const patient = relations.of(seen.patientId)
  if (!practitionerId || !patient || !isMember(patient, practitionerId, now)) {
    return { alert: seen, errors: [failure('FORBIDDEN', 'careTeamOnly', language, 'alertId')] }
  }
  try {
    const { alert, changes } = await alerts.transact(async (writing) => {
      const locked = await writing.lock(alertId)
      if (!locked)
        throw new NotChanged({ alert: null, errors: [failure('NOT_FOUND', 'noSuchAlert', language, 'alertId')] })
      const decision = await decide(locked, writing, practitionerId)
      if (decision === 'done') return { alert: locked, changes: [] }
      if ('code' in decision) throw new NotChanged({ alert: locked, errors: [decision] })
      const step = advance(locked, decision)
      if (step === null) return { alert: locked, changes: [] }
      if (step === 'refused') {
        throw new NotChanged({ alert: locked, errors: [failure('STATE_NOT_ALLOWED', 'isClosed', language, 'alertId')] })
      }
      return {
        alert: step.alert,
        changes: await storeChanges(writing, [{ ...step, evidence: [] }], { relations, now }),
      }
    })
    await alertDesk.announce(changes)
    load.alert.clear(alertId).prime(alertId, alert)
    return { alert, errors: [] }
  } catch (error) {
    if (error instanceof NotChanged) return answered(context, error.answer)
    throw error
  }
}

/** What the answer shows is decided like everything else that is shown. */
function answered(context: Context, { alert, errors }: Changed): Changed {
  return { alert: alert && mayReadAlerts(context, alert.patientId) ? alert : null, errors }
}

/** Characters as people count them: 👨‍⚕️ is one. */
export const isLongerThan = (text: string | null | undefined, most: number): boolean =>
  text != null && text.length > most && [...new Intl.Segmenter().segment(text)].length > most
