import { z } from 'zod'
import type { MeasurementUnit, VitalComponent } from '../generated/resolvers.ts'
import { type Place, type Stream, kindOfStream, placeOf, readingId } from '../readings/reading-id.ts'
import type { Amount, Reading } from '../readings/reading.ts'
import { inUnit } from '../readings/units.ts'
import type { ChartComponent } from './series.ts'

/** A reading as both series stores keep it: where it lies, what is searched by, what is drawn, and the rest as text. */
export interface SeriesRow {
  readonly place: Place
  readonly status: Reading['status']
  readonly context: Reading['context']
  readonly source: Reading['source']
  readonly interpretation: Reading['interpretation']
  /** Its numbers in the chart units. */
  readonly numbers: Readonly<Partial<Record<ChartComponent, number>>>
  /** The main number as reported; only glucose is evaluated by the thousand. */
  readonly glucose: { readonly value: number; readonly unit: MeasurementUnit; readonly comparator: string } | null
  readonly deviceId: string
  /** Everything else, as JSON without what is absent. */
  readonly rest: string
}

/** The unit in which each number is drawn and aggregated, whatever units were reported. */
export const chartUnits: Readonly<Record<ChartComponent, MeasurementUnit>> = {
  SYSTOLIC: 'MMHG',
  DIASTOLIC: 'MMHG',
  MEAN_ARTERIAL: 'MMHG',
  GLUCOSE: 'MG_PER_DL',
  HEART_RATE: 'PER_MINUTE',
  OXYGEN_SATURATION: 'PERCENT',
  BODY_WEIGHT: 'KILOGRAM',
  BODY_TEMPERATURE: 'CELSIUS',
}
export const chartComponents = Object.keys(chartUnits) as readonly ChartComponent[]

const chartStreams: Readonly<Record<ChartComponent, readonly Stream[]>> = {
  SYSTOLIC: ['BLOOD_PRESSURE'],
  DIASTOLIC: ['BLOOD_PRESSURE'],
  MEAN_ARTERIAL: ['BLOOD_PRESSURE'],
  GLUCOSE: ['GLUCOSE', 'GLUCOSE_SENSOR'],
  HEART_RATE: ['HEART_RATE', 'BLOOD_PRESSURE'],
  OXYGEN_SATURATION: ['OXYGEN_SATURATION'],
  BODY_WEIGHT: ['BODY_WEIGHT'],
  BODY_TEMPERATURE: ['BODY_TEMPERATURE'],
}

/** The streams in which numbers of some components are found, and which of the components each has. */
export function componentsByStream(
  components: readonly ChartComponent[],
): ReadonlyMap<Stream, readonly ChartComponent[]> {
  const pairs = components.flatMap((component) => chartStreams[component].map((stream) => ({ stream, component })))
  const grouped = Map.groupBy(pairs, ({ stream }) => stream)
  return new Map([...grouped].map(([stream, them]) => [stream, them.map(({ component }) => component)]))
}

const rest = z.object({
  /** By component: the digits as reported, the unit, and the comparator if there is one. */
  amounts: z.record(z.string(), z.array(z.string())),
  receivedAt: z.number(),
  utcOffsetMinutes: z.number(),
  late: z.boolean().default(false),
  clockQuality: z.string(),
  note: z.string().nullable().default(null),
  cuff: z.array(z.boolean().nullable()).nullable().default(null),
  validated: z.boolean().default(true),
  glucoseMethod: z.string().nullable().default(null),
  mealContext: z.string().nullable().default(null),
  perfusionIndex: z.number().nullable().default(null),
})

/** @throws Error for a reading whose id names another place than its own. */
export function rowOf(reading: Reading): SeriesRow {
  const place = placeOf(reading.id)
  if (place?.patientId !== reading.patientId || place.at.getTime() !== reading.effectiveAt.getTime()) {
    throw new Error('A reading’s id has to name the place where it lies.')
  }
  const { amounts, cuff, glucoseMethod, mealContext, perfusionIndex, note, utcOffsetMinutes, clockQuality } = reading
  const stated: z.input<typeof rest> = {
    amounts: Object.fromEntries(
      Object.entries(amounts).map(([component, { exact, unit, comparator }]) => [
        component,
        comparator ? [exact, unit, comparator] : [exact, unit],
      ]),
    ),
    receivedAt: reading.receivedAt.getTime(),
    utcOffsetMinutes,
    clockQuality,
    ...(reading.late && { late: true }),
    ...(note !== null && { note }),
    ...(cuff && { cuff: [cuff.irregularPulse, cuff.bodyMovement, cuff.cuffTooLoose] }),
    ...(!reading.validated && { validated: false }),
    ...(glucoseMethod && { glucoseMethod }),
    ...(mealContext && { mealContext }),
    ...(perfusionIndex !== null && { perfusionIndex }),
  }
  const glucose = reading.kind === 'GLUCOSE' ? amounts.GLUCOSE : undefined
  return {
    place,
    status: reading.status,
    context: reading.context,
    source: reading.source,
    interpretation: reading.interpretation,
    numbers: numbersOf(amounts),
    glucose: glucose ? { value: glucose.value, unit: glucose.unit, comparator: glucose.comparator ?? '' } : null,
    deviceId: reading.deviceId ?? '',
    rest: JSON.stringify(stated),
  }
}

function numbersOf(amounts: Reading['amounts']): SeriesRow['numbers'] {
  const numbers = chartComponents.flatMap((component) => {
    const amount = amounts[component]
    const value = amount ? inUnit(amount.value, amount.unit, chartUnits[component]) : null
    return value === null ? [] : [[component, value] as const]
  })
  return Object.fromEntries(numbers)
}

/** The reading that a row holds. The store wrote it, so its words are taken as they are. */
export function readingOf(row: Omit<SeriesRow, 'numbers' | 'glucose'>): Reading {
  const { place, status, context, source, interpretation, deviceId } = row
  const it = rest.parse(JSON.parse(row.rest))
  const [irregularPulse = null, bodyMovement = null, cuffTooLoose = null] = it.cuff ?? []
  const amounts = Object.entries(it.amounts).map(([component, [exact = '', unit, comparator = null]]) => [
    component as VitalComponent,
    { value: Number(exact), exact, unit, comparator } as Amount,
  ])
  return {
    id: readingId(place),
    patientId: place.patientId,
    kind: kindOfStream(place.stream),
    amounts: Object.fromEntries(amounts),
    status,
    interpretation,
    effectiveAt: place.at,
    utcOffsetMinutes: it.utcOffsetMinutes,
    receivedAt: new Date(it.receivedAt),
    late: it.late,
    context,
    source,
    deviceId: deviceId === '' ? null : deviceId,
    clockQuality: it.clockQuality as Reading['clockQuality'],
    note: it.note,
    cuff: it.cuff && { irregularPulse, bodyMovement, cuffTooLoose },
    validated: it.validated,
    glucoseMethod: it.glucoseMethod as Reading['glucoseMethod'],
    mealContext: it.mealContext as Reading['mealContext'],
    perfusionIndex: it.perfusionIndex,
  }
}
