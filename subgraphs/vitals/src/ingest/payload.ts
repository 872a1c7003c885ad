import { z } from 'zod'

/** The most measurements in one message. */
const MOST_READINGS = 200

/** Ids that devices make: nothing that a log, a query or a line protocol could read as its own. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/)

/** A number, as a JSON number or as text; both keep their digits. No exponents: devices show none. */
const decimal = z.string().regex(/^-?\d{1,6}(\.\d{1,6})?$/)
const wholeNumber = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)

/** RFC 3339 with an offset: without one nobody knows when it was. */
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/)

const flag = z.boolean().nullable().default(null)
const unit = z.string().max(16)

const common = {
  localId: id.nullable().default(null),
  /** When it was measured by the device's clock; absent for a device without one. */
  effectiveAt: instant.nullable().default(null),
  /** Milliseconds since the device began, for a device without a clock. */
  uptimeMs: wholeNumber.nullable().default(null),
  unit,
  /** A place of a device that several people use. Kept in the content, not used to guess people. */
  userSlot: wholeNumber.nullable().default(null),
}

const context = z.enum(['HOME', 'OFFICE', 'AMBULATORY', 'INPATIENT']).default('HOME')
const single = { ...common, context, value: decimal }

/** One measurement in a message. */
export const measured = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    context,
    kind: z.literal('BLOOD_PRESSURE'),
    systolic: decimal,
    diastolic: decimal,
    meanArterial: decimal.nullable().default(null),
    pulseRate: decimal.nullable().default(null),
    flags: z
      .strictObject({ irregularPulse: flag, bodyMovement: flag, cuffTooLoose: flag })
      .default({ irregularPulse: null, bodyMovement: null, cuffTooLoose: null }),
  }),
  z.strictObject({
    ...single,
    kind: z.literal('GLUCOSE'),
    /** A device at the end of its scale says LO or HI, with the bound beside it. */
    value: z.union([decimal, z.enum(['LO', 'HI'])]),
    bound: decimal.nullable().default(null),
    mealContext: z
      .enum([
        'FASTING',
        'BEFORE_BREAKFAST',
        'AFTER_BREAKFAST',
        'BEFORE_LUNCH',
        'AFTER_LUNCH',
        'BEFORE_DINNER',
        'AFTER_DINNER',
        'BEDTIME',
        'OVERNIGHT',
        'RANDOM',
      ])
      .nullable()
      .default(null),
  }),
  z.strictObject({ ...single, kind: z.literal('HEART_RATE') }),
  z.strictObject({
    ...single,
    kind: z.literal('OXYGEN_SATURATION'),
    pulseRate: decimal.nullable().default(null),
    perfusionIndex: decimal.nullable().default(null),
  }),
  z.strictObject({ ...single, kind: z.literal('BODY_WEIGHT') }),
  z.strictObject({ ...single, kind: z.literal('BODY_TEMPERATURE') }),
])
export type Measured = z.output<typeof measured>

const clock = z.object({
  state: z.enum(['SYNCED', 'ADJUSTED', 'UNSYNCED', 'NONE']),
  lastSync: instant.nullable().default(null),
})

/** A message of readings. Each of them is looked at by itself: a bad one does not cost its neighbours. */
export const readingsMessage = z.object({
  schema: z.literal('cdm.reading/1'),
  messageId: id,
  bootId: id,
  seq: wholeNumber,
  sentAt: instant.nullable().default(null),
  uptimeMs: wholeNumber.nullable().default(null),
  clock,
  readings: z.array(z.unknown()).min(1).max(MOST_READINGS),
})
export type ReadingsMessage = z.output<typeof readingsMessage>

/** A birth, a last will, or news in between. */
export const statusMessage = z.object({
  state: z.enum(['ONLINE', 'OFFLINE']),
  reason: z.string().max(64).nullable().default(null),
  bootId: id.nullable().default(null),
  fw: z
    .string()
    .regex(/^[\w .+()-]{1,64}$/)
    .nullable()
    .default(null),
  battery: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((percent) => percent <= 100)
    .nullable()
    .default(null),
  clock: clock.nullable().default(null),
})
export type StatusMessage = z.output<typeof statusMessage>

/** The local id of something that may not even be a measurement, so that its receipt can name it. */
export function localIdOf(entry: unknown): string | null {
  const found = z.object({ localId: id }).safeParse(entry)
  return found.success ? found.data.localId : null
}
