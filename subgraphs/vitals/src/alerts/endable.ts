/**
 * Runs an async generator that can be ended while it waits. A generator's own `return` would stand in line behind
 * the wait, and a client that left would be waited for.
 */
export function endable<Value>(
  run: (signal: AbortSignal) => AsyncGenerator<Value, void, void>,
): AsyncIterableIterator<Value> {
  const ending = new AbortController()
  const values = run(ending.signal)
  return {
    next: () => values.next(),
    return() {
      ending.abort()
      return values.return()
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
