import { ClientError } from '@care/service/errors'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { Lease } from '../supergraph/generation.ts'
import { type PlanningDeps, planSubscription } from './plan-subscription.ts'
import type { SharedStream } from './shared-stream.ts'

export interface MovingOptions {
  readonly planning: PlanningDeps
  /** The generation that serves. */
  lease(): Lease
  streams(): readonly SharedStream[]
  readonly perSecond: number
  readonly metrics: Metrics
  readonly log: Log
}

/** Brings streams over to the supergraph that serves, a few at a time. */
export interface Moving extends Disposable {
  /** To be called when another one serves. */
  move(): void
}

/** Milliseconds between two handfuls. */
const BEAT = 100

export function createMoving({ planning, lease, streams, perSecond, metrics, log }: MovingOptions): Moving {
  let timer: NodeJS.Timeout | undefined
  let isEnded = false
  const handful = Math.max(1, Math.ceil((perSecond * BEAT) / 1000))

  const beat = async () => {
    using current = lease()
    const { number } = current.generation
    // The oldest generation first: it is put away once its last stream has gone over.
    const left = streams()
      .filter((it) => it.plan.lease.generation.number !== number)
      .toSorted((a, b) => a.plan.lease.generation.number - b.plan.lease.generation.number)
    await Promise.all(left.slice(0, handful).map(moveOne))
    timer = undefined
    if (left.length > 0) wind()
  }
  const wind = () => {
    if (isEnded || timer) return
    timer = setTimeout(() => {
      beat().catch((error: unknown) => log.error({ reason: String(error) }, 'streams were not moved'))
    }, BEAT)
    timer.unref()
  }

  async function moveOne(stream: SharedStream): Promise<void> {
    const held = lease()
    try {
      const plan = await planSubscription(held, stream.plan.asked, planning)
      if (stream.ending) return held[Symbol.dispose]()
      metrics.of.graphql_subscription_moved_total.add(1, { outcome: stream.move(plan) ? 'restarted' : 'moved' })
    } catch (error) {
      held[Symbol.dispose]()
      if (isPassing(error)) {
        metrics.of.graphql_subscription_moved_total.add(1, { outcome: 'postponed' })
        return log.warn({ field: stream.plan.field, reason: String(error) }, 'a stream could not be planned anew yet')
      }
      metrics.of.graphql_subscription_moved_total.add(1, { outcome: 'ended' })
      stream.end(error)
    }
  }

  return {
    move: wind,
    [Symbol.dispose]() {
      isEnded = true
      clearTimeout(timer)
    },
  }
}

/** Whether it says nothing about the document: the planner may have had too much to do. */
const isPassing = (error: unknown): boolean =>
  error instanceof ClientError && error.extensions['code'] === 'RATE_LIMITED'
