/**
 * Runs something now, and again and again until disposed, never beside itself. Disposing waits for a run that is under way.
 *
 * @param milliseconds from the beginning of one run to that of the next, unless the first takes longer.
 * @param onFailure is told why a run failed; the next one comes as if nothing had happened.
 */
export function every(
  milliseconds: number,
  run: () => Promise<unknown>,
  onFailure: (error: unknown) => void,
): AsyncDisposable {
  let running: Promise<void> | null = null
  const once = async () => {
    try {
      await run()
    } catch (error) {
      onFailure(error)
    } finally {
      running = null
    }
  }
  running = once()
  const timer = setInterval(() => {
    running ??= once()
  }, milliseconds).unref()
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await running
    },
  }
}
