import { reportStreams } from '../subscriptions/report.ts'
import type { Subscriptions } from '../subscriptions/subscriptions.ts'
import type { AdminRoute } from './routes.ts'

/** Streams that are listed at once, unless the call says otherwise. */
const LISTED = 1000

/** What is listened to, by how many, and what keeps streams apart that look alike; sending a stream's listeners away. */
export const subscriptionRoutes = ({ streams }: Pick<Subscriptions, 'streams'>): readonly AdminRoute[] => [
  {
    method: 'GET',
    path: '/admin/subscriptions',
    // `?field=NAME` and `?limit=N` narrow it down.
    answer(query) {
      const field = query.get('field')
      const all = reportStreams(streams(), Date.now()).filter((it) => field === null || it.field === field)
      const limit = Number(query.get('limit') ?? LISTED)
      if (!Number.isInteger(limit) || limit < 0) return { status: 400, body: { message: '`limit` must be a count.' } }
      return { status: 200, body: { total: all.length, streams: all.slice(0, limit) } }
    },
  },
  {
    method: 'POST',
    path: '/admin/subscriptions/drain',
    // `?stream=ID`, as the list has it.
    answer(query) {
      const found = streams().find(({ id }) => id === query.get('stream'))
      if (!found) return { status: 404, body: { message: 'There is no such stream. Name one by `?stream=ID`.' } }
      const listeners = found.listeners.size
      found.drain()
      return { status: 200, body: { stream: found.id, listeners } }
    },
  },
]
