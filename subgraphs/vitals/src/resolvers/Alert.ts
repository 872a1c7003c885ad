import type { Complete } from '@care/service/complete'
import { eventConnection, eventPage } from '../alerts/pages.ts'
import { patientMessageOf, titleOf } from '../alerts/words.ts'
import type { AlertResolvers } from '../generated/resolvers.ts'
import { thresholdOf } from '../rules/limits.ts'

type Held =
  | 'id'
  | 'kind'
  | 'severity'
  | 'status'
  | 'patientId'
  | 'raisedAt'
  | 'lastSoundedAt'
  | 'occurrences'
  | 'acknowledgedAt'
  | 'snoozedUntil'
  | 'resolvedAt'
  | 'resolution'
  | 'resolutionNote'
  | 'rule'
  | 'version'

export const Alert: Complete<AlertResolvers, Held> = {
  __resolveReference: ({ id }, { load }) => load.alert.load(id),
  patient: ({ patientId }) => ({ id: patientId }),
  title: (alert, _, { language }) => titleOf(alert, language),
  patientMessage: (alert, _, { language }) => patientMessageOf(alert, language),
  readings: (alert, _, { load }) => load.readingsOfAlert.load(alert),
  observedValue: ({ observed }) => observed.amount,
  thresholdValue: ({ rule }) => thresholdOf(rule),
  acknowledgedBy: ({ acknowledgedById }) => (acknowledgedById === null ? null : { id: acknowledgedById }),
  resolvedBy: ({ resolvedById }) => (resolvedById === null ? null : { id: resolvedById }),
  events: async ({ id }, args, { load }) =>
    eventConnection(await load.eventsOfAlert.load({ key: id, its: eventPage(args) })),
}
