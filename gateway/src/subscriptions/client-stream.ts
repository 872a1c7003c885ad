import type { GraphQLError } from 'graphql'
import { ClientError } from '@care/service/errors'
import { authorize } from '../request/authorize.ts'
import type { Gap } from './gap.ts'
import type { Beginning } from './open-operation.ts'
import type { Session, SessionFollower } from './session.ts'
import type { Listener, SharedStream } from './shared-stream.ts'
import type { Cut, Sink } from './sink.ts'
import type { SlowPolicy } from './slow.ts'
import type { LogEntry } from './log/stream-log.ts'

export interface ClientStreamOptions {
  readonly sink: Sink
  readonly session: Session
  readonly beginning: Beginning
  readonly slow: SlowPolicy
  /** What may wait for one client. */
  readonly queue: { readonly frames: number; readonly bytes: number }
  /** Where another stream leads that has an event with this own cursor, to go on there. */
  meeting(stream: SharedStream, own: string): { readonly stream: SharedStream; readonly position: number } | undefined
  /** A fresh token came: false when another stream is being found for what it says. */
  admits(stream: SharedStream): boolean
  /** Told of every result that goes out, and of those that are left out. */
  onSent(): void
  onDropped(count: number): void
  /** Called once, when it has ended in whatever way. */
  onOver(): void
}

/** One subscription of one client: a place in the log of a shared stream. SPEC.md has the table of its states. */
export class ClientStream implements Listener, SessionFollower {
  readonly #options: ClientStreamOptions
  readonly #sink: Sink
  readonly #session: Session
  #stream: SharedStream | undefined
  /** The sequence of the entry that comes next. */
  #position = 0
  /** While the log of its stream is being read: until then nobody knows where its place is. */
  #isUnplaced = false
  /** The cursor of the last entry that went out. */
  #last: string | null = null
  /** What the client is to be told with the next result, or before. */
  #gap: Gap | undefined
  /** Whether it has not come to where the stream is yet: what lies before it is no sign of a slow client. */
  #isReplaying = false
  #waitsForRoom = false
  /** While another stream is being found for what its fresh token says. */
  #isChanging = false
  #isOver = false

  constructor(options: ClientStreamOptions) {
    this.#options = options
    this.#sink = options.sink
    this.#session = options.session
  }

  get stream(): SharedStream | undefined {
    return this.#stream
  }

  get isOver(): boolean {
    return this.#isOver
  }

  get lastCursor(): string | undefined {
    return this.#last ?? undefined
  }

  /** How many entries are waiting for it. */
  get lag(): number {
    return this.#stream && !this.#isUnplaced ? this.#stream.log.next - this.#position : 0
  }

  /** Goes on in `stream` at `position`; undefined when that is not known yet: `settle` says it then. */
  follow(stream: SharedStream, position: number | undefined, gap?: Gap): void {
    if (this.#isOver) return
    const before = this.#stream
    this.#isChanging = false
    this.#isReplaying = true
    this.#isUnplaced = position === undefined
    this.#stream = stream
    if (before) before.leave(this)
    else this.#session.follow(this)
    stream.join(this)
    if (position !== undefined) this.#goOn(stream, position, gap)
  }

  /** Takes its place in `stream`, unless it is somewhere else by now. */
  settle(stream: SharedStream, position: number, gap: Gap | undefined): void {
    if (this.#isOver || !this.#isUnplaced || this.#stream !== stream) return
    this.#isUnplaced = false
    this.#goOn(stream, position, gap)
  }

  #goOn(stream: SharedStream, position: number, gap: Gap | undefined): void {
    this.#position = position
    if (gap) this.#gap = gap
    const { cursor, wantsNotices } = this.#options.beginning
    // Whoever goes away before the first event has to have something to come back with.
    if (wantsNotices && cursor === undefined && this.#last === null && stream.isLive) this.#placed(stream, position)
    this.pump()
    if (stream.state === 'lost' && wantsNotices && !this.#isOver) this.#notify(stream, '"source":"LOST"')
  }

  pump(): void {
    while (!this.#isOver && !this.#isChanging && !this.#isUnplaced && this.#stream) {
      // Held: what comes stays in the log until a fresh token does.
      if (this.#session.isExpired()) {
        if (!this.#session.canRenew) this.onLapsed()
        return
      }
      if (this.#sink.isFull()) return this.#stall(this.#stream)
      const { log, plan, ending } = this.#stream
      if (this.#position < log.first) this.#skipTo(log.first)
      const entry = log.at(this.#position)
      if (!entry) {
        this.#isReplaying = false
        if (this.#gap && this.#options.beginning.wantsNotices) {
          this.#notify(this.#stream, `"gap":${JSON.stringify(this.#gap)}`)
          this.#gap = undefined
        }
        if (ending) this.#finish(ending.error)
        return
      }
      if (plan.access) {
        try {
          authorize(plan.access, this.#session.claims)
        } catch (error) {
          return this.end(error)
        }
      }
      this.#send(entry)
      this.#meet(entry)
    }
  }

  /** Ends it with an error for the client. */
  end(error: unknown): void {
    if (this.#isOver) return
    this.leave()
    this.#sink.fail(error)
  }

  /** The client is not interested any more, or gone. */
  leave(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#stream?.leave(this)
    this.#session.unfollow(this)
    this.#options.onOver()
  }

  cut(why: Cut): void {
    if (this.#isOver) return
    this.leave()
    this.#sink.cut(why)
  }

  onRenewed(): void {
    if (!this.#stream) return
    this.#isChanging = !this.#options.admits(this.#stream)
    this.pump()
  }

  onLapsed(): void {
    this.end(sessionEnded())
  }

  #finish(error: unknown): void {
    this.leave()
    if (error === undefined) this.#sink.complete()
    else this.#sink.fail(error)
  }

  #send(entry: LogEntry): void {
    this.#position = entry.sequence + 1
    if (entry.gap) {
      // A stock client must not see an event that has none: it is told with the next one.
      if (this.#options.beginning.wantsNotices) this.#hand(entry.result, entry.cursor)
      else this.#gap = { ...entry.gap, from: this.#gap?.from ?? this.#last ?? entry.gap.from }
    } else {
      this.#hand(this.#gap ? entry.resultWith(this.#gap) : entry.result, entry.cursor)
      this.#gap = undefined
    }
    this.#last = entry.cursor
  }

  #hand(result: string, cursor: string): void {
    this.#sink.send(result, cursor)
    this.#options.onSent()
  }

  #placed(stream: SharedStream, position: number): void {
    const cursor = stream.cursorBefore(position)
    this.#last = cursor
    this.#hand(`{"extensions":{"cursor":"${cursor}"}}`, cursor)
  }

  /** Tells something that must not wait for the next event. */
  #notify({ log }: SharedStream, member: string): void {
    const cursor = log.last?.cursor ?? ''
    const placed = cursor === '' ? '' : `"cursor":"${cursor}",`
    this.#hand(`{"extensions":{${placed}${member}}}`, cursor)
  }

  /** The stream that it is in began in the past: once it has come to where another one is, it goes on there. */
  #meet({ own, gap }: LogEntry): void {
    if (own === undefined || gap || !this.#stream || this.#stream.isLive) return
    const met = this.#options.meeting(this.#stream, own)
    if (met) this.follow(met.stream, met.position)
  }

  #stall({ log }: SharedStream): void {
    if (!this.#waitsForRoom) {
      this.#waitsForRoom = true
      this.#sink.whenRoom(() => {
        this.#waitsForRoom = false
        this.pump()
      })
    }
    if (this.#isReplaying) return
    const { queue, slow } = this.#options
    const isTooMuch = this.lag > queue.frames || (this.lag > 1 && log.bytesFrom(this.#position) > queue.bytes)
    if (!isTooMuch) return
    if (slow === 'disconnect') {
      this.#options.onDropped(this.lag)
      this.cut('slow')
    } else this.#skipTo(slow === 'latest' ? log.next - 1 : log.next)
  }

  /** Leaves out what is before `position`, and remembers from where. */
  #skipTo(position: number): void {
    this.#options.onDropped(position - this.#position)
    const dropped = (this.#gap?.dropped ?? 0) + position - this.#position
    const to = this.#stream?.log.cursorAt(position - 1)
    this.#gap = { from: this.#gap?.from ?? this.#last, ...(to !== undefined && { to }), reason: 'SLOW', dropped }
    this.#position = position
  }
}

const sessionEnded = (): GraphQLError =>
  new ClientError('UNAUTHENTICATED', 'The session has ended: sign in and subscribe again.')
