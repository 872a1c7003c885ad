import type { Log } from '@care/service/log'
import type { Generation, Lease } from './generation.ts'

export type OpenGeneration = Generation & AsyncDisposable

/** A generation, and whether somebody uses it. */
export interface HeldGeneration {
  readonly generation: Generation
  /** When it was loaded. */
  readonly loadedAt: Date
  /** How many use it now. */
  readonly leases: number
  lease(): Lease
  /** It will not be leased again: puts it away when the last one has given it back. Resolves when it has been put away. */
  retire(): Promise<void>
  /** Puts it away now, whoever uses it. */
  putAway(): Promise<void>
}

export function holdGeneration(generation: OpenGeneration, log: Log): HeldGeneration {
  const loadedAt = new Date()
  const { promise: unused, resolve: noteUnused } = Promise.withResolvers<void>()
  let leases = 0
  let isRetired = false
  let puttingAway: Promise<void> | undefined

  const putAwayOnce = async () => {
    try {
      await generation[Symbol.asyncDispose]()
    } catch (error) {
      log.error({ generation: generation.number, reason: String(error) }, 'an old supergraph was not put away whole')
    }
  }
  const putAway = () => (puttingAway ??= putAwayOnce())
  const release = () => {
    leases -= 1
    if (isRetired && leases === 0) noteUnused()
  }
  return {
    generation,
    loadedAt,
    get leases() {
      return leases
    },
    lease() {
      leases += 1
      return new HeldLease(generation, release)
    },
    async retire() {
      isRetired = true
      if (leases === 0) noteUnused()
      await unused
      await putAway()
    },
    putAway() {
      noteUnused()
      return putAway()
    },
  }
}

/** A class for the sake of memory: every request has one (docs/adr/0014). */
class HeldLease implements Lease {
  readonly generation: Generation
  readonly #release: () => void
  #isReleased = false

  constructor(generation: Generation, release: () => void) {
    this.generation = generation
    this.#release = release
  }

  [Symbol.dispose](): void {
    if (this.#isReleased) return
    this.#isReleased = true
    this.#release()
  }
}
