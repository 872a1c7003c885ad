import type { Slice } from '@care/service/page'
import DataLoader from 'dataloader'
import { mayReadAlerts, mayReadReadings } from '../access.ts'
import type { AlertFilter } from '../generated/resolvers.ts'
import { loaderWith } from '../loader-with.ts'
import type { LoadFrom } from '../loaders.ts'
import type { Reading } from '../readings/reading.ts'
import type { ResolvedRules } from '../rules/resolve-rules.ts'
import { ownersOf, resolveFor } from '../rules/rules-of.ts'
import type { AlertQuery } from '../store/alerts.ts'
import type { Alert, AlertEvent } from './alert.ts'
import { type eventPage, MOST_COUNTED } from './pages.ts'

/** Alerts beside a reading, and readings beside an alert. */
const MOST_BESIDE = 20

const noSlice = { rows: [], hasNextPage: false, hasPreviousPage: false } as const

/**
 * Batches the look-ups of alerts for one request. What the caller may not see is as if it were not there: a patient's
 * alerts are null, an alert or one beside a reading is left out.
 */
export function alertLoaders(from: LoadFrom) {
  const { alerts: store, relations, guideline } = from
  const may = (patientId: string) => mayReadAlerts(from, patientId)

  return {
    alert: new DataLoader<string, Alert | null>(async (ids) => {
      const byId = new Map((await store.alertsByIds(ids)).map((alert) => [alert.id, alert]))
      return ids.map((id) => {
        const alert = byId.get(id)
        return alert && may(alert.patientId) ? alert : null
      })
    }),

    alertsOfPatient: loaderWith<AlertQuery, Slice<Alert> | null>(async (patientIds, query) => {
      const visible = patientIds.filter(may)
      const slices = visible.length > 0 ? await store.alertsOfEach(visible, query) : new Map<string, Slice<Alert>>()
      return (patientId) => (may(patientId) ? (slices.get(patientId) ?? noSlice) : null)
    }),

    alertCountOfPatient: loaderWith<AlertFilter | null, number>(async (patientIds, filter) => {
      const visible = patientIds.filter(may)
      const counts =
        visible.length > 0 ? await store.countOfEach(visible, filter, MOST_COUNTED) : new Map<string, number>()
      return (patientId) => counts.get(patientId) ?? 0
    }),

    eventsOfAlert: loaderWith<ReturnType<typeof eventPage>, Slice<AlertEvent>>(async (alertIds, page) => {
      const slices = await store.eventsOfEach(alertIds, page)
      return (alertId) => slices.get(alertId) ?? noSlice
    }),

    readingsOfAlert: new DataLoader<Alert, readonly Reading[] | null, string>(
      async (asked) => {
        const visible = asked.filter(({ patientId }) => mayReadReadings(from, patientId)).map(({ id }) => id)
        const found =
          visible.length > 0 ? await store.readingsOfEach(visible, MOST_BESIDE) : new Map<string, readonly Reading[]>()
        return asked.map(({ id, patientId }) => (mayReadReadings(from, patientId) ? (found.get(id) ?? []) : null))
      },
      { cacheKeyFn: ({ id }) => id },
    ),

    alertsOfReading: new DataLoader<Pick<Reading, 'id' | 'patientId'>, readonly Alert[] | null, string>(
      async (asked) => {
        const visible = asked.filter(({ patientId }) => may(patientId)).map(({ id }) => id)
        const found =
          visible.length > 0 ? await store.alertsOfReadings(visible, MOST_BESIDE) : new Map<string, readonly Alert[]>()
        return asked.map(({ id, patientId }) => (may(patientId) ? (found.get(id) ?? []) : null))
      },
      { cacheKeyFn: ({ id }) => id },
    ),

    /** The rules that hold for a patient, whoever asks: charts draw their limits for those who may see no alerts. */
    rulesOfPatient: new DataLoader<string, ResolvedRules>(async (patientIds) => {
      const sets = await store.ruleSets(patientIds.flatMap((id) => ownersOf(id, relations.of(id))))
      return patientIds.map((id) => resolveFor(id, relations.of(id), sets, guideline))
    }),
  }
}
