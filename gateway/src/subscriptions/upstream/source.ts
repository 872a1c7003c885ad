import type { GapReason } from '../gap.ts'
import { Overlap } from './overlap.ts'
import type { PlannedSubscription } from '../plan-subscription.ts'
import { type Heard, type UpstreamRequest, upstreamEvents } from './upstream.ts'

export type SourceState = 'connecting' | 'open' | 'lost'

export interface SourceOptions {
  /** What a plan asks the subgraph, from now on. */
  request(plan: PlannedSubscription): Omit<UpstreamRequest, 'missed' | 'onOpen' | 'onLost'>
  /** Takes an event, or a gap, of what was asked by `plan`. Resolves when another one may come. */
  take(heard: Heard, plan: PlannedSubscription): Promise<void>
  /** Nothing more will come of what was asked by a plan. */
  left(plan: PlannedSubscription): void
  onState(state: SourceState): void
  /** Resolves once all that was taken has been dealt with. */
  settled(): Promise<unknown>
  /** There is nothing more to come, because of `error` if there is one. */
  onEnded(error: unknown): void
}

/** Milliseconds for which two subscriptions are there at most, when one is to take over from the other. */
const OVERLAP = 5000

/** One subscription at the subgraph. */
class Run {
  plan: PlannedSubscription
  readonly stop = new AbortController()
  isOpen = false
  /** How many of its next events have been taken from another one. */
  skip = 0

  constructor(plan: PlannedSubscription) {
    this.plan = plan
  }
}

/** One that is to take over. */
interface Successor {
  readonly run: Run
  readonly overlap: Overlap
  /** What is told when nobody can say where one is in the other. */
  readonly missed: GapReason
  readonly timer: NodeJS.Timeout
}

/** The subscription at the subgraph that a stream has at present. */
export class Source {
  readonly #options: SourceOptions
  /** Whose events count. */
  #run: Run | undefined
  #next: Successor | undefined

  constructor(options: SourceOptions) {
    this.#options = options
  }

  /** Subscribes, and leaves what there was. */
  begin(plan: PlannedSubscription, missed: GapReason | undefined): void {
    const before = this.#run
    this.#run = new Run(plan)
    void this.#listen(this.#run, missed)
    this.#dropNext()
    this.#leave(before)
  }

  /** Goes on with a plan that asks the subgraph for the same. */
  adopt(plan: PlannedSubscription): void {
    const run = this.#next?.run ?? this.#run
    if (!run) return
    const before = run.plan
    run.plan = plan
    this.#options.left(before)
  }

  /**
   * Subscribes anew, for what is asked now, and goes over to that as soon as an event has come both ways: then nothing
   * falls between, and nothing comes twice. If that does not happen in time, what there was is left all the same, with a
   * gap if anything was said meanwhile.
   */
  change(plan: PlannedSubscription, missed: GapReason): void {
    if (!this.#run?.isOpen) return this.begin(plan, missed)
    this.#dropNext()
    const [run, overlap] = [new Run(plan), new Overlap()]
    const timer = setTimeout(() => this.#goOver(overlap.hasHeard), OVERLAP)
    timer.unref()
    this.#next = { run, overlap, missed, timer }
    void this.#listen(run, undefined)
  }

  /** Leaves the subgraph. */
  stop(): void {
    this.#dropNext()
    this.#leave(this.#run)
    this.#run = undefined
  }

  #dropNext(): void {
    clearTimeout(this.#next?.timer)
    this.#leave(this.#next?.run)
    this.#next = undefined
  }

  #leave(run: Run | undefined): void {
    if (!run) return
    run.stop.abort()
    this.#options.left(run.plan)
  }

  /** @param hasMissed whether events may fall between. */
  #goOver(hasMissed: boolean): void {
    if (!this.#next) return
    const { run, overlap, missed, timer } = this.#next
    clearTimeout(timer)
    this.#next = undefined
    const before = this.#run
    this.#run = run
    this.#leave(before)
    const seam = overlap.seam()
    if (seam) {
      run.skip = seam.skip
      for (const heard of seam.rest) void this.#options.take(heard, run.plan)
    } else if (hasMissed) void this.#options.take({ kind: 'gap', reason: missed }, run.plan)
    this.#options.onState(run.isOpen ? 'open' : 'connecting')
  }

  async #listen(run: Run, missed: GapReason | undefined): Promise<void> {
    const { signal } = run.stop
    let error: unknown
    try {
      for await (const heard of upstreamEvents(this.#requestOf(run, missed), signal)) {
        if (signal.aborted) return
        run.isOpen = true
        if (run === this.#next?.run) this.#next.overlap.after(heard)
        else if (run.skip > 0 && heard.kind === 'event') run.skip -= 1
        else {
          this.#options.onState('open')
          this.#next?.overlap.before(heard)
          await this.#options.take(heard, run.plan)
        }
        if (this.#next?.overlap.seam()) this.#goOver(false)
      }
    } catch (thrown) {
      error = thrown
    }
    await this.#options.settled()
    if (signal.aborted) return
    // What was there has ended: the other one takes over. What was to take over has ended: so does the stream.
    if (run === this.#run && this.#next) return this.#goOver(true)
    if (run === this.#next?.run) this.#goOver(false)
    this.#options.onEnded(error)
  }

  #requestOf(run: Run, missed: GapReason | undefined): UpstreamRequest {
    return {
      ...this.#options.request(run.plan),
      missed,
      onOpen: () => {
        run.isOpen = true
        if (run === this.#run) this.#options.onState('open')
      },
      onLost: () => {
        run.isOpen = false
        if (run !== this.#run) return
        // There is no use in waiting for what there was.
        if (this.#next) this.#goOver(true)
        else this.#options.onState('lost')
      },
    }
  }
}
