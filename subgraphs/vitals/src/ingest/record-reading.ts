import type { UserError } from '@care/service/errors'
import { maySee, requireScope } from '../access.ts'
import type { Context } from '../context.ts'
import type { ReadingInput } from '../generated/resolvers.ts'
import type { Reading } from '../readings/reading.ts'
import { type Candidate, type Measurement, digestOf, hashOf } from './candidate.ts'
import { failure, refusal } from './messages.ts'
import { typedIn } from './typed-in.ts'

export interface RecordReadingPayload {
  readonly reading: Reading | null
  readonly deduplicated: boolean
  readonly errors: readonly UserError[]
}

/** Characters of a note, and minutes that a wall clock can be away from UTC. */
const [MOST_NOTE, MOST_OFFSET] = [500, 14 * 60]

const nothing = (error: UserError): RecordReadingPayload => ({ reading: null, deduplicated: false, errors: [error] })

/** Stores one measurement that a person typed in, or that an app or a partner's program sent. */
export async function recordReading(context: Context, input: ReadingInput): Promise<RecordReadingPayload> {
  const { subject, roles } = requireScope(context, 'readings:write')
  const { language, intake, load } = context
  const bad = (text: 'badKey' | 'badNote' | 'badOffset', field: keyof ReadingInput) =>
    nothing(failure('BAD_USER_INPUT', text, language, ['reading', field]))
  const { field, ...measured } = typedIn(input)
  const { idempotencyKey, patientId, note = null, utcOffsetMinutes = null } = input
  if (idempotencyKey.length < 8 || idempotencyKey.length > 128) return bad('badKey', 'idempotencyKey')
  if (note !== null && (note.length > MOST_NOTE || note.includes('\0'))) return bad('badNote', 'note')
  if (utcOffsetMinutes !== null && Math.abs(utcOffsetMinutes) > MOST_OFFSET) return bad('badOffset', 'utcOffsetMinutes')
  if (!maySee(context, patientId)) {
    return nothing(failure('NOT_FOUND', 'noSuchPatient', language, ['reading', 'patientId']))
  }

  const measurement: Measurement = {
    ...measured,
    effectiveAt: input.effectiveAt,
    context: input.context ?? 'HOME',
    source: roles.includes('PARTNER') ? 'PARTNER' : 'MANUAL',
    deviceId: input.deviceId ?? null,
    clockQuality: 'SYNCED',
    note: note === '' ? null : note,
    perfusionIndex: null,
  }
  const candidate: Candidate = {
    ...measurement,
    utcOffsetMinutes,
    patientId,
    key: hashOf(['caller', subject, idempotencyKey]),
    digest: contentOf(measurement, patientId, utcOffsetMinutes),
    backfill: false,
    content: '',
  }
  const outcome = await intake.record(candidate)
  switch (outcome.status) {
    case 'ACCEPTED':
      return { reading: outcome.reading, deduplicated: false, errors: [] }
    case 'DUPLICATE':
      return { reading: await load.reading.load(outcome.readingId), deduplicated: true, errors: [] }
    case 'REJECTED':
      return nothing(refusal(outcome.reason, language, field))
  }
}

/** All of a request's content: under the same key, any other content is another request. */
const contentOf = (measurement: Measurement, patientId: string, utcOffsetMinutes: number | null): string =>
  hashOf([
    digestOf(measurement),
    patientId,
    measurement.effectiveAt.toISOString(),
    utcOffsetMinutes,
    measurement.context,
    measurement.deviceId,
    measurement.note,
  ])
