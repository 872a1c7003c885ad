/** A calendar day, for example `2026-11-23`. */
export type LocalDate = string

const DAY = 24 * 60 * 60_000
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    clocks.set(timeZone, clock)
  }
  return clock
}

/** How far a zone's wall clock is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(at: Date, timeZone: string): number {
  const parts = Object.fromEntries(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000
}

/** What a zone's wall clock shows, as if it were UTC. */
const wallClock = (at: Date, timeZone: string): Date => new Date(at.getTime() + offsetAt(at, timeZone))

/** The calendar day at an instant in a zone. */
export const localDate = (at: Date, timeZone: string): LocalDate => wallClock(at, timeZone).toISOString().slice(0, 10)

/** The hour of the wall clock, 0 to 23. */
export const localHour = (at: Date, timeZone: string): number => wallClock(at, timeZone).getUTCHours()

export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** The first instant of a calendar day: midnight, or later where clocks are put forward over it. */
export function startOfDay(date: LocalDate, timeZone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  // The offset is that of one side of a change or of the other; the earliest instant that belongs to the day is right.
  const offsets = [-DAY, 0, DAY].map((shift) => offsetAt(new Date(midnight + shift), timeZone))
  const starts = offsets.map((offset) => new Date(midnight - offset)).toSorted((a, b) => a.getTime() - b.getTime())
  return starts.find((start) => localDate(start, timeZone) >= date) ?? new Date(midnight)
}
