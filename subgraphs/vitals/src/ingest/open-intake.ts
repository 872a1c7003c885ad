import type { Hints } from '@care/service/hints'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { Database } from '@care/service/postgres'
import type { Relations } from '@care/service/relations'
import type { Config } from '../config.ts'
import type { DeviceStore } from '../store/devices.ts'
import { createIntakeStore } from '../store/intake-postgres.ts'
import type { SeriesStore } from '../store/series.ts'
import type { Broker } from './broker.ts'
import { openEmbeddedBroker } from './embedded-broker.ts'
import { followReadings } from './follow-readings.ts'
import type { HearBy } from './hear-device.ts'
import type { Intake } from './intake.ts'
import { openMqttClient } from './mqtt-client.ts'
import { openOutbox } from './outbox.ts'
import { openPipeline } from './pipeline.ts'
import { openPruning } from './pruning.ts'
import { withdraw } from './withdraw.ts'

/** What the way in of readings is made of. Everything but the intake itself is opened and closed by the caller. */
export interface IntakeParts {
  readonly config: Config
  readonly database: Database
  readonly series: SeriesStore
  readonly devices: DeviceStore
  readonly hints: Hints
  readonly log: Log
  readonly metrics: Metrics
  readonly relations: Relations
}

/** Opens the way in, the broker last: from then on devices are heard. */
export async function openIntake(parts: IntakeParts): Promise<Intake> {
  const { config, database, series, devices, hints, log, metrics, relations } = parts
  await using opening = new AsyncDisposableStack()
  const store = createIntakeStore(database)
  const outbox = opening.use(openOutbox({ store, series, log, metrics }))
  opening.use(openPruning(store, devices, log))
  const pipeline = opening.use(
    openPipeline({
      store,
      devices,
      relations,
      hints,
      log,
      metrics,
      guideline: config.VITALS_GUIDELINE,
      lateMinutes: config.VITALS_LATE_MINUTES,
      rows: config.VITALS_INGEST_ROWS,
      milliseconds: config.VITALS_INGEST_MS,
      waiting: config.VITALS_INGEST_WAITING,
      stored: () => outbox.wake(),
    }),
  )
  const broker = opening.use(await openBroker(config, { tenant: config.VITALS_TENANT, pipeline, devices }, log))
  const opened = opening.move()
  return {
    mqttUrl: broker.url,
    pendingByIds: (ids) => store.pendingByIds(ids),
    pendingFor: (patientIds) => store.pendingOf(patientIds),
    record: (candidate) => pipeline.candidate(candidate),
    async withdraw(reading, by, reason) {
      const withdrawn = await withdraw(store, reading, { by, reason, at: new Date() })
      outbox.wake()
      return withdrawn
    },
    follow: (patientId, signal) => followReadings(store, hints, patientId, signal),
    disconnect: (deviceId) => broker.disconnect(deviceId),
    check: () => broker.check(),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

const openBroker = (config: Config, hear: Omit<HearBy, 'publish'>, log: Log): Promise<Broker> =>
  config.VITALS_MQTT_URL === 'embedded:'
    ? openEmbeddedBroker({ host: config.HOST, port: config.VITALS_MQTT_PORT, hear, log })
    : openMqttClient({
        url: config.VITALS_MQTT_URL,
        version: config.VITALS_MQTT_VERSION,
        connections: config.VITALS_MQTT_CONNECTIONS,
        clientName: config.VITALS_MQTT_CLIENT,
        hear,
        log,
      })
