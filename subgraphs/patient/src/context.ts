import type { Caller, Language } from '@care/service/caller'
import type { Identity } from '@care/service/identity'
import { type Loaders, createLoaders } from './loaders.ts'
import type { Passwords } from './sessions/passwords.ts'
import type { TokenSettings } from './sessions/tokens.ts'
import type { PatientStore } from './store/store.ts'

/** What all requests share. */
export interface Services {
  readonly store: PatientStore
  readonly passwords: Passwords
  readonly tokens: TokenSettings
}

/** What one request carries. Made when it arrives, never changed, gone when it is answered. */
export interface Context extends Services {
  /** Null for a caller who is not signed in. */
  readonly identity: Identity | null
  readonly language: Language
  /** Where the caller's request came from; null when the gateway does not tell. */
  readonly address: string | null
  readonly load: Loaders
  /** The instant of the request: every check and every read of it sees the same care teams. */
  readonly now: Date
}

export function createContext({ identity, language, address }: Caller, services: Services, now = new Date()): Context {
  const load = createLoaders(identity, services.store, now)
  return { ...services, identity, language, address: address ?? null, load, now }
}
