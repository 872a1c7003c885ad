import type { Claims } from '../request/authenticate.ts'

/** The longest time that a timer can wait, in milliseconds. A longer session is looked at again then. */
const LONGEST_TIMER = 2_147_483_647

/** What depends on who its client is. */
export interface SessionFollower {
  /** Another token has taken the place of the one before. */
  onRenewed(): void
  /** No fresh token came in time. */
  onLapsed(): void
}

export interface SessionOptions {
  /** Milliseconds after the end of a token within which a fresh one may come. */
  readonly grace: number
  /** Told some time before the token ends, so that a fresh one can come without a pause. */
  onEnding?(expiresAt: Date): void
}

/** Milliseconds before the end of a token at which its client is told. */
const NOTICE = 30_000

/** Who asks over one connection, and until when that is known. */
export class Session {
  readonly #options: SessionOptions
  readonly #followers = new Set<SessionFollower>()
  #claims: Claims | null
  #timer: NodeJS.Timeout | undefined
  #hasTold = false

  constructor(claims: Claims | null, options: SessionOptions) {
    this.#claims = claims
    this.#options = options
    this.#watch()
  }

  get claims(): Claims | null {
    return this.#claims
  }

  isExpired(): boolean {
    return this.#claims !== null && Date.now() >= this.#claims.exp * 1000
  }

  /** Whether a fresh token may still come. */
  get canRenew(): boolean {
    return this.#options.grace > 0
  }

  follow(follower: SessionFollower): void {
    this.#followers.add(follower)
    this.#watch()
  }

  unfollow(follower: SessionFollower): void {
    this.#followers.delete(follower)
    if (this.#followers.size === 0) this.end()
  }

  /** Takes what a fresh token says. Whose it is has been checked. */
  renew(claims: Claims): void {
    this.#claims = claims
    this.#hasTold = false
    this.#watch()
    for (const follower of this.#followers) follower.onRenewed()
  }

  /** Nobody is told any more. */
  end(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** Time matters only to those who follow. */
  #watch(): void {
    this.end()
    if (this.#claims === null || this.#followers.size === 0) return
    const expiry = this.#claims.exp * 1000
    const now = Date.now()
    const { grace, onEnding } = this.#options
    if (now >= expiry + grace) {
      for (const follower of this.#followers) follower.onLapsed()
      return
    }
    const noticeAt = expiry - NOTICE
    if (now >= noticeAt && !this.#hasTold) {
      this.#hasTold = true
      onEnding?.(new Date(expiry))
    }
    const next = this.#hasTold || !onEnding ? expiry + grace : noticeAt
    this.#timer = setTimeout(() => this.#watch(), Math.min(next - now, LONGEST_TIMER))
    this.#timer.unref()
  }
}
