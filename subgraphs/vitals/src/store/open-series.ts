import { provisionInflux } from './provision-influx.ts'
import { openInfluxSeries } from './series-influx.ts'
import { openSqliteSeries } from './series-sqlite.ts'
import type { SeriesStore } from './series.ts'

/**
 * Opens the store of readings at `url`: `influx:http://user:password@host:8086/database`, or `sqlite:FILE`
 * (`sqlite:` alone keeps it in memory).
 *
 * @throws Error when the address cannot be one, or the file cannot be opened.
 */
export const openSeriesStore = (url: string): SeriesStore =>
  url.startsWith('influx:')
    ? openInfluxSeries(url.slice('influx:'.length))
    : openSqliteSeries(url.slice('sqlite:'.length))

/**
 * Makes what has to be there before the store at `url` can be opened; repeating it changes nothing. A file makes itself.
 *
 * @throws Error that says what to do, when it cannot be done from here.
 */
export async function provisionSeries(url: string): Promise<void> {
  if (url.startsWith('influx:')) await provisionInflux(url.slice('influx:'.length))
}
