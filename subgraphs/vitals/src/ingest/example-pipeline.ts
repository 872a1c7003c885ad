import { openInProcessHints } from '@care/service/hints/in-process'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import type { Database, Postgres } from '@care/service/postgres'
import { type ExampleRelations, exampleRelations } from '../alerts/example-relations.ts'
import type { RegisteredDevice } from '../devices/device.ts'
import { createAlertStore } from '../store/alerts-postgres.ts'
import { createDeviceStore } from '../store/devices-postgres.ts'
import { createIntakeStore } from '../store/intake-postgres.ts'
import type { IntakeStore } from '../store/intake.ts'
import { openPipeline } from './pipeline.ts'

// A way in for tests: the real one, on a database that the test opened.

export const cuff: RegisteredDevice = {
  id: 'cuff-1',
  serialNumber: 'SN-1',
  manufacturer: 'Maker',
  model: 'Cuff',
  udi: null,
  kinds: ['BLOOD_PRESSURE'],
  glucoseMethod: null,
  validated: true,
  silentMinutes: 60,
}

export const sensor: RegisteredDevice = {
  ...cuff,
  id: 'sensor-1',
  serialNumber: 'SN-2',
  model: 'Sensor',
  kinds: ['GLUCOSE'],
  glucoseMethod: 'CONTINUOUS_SENSOR',
}

export type ExamplePipeline = Awaited<ReturnType<typeof examplePipeline>>

/** @param wrap stands between the pipeline and its store, to make it fail as a store can. */
export async function examplePipeline(
  { database }: Pick<Postgres, 'database'>,
  wrap: (store: IntakeStore) => IntakeStore = (store) => store,
) {
  await using opening = new AsyncDisposableStack()
  const people: ExampleRelations = opening.use(await exampleRelations())
  const hints = opening.use(openInProcessHints())
  const metrics = opening.use(createMetrics())
  const log = createLog('test', 'silent')
  const store = createIntakeStore(database)
  const devices = createDeviceStore(database)
  const pipeline = opening.use(
    openPipeline({
      store: wrap(store),
      devices,
      relations: people.relations,
      hints,
      log,
      metrics,
      guideline: 'CN_2024',
      lateMinutes: 10,
      rows: 500,
      milliseconds: 1,
      waiting: 10_000,
      stored: () => {},
    }),
  )
  const opened = opening.move()
  return {
    pipeline,
    store,
    devices,
    alerts: createAlertStore(database),
    people,
    hints,
    metrics,
    log,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** Registers devices, and binds each to a patient from a time on. */
export async function bound(
  database: Database,
  bindings: readonly {
    readonly device: RegisteredDevice
    readonly patientId: string
    readonly start: Date
    readonly end?: Date
  }[],
): Promise<void> {
  const devices = createDeviceStore(database)
  await devices.provision(bindings.map(({ device }) => ({ ...device, credentialHash: null })).filter(isFirst))
  for (const { device, patientId, start, end } of bindings) {
    const id = `${device.id} ${patientId} ${start.toISOString()}`
    await devices.bindProvisioned([{ id, deviceId: device.id, patientId, start, boundBy: null }])
    if (end) await devices.unbind(id, end, null)
  }
}

const isFirst = ({ id }: RegisteredDevice, place: number, all: readonly RegisteredDevice[]): boolean =>
  all.findIndex((other) => other.id === id) === place
