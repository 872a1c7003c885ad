import type { RelatedSurroundings } from '@care/service/run-subgraph'
import type { Subgraph } from '@care/service/subgraph'
import { type Config, readMessagingConfig } from './config.ts'
import { createContext } from './context.ts'
import { openPruning } from './conversations/pruning.ts'
import { openArrivals } from './live/arrivals.ts'
import { createSchema } from './schema.ts'
import { openMessagingStore } from './store/open-store.ts'
import type { MessagingStore } from './store/store.ts'

export { readMessagingConfig }

/** The settings that the subgraph itself needs. */
export type MessagingConfig = Pick<Config, 'MESSAGING_STORE' | 'MESSAGING_RESPONSE_HOURS'>

/** The messaging subgraph, with the store behind it. */
export interface MessagingSubgraph extends Subgraph {
  readonly store: MessagingStore
}

/** @throws Error that names what cannot be opened. */
export async function openMessagingSubgraph(
  config: MessagingConfig,
  { hints, log, relations }: RelatedSurroundings,
): Promise<MessagingSubgraph> {
  await using opening = new AsyncDisposableStack()
  const store = opening.use(
    await openMessagingStore(config.MESSAGING_STORE, { hours: config.MESSAGING_RESPONSE_HOURS }),
  )
  opening.use(openPruning(store, log))
  const arrivals = opening.use(await openArrivals(store, hints, relations, log))
  const opened = opening.move()
  return {
    name: 'messaging',
    schema: createSchema(),
    createContext: (caller) => createContext(caller, { store, relations, arrivals, log }),
    dependencies: [
      { name: 'message store', check: () => store.check() },
      { name: 'relations', check: () => relations.check() },
    ],
    store,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
