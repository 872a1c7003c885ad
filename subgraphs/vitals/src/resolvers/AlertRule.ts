import type { Complete } from '@care/service/complete'
import type { AlertRuleResolvers } from '../generated/resolvers.ts'
import { thresholdOf } from '../rules/limits.ts'

type Held =
  | 'id'
  | 'kind'
  | 'scope'
  | 'forReadings'
  | 'forMinutes'
  | 'clearMinutes'
  | 'severity'
  | 'repeatMinutes'
  | 'defaultSnoozeMinutes'
  | 'maxSnoozeMinutes'
  | 'activeWindow'
  | 'locked'
  | 'enabled'
  | 'source'
  | 'reason'

export const AlertRule: Complete<AlertRuleResolvers, Held> = {
  component: ({ limit }) => limit.component,
  comparator: ({ limit }) => limit.comparator,
  threshold: (rule) => thresholdOf(rule),
  changedBy: ({ changedById }) => (changedById === null ? null : { id: changedById }),
  changedAt: ({ changedAt }) => (changedAt === null ? null : new Date(changedAt)),
}
