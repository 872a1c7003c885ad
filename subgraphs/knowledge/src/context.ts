import type { Caller, Language } from '@care/service/caller'
import type { Identity } from '@care/service/identity'
import type { Log } from '@care/service/log'
import type { Relations } from '@care/service/relations'
import type { LanguageModel } from './answers/language-model.ts'
import { type Loaders, createLoaders } from './loaders.ts'
import type { Retrieval } from './retrieval/find-passages.ts'
import type { KnowledgeStore } from './store/store.ts'

/** What every request shares. */
export interface Shared {
  readonly store: KnowledgeStore
  readonly relations: Relations
  readonly retrieval: Retrieval
  /** Null where answers are put together from the passages alone. */
  readonly model: LanguageModel | null
  readonly log: Log
  /** Days after which a question's text is forgotten. */
  readonly questionDays: number
}

/** What one request carries. Made when it arrives, never changed, gone when it is answered. */
export interface Context extends Shared {
  readonly identity: Identity | null
  readonly language: Language
  readonly load: Loaders
  /** The instant of the request: every check and every read of it sees the same care teams. */
  readonly now: Date
}

export function createContext(caller: Caller, shared: Shared, now = new Date()): Context {
  const { identity, language } = caller
  return { ...shared, identity, language, now, load: createLoaders(identity, shared, now) }
}
