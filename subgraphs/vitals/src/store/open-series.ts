import { openSqliteSeries } from './series-sqlite.ts'
import type { SeriesStore } from './series.ts'

/**
 * Opens the store of readings at `url`: `sqlite:FILE` (`sqlite:` alone keeps it in memory).
 *
 * @throws Error when the file cannot be opened.
 */
export async function openSeriesStore(url: string): Promise<SeriesStore> {
  return openSqliteSeries(url.slice('sqlite:'.length))
}
