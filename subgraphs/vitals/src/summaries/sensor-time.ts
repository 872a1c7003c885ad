import type { SensorPoint } from '../store/series.ts'

/** A sensor's point, and the minutes that it stands for. */
export interface WeighedPoint extends SensorPoint {
  readonly minutes: number
}

/** Minutes between a sensor's points: Libre 3 and others, Dexcom and others, Libre. */
const INTERVALS = [1, 5, 15] as const
/** What most sensors have; taken where two points do not tell. */
const USUAL_INTERVAL = 5
/** A point that another follows much sooner than the interval says stands for the time until then: two sensors overlap. */
const SOONER = 0.8

/**
 * Weighs a patient's points by the time that they stand for: sensors measure every 1, 5 or 15 minutes, and rows
 * would count one of them fifteen times.
 *
 * @param points oldest first.
 */
export function weighPoints(points: readonly SensorPoint[]): readonly WeighedPoint[] {
  const byDevice = Map.groupBy(points, ({ deviceId }) => deviceId)
  const intervals = new Map([...byDevice].map(([deviceId, its]) => [deviceId, intervalOf(its)]))
  return points.map((point, i) => {
    const interval = intervals.get(point.deviceId) ?? USUAL_INTERVAL
    const next = points[i + 1]
    const gap = next ? minutesBetween(point, next) : interval
    return { ...point, minutes: gap < interval * SOONER ? gap : interval }
  })
}

/** The interval nearest to the usual gap between a device's points. */
function intervalOf(points: readonly SensorPoint[]): number {
  const gaps = points.slice(1).flatMap((point, i) => {
    const before = points[i]
    return before ? [minutesBetween(before, point)] : []
  })
  const median = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)]
  if (median === undefined) return USUAL_INTERVAL
  return INTERVALS.reduce<number>(
    (nearest, it) => (Math.abs(it - median) < Math.abs(nearest - median) ? it : nearest),
    USUAL_INTERVAL,
  )
}

/** Minutes from one point to the next. */
export const minutesBetween = (a: Pick<SensorPoint, 'at'>, b: Pick<SensorPoint, 'at'>): number =>
  (b.at.getTime() - a.at.getTime()) / 60_000
