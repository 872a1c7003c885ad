import type { Caller, Language } from '@care/service/caller'
import type { Identity } from '@care/service/identity'
import type { Relations } from '@care/service/relations'
import type { GuidelineProfile } from './generated/resolvers.ts'
import type { AlertDesk } from './alerts/open-alerts.ts'
import type { Intake } from './ingest/intake.ts'
import { type Loaders, createLoaders } from './loaders.ts'
import type { AlertStore } from './store/alerts.ts'
import type { DeviceStore } from './store/devices.ts'
import type { SeriesStore } from './store/series.ts'

/** What outlives a request: the stores, who cares for whom, and the guideline that counts here. */
export interface Stores {
  readonly relations: Relations
  readonly series: SeriesStore
  readonly alerts: AlertStore
  readonly alertDesk: AlertDesk
  readonly devices: DeviceStore
  readonly intake: Intake
  readonly guideline: GuidelineProfile
}

/** What one request or one event carries. Made when it arrives, never changed, gone when it is answered. */
export interface Context extends Stores {
  readonly caller: Caller
  /** Null for somebody who is not signed in. */
  readonly identity: Identity | null
  readonly language: Language
  /** The instant of the request: every check and every read of it sees the same relations. */
  readonly now: Date
  readonly load: Loaders
}

export function createContext(caller: Caller, stores: Stores, now = new Date()): Context {
  const asking = { ...stores, caller, identity: caller.identity, language: caller.language, now }
  return { ...asking, load: createLoaders(asking) }
}
