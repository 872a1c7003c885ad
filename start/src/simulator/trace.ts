import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** A recording: what was measured, so many minutes after its begin. Values keep the digits that were recorded. */
const trace = z.object({
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
export type Trace = z.output<typeof trace>

/** @throws Error when the file is not a trace. */
export const readTrace = (name: string): Trace =>
  trace.parse(JSON.parse(readFileSync(new URL(`../../data/traces/${name}.json`, import.meta.url), 'utf8')))

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

const wrap = (index: number, length: number): number => ((index % length) + length) % length
