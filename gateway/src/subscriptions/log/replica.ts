import { randomBytes, randomUUID } from 'node:crypto'
import type { Log } from '@care/service/log'
import type { GapReason } from '../gap.ts'
import type { LogStore, StoredEntry, StoredLog, Writer } from './log-store.ts'

/** Milliseconds between two looks at the log, and between two renewals of the lead. */
const BEAT = 1000
/** Milliseconds between two attempts while the store does not answer, and for which a follower makes them. */
const RETRY = 200
const PATIENCE = 600

/** The stream that has its log in a store. */
export interface ReplicaHost {
  /** The sequence of the entry that comes next. */
  next(): number
  /** Whether it has somebody to subscribe at the subgraph for, and with. */
  canLead(): boolean
  /** Takes what another replica wrote. */
  take(entries: readonly StoredEntry[]): void
  /** Subscribes at the subgraph. `missed` is why events before that may be missing. */
  lead(missed: GapReason | undefined): void
  /** Leaves the subgraph: what still comes of it is not for anybody. */
  follow(): void
  /** The subgraph completed the stream at another replica. */
  complete(): void
}

/**
 * What this process is to a stream that other replicas may have as well:
 *
 * | state | it |
 * |---|---|
 * | opening | reads what is in the store; clients wait for their place |
 * | following | hands out what another one writes; leads when that one goes away |
 * | leading | is subscribed at the subgraph, writes, then hands out |
 * | alone | is subscribed at the subgraph and hands out: the store was lost, and the log here is another one from now on |
 * | closed | has nobody who listens |
 */
type ReplicaState = 'opening' | 'following' | 'leading' | 'alone' | 'closed'

export interface ReplicaOptions {
  readonly key: string
  readonly store: LogStore
  readonly host: ReplicaHost
  readonly log: Log
}

export class Replica {
  readonly #options: ReplicaOptions
  readonly #id = randomUUID()
  readonly #watch: Disposable
  readonly #beat: NodeJS.Timeout
  #epoch = randomEpoch()
  #state: ReplicaState = 'opening'
  #term = 0
  #isLooking = false
  /** Whether there was a reason to look since the last look began. */
  #looksAgain = false
  #failingSince: number | undefined

  constructor(options: ReplicaOptions) {
    this.#options = options
    this.#watch = options.store.watch(options.key, () => this.look())
    this.#beat = setInterval(() => (this.#state === 'leading' ? void this.#renew() : this.look()), BEAT)
    this.#beat.unref()
  }

  /** The epoch of what it hands out. */
  get epoch(): string {
    return this.#epoch
  }

  get state(): ReplicaState {
    return this.#state
  }

  /** Counts how often it began to lead: what came of the subgraph in an earlier term is not written any more. */
  get term(): number {
    return this.#term
  }

  /** Reads what is there, and leads where nobody does. Without the store it is alone. Never rejects. */
  async open(): Promise<void> {
    const { store, key } = this.#options
    const proposed = this.#epoch
    await this.#attempt(async () => {
      const stored = await store.open(key, this.#writer)
      const isMine = stored.epoch === proposed
      if (this.#state !== 'opening') return isMine ? this.#release() : undefined
      if (isMine) return this.#lead(undefined)
      this.#epoch = stored.epoch ?? proposed
      this.#state = 'following'
      await this.#settle(stored)
    })
  }

  /** Looks whether there is something new, or nobody who leads. */
  look(): void {
    if (this.#state !== 'following') return
    this.#looksAgain = true
    if (!this.#isLooking) void this.#lookAround()
  }

  /** Writes an entry: whether it is written, not to be, or not to be had by other replicas. Never rejects. */
  async append(entry: StoredEntry, first: number): Promise<'written' | 'refused' | 'alone'> {
    const { store, key } = this.#options
    if (this.#state !== 'leading') return this.#state === 'alone' ? 'alone' : 'refused'
    try {
      if (await store.append(key, this.#writer, entry, first)) return 'written'
      this.#demote()
      return 'refused'
    } catch (error) {
      this.#goAlone(error)
      return 'alone'
    }
  }

  /** Lets another one lead. */
  yield(): void {
    if (this.#state !== 'leading') return
    void this.#release()
    this.#demote()
  }

  /** The subgraph completed the stream: others are told so. */
  complete(): void {
    const { store, key, host } = this.#options
    if (this.#state === 'leading') void store.end(key, this.#writer, host.next()).catch(() => {})
    this.#close()
  }

  close(): void {
    if (this.#state === 'leading') void this.#release()
    this.#close()
  }

  get #writer(): Writer {
    return { id: this.#id, epoch: this.#epoch }
  }

  /** A lead that is not given back ends by itself. */
  #release(): Promise<void> {
    const { store, key } = this.#options
    return store.release(key, this.#writer).catch(() => {})
  }

  #close(): void {
    const isOver = this.#state === 'alone' || this.#state === 'closed'
    this.#state = 'closed'
    if (isOver) return
    clearInterval(this.#beat)
    this.#watch[Symbol.dispose]()
  }

  async #lookAround(): Promise<void> {
    const { store, key, host } = this.#options
    this.#isLooking = true
    while (this.#looksAgain && this.#state === 'following') {
      this.#looksAgain = false
      await this.#attempt(async () => this.#settle(await store.read(key, host.next())))
    }
    this.#isLooking = false
  }

  /** Takes what was found, and leads where nobody does. */
  async #settle(stored: StoredLog): Promise<void> {
    const { store, key, host } = this.#options
    if (this.#state !== 'following') return
    if (!stored.hasEnded && stored.epoch !== this.#epoch) return this.#goAlone('its log is gone')
    host.take(stored.entries)
    if (stored.hasEnded) return host.complete()
    if (stored.isLed || !host.canLead()) return
    const rest = await store.lead(key, this.#writer, host.next())
    // Another one was faster.
    if (!rest) return
    if (this.#state !== 'following') return void this.#release()
    host.take(rest)
    this.#lead('UPSTREAM')
  }

  #lead(missed: GapReason | undefined): void {
    this.#state = 'leading'
    this.#term += 1
    this.#options.host.lead(missed)
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    const begun = performance.now()
    try {
      await act()
      this.#failingSince = undefined
    } catch (error) {
      this.#failingSince ??= begun
      const isLate = performance.now() - this.#failingSince + RETRY > PATIENCE
      if (this.#state === 'opening' || isLate) return this.#goAlone(error)
      setTimeout(() => this.look(), RETRY).unref()
    }
  }

  async #renew(): Promise<void> {
    const { store, key } = this.#options
    // A store that does not answer is found when there is something to write.
    const isLeading = await store.renew(key, this.#writer).catch(() => true)
    if (!isLeading && this.#state === 'leading') this.#demote()
  }

  #demote(): void {
    this.#state = 'following'
    this.#options.host.follow()
    this.look()
  }

  #goAlone(reason: unknown): void {
    const before = this.#state
    if (before === 'alone' || before === 'closed') return
    if (before === 'leading') void this.#release()
    this.#close()
    this.#state = 'alone'
    // What others read is not what is handed out here: a cursor must not say that it is.
    this.#epoch = randomEpoch()
    this.#options.log.warn(
      { key: this.#options.key, reason: String(reason) },
      'a stream goes on without its stored log',
    )
    if (before !== 'leading') this.#options.host.lead(before === 'opening' ? undefined : 'UPSTREAM')
  }
}

const randomEpoch = (): string => randomBytes(8).toString('hex')
