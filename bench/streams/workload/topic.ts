/** Events in memory: whoever listens to a key gets all that is published under it from then on, in order. */
export interface Topic<Event> {
  readonly publish: (key: number, event: Event) => void
  readonly listen: (key: number) => AsyncIterableIterator<Event>
  /** How many listen. */
  readonly listeners: () => number
}

export function createTopic<Event>(): Topic<Event> {
  const listening = new Map<number, Set<(event: Event) => void>>()
  let listeners = 0

  return {
    publish(key, event) {
      for (const hear of listening.get(key) ?? []) hear(event)
    },
    listeners: () => listeners,
    listen(key) {
      const waiting: Event[] = []
      let next: ((result: IteratorResult<Event, undefined>) => void) | null = null
      let isOver = false
      const hear = (event: Event) => {
        if (!next) return void waiting.push(event)
        const give = next
        next = null
        give({ done: false, value: event })
      }
      const others = listening.get(key) ?? new Set()
      listening.set(key, others.add(hear))
      listeners += 1

      return {
        next() {
          if (waiting.length > 0) return Promise.resolve({ done: false, value: waiting.shift() as Event })
          if (isOver) return Promise.resolve({ done: true, value: undefined })
          return new Promise((resolve) => {
            next = resolve
          })
        },
        return() {
          if (!isOver) {
            isOver = true
            listeners -= 1
            others.delete(hear)
            if (others.size === 0 && listening.get(key) === others) listening.delete(key)
            next?.({ done: true, value: undefined })
          }
          return Promise.resolve({ done: true, value: undefined })
        },
        [Symbol.asyncIterator]() {
          return this
        },
      }
    },
  }
}
