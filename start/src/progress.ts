/** Tells what a slow start is doing. */
export interface Progress {
  /** Runs a step and says how long it took. */
  step<Result>(name: string, run: (detail: (text: string) => void) => Promise<Result>): Promise<Result>
}

/** Details come at most this often, in milliseconds: enough to see that it moves. */
const EVERY = 500

export function createProgress(say: (line: string) => void, now: () => number = () => performance.now()): Progress {
  return {
    async step(name, run) {
      const began = now()
      let told = began
      const result = await run((text) => {
        if (now() - told < EVERY) return
        told = now()
        say(`  ${name}: ${text}`)
      })
      say(`  ${name.padEnd(44)} ${((now() - began) / 1000).toFixed(1)} s`)
      return result
    },
  }
}
