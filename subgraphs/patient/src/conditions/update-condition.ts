import type { UserError } from '@care/service/errors'
import { withScope } from '@care/service/signed-in'
import { isOnTeam } from '../access.ts'
import type { Context } from '../context.ts'
import type { UpdateConditionInput } from '../generated/resolvers.ts'
import { forgetPatient } from '../loaders.ts'
import { dayIn } from '../patients/calendar.ts'
import { refuse } from '../refusals.ts'
import type { Condition } from '../store/store.ts'
import { presentStatuses } from '../store/words.ts'

/** Changes a diagnosis' status. What is there again has no end any more. */
export async function updateCondition(
  context: Context,
  { conditionId, status, abatementDate }: UpdateConditionInput,
): Promise<Condition | UserError> {
  const { store, load, now } = context
  const identity = withScope(context.identity, 'patients:write')
  const condition = await store.condition(conditionId)
  const patient = condition && (await load.patient.load(condition.patientId))
  if (!condition || !patient) return refuse(context, 'noSuchCondition', 'conditionId')
  if (!isOnTeam(identity, await load.of.team.load(patient.id), now))
    return refuse(context, 'onlyPractitioners', 'conditionId')

  const isPresent = presentStatuses.includes(status)
  if (abatementDate != null) {
    if (isPresent) return refuse(context, 'notEnded', 'abatementDate')
    if (abatementDate > dayIn(patient.timeZone, now)) return refuse(context, 'inTheFuture', 'abatementDate')
    if (condition.onsetDate !== null && abatementDate < condition.onsetDate)
      return refuse(context, 'endBeforeStart', 'abatementDate')
  }
  const end = isPresent ? null : (abatementDate ?? condition.abatementDate)
  await store.updateCondition(conditionId, status, end)
  forgetPatient(load, patient.id)
  return (await store.condition(conditionId)) ?? refuse(context, 'noSuchCondition', 'conditionId')
}
