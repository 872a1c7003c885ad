import type { ResponseTime } from '../conversations/life.ts'
import { openMongoStore } from './mongodb.ts'
import { openSqliteStore } from './sqlite.ts'
import type { MessagingStore } from './store.ts'

/**
 * Opens the store at `url`: `mongodb://…/database` for a server, `sqlite:FILE` for a file of this machine
 * (`sqlite:` alone keeps it in memory).
 *
 * @throws Error when the server does not answer or the file cannot be opened.
 */
export const openMessagingStore = async (url: string, responseTime: ResponseTime): Promise<MessagingStore> =>
  url.startsWith('sqlite:')
    ? openSqliteStore(url.slice('sqlite:'.length), responseTime)
    : openMongoStore(url, responseTime)
