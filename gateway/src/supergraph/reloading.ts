import { createHash } from 'node:crypto'
import type { Change } from './change.ts'
import type { HeldGeneration } from './held-generation.ts'
import type { History } from './history.ts'
import { reasonsOf } from './reasons.ts'
import type { Succession } from './succession.ts'

export interface ReloadingOptions {
  readonly succession: Succession
  readonly history: History
  /** @throws Error that says in words why there is no supergraph. */
  read(): Promise<string>
  /** @throws Error that says in words why the text is not that of a supergraph. */
  load(sdl: string): Promise<HeldGeneration>
  /**
   * Gets a generation ready for traffic. Gives up at the signal.
   *
   * @throws Error that says in words why it must not serve.
   */
  prepare(next: HeldGeneration, signal: AbortSignal): Promise<void>
}

/** How one supergraph comes after another: SPEC.md has the whole table. */
export interface Reloading extends AsyncDisposable {
  readonly candidate: Candidate | null
  /** Reads the source, and serves what it says once that is ready. @param again even what was rolled back. */
  reload(again?: boolean): Promise<Change>
  /** Serves the previous supergraph again, at once. What is on its way does not come. */
  rollback(): Change
}

/** A supergraph on its way into service. */
export interface Candidate {
  readonly hash: string
  readonly since: Date
}

interface StoppableCandidate extends Candidate {
  readonly stop: AbortController
  readonly change: Promise<Change>
}

export function createReloading({ succession, history, read, load, prepare }: ReloadingOptions): Reloading {
  let candidate: StoppableCandidate | null = null
  /** Hashes of what was rolled back, and of what was on its way then. */
  const withheld = new Set<string>()
  let looks: Promise<unknown> = Promise.resolve()
  /** The look that has not begun: it will see whatever is there now. */
  let next: { readonly call: { again: boolean }; readonly change: Promise<Change> } | null = null

  return {
    get candidate() {
      return candidate
    },

    reload(again = false) {
      if (next) {
        next.call.again ||= again
        return next.change
      }
      const call = { again }
      const look = looks.then(() => {
        next = null
        return take(call.again)
      })
      looks = look
      next = { call, change: look.then(({ change }) => change) }
      return next.change
    },

    rollback() {
      const stopped = candidate
      const bad = succession.goBack()
      if (!stopped && !bad)
        return history.note({ outcome: 'unchanged', reason: 'There is no supergraph to go back to.' })
      if (bad) withheld.add(bad.generation.hash)
      if (stopped) {
        withheld.add(stopped.hash)
        stopped.stop.abort()
      }
      const { hash, number } = succession.current.generation
      return history.note({ outcome: 'rolled_back', hash, generation: number })
    },

    async [Symbol.asyncDispose]() {
      await looks
      candidate?.stop.abort()
      await candidate?.change
    },
  }

  /** Resolves when the text has been read and has found its place; what becomes of it takes longer. */
  async function take(again: boolean): Promise<{ readonly change: Promise<Change> | Change }> {
    let sdl: string
    try {
      sdl = await read()
    } catch (error) {
      return { change: history.note({ outcome: 'refused', reason: reasonsOf(error) }) }
    }
    const hash = hashOf(sdl)
    if (candidate?.hash === hash) return { change: candidate.change }
    candidate?.stop.abort()
    await candidate?.change
    if (withheld.has(hash) && !again) return { change: history.note({ outcome: 'withheld', hash }) }
    withheld.clear()
    if (hash === succession.current.generation.hash) return { change: history.note({ outcome: 'unchanged', hash }) }
    const stop = new AbortController()
    candidate = { hash, since: new Date(), stop, change: bring(sdl, hash, stop.signal) }
    return candidate
  }

  async function bring(sdl: string, hash: string, signal: AbortSignal): Promise<Change> {
    const change = await serveWhenReady(sdl, hash, signal)
    // There is one at a time: the next one waits for this.
    candidate = null
    return change
  }

  async function serveWhenReady(sdl: string, hash: string, signal: AbortSignal): Promise<Change> {
    let loaded: HeldGeneration
    try {
      loaded = await load(sdl)
    } catch (error) {
      return history.note({ outcome: 'refused', hash, reason: reasonsOf(error) })
    }
    const generation = loaded.generation.number
    try {
      signal.throwIfAborted()
      await prepare(loaded, signal)
      signal.throwIfAborted()
    } catch (error) {
      succession.discard(loaded)
      if (signal.aborted) return history.note({ outcome: 'given_up', hash, generation })
      return history.note({ outcome: 'refused', hash, generation, reason: reasonsOf(error) })
    }
    succession.succeed(loaded)
    return history.note({ outcome: 'loaded', hash, generation })
  }
}

export const hashOf = (sdl: string): string => createHash('sha256').update(sdl).digest('hex')
