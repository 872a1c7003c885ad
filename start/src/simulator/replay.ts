import { type Trace, minutesAfter, minutesUntilNext, valuesAt } from './trace.ts'

/** One measurement, as it stands in a device's message. */
export interface Measured {
  readonly localId: string
  readonly kind: Trace['kind']
  readonly effectiveAt: string
  readonly unit: string
  readonly [value: string]: unknown
}

/** How a device measures what a trace has recorded. */
export interface Replay {
  readonly trace: Trace
  /** The point that is the first live one; those before it are the device's memory. */
  readonly begin: number
  readonly timeZone: string
  readonly context: 'HOME' | 'OFFICE' | 'AMBULATORY'
  /** How many times faster than the clock of all: nobody waits twelve minutes for a pressure taken twice a day. */
  readonly faster: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** How much a device has in its memory when it is set up, in milliseconds. */
const MEMORY = 14 * DAY

/** The points before `begin`, at their own distances back from `anchor`: fourteen days, oldest first. */
export function historyOf(replay: Replay, anchor: Date): readonly Measured[] {
  const history: Measured[] = []
  let at = anchor.getTime()
  for (let index = replay.begin - 1; ; index -= 1) {
    at -= minutesAfter(replay.trace, index) * MINUTE
    if (at < anchor.getTime() - MEMORY) return history.toReversed()
    history.push(measuredAt(replay, index, new Date(at)))
  }
}

/** What the device measures at an instant; each point of each round has a number of its own. */
export const measuredAt = ({ trace, timeZone, context }: Replay, index: number, at: Date): Measured => ({
  localId: `${index < 0 ? 'h' : 'p'}${Math.abs(index)}`,
  kind: trace.kind,
  effectiveAt: inZone(at, timeZone),
  ...valuesAt(trace, index),
  unit: trace.unit,
  context,
})

/** How long a device waits for its next measurement, in milliseconds. */
export const pause = ({ trace, faster }: Replay, index: number, speed: number): number =>
  minutesUntilNext(trace, index, speed * faster) * MINUTE

/** RFC 3339 with the offset of a time zone, as a device with a wall clock writes it. */
export function inZone(at: Date, timeZone: string): string {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign = '+', hours = '00', minutes = '00'] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? []
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -MINUTE : MINUTE)
  return `${new Date(at.getTime() + offset).toISOString().slice(0, 23)}${sign}${hours}:${minutes}`
}
