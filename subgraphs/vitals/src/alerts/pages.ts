import { ClientError } from '@care/service/errors'
import { type Page, type Slice, connection, pageOf } from '@care/service/page'
import type { AlertOrder } from '../generated/resolvers.ts'
import { severities } from '../rules/rule.ts'
import type { AlertKey } from '../store/alerts.ts'
import type { Alert, AlertEvent } from './alert.ts'

/** The most alerts and events of one page. */
const MOST_ALERTS = 100
const MOST_EVENTS = 200

/** How far `totalCount` counts. */
export const MOST_COUNTED = 1000

/** A page of alerts; how many there are in all is counted only for whoever asks. */
export type AlertConnection = ReturnType<typeof alertConnection>

export const alertConnection = (slice: Slice<Alert>, order: AlertOrder, count: () => Promise<number>) => ({
  ...connection(slice, (alert) => alertKey(alert, order)),
  count,
})

/** The sort key of an alert: what its cursor holds. */
const alertKey = ({ severity, raisedAt, id }: Alert, order: AlertOrder): AlertKey =>
  order === 'RAISED_AT_DESC' ? [raisedAt.toISOString(), id] : [severity, raisedAt.toISOString(), id]

interface Arguments {
  readonly first: number
  readonly after?: string | null | undefined
}

/** @throws ClientError BAD_USER_INPUT for a size or a cursor that cannot be. */
export const alertPage = ({ first, after }: Arguments, order: AlertOrder): Page<AlertKey> =>
  pageOf<AlertKey>(
    { first, after },
    {
      most: MOST_ALERTS,
      standard: MOST_ALERTS,
      length: order === 'RAISED_AT_DESC' ? 2 : 3,
      keyOf(parts) {
        const [, raisedAt = '', severity] = parts.toReversed()
        if (Number.isNaN(Date.parse(raisedAt))) throw foreignCursor()
        if (order === 'SEVERITY_THEN_OLDEST' && !severities.some((it) => it === severity)) throw foreignCursor()
        return parts
      },
    },
  )

export const eventConnection = (slice: Slice<AlertEvent>) => connection(slice, ({ version }) => [String(version)])

/** @throws ClientError BAD_USER_INPUT for a size or a cursor that cannot be. */
export const eventPage = ({ first, after }: Arguments): Page<number> =>
  pageOf<number>(
    { first, after },
    {
      most: MOST_EVENTS,
      standard: MOST_EVENTS,
      length: 1,
      keyOf([version = '']) {
        if (!/^\d{1,9}$/.test(version)) throw foreignCursor()
        return Number(version)
      },
    },
  )

const foreignCursor = () =>
  new ClientError('BAD_USER_INPUT', '`after` is not a cursor of this list. Start again without it.')
