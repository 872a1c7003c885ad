import type { Caller, Language } from '@care/service/caller'
import type { Identity } from '@care/service/identity'
import type { Log } from '@care/service/log'
import type { Relations } from '@care/service/relations'
import type { Arrivals } from './live/arrivals.ts'
import { type Loaders, createLoaders } from './loaders.ts'
import type { MessagingStore } from './store/store.ts'

/** What outlives a request. */
export interface Surroundings {
  readonly store: MessagingStore
  readonly relations: Relations
  readonly arrivals: Arrivals
  readonly log: Log
}

/** What one request or one event carries. Made when it arrives, never changed, gone when it is answered. */
export interface Context extends Surroundings {
  readonly caller: Caller
  /** Null for somebody who is not signed in. */
  readonly identity: Identity | null
  readonly language: Language
  /** The instant of the request: every check and every read of it sees the same relations. */
  readonly now: Date
  readonly load: Loaders
}

export function createContext(caller: Caller, surroundings: Surroundings, now = new Date()): Context {
  const asking = { ...surroundings, caller, identity: caller.identity, language: caller.language, now }
  return { ...asking, load: createLoaders(asking) }
}
