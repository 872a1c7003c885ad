import type { ClockQuality } from '../generated/resolvers.ts'
import type { Measured, ReadingsMessage } from './payload.ts'

/** When something was measured, and how far that can be trusted. */
export interface DeviceTime {
  readonly effectiveAt: Date
  /** Null when nobody told the wall clock's. */
  readonly utcOffsetMinutes: number | null
  readonly clockQuality: ClockQuality
  /** What the device's own clock said, as it was sent: part of what makes a measurement the same one. */
  readonly asSent: string
}

/** How far a clock that was never set may be off and still be taken as it is, in milliseconds. Our default. */
const TOLERANCE = 5 * 60_000

/**
 * When a measurement was made. A set clock is believed; one that was not is corrected by how far it was off when it
 * sent the message; without a clock, the time since start is counted back from the receipt. Null when none of
 * this is possible: a time is never guessed.
 */
export function deviceTimeOf(
  { effectiveAt, uptimeMs }: Pick<Measured, 'effectiveAt' | 'uptimeMs'>,
  message: Pick<ReadingsMessage, 'clock' | 'sentAt' | 'uptimeMs'>,
  { receivedAt, backfill }: { readonly receivedAt: Date; readonly backfill: boolean },
): DeviceTime | null {
  const offset = offsetOf(effectiveAt ?? message.sentAt)
  if (effectiveAt === null || message.clock.state === 'NONE') {
    if (uptimeMs === null || message.uptimeMs === null) {
      // Without any clock only what is measured now can be placed.
      if (effectiveAt !== null || uptimeMs !== null || backfill) return null
      return { effectiveAt: receivedAt, utcOffsetMinutes: offset, clockQuality: 'RECEIPT_TIME', asSent: '' }
    }
    const ago = message.uptimeMs - uptimeMs
    if (ago < 0) return null // Of an earlier start: that timeline is lost.
    return {
      effectiveAt: new Date(receivedAt.getTime() - ago),
      utcOffsetMinutes: offset,
      clockQuality: 'RECEIPT_TIME',
      asSent: `uptime ${uptimeMs}`,
    }
  }
  const told = new Date(effectiveAt)
  if (Number.isNaN(told.getTime())) return null
  const at = (effective: Date, clockQuality: ClockQuality): DeviceTime => ({
    effectiveAt: effective,
    utcOffsetMinutes: offset,
    clockQuality,
    asSent: effectiveAt,
  })
  if (message.clock.state !== 'UNSYNCED') return at(told, message.clock.state)
  if (message.sentAt === null || backfill) return null
  const off = receivedAt.getTime() - new Date(message.sentAt).getTime()
  if (Number.isNaN(off)) return null
  return Math.abs(off) <= TOLERANCE ? at(told, 'UNSYNCED') : at(new Date(told.getTime() + off), 'ADJUSTED')
}

function offsetOf(instant: string | null): number | null {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant ?? '') ?? []
  if (sign === undefined) return null
  const offset = Number(hours) * 60 + Number(minutes)
  return sign === '-' ? -offset : offset
}
