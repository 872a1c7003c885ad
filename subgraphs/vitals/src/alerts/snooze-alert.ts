import { createHash } from 'node:crypto'
import type { Context } from '../context.ts'
import type { SnoozeAlertInput } from '../generated/resolvers.ts'
import { type Changed, changeAlert, isLongerThan } from './change-alert.ts'
import { longestSnoozeOf } from './life-cycle.ts'
import { failure, snoozeTooLong } from './messages.ts'

const LONGEST_REASON = 500

/** Silences an alert for a time, once for each key. */
export const snoozeAlert = (
  context: Context,
  { idempotencyKey, alertId, minutes, reason }: SnoozeAlertInput,
): Promise<Changed> =>
  changeAlert(context, alertId, async (alert, writing, by) => {
    const { language, now, caller } = context
    if (isLongerThan(reason, LONGEST_REASON)) return failure('BAD_USER_INPUT', 'noteTooLong', language, 'reason')
    const digest = createHash('sha256')
      .update(JSON.stringify([alertId, minutes, reason ?? null]))
      .digest('base64url')
    const callerId = caller.identity?.subject ?? by
    const earlier = await writing.remember({ callerId, key: idempotencyKey, digest, alertId, at: now })
    if (earlier) {
      return earlier.digest === digest
        ? 'done'
        : failure('IDEMPOTENCY_KEY_REUSED', 'keyReused', language, 'idempotencyKey')
    }
    const most = longestSnoozeOf(alert)
    if (minutes < 1 || minutes > most) return snoozeTooLong(most, language)
    return { type: 'SNOOZE', by, minutes, note: reason ?? null, at: now }
  })
