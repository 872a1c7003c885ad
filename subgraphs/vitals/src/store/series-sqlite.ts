import type { SeriesStore } from './series.ts'

/** Readings in a file of this machine. */
export function openSqliteSeries(_file: string): SeriesStore {
  throw new Error('The file cannot be opened.')
}
