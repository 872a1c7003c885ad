import { fileURLToPath } from 'node:url'
import { openPostgres } from '@care/service/postgres'
import type { RelatedSurroundings } from '@care/service/run-subgraph'
import type { Subgraph } from '@care/service/subgraph'
import { openAlertDesk } from './alerts/open-alerts.ts'
import { type Config, readVitalsConfig } from './config.ts'
import { type Stores, createContext } from './context.ts'
import { type ProvisionedDevice, provisionDevices } from './devices/provision.ts'
import { openIntake } from './ingest/open-intake.ts'
import { createSchema } from './schema.ts'
import { createAlertStore } from './store/alerts-postgres.ts'
import { createDeviceStore } from './store/devices-postgres.ts'
import { openSeriesStore } from './store/open-series.ts'

export type { ProvisionedDevice } from './devices/provision.ts'
export { readVitalsConfig }

/** The vitals subgraph, with the stores behind it. */
export interface VitalsSubgraph extends Subgraph, Stores {
  /** Where devices connect. */
  readonly mqttUrl: string
  /** Registers devices with fixed ids and credentials, and binds them; doing it again changes nothing. */
  provisionDevices(devices: readonly ProvisionedDevice[]): Promise<void>
}

const migrationsFolder = fileURLToPath(new URL('store/migrations', import.meta.url))

/**
 * Opens the stores, then the way in of readings, last: from then on devices are heard.
 *
 * @throws Error that names what cannot be opened.
 */
export async function openVitalsSubgraph(config: Config, surroundings: RelatedSurroundings): Promise<VitalsSubgraph> {
  await using opening = new AsyncDisposableStack()
  const { relations } = surroundings
  const postgres = opening.use(
    await openPostgres(config.VITALS_STORE, { migrationsFolder, journal: 'vitals_migrations' }),
  )
  const series = opening.use(openSeriesStore(config.VITALS_SERIES))
  const alerts = createAlertStore(postgres.database)
  const devices = createDeviceStore(postgres.database)
  const alertDesk = opening.use(openAlertDesk({ config, alerts, ...surroundings }))
  const intake = opening.use(
    await openIntake({ config, ...surroundings, database: postgres.database, series, devices }),
  )
  const stores: Stores = { relations, series, alerts, alertDesk, devices, intake, guideline: config.VITALS_GUIDELINE }
  const opened = opening.move()
  return {
    name: 'vitals',
    schema: createSchema(),
    createContext: (caller) => createContext(caller, stores),
    dependencies: [
      { name: 'PostgreSQL', check: () => postgres.check() },
      { name: 'series store', check: () => series.check() },
      { name: 'relations', check: () => relations.check() },
      { name: 'MQTT', check: () => intake.check() },
    ],
    ...stores,
    mqttUrl: intake.mqttUrl,
    provisionDevices: (provisioned) => provisionDevices(devices, provisioned),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
