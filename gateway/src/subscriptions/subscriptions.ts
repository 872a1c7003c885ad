import { ClientError } from '@care/service/errors'
import { measureLag } from '../telemetry/lag.ts'
import { type Tally, createTallies } from '../telemetry/tally.ts'
import { authorize } from '../request/authorize.ts'
import type { Headers } from '../request/context.ts'
import type { Lease } from '../supergraph/generation.ts'
import { type Audience, type IdentityRule, audienceOf } from './audience.ts'
import { ClientStream } from './client-stream.ts'
import { type Moving, createMoving } from './moving.ts'
import type { Beginning } from './open-operation.ts'
import { type PlannedSubscription, type PlanningDeps, planSubscription } from './plan-subscription.ts'
import { Registry } from './registry.ts'
import type { Session } from './session.ts'
import type { SharedStream, SharedStreamDeps } from './shared-stream.ts'
import { type Sink, type Transport, transports } from './sink.ts'
import type { SlowPolicy } from './slow.ts'
import { streamKeyOf } from './stream-key.ts'

export interface SubscriptionsOptions extends SharedStreamDeps {
  readonly planning: PlanningDeps
  /** The generation that serves. */
  lease(): Lease
  /** Names of the client's headers that subgraphs get. */
  readonly forwarded: readonly string[]
  /** What subgraphs learn of who listens to a field; all where it says nothing. */
  readonly identity: ReadonlyMap<string, IdentityRule>
  slow(field: string): SlowPolicy
  readonly queue: { readonly frames: number; readonly bytes: number }
  /** Subscriptions of one person that may be open. */
  readonly perIdentity: number
  /** Streams that go over to a new supergraph in a second. */
  readonly movesPerSecond: number
}

/** Who asks for a stream, and how it reaches them. */
export interface Client extends Beginning {
  /** Names are lower-case. */
  readonly headers: Headers
  readonly session: Session
  readonly sink: Sink
}

/** All that is being listened to. */
export interface Subscriptions extends AsyncDisposable {
  /**
   * Begins a stream of a client, which joins an equal one where there is one. The plan is taken over.
   *
   * @throws ClientError RATE_LIMITED
   */
  begin(plan: PlannedSubscription, client: Client): ClientStream
  /** To be called when another supergraph serves. */
  move(): void
  /** Those that are open, the eldest first. */
  streams(): readonly SharedStream[]
}

/** Milliseconds between two looks for what is too old to be kept. */
const SWEEP = 10_000

export function openSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const { metrics, identity, forwarded, planning } = options
  const registry = new Registry(options)
  const moving: Moving = createMoving({ ...options, streams: () => registry.all(), perSecond: options.movesPerSecond })
  const perIdentity = new Map<string, number>()
  const tallies = createTallies()
  const lag = measureLag(metrics, function* () {
    for (const { listeners } of registry.all()) for (const listener of listeners) yield listener.lag
  })
  const frames = Object.fromEntries(
    transports.map((transport) => [
      transport,
      tallies.open(metrics.of.graphql_subscription_frames_total, { transport }),
    ]),
  ) as Record<Transport, Tally>
  const sweep = setInterval(() => {
    const now = Date.now()
    for (const { log } of registry.all()) log.trim(now)
  }, SWEEP)
  sweep.unref()

  return {
    begin(plan, client) {
      const { field } = plan
      let leave: () => void
      try {
        leave = enter(client.session.claims?.sub)
      } catch (error) {
        plan.lease[Symbol.dispose]()
        throw error
      }
      metrics.of.graphql_active_subscriptions.add(1, { field })
      const stream: ClientStream = new ClientStream({
        sink: client.sink,
        session: client.session,
        beginning: client,
        slow: options.slow(field),
        queue: options.queue,
        meeting: (shared, own) => registry.meeting(shared, own),
        admits: (shared) => admits(shared, client) || (void change(stream, shared, client), false),
        onSent: () => frames[client.sink.transport].add(1),
        onDropped: (count) => metrics.of.graphql_subscription_dropped_total.add(count, { reason: options.slow(field) }),
        onOver() {
          metrics.of.graphql_active_subscriptions.add(-1, { field })
          leave()
        },
      })
      place(stream, plan, client, client.cursor)
      return stream
    },

    move: moving.move,

    streams: () => registry.all(),

    async [Symbol.asyncDispose]() {
      clearInterval(sweep)
      moving[Symbol.dispose]()
      lag[Symbol.dispose]()
      tallies[Symbol.dispose]()
      for (const stream of registry.all()) stream.drain()
    },
  }

  /** @throws ClientError RATE_LIMITED */
  function enter(subject: string | undefined): () => void {
    if (subject === undefined) return () => {}
    const open = perIdentity.get(subject) ?? 0
    if (open >= options.perIdentity) {
      const most = `At most ${options.perIdentity} subscriptions of one person may be open: end one first.`
      throw new ClientError('RATE_LIMITED', most)
    }
    perIdentity.set(subject, open + 1)
    return () => {
      const left = (perIdentity.get(subject) ?? 1) - 1
      if (left > 0) perIdentity.set(subject, left)
      else perIdentity.delete(subject)
    }
  }

  function audienceFor({ headers, session }: Client, field: string): Audience {
    return audienceOf({ headers, claims: session.claims }, identity.get(field) ?? 'whole', forwarded)
  }

  function place(stream: ClientStream, plan: PlannedSubscription, client: Client, cursor: string | undefined): void {
    const audience = audienceFor(client, plan.field)
    const found = registry.find(plan, audience, cursor)
    const shared = found.stream
    if (!found.isNew) plan.lease[Symbol.dispose]()
    stream.follow(shared, found.position, found.gap)
    if (found.isNew) shared.begin()
    if (found.position === undefined) void settle()

    async function settle(): Promise<void> {
      await shared.opening
      const { position, gap } = registry.placeIn(shared, audience, cursor)
      stream.settle(shared, position, gap)
    }
  }

  /** Whether a client whose token is fresh can stay in its stream: it can if subgraphs would be told the same. */
  function admits(shared: SharedStream, client: Client): boolean {
    const audience = audienceFor(client, shared.plan.field)
    if (streamKeyOf({ ...shared.plan, audience }) !== shared.key) return false
    shared.refresh(audience)
    return true
  }

  /** Brings a client whose fresh token says something else into the stream for that. */
  async function change(stream: ClientStream, shared: SharedStream, client: Client): Promise<void> {
    const { asked } = shared.plan
    const lease = options.lease()
    try {
      const plan = await planSubscription(lease, asked, planning)
      authorize(plan.access, client.session.claims)
      if (stream.isOver) return lease[Symbol.dispose]()
      place(stream, plan, client, stream.lastCursor)
    } catch (error) {
      lease[Symbol.dispose]()
      stream.end(error)
    }
  }
}
