import type { Context } from '../context.ts'
import type { ResolveAlertInput } from '../generated/resolvers.ts'
import { isOpen } from './alert.ts'
import { type Changed, changeAlert, isLongerThan } from './change-alert.ts'
import { failure } from './messages.ts'

const LONGEST_NOTE = 2000

/**
 * Closes an alert with an outcome, if nothing that matters has changed since the person looked: status or severity.
 * Further readings and repeats raise the version too and do not count, or each would make the verb fail.
 */
export const resolveAlert = (
  context: Context,
  { alertId, resolution, note, expectedVersion }: ResolveAlertInput,
): Promise<Changed> =>
  changeAlert(context, alertId, async (alert, _, by) => {
    const { language, now } = context
    if (isLongerThan(note, LONGEST_NOTE)) return failure('BAD_USER_INPUT', 'noteTooLong', language, 'note')
    if (isOpen(alert)) {
      if (expectedVersion < alert.stateVersion || expectedVersion > alert.version) {
        return failure('CONFLICT', 'changedMeanwhile', language, 'expectedVersion')
      }
      if (alert.severity === 'CRITICAL' && !note?.trim()) {
        return failure('BAD_USER_INPUT', 'noteNeeded', language, 'note')
      }
    }
    return { type: 'RESOLVE', by, resolution, note: note?.trim() || null, at: now }
  })
