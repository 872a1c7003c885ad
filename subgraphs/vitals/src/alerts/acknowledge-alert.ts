import type { Context } from '../context.ts'
import type { AcknowledgeAlertInput } from '../generated/resolvers.ts'
import { type Changed, changeAlert, isLongerThan } from './change-alert.ts'
import { failure } from './messages.ts'

const LONGEST_NOTE = 500

/** Takes notice of an alert. The same person's second time changes nothing; another person's is added to the history. */
export const acknowledgeAlert = (context: Context, { alertId, note }: AcknowledgeAlertInput): Promise<Changed> =>
  changeAlert(context, alertId, async (_, __, by) =>
    isLongerThan(note, LONGEST_NOTE)
      ? failure('BAD_USER_INPUT', 'noteTooLong', context.language, 'note')
      : { type: 'ACKNOWLEDGE', by, note: note ?? null, at: context.now },
  )
