import type { Hints } from '@care/service/hints'
import type { Metrics } from '@care/service/metrics'
import type { AlertChange } from './alert.ts'

/** The channel on which an inbox's reader is told to look. */
export const inboxChannel = (recipientId: string): string => `alert-inbox:${recipientId}`

/** Wakes the readers of every inbox that got something, and counts what was raised. For after the commit. */
export async function announce(changes: readonly AlertChange[], hints: Hints, metrics: Metrics): Promise<void> {
  for (const { alert, event } of changes) {
    if (event.type === 'RAISED') metrics.of.vital_alerts_total.add(1, { kind: alert.kind, severity: event.severity })
  }
  const recipientIds = new Set(changes.flatMap((change) => change.recipientIds))
  await Promise.all([...recipientIds].map((recipientId) => hints.publish(inboxChannel(recipientId), '')))
}
