import type { LoadFrom } from '../loaders.ts'

/** Batches the look-ups of alerts for one request. */
export const alertLoaders = (_from: LoadFrom) => ({})
