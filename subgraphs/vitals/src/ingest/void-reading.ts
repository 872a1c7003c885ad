import type { UserError } from '@care/service/errors'
import { requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { VoidReadingInput } from '../generated/resolvers.ts'
import type { Reading } from '../readings/reading.ts'
import { failure } from './messages.ts'

export interface VoidReadingPayload {
  readonly reading: Reading | null
  readonly errors: readonly UserError[]
}

/** Characters of a reason. */
const REASON = { least: 3, most: 500 }

/** Withdraws a reading. It stays where it is, struck through, and no average, series or rule counts it any more. */
export async function voidReading(context: Context, input: VoidReadingInput): Promise<VoidReadingPayload> {
  const { subject } = requireScope(context, 'readings:write')
  requireScope(context, 'readings:read') // The answer shows the reading.
  const { language, load, intake } = context
  const reason = input.reason.trim()
  if (reason.length < REASON.least || reason.length > REASON.most || reason.includes('\0')) {
    return { reading: null, errors: [failure('BAD_USER_INPUT', 'badReason', language, ['reason'])] }
  }
  const reading = await load.reading.load(input.readingId)
  if (!reading) return { reading: null, errors: [failure('NOT_FOUND', 'noSuchReading', language, ['readingId'])] }
  if (reading.status === 'ENTERED_IN_ERROR') return { reading, errors: [] }
  const withdrawn = await intake.withdraw(reading, subject, reason)
  load.reading.clear(reading.id).prime(reading.id, withdrawn)
  return { reading: withdrawn, errors: [] }
}
