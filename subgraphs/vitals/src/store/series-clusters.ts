import type { Stream } from '../readings/reading-id.ts'
import type { StreamSpan } from './series.ts'

/** What one statement reads: a stretch of one stream of some patients. */
export interface Cluster {
  readonly stream: Stream
  readonly patientIds: readonly string[]
  readonly from: Date
  readonly to: Date
}

/** Stretches this close are read as one, in milliseconds: a little too much costs less than another statement. */
const GAP = 60 * 60_000
/** Patients in one statement. */
const MOST_PATIENTS = 100

/**
 * Puts stretches together into few: InfluxQL takes one stretch of time in a statement. Each asked stretch lies
 * within a cluster of its stream and patient; the clusters may hold more.
 */
export function clustered(spans: readonly StreamSpan[]): readonly Cluster[] {
  return [...Map.groupBy(spans, ({ stream }) => stream)].flatMap(([stream, some]) => {
    const clusters: { stream: Stream; patientIds: Set<string>; from: Date; to: Date }[] = []
    for (const { patientId, from, to } of some.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
      const last = clusters.at(-1)
      const isNear = last !== undefined && from.getTime() - last.to.getTime() <= GAP
      if (last && isNear && (last.patientIds.has(patientId) || last.patientIds.size < MOST_PATIENTS)) {
        last.patientIds.add(patientId)
        if (to > last.to) last.to = to
      } else {
        clusters.push({ stream, patientIds: new Set([patientId]), from, to })
      }
    }
    return clusters.map((it) => ({ ...it, patientIds: [...it.patientIds] }))
  })
}
