/** The queue before the store is full: nothing was taken. Sent again later, it may be. */
export class Busy extends Error {
  constructor() {
    super('More comes in than can be stored.')
  }
}

export interface GroupCommitOptions<Item, Result> {
  /** How much one commit may hold, in the unit of `weigh`. */
  readonly most: number
  /** How long the first item of a group waits for others, in milliseconds. */
  readonly milliseconds: number
  /** How much may wait before more is refused, in the unit of `weigh`. */
  readonly mostWaiting: number
  readonly weigh: (item: Item) => number
  /** Stores a group; one result for each item, in order. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>
}

/** Many small writes as few transactions. */
export interface GroupCommit<Item, Result> extends AsyncDisposable {
  /**
   * Resolves once the item is stored.
   *
   * @throws Busy when too much waits, and whatever storing its group threw.
   */
  submit(item: Item): Promise<Result>
}

interface Waiting<Item, Result> extends PromiseWithResolvers<Result> {
  readonly item: Item
  readonly weight: number
}

/** One commit at a time. What comes meanwhile makes up the next one, so the group grows with the load. */
export function groupCommit<Item, Result>(options: GroupCommitOptions<Item, Result>): GroupCommit<Item, Result> {
  const waiting: Waiting<Item, Result>[] = []
  let weightWaiting = 0
  let committing: Promise<void> | null = null
  let timer: NodeJS.Timeout | null = null
  let closed = false

  const takeGroup = (): readonly Waiting<Item, Result>[] => {
    let weight = 0
    let size = 0
    for (const it of waiting) {
      if (size > 0 && weight + it.weight > options.most) break
      weight += it.weight
      size += 1
    }
    weightWaiting -= weight
    return waiting.splice(0, size)
  }

  const commitAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = takeGroup()
      try {
        const results = await options.commit(group.map(({ item }) => item))
        for (const [i, { resolve, reject }] of group.entries()) {
          const result = results[i]
          if (result === undefined) reject(new Error('A commit gave fewer results than it had items.'))
          else resolve(result)
        }
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
    }
  }
  const begin = () => {
    if (timer) clearTimeout(timer)
    timer = null
    committing ??= commitAll().finally(() => {
      committing = null
    })
  }

  return {
    submit(item) {
      const weight = options.weigh(item)
      if (closed || weightWaiting + weight > options.mostWaiting) return Promise.reject(new Busy())
      const entry = { item, weight, ...Promise.withResolvers<Result>() }
      waiting.push(entry)
      weightWaiting += weight
      if (!committing) {
        if (weightWaiting >= options.most) begin()
        else timer ??= setTimeout(begin, options.milliseconds)
      }
      return entry.promise
    },
    async [Symbol.asyncDispose]() {
      closed = true
      begin()
      await committing
    },
  }
}
