import { alertLoaders } from './alerts/loaders.ts'
import type { Context } from './context.ts'
import { deviceLoaders } from './devices/loaders.ts'
import { readingLoaders } from './readings/loaders.ts'
import { readingLists } from './readings/reading-lists.ts'
import { summaryLoaders } from './summaries/loaders.ts'

/** What a loader is made from: a context without its loaders. */
export type LoadFrom = Omit<Context, 'load'>

export type Loaders = ReturnType<typeof createLoaders>

/** Batches the look-ups of one request: a list of N patients asks each store once for each kind of thing. */
export function createLoaders(from: LoadFrom) {
  const lists = readingLists(from)
  return {
    ...readingLoaders(from, lists),
    ...summaryLoaders(from, lists),
    ...alertLoaders(from),
    ...deviceLoaders(from),
  }
}
