import type { LoadFrom } from '../loaders.ts'

/** Batches the look-ups of devices for one request. */
export const deviceLoaders = (_from: LoadFrom) => ({})
