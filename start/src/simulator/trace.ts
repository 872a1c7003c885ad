import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** A recording: what was measured, so many minutes after its begin. Values keep the digits that were recorded. */
const shape = z.object({
  source: z.string(),
  licence: z.string(),
  /** Whether it belongs to nobody. */
  synthetic: z.boolean(),
  kind: z.enum(['BLOOD_PRESSURE', 'GLUCOSE', 'HEART_RATE', 'OXYGEN_SATURATION', 'BODY_WEIGHT', 'BODY_TEMPERATURE']),
  /** UCUM. */
  unit: z.string(),
  columns: z.tuple([z.literal('minute')], z.enum(['value', 'systolic', 'diastolic'])),
  points: z.array(z.tuple([z.number()], z.string())).min(2),
})
export type Trace = z.output<typeof shape>

/** @throws Error when the file is not a trace. */
export const readTrace = (name: string): Trace =>
  shape.parse(JSON.parse(readFileSync(new URL(`../../data/traces/${name}.json`, import.meta.url), 'utf8')))

/** What was measured at a point, as a device names it. */
export function valuesAt({ columns, points }: Trace, index: number): Readonly<Record<string, string>> {
  const [, ...values] = points[wrap(index, points.length)] ?? []
  const [, ...names] = columns
  return Object.fromEntries(names.map((name, i) => [name, values[i] ?? '']))
}

/** Minutes from one point to the next. A trace that is over begins anew, after its last distance. */
export function minutesAfter({ points }: Trace, index: number): number {
  const place = wrap(index, points.length)
  const [here, next, before] = [points[place], points[place + 1], points[place - 1]]
  const minutes = next && here ? next[0] - here[0] : here && before ? here[0] - before[0] : 0
  return Math.max(1, minutes)
}

/**
 * How many milligrams per decilitre and minute glucose may seem to change where it was recorded changing less: from 2
 * on a fall below 100 is worth an alert (Dexcom G6 user guide).
 */
const STEEPEST = 1.8
const MG_PER_DL_IN: Readonly<Record<string, number>> = { 'mg/dL': 1, 'mmol/L': 18 }
/** Minutes over which a rate of change is computed. */
const RATE_WINDOW = 15

/**
 * Minutes from one point to the next on a clock that runs `speed` times faster.
 *
 * Glucose hurries only as far as that is true enough. Everybody who sees its points computes its rate of change from
 * their distance, and on a clock sixty times faster every breakfast would be a steep rise and every hour after it a
 * fall that wakes a doctor. So two points lie so far apart that the line between them is no steeper than `STEEPEST`,
 * and no point is left out. Where more was recorded they keep their own distance, and around a steep fall all points
 * do from which its rate is computed: what alerts is what would have alerted, no more and no less.
 *
 * What has to last (a quarter of an hour below 70) lasts shorter on a faster clock: that alerts less, never more.
 */
export function minutesUntilNext(trace: Trace, index: number, speed: number): number {
  const recorded = minutesAfter(trace, index)
  if (trace.kind !== 'GLUCOSE') return recorded / speed
  if (isNearFall(trace, index)) return recorded
  return Math.max(recorded / speed, Math.min(recorded, Math.abs(glucoseChange(trace, index)) / STEEPEST))
}

/** Whether a rate of change that this distance is part of may have a steep fall in it. */
const isNearFall = (trace: Trace, index: number): boolean =>
  [...within(trace, index, -1), ...within(trace, index, 1)].some(
    (at) => -glucoseChange(trace, at) > STEEPEST * minutesAfter(trace, at),
  )

/** A distance, and those before or after it that lie less than a window away. */
function* within(trace: Trace, index: number, step: -1 | 1): Iterable<number> {
  yield index
  for (let at = index + step, minutes = 0; minutes < RATE_WINDOW; at += step) {
    yield at
    minutes += minutesAfter(trace, at)
  }
}

/** In mg/dL, from a point to the next. */
function glucoseChange(trace: Trace, index: number): number {
  const [here, next] = [index, index + 1].map((at) => Number(valuesAt(trace, at)['value'])) as [number, number]
  return (next - here) * (MG_PER_DL_IN[trace.unit] ?? 1)
}

const wrap = (index: number, length: number): number => ((index % length) + length) % length
