import type { Caller } from '@care/service/caller'
import { ClientError, codes } from '@care/service/errors'
import type { Identity } from '@care/service/identity'
import type { Log } from '@care/service/log'
import type { Relations } from '@care/service/relations'
import { type Loaders, createLoaders } from './loaders.ts'
import type { ObjectStore } from './objects/object-store.ts'
import type { FileStore } from './store/store.ts'

/** What the subgraph is made of, the same for every request. */
export interface Surroundings {
  readonly store: FileStore
  readonly objects: ObjectStore
  readonly relations: Relations
  readonly log: Log
}

/** What one request carries. Made when it arrives, never changed, gone when it is answered. */
export interface Context extends Surroundings {
  readonly caller: Caller
  readonly load: Loaders
  /** The instant of the request: every check of it sees the same care teams. */
  readonly now: Date
}

/** A patient of the patient subgraph, as this one knows patients. */
export interface PatientReference {
  readonly id: string
}

export function createContext(caller: Caller, surroundings: Surroundings, now = new Date()): Context {
  return { ...surroundings, caller, now, load: createLoaders(caller, surroundings, now) }
}

/** @throws ClientError UNAUTHENTICATED for somebody who is not signed in. */
export function signedIn({ caller: { identity } }: Pick<Context, 'caller'>): Identity {
  if (identity) return identity
  throw new ClientError('UNAUTHENTICATED', codes.UNAUTHENTICATED)
}
