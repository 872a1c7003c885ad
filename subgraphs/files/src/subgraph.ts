import type { RelatedSurroundings } from '@care/service/run-subgraph'
import type { Subgraph } from '@care/service/subgraph'
import { type Config, readFilesConfig } from './config.ts'
import { createContext } from './context.ts'
import { startSweeping } from './deletion/sweeper.ts'
import { openObjectStore } from './objects/open-object-store.ts'
import { createSchema } from './schema.ts'
import { openFileStore } from './store/postgres.ts'

export { type Config, readFilesConfig }

/**
 * Opens the files subgraph: its stores, and the sweeper that clears away unfinished uploads.
 *
 * @throws Error when a store does not answer, or a setting that it needs is missing.
 */
export async function openFilesSubgraph(config: Config, { log, relations }: RelatedSurroundings): Promise<Subgraph> {
  await using opening = new AsyncDisposableStack()
  const store = opening.use(await openFileStore(config.FILES_STORE))
  const objects = opening.use(await openObjectStore(config, log))
  opening.use(startSweeping({ store, objects }, config.FILES_RETENTION_DAYS, log))
  const surroundings = { store, objects, relations, log }
  const opened = opening.move()

  return {
    name: 'files',
    schema: createSchema(),
    createContext: (caller) => createContext(caller, surroundings),
    dependencies: [
      { name: 'store', check: () => store.check() },
      { name: 'objects', check: () => objects.check() },
      { name: 'relations', check: () => relations.check() },
    ],
    ...(objects.handle && { handle: objects.handle }),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
