import type { SubgraphResult } from '../../transports/transport.ts'
import type { Heard } from './upstream.ts'

/** Events that are remembered of either side. */
const MOST = 1000

/** Where a stream goes on in another one that tells the same events. */
export interface Seam {
  /** What the other one has told already and this one has not. */
  readonly rest: readonly Heard[]
  /** How many of its next events are known. */
  readonly skip: number
}

/**
 * Two subscriptions to the same events, in the same order, the second of which began somewhere in the middle, and selects
 * something else of them. Finds where, by what both select.
 */
export class Overlap {
  readonly #before: SubgraphResult[] = []
  readonly #after: Heard[] = []
  #isBroken = false

  /** Whether either has told anything. */
  get hasHeard(): boolean {
    return this.#isBroken || this.#before.length > 0 || this.#after.length > 0
  }

  before(heard: Heard): void {
    if (heard.kind === 'event' && this.#before.length < MOST) this.#before.push(heard.result)
    else this.#isBroken = true
  }

  after(heard: Heard): void {
    if (heard.kind === 'event' && this.#after.length < MOST) this.#after.push(heard)
    else this.#isBroken = true
  }

  /** Undefined while it is not certain. */
  seam(): Seam | undefined {
    if (this.#isBroken || this.#after.length === 0) return undefined
    const [place, ...others] = [...this.#before.keys()].filter((at) => this.#isSameFrom(at))
    if (place === undefined || others.length > 0) return undefined
    const known = this.#before.length - place
    return { rest: this.#after.slice(known), skip: Math.max(0, known - this.#after.length) }
  }

  /** Whether all that both have told since would be the same. */
  #isSameFrom(place: number): boolean {
    const before = this.#before.slice(place)
    return before.every((result, at) => {
      const after = this.#after[at]
      return after === undefined || (after.kind === 'event' && isSame(result.data, after.result.data) === true)
    })
  }
}

/** Whether two selections of something are of the same; undefined when they have nothing in common to tell by. */
function isSame(one: unknown, other: unknown): boolean | undefined {
  if (!isObject(one) || !isObject(other)) return isObject(one) === isObject(other) && one === other
  if (Array.isArray(one) !== Array.isArray(other)) return false
  if (Array.isArray(one) && one.length !== (other as unknown as readonly unknown[]).length) return false
  let found: boolean | undefined
  for (const name of Object.keys(one)) {
    if (!Object.hasOwn(other, name)) continue
    const same = isSame(one[name], other[name])
    if (same === false) return false
    found ??= same
  }
  return found
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
