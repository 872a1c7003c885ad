import { type Audience } from './audience.ts'
import { type Bearer, toldBack } from './cursor.ts'
import type { Gap } from './gap.ts'
import type { PlannedSubscription } from './plan-subscription.ts'
import { SharedStream, type SharedStreamDeps } from './shared-stream.ts'
import { streamKeyOf } from './stream-key.ts'

/** Where a client stream goes on. */
export interface Place {
  readonly stream: SharedStream
  /** The sequence of the entry that comes next; undefined while the stream's log is being read. */
  readonly position: number | undefined
  /** What the client is to be told first. */
  readonly gap?: Gap
  /** Whether the stream was opened for it, and took over the plan: it begins once its client is there. */
  readonly isNew: boolean
}

/** All shared streams, and which of them a client joins. */
export class Registry {
  readonly #deps: SharedStreamDeps
  readonly #byKey = new Map<string, Set<SharedStream>>()

  constructor(deps: SharedStreamDeps) {
    this.#deps = deps
  }

  /** The eldest first. */
  all(): readonly SharedStream[] {
    const all = [...this.#byKey.values()].flatMap((streams) => [...streams])
    return all.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
  }

  /** @param cursor the last one that the client got; undefined for one that wants what happens from now on. */
  find(plan: PlannedSubscription, audience: Audience, cursor: string | undefined): Place {
    const key = streamKeyOf({ ...plan, audience })
    if (cursor === undefined) return this.#live(plan, key, audience)
    if (this.#isStored(plan)) {
      const live = this.#live(plan, key, audience)
      if (live.position === undefined) return live
    }
    const resumed = this.#resume(plan, key, audience, cursor)
    const isWhole = typeof resumed === 'object'
    this.#countResumed(isWhole)
    if (isWhole) return resumed
    return { ...this.#live(plan, key, audience), gap: { from: toldBack(cursor), reason: resumed } }
  }

  /** Where a client begins in a stream whose log has been read meanwhile. */
  placeIn(stream: SharedStream, audience: Audience, cursor: string | undefined): { position: number; gap?: Gap } {
    if (cursor === undefined) return { position: stream.next }
    const position = this.#deps.cursors.read(cursor, bearerOf(stream.plan, audience))
    const next = position?.key === stream.key ? stream.placeAfter(position, cursor) : 'EPOCH'
    const isWhole = typeof next === 'number'
    this.#countResumed(isWhole)
    return isWhole ? { position: next } : { position: stream.next, gap: { from: toldBack(cursor), reason: next } }
  }

  /**
   * Where another stream of the same key has come after the schema's own cursor: the live one, or one that was there
   * before, so that in the end all are in one.
   */
  meeting(stream: SharedStream, own: string): { readonly stream: SharedStream; readonly position: number } | undefined {
    let isElder = true
    for (const it of this.#byKey.get(stream.key) ?? []) {
      if (it === stream) isElder = false
      else if (it.isLive || isElder) {
        const sequence = it.log.placeOf(own)
        if (sequence !== undefined) return { stream: it, position: sequence + 1 }
      }
    }
    return undefined
  }

  /** The place after a cursor, with nothing left out; or why there is none. */
  #resume(plan: PlannedSubscription, key: string, audience: Audience, cursor: string): Place | Gap['reason'] {
    const position = this.#deps.cursors.read(cursor, bearerOf(plan, audience))
    if (!position) return 'EPOCH'
    let reason: Gap['reason'] = 'EPOCH'
    for (const stream of (position.key === key && this.#byKey.get(key)) || []) {
      const next = stream.placeAfter(position, cursor)
      if (typeof next === 'number') {
        stream.refresh(audience)
        return { stream, position: next, isNew: false }
      }
      if (next === 'EXPIRED') reason = next
    }
    if (position.own === undefined || !plan.lease.generation.resumables.has(plan.field)) return reason
    for (const stream of this.#byKey.get(key) ?? []) {
      const next = stream.placeAfterOwn(position.own)
      if (next !== undefined) return { stream, position: next, isNew: false }
    }
    return this.#open(plan, key, audience, position.own)
  }

  /** What happens from now on, or after what the field's own argument says. */
  #live(plan: PlannedSubscription, key: string, audience: Audience): Place {
    const open = this.#deps.apart.has(plan.field) ? [] : (this.#byKey.get(key) ?? [])
    for (const stream of open) {
      const position = stream.isOpening ? undefined : stream.beginning
      if (position === null) continue
      stream.refresh(audience)
      return { stream, position, isNew: false }
    }
    return this.#open(plan, key, audience, undefined)
  }

  #open(plan: PlannedSubscription, key: string, audience: Audience, after: string | undefined): Place {
    const onClosed = () => this.#remove(stream)
    const options = { plan, key, audience, after, isStored: this.#isStored(plan), onClosed }
    const stream: SharedStream = new SharedStream(options, this.#deps)
    const streams = this.#byKey.get(key) ?? new Set()
    this.#byKey.set(key, streams.add(stream))
    return { stream, position: stream.isOpening ? undefined : stream.log.next, isNew: true }
  }

  /** Where the schema has a cursor of its own, the subgraph keeps what there is to come back to. */
  #isStored({ lease, field }: PlannedSubscription): boolean {
    return this.#deps.logs !== undefined && !lease.generation.resumables.has(field)
  }

  #countResumed(isWhole: boolean): void {
    this.#deps.metrics.of.graphql_subscription_resumed_total.add(1, { outcome: isWhole ? 'whole' : 'gap' })
  }

  #remove(stream: SharedStream): void {
    const streams = this.#byKey.get(stream.key)
    streams?.delete(stream)
    if (streams?.size === 0) this.#byKey.delete(stream.key)
  }
}

const bearerOf = ({ field }: PlannedSubscription, { claims }: Audience): Bearer => ({ field, owner: claims?.sub ?? '' })
