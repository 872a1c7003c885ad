import type { Gap } from '../gap.ts'

/** One place in a stream: an event, or a gap before the next one. */
export class LogEntry {
  readonly sequence: number
  readonly cursor: string
  /** The schema's own cursor, as of this place. */
  readonly own: string | undefined
  /** Only of a gap. */
  readonly gap: Gap | undefined
  /** When it came, in milliseconds since 1970. */
  readonly at: number
  /** The result without its end: further members of `extensions` can follow. JSON, one character a byte. */
  readonly head: string
  /** How many bytes there were in the log up to its end, of all that it ever held. */
  end = 0
  #result: string | undefined

  constructor(it: Pick<LogEntry, 'sequence' | 'cursor' | 'own' | 'gap' | 'at' | 'head'>) {
    this.sequence = it.sequence
    this.cursor = it.cursor
    this.own = it.own
    this.gap = it.gap
    this.at = it.at
    this.head = it.head
  }

  get bytes(): number {
    return this.head.length
  }

  /** The result as every client gets it: made once. */
  get result(): string {
    this.#result ??= this.gap ? this.resultWith(this.gap) : `${this.head}}}`
    return this.#result
  }

  resultWith(gap: Gap): string {
    return `${this.head},"gap":${JSON.stringify(gap)}}}`
  }
}

/** How much of a stream is kept. */
export interface LogBounds {
  readonly events: number
  readonly bytes: number
  /** Milliseconds. */
  readonly age: number
}

/** What all logs of a process may hold together. */
export interface LogBudget {
  readonly bytes: number
  used: number
}

/**
 * The last entries of one stream. They are the queues of its clients as well: a client is a place in the log, so that
 * what many wait for is held once.
 */
export class StreamLog {
  readonly #bounds: LogBounds
  readonly #budget: LogBudget
  #entries: LogEntry[] = []
  /** Index of the first entry that is still kept. */
  #from = 0
  #next = 1
  #end = 0
  #letGo: string | undefined
  /** By own cursor, the last entry that has it. */
  readonly #byOwn = new Map<string, number>()

  constructor(bounds: LogBounds, budget: LogBudget) {
    this.#bounds = bounds
    this.#budget = budget
  }

  /** The sequence of the next entry. */
  get next(): number {
    return this.#next
  }

  /** The sequence of the first entry that is kept; `next` when there is none. */
  get first(): number {
    return this.#entries[this.#from]?.sequence ?? this.#next
  }

  get last(): LogEntry | undefined {
    return this.#entries.length > this.#from ? this.#entries.at(-1) : undefined
  }

  /** The cursor of an entry, also of the last one that was let go. */
  cursorAt(sequence: number): string | undefined {
    return sequence === this.first - 1 ? this.#letGo : this.at(sequence)?.cursor
  }

  at(sequence: number): LogEntry | undefined {
    const first = this.#entries[this.#from]
    return first && sequence >= first.sequence ? this.#entries[this.#from + sequence - first.sequence] : undefined
  }

  /** Bytes of the entries from `sequence` on. */
  bytesFrom(sequence: number): number {
    const entry = this.at(sequence)
    return entry ? this.#end - entry.end + entry.bytes : 0
  }

  /** The sequence of the last entry with the schema's own cursor `own`. */
  placeOf(own: string): number | undefined {
    return this.#byOwn.get(own)
  }

  /** Goes on at a later place: nothing is kept of what lies before. */
  beginAt(sequence: number): void {
    this.clear()
    this.#next = sequence
  }

  append(entry: LogEntry): void {
    if (entry.sequence !== this.#next) throw new Error('A log has no holes.')
    this.#next += 1
    this.#end += entry.bytes
    entry.end = this.#end
    this.#budget.used += entry.bytes
    this.#entries.push(entry)
    if (entry.own !== undefined) this.#byOwn.set(entry.own, entry.sequence)
    this.trim(entry.at)
  }

  /** Lets go of what is beyond the bounds. The last entry stays as long as it is young: it says where the stream is. */
  trim(now: number): void {
    const { events, bytes, age } = this.#bounds
    for (;;) {
      const oldest = this.#entries[this.#from]
      if (!oldest) break
      const kept = this.#entries.length - this.#from
      const isTooMuch =
        kept > 1 && (kept > events || this.bytesFrom(oldest.sequence) > bytes || this.#budget.used > this.#budget.bytes)
      if (!isTooMuch && now - oldest.at <= age) break
      this.#drop(oldest)
    }
    // Shifting at each event would move the whole array.
    if (this.#from > 64 && this.#from * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#from)
      this.#from = 0
    }
  }

  clear(): void {
    for (let oldest = this.#entries[this.#from]; oldest; oldest = this.#entries[this.#from]) this.#drop(oldest)
    this.#entries = []
    this.#from = 0
  }

  #drop(oldest: LogEntry): void {
    this.#budget.used -= oldest.bytes
    this.#letGo = oldest.cursor
    if (oldest.own !== undefined && this.#byOwn.get(oldest.own) === oldest.sequence) this.#byOwn.delete(oldest.own)
    // Its text is let go now; its place in the array later.
    this.#entries[this.#from] = undefined as unknown as LogEntry
    this.#from += 1
  }
}
