export interface SilenceOptions {
  /** Milliseconds between two signs of life, as we would send them. */
  readonly heartbeat: number
  /** Called once, when a source that gave signs of life has given none for too long. */
  onSilent(): void
  /** Milliseconds of a clock that goes forward only. */
  now?(): number
}

/** Watches whether a source that may have nothing to say is still there. */
export interface Silence {
  /** Something came. */
  heard(): void
  /** Something came that only says that the source is there. */
  heardSign(): void
  /** Nobody listens for a while, until something is heard. */
  rest(): void
}

/** So many signs show that they come by the clock: many servers send one at the start, and never again. */
const LEAST_SIGNS = 2

/** How many signs in a row may be lost, or late, before the source is taken for gone. */
const PATIENCE = 3

/**
 * A source that never gives signs may be silent for as long as it likes: nothing tells a quiet one from one that is gone.
 * One that gives them is held to its own rhythm where that is slower than ours.
 */
export function watchSilence({ heartbeat, onSilent, now = () => performance.now() }: SilenceOptions): Silence {
  let heardAt = now()
  let signs = 0
  let rhythm = heartbeat
  let timer: NodeJS.Timeout | undefined

  const heard = () => {
    heardAt = now()
    clearTimeout(timer)
    if (signs >= LEAST_SIGNS) timer = setTimeout(onSilent, PATIENCE * rhythm)
  }
  return {
    heard,
    heardSign() {
      signs += 1
      rhythm = Math.max(rhythm, now() - heardAt)
      heard()
    },
    rest: () => clearTimeout(timer),
  }
}
