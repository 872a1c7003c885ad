import { createHash } from 'node:crypto'
import type { ProvisionedDevice } from '@care/vitals'
import type { Replay } from './replay.ts'
import { type Trace, readTrace } from './trace.ts'

/** A demo device: what the registry knows of it, and what it replays. */
export interface DemoDevice {
  readonly device: ProvisionedDevice
  readonly replay: Replay
  /** When it measures first after it was switched on, in milliseconds. */
  readonly firstAfter: number
}

const SECOND = 1000
const DAY = 24 * 60

/** Known to everybody who reads this: demo devices exist where demo people do. */
const demoCredential = (id: string): string => createHash('sha256').update(`demo device ${id}`).digest('base64url')

interface Demo {
  readonly id: string
  readonly patientId: string
  readonly timeZone: string
  readonly manufacturer: string
  readonly model: string
  readonly trace: string
  readonly begin?: number
  readonly firstAfterSeconds: number
  readonly faster?: number
  readonly context?: Replay['context']
  readonly sensor?: boolean
}

const SHANGHAI = 'Asia/Shanghai'
const URUMQI = 'Asia/Urumqi'
const TOKYO = 'Asia/Tokyo'
const BERLIN = 'Europe/Berlin'
const LONDON = 'Europe/London'
const ACCRA = 'Africa/Accra'
const NEW_YORK = 'America/New_York'
const MEXICO_CITY = 'America/Mexico_City'

// Whoever opens the demo, and whenever, sees somebody get worse or better within a minute and a half: pressures (five
// minutes a round) and oxygen (ten) take turns by where they begin, and fever and weight come between. What is severe
// comes alone, so that the next measurement ends its alert; two in a row would wait for a person.
const demos: readonly Demo[] = [
  {
    id: 'dexcom-wang',
    patientId: 'patient-wang',
    timeZone: SHANGHAI,
    manufacturer: 'Dexcom',
    model: 'Dexcom G6',
    trace: 'dexcom-g6',
    // The morning of the eighth day: 57, 54, and then below 54 for 25 minutes.
    begin: 1835,
    firstAfterSeconds: 12,
    context: 'AMBULATORY',
    sensor: true,
  },
  {
    id: 'cuff-wang',
    patientId: 'patient-wang',
    timeZone: SHANGHAI,
    manufacturer: 'Omron',
    model: 'Omron HEM-7156T',
    trace: 'clinic-bp-severe',
    // The one at 180 or above comes first.
    begin: 30,
    firstAfterSeconds: 20,
    faster: 12,
  },
  {
    id: 'libre-garcia',
    patientId: 'patient-garcia',
    timeZone: MEXICO_CITY,
    manufacturer: 'Abbott',
    model: 'FreeStyle Libre',
    trace: 'libre',
    // A calm night: the calmer, the faster.
    begin: 425,
    firstAfterSeconds: 8,
    context: 'AMBULATORY',
    sensor: true,
  },
  {
    id: 'cuff-garcia',
    patientId: 'patient-garcia',
    timeZone: MEXICO_CITY,
    manufacturer: 'Omron',
    model: 'Omron HEM-7156T',
    trace: 'clinic-bp-often-severe',
    begin: 31,
    firstAfterSeconds: 30,
    faster: 6,
  },
  {
    id: 'sensor-johnson',
    patientId: 'patient-johnson',
    timeZone: NEW_YORK,
    manufacturer: 'simglucose',
    model: 'Simulated glucose sensor (synthetic)',
    trace: 'simglucose-adult',
    begin: 81,
    firstAfterSeconds: 15,
    context: 'AMBULATORY',
    sensor: true,
  },
  {
    id: 'watch-liu',
    patientId: 'patient-liu',
    timeZone: SHANGHAI,
    manufacturer: 'Demo',
    model: 'Heart-rate watch (synthetic)',
    trace: 'synthetic-heart-rate',
    firstAfterSeconds: 5,
    context: 'AMBULATORY',
  },
  {
    id: 'scale-liu',
    patientId: 'patient-liu',
    timeZone: SHANGHAI,
    manufacturer: 'Demo',
    model: 'Scale (synthetic)',
    trace: 'synthetic-body-weight',
    begin: 26,
    firstAfterSeconds: 25,
    faster: 20,
  },
  {
    id: 'scale-mueller',
    patientId: 'patient-mueller',
    timeZone: BERLIN,
    manufacturer: 'Demo',
    model: 'Scale (synthetic)',
    trace: 'synthetic-body-weight-heavier',
    begin: 19,
    firstAfterSeconds: 22,
    faster: 20,
  },
  {
    id: 'oximeter-smith',
    patientId: 'patient-smith',
    timeZone: LONDON,
    manufacturer: 'Demo',
    model: 'Pulse oximeter (synthetic)',
    trace: 'synthetic-oxygen-saturation',
    begin: 12,
    firstAfterSeconds: 10,
  },
  {
    id: 'oximeter-zhou',
    patientId: 'patient-zhou',
    timeZone: URUMQI,
    manufacturer: 'Demo',
    model: 'Pulse oximeter (synthetic)',
    trace: 'synthetic-oxygen-saturation',
    begin: 67,
    firstAfterSeconds: 40,
  },
  {
    id: 'thermometer-zhao',
    patientId: 'patient-zhao',
    timeZone: SHANGHAI,
    manufacturer: 'Demo',
    model: 'Thermometer (synthetic)',
    trace: 'synthetic-body-temperature',
    begin: 34,
    firstAfterSeconds: 18,
    faster: 30,
  },
  {
    id: 'cuff-mensah',
    patientId: 'patient-mensah',
    timeZone: ACCRA,
    manufacturer: 'Omron',
    model: 'Omron HEM-7156T',
    trace: 'clinic-bp-often-severe',
    begin: 60,
    firstAfterSeconds: 70,
    faster: 9.6,
  },
  {
    id: 'cuff-tanaka',
    patientId: 'patient-tanaka',
    timeZone: TOKYO,
    manufacturer: 'Omron',
    model: 'Omron HEM-7156T',
    trace: 'clinic-bp-often-severe',
    begin: 25,
    firstAfterSeconds: 25,
    faster: 9.6,
  },
]

/** Minutes after which a device is told as away. */
const silentMinutes = ({ kind }: Trace, isSensor: boolean): number =>
  isSensor ? 30 : kind === 'HEART_RATE' ? 120 : DAY

/** The demo devices with the traces that they replay. */
export const demoFleet: readonly DemoDevice[] = demos.map((demo) => {
  const { id, patientId, timeZone, manufacturer, model, sensor = false, context = 'HOME', begin, faster = 1 } = demo
  const trace = readTrace(demo.trace)
  if (trace.synthetic && !model.includes('synthetic'))
    throw new Error(`The model of ${id} has to say that it is synthetic.`)
  return {
    device: {
      id,
      serialNumber: `DEMO-${id.toUpperCase()}`,
      manufacturer,
      model,
      udi: null,
      kinds: [trace.kind],
      glucoseMethod: trace.kind === 'GLUCOSE' ? (sensor ? 'CONTINUOUS_SENSOR' : 'CAPILLARY_METER') : null,
      validated: true,
      silentMinutes: silentMinutes(trace, sensor),
      credential: demoCredential(id),
      patientId,
      since: new Date('2025-01-01T00:00:00Z'),
    },
    replay: { trace, begin: begin ?? trace.points.length, timeZone, context, faster },
    firstAfter: demo.firstAfterSeconds * SECOND,
  }
})

/** What has to be in the registry before the demo devices may connect. */
export const demoDevices: readonly ProvisionedDevice[] = demoFleet.map(({ device }) => device)
