import type { Account, ToldGap } from './ledger.ts'

/** What a client subscribes to. */
export interface Wanted {
  readonly field: 'ticked' | 'pulsed' | 'audited' | 'recorded'
  /** A number makes it another subscription than those of other lanes. */
  readonly lane?: number
  /** What is selected of the event's item. */
  readonly item?: string
  /** Makes it another document. */
  readonly alias?: string
  /** Whether it also takes the filling of events. */
  readonly isFilled?: boolean
  /** A token of its own. */
  readonly authorization?: string
}

/** The payload of a result, as far as it is looked at. */
interface Result {
  readonly data?: { readonly it: { readonly number: number; readonly lane: number | null; readonly item: unknown } }
  readonly errors?: readonly unknown[]
  readonly extensions?: {
    readonly cursor?: string
    readonly gap?: { readonly reason: string; readonly dropped?: number }
  }
}

/** One subscription of one client, which outlives its sockets: what it was told, and where it would go on. */
export class Listener implements Account {
  readonly client: string
  readonly wanted: Wanted
  readonly numbers: number[] = []
  /** When each of them came, by `performance.now()`. */
  readonly times: number[] = []
  readonly gaps: ToldGap[] = []
  readonly errors: unknown[] = []
  isComplete = false
  cursor: string | undefined
  readonly #waiting = new Set<() => void>()

  constructor(client: string, wanted: Wanted) {
    this.client = client
    this.wanted = wanted
  }

  get last(): number {
    return this.numbers.at(-1) ?? -1
  }

  /** The payload of `subscribe`, with the cursor where there is one. */
  get payload(): object {
    const { field, lane, item, alias, isFilled, authorization } = this.wanted
    return {
      query: `subscription ($lane: Int) { it: ${field}(lane: $lane) { number lane ${alias ? `${alias}: number` : ''} ${
        isFilled ? 'filler' : ''
      } ${item === undefined ? '' : `item { ${item} }`} } }`,
      variables: { lane },
      extensions: {
        ...(this.cursor === undefined ? { resume: true } : { cursor: this.cursor }),
        ...(authorization !== undefined && { headers: { authorization } }),
      },
    }
  }

  hear({ data, errors, extensions }: Result): void {
    const { cursor, gap } = extensions ?? {}
    if (cursor !== undefined) this.cursor = cursor
    if (gap) this.gaps.push({ at: this.numbers.length, reason: gap.reason, dropped: gap.dropped })
    if (errors) this.errors.push(errors)
    if (data) {
      if (data.it.lane !== (this.wanted.lane ?? null))
        this.errors.push({ message: `An event of lane ${data.it.lane}.` })
      this.numbers.push(data.it.number)
      this.times.push(performance.now())
    }
    this.#changed()
  }

  fail(errors: unknown): void {
    this.errors.push(errors)
    this.#changed()
  }

  complete(): void {
    this.isComplete = true
    this.#changed()
  }

  /** Resolves as soon as it is so. */
  until(is: (listener: this) => boolean): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = () => {
      if (!is(this)) return
      this.#waiting.delete(look)
      resolve()
    }
    this.#waiting.add(look)
    look()
    return promise
  }

  #changed(): void {
    for (const look of this.#waiting) look()
  }
}

/** How long a test waits for what has to come, in milliseconds. */
const LONGEST = 30_000

/** Clients that are named when it takes longer. */
const MOST_NAMED = 20

/** Resolves when all of them have got an event of that number, or a later one. */
export async function reached(listeners: readonly Listener[], number: number): Promise<void> {
  const all = Promise.all(listeners.map((it) => it.until(({ last }) => last >= number)))
  await within(all, () => {
    const late = listeners.filter(({ last }) => last < number)
    const named = late.slice(0, MOST_NAMED)
    return [
      ...named.map(({ client, last, errors }) => `${client} is at ${last} of ${number} ${JSON.stringify(errors)}`),
      ...(late.length > MOST_NAMED ? [`… and ${late.length - MOST_NAMED} more`] : []),
    ].join('\n')
  })
}

/** @throws Error that tells how it stands when it does not come in time. */
export async function within<Value>(coming: Promise<Value>, describe: () => string): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`It did not come in time:\n${describe()}`)), LONGEST)
  try {
    return await Promise.race([coming, late])
  } finally {
    clearTimeout(timer)
  }
}
