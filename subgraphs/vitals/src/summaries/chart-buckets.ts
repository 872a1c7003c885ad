import type { Span } from '../store/series.ts'
import { addDays, localDate, offsetAt, startOfDay } from './local-days.ts'

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60
const DAY = DAY_MINUTES * MINUTE

/** Days between two changes of the clocks, at least. */
const BETWEEN_CHANGES = 120

/** Widths that people can read off an axis, in minutes: parts of a day, then days, weeks and multiples of four weeks. */
const WIDTHS = [
  1,
  5,
  10,
  15,
  30,
  60,
  120,
  180,
  240,
  360,
  480,
  720,
  DAY_MINUTES,
  2 * DAY_MINUTES,
  7 * DAY_MINUTES,
  14 * DAY_MINUTES,
  28 * DAY_MINUTES,
  56 * DAY_MINUTES,
  84 * DAY_MINUTES,
] as const

/** The first Monday after 1970 began, from which several days are counted: weeks begin on Mondays. */
const A_MONDAY = Date.parse('1970-01-05T00:00:00Z')

/** The narrowest width with which a span takes no more than `most` buckets. */
export function bucketWidth({ from, to }: Span, most: number): number {
  const minutes = (to.getTime() - from.getTime()) / MINUTE
  const fits = (width: number) => {
    // The first bucket begins before the span. A day of 23 or 25 hours ends with a part of a bucket: two in a year.
    const changes = width > 60 && width < DAY_MINUTES ? Math.ceil(minutes / (BETWEEN_CHANGES * DAY_MINUTES)) : 0
    return Math.ceil(minutes / width) + 1 + changes <= most
  }
  return WIDTHS.find(fits) ?? 84 * DAY_MINUTES
}

/**
 * Where the buckets of a span begin, by time, in a zone: days at local midnight, parts of a day counted from it. So
 * a day that clocks make longer or shorter is one bucket as well.
 */
export function bucketStarts({ from, to }: Span, width: number, timeZone: string): readonly Date[] {
  const starts: Date[] = []
  const days = Math.max(1, width / DAY_MINUTES)
  const firstDate = localDate(from, timeZone)
  const behind = ((Date.parse(`${firstDate}T00:00:00Z`) - A_MONDAY) / DAY) % days
  for (let date = addDays(firstDate, -((behind + days) % days)); ; date = addDays(date, days)) {
    const start = startOfDay(date, timeZone).getTime()
    if (start >= to.getTime()) break
    if (width >= DAY_MINUTES) {
      starts.push(new Date(start))
      continue
    }
    const end = Math.min(startOfDay(addDays(date, 1), timeZone).getTime(), to.getTime())
    for (let at = start; at < end; at += width * MINUTE) {
      if (at + width * MINUTE > from.getTime()) starts.push(new Date(at))
    }
  }
  return starts
}

/**
 * The widest step in minutes, counted from 1970 in UTC, of which every bucket is a whole number: stores count in
 * such steps, and know nothing of zones.
 */
export function storeStep({ from, to }: Span, width: number, timeZone: string): number {
  const offsets: number[] = []
  for (let at = from.getTime(); at <= to.getTime() + DAY; at += 7 * DAY) offsets.push(offsetAt(new Date(at), timeZone))
  offsets.push(offsetAt(to, timeZone))
  const fits = (step: number) => width % step === 0 && offsets.every((offset) => (offset / MINUTE) % step === 0)
  return [60, 30, 15, 5, 1].find(fits) ?? 1
}

/** Puts values into the buckets that begin at `starts`, both by time. Empty buckets are left out. */
export function intoBuckets<Value extends { readonly at: Date }>(
  values: readonly Value[],
  starts: readonly Date[],
): readonly { readonly start: Date; readonly values: readonly Value[] }[] {
  const buckets: { start: Date; values: Value[] }[] = []
  let next = 0
  for (const value of values) {
    let start: Date | undefined
    for (let candidate = starts[next]; candidate && candidate <= value.at; candidate = starts[next]) {
      start = candidate
      next += 1
    }
    const last = buckets.at(-1)
    if (start) buckets.push({ start, values: [value] })
    else if (last) last.values.push(value)
  }
  return buckets
}
