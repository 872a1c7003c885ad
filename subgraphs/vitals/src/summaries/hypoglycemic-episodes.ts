import { isBelow70 } from './glucose-ranges.ts'
import { type WeighedPoint, minutesBetween } from './sensor-time.ts'

/** Minutes below that make an episode, and minutes back that end it (International Consensus 2017 and 2019). */
const EPISODE_MINUTES = 15
/** Points this many times their interval apart do not follow each other: what happened in between is not known. */
const UNBROKEN = 1.5
/** Minutes of silence after which an episode counts as over. Our default: the consensus does not say. */
const MOST_SILENCE = 60

/** How often glucose was below 70 mg/dL for 15 minutes or longer. */
export function countHypoglycemicEpisodes(points: readonly WeighedPoint[]): number {
  let episodes = 0
  let isEpisode = false
  let below = 0
  let back = 0
  let last: WeighedPoint | null = null
  for (const point of points) {
    const gap = last ? minutesBetween(last, point) : 0
    if (last && gap > last.minutes * UNBROKEN) {
      below = 0
      back = 0
      if (gap > MOST_SILENCE) isEpisode = false
    }
    if (isBelow70(point)) {
      below += point.minutes
      back = 0
    } else {
      back += point.minutes
      below = 0
    }
    if (!isEpisode && below >= EPISODE_MINUTES) {
      isEpisode = true
      episodes += 1
    }
    if (back >= EPISODE_MINUTES) isEpisode = false
    last = point
  }
  return episodes
}
