import type { Reading } from '../readings/reading.ts'
import { type Candidate, type Measurement, deviceKey, digestOf } from './candidate.ts'
import { deviceTimeOf } from './device-time.ts'
import { amountsOf } from './measurement.ts'
import type { RejectionReason } from './outcome.ts'
import { type Measured, type ReadingsMessage, localIdOf, measured, readingsMessage } from './payload.ts'
import { readJson } from './strict-json.ts'

/** A message of readings as it arrived. */
export interface Incoming {
  readonly tenant: string
  readonly deviceId: string
  readonly backfill: boolean
  readonly body: Uint8Array
  readonly receivedAt: Date
}

/** One measurement of a message: on its way in, or refused for what it is. */
export type Entry =
  | { readonly localId: string | null; readonly candidate: Candidate }
  | { readonly localId: string | null; readonly refused: RejectionReason; readonly content: string }

export interface ReadMessage {
  /** Null when not even that could be read. */
  readonly messageId: string | null
  readonly entries: readonly Entry[]
}

/** Takes a message apart. Whatever anybody sends, this neither throws nor takes long: hostile input costs one refusal. */
export function readMessage(incoming: Incoming, glucoseMethod: Reading['glucoseMethod']): ReadMessage {
  const message = readingsMessage.safeParse(readJson(incoming.body))
  if (!message.success) {
    const content = new TextDecoder().decode(incoming.body.subarray(0, QUARANTINE_CHARACTERS))
    return { messageId: null, entries: [{ localId: null, refused: 'MALFORMED', content }] }
  }
  return {
    messageId: message.data.messageId,
    entries: message.data.readings.map((entry, place) =>
      readEntry(entry, place, message.data, incoming, glucoseMethod),
    ),
  }
}

/** As much of what was sent as the quarantine keeps. */
export const QUARANTINE_CHARACTERS = 2000

function readEntry(
  entry: unknown,
  place: number,
  message: ReadingsMessage,
  incoming: Incoming,
  glucoseMethod: Reading['glucoseMethod'],
): Entry {
  const localId = localIdOf(entry)
  const content = JSON.stringify(entry)
  const refuse = (refused: RejectionReason): Entry => ({ localId, refused, content })
  const parsed = measured.safeParse(entry)
  if (!parsed.success) return refuse('MALFORMED')
  const it = parsed.data
  const method = it.kind === 'GLUCOSE' ? (glucoseMethod ?? 'CAPILLARY_METER') : null
  const amounts = amountsOf(it, method)
  if (!amounts) return refuse('BAD_UNIT')
  const time = deviceTimeOf(it, message, incoming)
  if (!time) return refuse('TIME_UNKNOWN')

  const { effectiveAt, utcOffsetMinutes, clockQuality, asSent } = time
  const measurement: Measurement = {
    kind: it.kind,
    amounts,
    effectiveAt,
    clockQuality,
    context: it.context,
    source: 'DEVICE',
    deviceId: incoming.deviceId,
    note: null,
    cuff: cuffOf(it),
    glucoseMethod: method,
    mealContext: it.kind === 'GLUCOSE' ? it.mealContext : null,
    perfusionIndex: it.kind === 'OXYGEN_SATURATION' && it.perfusionIndex !== null ? Number(it.perfusionIndex) : null,
  }
  const { tenant, deviceId, backfill } = incoming
  // Without a number of its own, a measurement is told by its message's: a resent message carries the same one.
  const number = localId ?? `${message.bootId} ${message.seq} ${place}`
  const key = deviceKey({ tenant, deviceId, kind: it.kind, deviceTime: asSent, number })
  return {
    localId,
    candidate: {
      ...measurement,
      utcOffsetMinutes,
      patientId: null,
      key,
      digest: digestOf(measurement),
      backfill,
      content,
    },
  }
}

function cuffOf(it: Measured): Reading['cuff'] {
  if (it.kind !== 'BLOOD_PRESSURE') return null
  const { irregularPulse, bodyMovement, cuffTooLoose } = it.flags
  return irregularPulse === null && bodyMovement === null && cuffTooLoose === null ? null : it.flags
}
