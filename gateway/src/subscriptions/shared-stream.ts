import { randomBytes } from 'node:crypto'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { Execute } from '../execution/execution.ts'
import type { CreateContext, RequestContext } from '../request/context.ts'
import type { Present } from '../request/present.ts'
import { Refused, errorOfFailure } from '../request/refuse.ts'
import type { Generation } from '../supergraph/generation.ts'
import { UpstreamFailure, UpstreamRefusal } from '../transports/failures.ts'
import type { Audience } from './audience.ts'
import type { Cursors, Position } from './cursor.ts'
import { EventOrder } from './event-order.ts'
import type { Gap, GapReason } from './gap.ts'
import type { LogStore, StoredEntry } from './log/log-store.ts'
import { type PlannedSubscription, beginsAtArgument, isSameUpstream } from './plan-subscription.ts'
import { Replica, type ReplicaHost } from './log/replica.ts'
import { makeResumable } from './upstream/resumable.ts'
import { resolveEvent } from './resolve-event.ts'
import type { Cut } from './sink.ts'
import { Source, type SourceOptions } from './upstream/source.ts'
import { LogEntry, type LogBounds, type LogBudget, StreamLog } from './log/stream-log.ts'
import type { Heard } from './upstream/upstream.ts'

export interface SharedStreamDeps {
  /** What runs programs against the subgraphs of a generation. */
  executeOn(generation: Generation): Execute
  readonly createContext: CreateContext
  readonly present: Present
  readonly metrics: Metrics
  readonly log: Log
  readonly cursors: Cursors
  /** Milliseconds for which a subgraph that is lost is tried again, and for which one that never was there. */
  readonly patience: number
  readonly firstPatience: number
  /** Milliseconds that the rest of an event may take. */
  readonly timeout: number
  /** Events of one stream whose rest may be fetched at the same time. */
  readonly concurrency: number
  /** Milliseconds that a stream stays after its last listener has left. */
  readonly linger: number
  readonly bounds: LogBounds
  readonly budget: LogBudget
  /** Fields of which each client has a stream of its own. */
  readonly apart: ReadonlySet<string>
  /** Where replicas of the gateway share logs; undefined where each has its own. */
  readonly logs: LogStore | undefined
}

/** Who listens to a shared stream. */
export interface Listener {
  /** How many entries are waiting for it. */
  readonly lag: number
  /** There is something new in the log, or it has ended. */
  pump(): void
  /** The stream goes away; whoever listens is to come back. */
  cut(why: Cut): void
}

export interface SharedStreamOptions {
  readonly plan: PlannedSubscription
  readonly key: string
  readonly audience: Audience
  /** The schema's own cursor after which it begins; undefined for a stream of what happens from now on. */
  readonly after: string | undefined
  /** Whether its log is one that replicas share, where there is such a thing. */
  readonly isStored: boolean
  /** Called once, when nobody can listen to it any more. */
  onClosed(): void
}

/** Following: another replica has the subscription. */
export type UpstreamState = 'connecting' | 'open' | 'lost' | 'following'

/** One subscription at a subgraph, and all who listen to it: SPEC.md has the table of its states. */
export class SharedStream {
  readonly key: string
  readonly openedAt = new Date()
  /** Whether it began with what happened then, so that somebody who wants no past can join. */
  readonly isLive: boolean
  readonly log: StreamLog
  readonly #deps: SharedStreamDeps
  readonly #onClosed: () => void
  readonly #epoch = randomBytes(8).toString('hex')
  readonly #replica: Replica | undefined
  /** Whether its variables say after what it begins: then two that are alike want the same past. */
  readonly #beginsAtArgument: boolean
  readonly #after: string | undefined
  readonly #listeners = new Set<Listener>()
  /** Cancels what is fetched for events. */
  readonly #closed = new AbortController()
  readonly #order: EventOrder
  readonly #source: Source
  #plan: PlannedSubscription
  #audience: Audience
  /** When the token ends with which the present subscription at the subgraph began. */
  #tokenEndsAt = Infinity
  /** Whether the subgraph ended it with that token: it goes on as soon as there is a fresh one. */
  #waitsForToken = false
  #state: UpstreamState = 'connecting'
  #own: string | undefined
  /** Whether the entry that comes next only tells what came before this process was there. */
  #gapIsDue = false
  #opening: Promise<void> | undefined
  #isOpened = false
  #ending: { readonly error: unknown } | undefined
  #lingering: NodeJS.Timeout | undefined

  constructor({ plan, key, audience, after, isStored, onClosed }: SharedStreamOptions, deps: SharedStreamDeps) {
    this.key = key
    this.#beginsAtArgument = after === undefined && beginsAtArgument(plan)
    this.isLive = after === undefined && !this.#beginsAtArgument
    this.log = new StreamLog(deps.bounds, deps.budget)
    this.#deps = deps
    this.#onClosed = onClosed
    this.#plan = plan
    this.#audience = audience
    this.#after = after
    this.#own = after
    this.#order = new EventOrder(deps.concurrency)
    this.#source = new Source({
      request: (it) => this.#request(it),
      take: (heard, it) => this.#take(heard, it),
      left: (it) => this.#left(it),
      onState: (state) => {
        this.#state = state
      },
      settled: () => this.#order.settled,
      onEnded: (error) => this.#ended(error),
    })
    if (deps.logs && isStored) this.#replica = new Replica({ key, store: deps.logs, host: this.#host(), log: deps.log })
    deps.metrics.of.graphql_shared_streams.add(1, { field: plan.field })
  }

  /** Where operators find it. */
  get id(): string {
    return `${this.key}.${this.epoch}`
  }

  get epoch(): string {
    return this.#replica?.epoch ?? this.#epoch
  }

  /** Whether only the store knows yet what is in its log. */
  get isOpening(): boolean {
    return this.#replica !== undefined && !this.#isOpened
  }

  /** Resolves when its log is there. */
  get opening(): Promise<void> | undefined {
    return this.#opening
  }

  /** The sequence of the first entry for somebody who comes now. */
  get next(): number {
    return this.log.next + (this.#gapIsDue ? 1 : 0)
  }

  /**
   * Where somebody begins who brings no cursor of ours: with what comes next or, where the field's own argument says
   * after what, with the first entry of all. Null when there is no such place any more.
   */
  get beginning(): number | null {
    if (this.isLive) return this.next
    return this.#beginsAtArgument && this.log.first === 1 ? 1 : null
  }

  /** Where somebody goes on who got the entry with this cursor; or why that is not known. */
  placeAfter({ epoch, sequence }: Position, cursor: string): number | 'EPOCH' | 'EXPIRED' {
    if (epoch !== this.epoch && this.log.at(sequence)?.cursor !== cursor) return 'EPOCH'
    const next = sequence + 1
    // Another replica may have handed out what has not come here yet.
    const isAhead = next > this.log.next && !this.#replica
    return next < this.log.first || isAhead ? 'EXPIRED' : next
  }

  /** The cursor after which the entry at `position` comes. */
  cursorBefore(position: number): string {
    return this.log.cursorAt(position - 1) ?? this.#cursorOf(position - 1, this.#own)
  }

  /** The same for the schema's own cursor. */
  placeAfterOwn(own: string): number | undefined {
    const sequence = this.log.placeOf(own)
    if (sequence !== undefined) return sequence + 1
    return this.#after === own && this.log.first === 1 ? 1 : undefined
  }

  get audience(): Audience {
    return this.#audience
  }

  get plan(): PlannedSubscription {
    return this.#plan
  }

  get state(): UpstreamState {
    return this.#state
  }

  get listeners(): ReadonlySet<Listener> {
    return this.#listeners
  }

  /** Set once nothing more will come; `error` is why, undefined when the subgraph completed it. */
  get ending(): { readonly error: unknown } | undefined {
    return this.#ending
  }

  get lastCursor(): string | undefined {
    return this.log.last?.cursor
  }

  /** Subscribes at the subgraph, unless another replica has. */
  begin(): void {
    if (!this.#replica) return this.#begin(undefined)
    this.#opening = this.#open(this.#replica)
  }

  async #open(replica: Replica): Promise<void> {
    await replica.open()
    this.#isOpened = true
  }

  join(listener: Listener): void {
    clearTimeout(this.#lingering)
    this.#lingering = undefined
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#replica?.look()
  }

  leave(listener: Listener): void {
    if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return
    if (this.#ending) return this.log.clear()
    // The schema's own cursor leads back to where a listener was: there is nothing to keep for it.
    if (this.#deps.linger === 0 || !this.isLive) return this.close()
    this.#lingering = setTimeout(() => this.close(), this.#deps.linger)
    this.#lingering.unref()
  }

  /** Takes a fresher token of one of its listeners. The rest of the audience is the same. */
  refresh(audience: Audience): void {
    if ((audience.claims?.exp ?? 0) <= (this.#audience.claims?.exp ?? 0)) return
    this.#audience = audience
    if (this.#isFollowing) this.#replica?.look()
    else if (this.#waitsForToken) this.#begin('UPSTREAM')
  }

  /** Goes over to another plan, of another generation. True when the subgraph had to be asked anew. */
  move(plan: PlannedSubscription): boolean {
    const old = this.#plan
    this.#plan = plan
    if (this.#ending || this.#isFollowing || this.#waitsForToken) {
      old.lease[Symbol.dispose]()
      return false
    }
    const isSame = isSameUpstream(old, plan)
    if (isSame) this.#source.adopt(plan)
    // A cursor covers whatever happens meanwhile.
    else if (this.#state === 'open' && this.#own === undefined) this.#source.change(plan, 'MOVED')
    else this.#source.begin(plan, this.#state === 'connecting' ? undefined : 'UPSTREAM')
    return !isSame
  }

  /** Ends it for all who listen, once they have got what there is. */
  end(error: unknown): void {
    if (this.#ending) return
    this.#ending = { error }
    this.#source.stop()
    for (const listener of this.#listeners) listener.pump()
    if (this.#listeners.size === 0) this.log.clear()
    this.#putAway()
  }

  /** Ends it without a word to anybody. */
  close(): void {
    if (this.#ending) return
    this.#ending = { error: undefined }
    this.#source.stop()
    this.#closed.abort()
    this.log.clear()
    this.#putAway()
  }

  /** Sends all who listen away, to come back later and to find another one. */
  drain(): void {
    const listeners = [...this.#listeners]
    this.#listeners.clear()
    this.close()
    for (const listener of listeners) listener.cut('restart')
  }

  #putAway(): void {
    clearTimeout(this.#lingering)
    this.#replica?.close()
    this.#deps.metrics.of.graphql_shared_streams.add(-1, { field: this.#plan.field })
    this.#left(this.#plan)
    this.#onClosed()
  }

  get #isFollowing(): boolean {
    return this.#replica?.state === 'opening' || this.#replica?.state === 'following'
  }

  #host(): ReplicaHost {
    return {
      next: () => this.log.next,
      canLead: () => this.#listeners.size > 0 && (this.#audience.claims?.exp ?? Infinity) * 1000 > Date.now(),
      take: (entries) => this.#adopt(entries),
      lead: (missed) => {
        this.#state = 'connecting'
        this.#gapIsDue = missed !== undefined && this.isOpening
        this.#begin(missed)
      },
      follow: () => {
        this.#state = 'following'
        this.#gapIsDue = false
        this.#source.stop()
      },
      complete: () => this.end(undefined),
    }
  }

  #left(plan: PlannedSubscription): void {
    if (plan === this.#plan && !this.#ending) return
    // What is being fetched still uses it.
    void this.#order.settled.then(() => plan.lease[Symbol.dispose]())
  }

  #begin(missed: GapReason | undefined): void {
    this.#waitsForToken = false
    this.#source.begin(this.#plan, missed)
  }

  #request({ upstream, field, lease }: PlannedSubscription): ReturnType<SourceOptions['request']> {
    const { patience, firstPatience, log } = this.#deps
    const { generation } = lease
    const streams = generation.streams[upstream.subgraph]
    if (!streams) throw new Error(`There is no subgraph ${upstream.subgraph}.`)
    const resumable = generation.resumables.get(field)
    return {
      ...upstream,
      streams,
      resuming: resumable ? makeResumable(upstream.query, resumable) : null,
      after: this.#own,
      headers: () => {
        this.#tokenEndsAt = (this.#audience.claims?.exp ?? Infinity) * 1000
        return this.#createContext().headersFor(upstream.subgraph)
      },
      patience,
      firstPatience,
      log,
    }
  }

  /** The subgraph has nothing more to say. */
  #ended(error: unknown): void {
    if (this.#ending) return
    const byFailure = error instanceof UpstreamFailure
    if (!byFailure && Date.now() >= this.#tokenEndsAt && this.#listeners.size > 0) {
      this.#state = 'lost'
      if ((this.#audience.claims?.exp ?? 0) * 1000 > Date.now()) return this.#begin('UPSTREAM')
      // Those who bring no fresh token in time leave. Another replica may have one.
      this.#waitsForToken = true
      return this.#replica?.yield()
    }
    if (error === undefined) this.#replica?.complete()
    this.end(error && this.#explained(error))
  }

  #explained(error: unknown): unknown {
    const { subgraph } = this.#plan.upstream
    if (error instanceof UpstreamRefusal) {
      const unnamed = { code: 'DOWNSTREAM_SERVICE_ERROR', service: subgraph }
      return new Refused(error.errors.map((it) => ({ ...it, extensions: { ...unnamed, ...it.extensions } })))
    }
    if (!(error instanceof UpstreamFailure)) return error
    this.#deps.log.warn({ subgraph, reason: error.message }, 'a subscription lost its subgraph and ends')
    return new Refused([errorOfFailure(error, subgraph)])
  }

  /** Begins to resolve an event. Resolves when another one may begin. */
  #take(heard: Heard, plan: PlannedSubscription): Promise<void> {
    this.#own = (heard.kind === 'event' ? heard.own : undefined) ?? this.#own
    const arrival = { own: this.#own, term: this.#replica?.term, arrivedAt: performance.now() }
    const fail = (error: unknown) => this.end(error)
    if (heard.kind === 'gap') {
      return this.#order.add(Promise.resolve(heard.reason), (reason) => this.#tellGap(reason, arrival), fail)
    }
    this.#deps.metrics.of.graphql_subscription_events_total.add(1, { field: this.#plan.field })
    const { lease, program, variables, literals } = plan
    const event = {
      execute: this.#deps.executeOn(lease.generation),
      program,
      variables,
      literals,
      event: heard.result,
      context: this.#createContext(),
      signal: this.#closed.signal,
    }
    return this.#order.add(resolveEvent(event, this.#deps), (open) => this.#deliver(open, arrival), fail)
  }

  /** Without a store there is nothing to wait for. */
  #deliver(open: string | null, { own, term, arrivedAt }: Arrival): Promise<void> | undefined {
    if (open === null || this.#closed.signal.aborted) return undefined
    const measure = () => {
      const seconds = (performance.now() - arrivedAt) / 1000
      this.#deps.metrics.of.graphql_subscription_delivery_seconds.record(seconds, { field: this.#plan.field })
    }
    const written = this.#append(open, own, undefined, term)
    if (written) return written.then((isHanded) => void (isHanded && measure()))
    measure()
    return undefined
  }

  #tellGap(reason: GapReason, { own, term }: Arrival): Promise<boolean> | undefined {
    if (this.#closed.signal.aborted) return undefined
    return this.#append('{"extensions":{', own, { from: this.lastCursor ?? null, reason }, term)
  }

  /** Hands out the next entry; where replicas share the log, once it stands there. False when another one leads by then. */
  #append(open: string, own: string | undefined, gap: Gap | undefined, term: number | undefined) {
    const entry = this.#entryOf(open, own, gap)
    if (!this.#replica || this.#replica.state === 'alone') return void this.#hand(entry)
    return this.#write(this.#replica, entry, term, () => this.#entryOf(open, own, gap))
  }

  async #write(replica: Replica, entry: LogEntry, term: number | undefined, again: () => LogEntry): Promise<boolean> {
    const outcome = replica.term === term ? await replica.append(entry, this.log.first) : 'refused'
    if (outcome === 'refused' || this.#closed.signal.aborted) return false
    // Alone, it is of another epoch.
    this.#hand(outcome === 'written' ? entry : again())
    return true
  }

  #entryOf(open: string, own: string | undefined, gap: Gap | undefined): LogEntry {
    const sequence = this.log.next
    const cursor = this.#cursorOf(sequence, own)
    const head = `${open}"cursor":"${cursor}"`
    return new LogEntry({ sequence, cursor, own, gap, at: Date.now(), head })
  }

  #cursorOf(sequence: number, own: string | undefined): string {
    const { field } = this.#plan
    const owner = this.#audience.claims?.sub ?? ''
    return this.#deps.cursors.write({ key: this.key, epoch: this.epoch, sequence, own }, { field, owner })
  }

  #hand(entry: LogEntry): void {
    this.log.append(entry)
    this.#gapIsDue = false
    for (const listener of this.#listeners) listener.pump()
  }

  /** Takes what another replica wrote. */
  #adopt(entries: readonly StoredEntry[]): void {
    for (const entry of entries) {
      if (entry.sequence < this.log.next) continue
      // What lay between is kept no more.
      if (entry.sequence > this.log.next) this.log.beginAt(entry.sequence)
      this.log.append(new LogEntry({ ...entry, own: undefined }))
    }
    this.log.trim(Date.now())
    for (const listener of this.#listeners) listener.pump()
  }

  /** A context of its own for each attempt and each event, so that identities are fresh. */
  #createContext(): RequestContext {
    return this.#deps.createContext(this.#audience.headers, this.#audience.claims)
  }
}

interface Arrival {
  /** The schema's own cursor. */
  readonly own: string | undefined
  /** Of which term of this replica it is. */
  readonly term: number | undefined
  /** By the clock of `performance`. */
  readonly arrivedAt: number
}
