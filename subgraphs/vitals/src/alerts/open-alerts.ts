import type { Hints } from '@care/service/hints'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { Relations } from '@care/service/relations'
import type { Config } from '../config.ts'
import type { AlertStore } from '../store/alerts.ts'
import type { AlertChange } from './alert.ts'
import { announce } from './announce.ts'
import { createCursors } from './cursor.ts'
import { startForgetting } from './forget.ts'
import { openInboxWatch } from './inbox-watch.ts'
import { startAlertScheduler } from './scheduler.ts'
import type { StreamParts } from './stream.ts'

/** What alerts need beside their store while the subgraph runs. */
export interface AlertDesk extends AsyncDisposable {
  readonly stream: StreamParts
  /** Wakes everybody whose inbox got something. For after the commit. */
  announce(changes: readonly AlertChange[]): Promise<void>
}

export interface AlertDeskParts {
  readonly config: Pick<Config, 'VITALS_CURSOR_SECRET' | 'VITALS_HEARTBEAT_SECONDS' | 'VITALS_INBOX_DAYS'>
  readonly alerts: AlertStore
  readonly hints: Hints
  readonly log: Log
  readonly metrics: Metrics
  readonly relations: Relations
}

/** Opens the inboxes for their readers, and starts what sounds due alerts. */
export function openAlertDesk({ config, alerts, hints, log, metrics, relations }: AlertDeskParts): AlertDesk {
  const opened = new AsyncDisposableStack()
  const inboxes = opened.use(openInboxWatch(alerts, hints, log))
  const tell = (changes: readonly AlertChange[]) => announce(changes, hints, metrics)
  opened.use(startAlertScheduler({ store: alerts, relations, announce: tell, log }))
  opened.use(startForgetting(alerts, config.VITALS_INBOX_DAYS, log))
  return {
    stream: {
      store: alerts,
      inboxes,
      cursors: createCursors(config.VITALS_CURSOR_SECRET),
      heartbeatSeconds: config.VITALS_HEARTBEAT_SECONDS,
    },
    announce: tell,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
