import type { Hints } from '@care/service/hints'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { Database } from '@care/service/postgres'
import type { Relations } from '@care/service/relations'
import type { Config } from '../config.ts'
import type { AlertStore } from '../store/alerts.ts'
import type { DeviceStore } from '../store/devices.ts'
import type { SeriesStore } from '../store/series.ts'
import type { Intake } from './intake.ts'

/** What the way in of readings is made of. Everything but the intake itself is opened and closed by the caller. */
export interface IntakeParts {
  readonly config: Config
  readonly database: Database
  readonly series: SeriesStore
  readonly devices: DeviceStore
  readonly alerts: AlertStore
  readonly hints: Hints
  readonly log: Log
  readonly metrics: Metrics
  readonly relations: Relations
}

/** Opens the way in: from here on devices are heard. */
export async function openIntake(_parts: IntakeParts): Promise<Intake> {
  return {
    pendingByIds: async () => [],
    async [Symbol.asyncDispose]() {},
  }
}
