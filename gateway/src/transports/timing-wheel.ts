import { throwOutside } from './exchange-outcome.ts'

/** Milliseconds between two spokes: by so much an alarm may be late, beside what the event loop is. */
const GRANULARITY = 10

/** Spokes of the wheel. What lies more than one turn ahead, which is ten seconds, stays on its spoke for the next. */
const SPOKES = 1024

/** Something that is to be called at a time, unless it is let off before. It is a link of the wheel's own lists. */
export interface Alarm {
  /** On the clock of `performance.now()`. Only the wheel writes it, and the next two. */
  expiry: number
  before: Alarm | null
  after: Alarm | null
  ring(): void
}

/**
 * Many alarms on one timer of Node's. Setting one and letting it off are a few assignments: nearly every deadline is let
 * off long before it comes. None rings early.
 */
export interface TimingWheel {
  /** The alarm must not be set already. */
  set(alarm: Alarm, expiry: number): void
  /** Does nothing to one that is not set. */
  letOff(alarm: Alarm): void
}

export function createTimingWheel(): TimingWheel {
  const spokes = Array.from({ length: SPOKES }, createSpoke)
  /** Alarms that are ringing. */
  const due = createSpoke()
  let count = 0
  /** The last tick, in GRANULARITY, that is over. */
  let past = Math.floor(performance.now() / GRANULARITY)
  /** The tick for which the timer is set. */
  let armed = Number.POSITIVE_INFINITY
  let timer: NodeJS.Timeout | undefined

  return {
    set(alarm, expiry) {
      const tick = Math.max(Math.ceil(expiry / GRANULARITY), past + 1)
      alarm.expiry = expiry
      link(alarm, spokes[tick % SPOKES] as Alarm)
      if (tick < armed) arm(tick)
      // A deadline keeps the process alive; the timer of none does not.
      if (++count === 1) timer?.ref()
    },
    letOff(alarm) {
      if (!alarm.after) return
      unlink(alarm)
      // The timer stays: the next alarm will need one, and an idle one costs one look at the wheel.
      if (--count === 0) timer?.unref()
    },
  }

  function arm(tick: number): void {
    clearTimeout(timer)
    armed = tick
    timer = setTimeout(turn, Math.max(1, Math.ceil(tick * GRANULARITY - performance.now())))
  }

  function turn(): void {
    const now = performance.now()
    const present = Math.floor(now / GRANULARITY)
    for (let tick = Math.max(past + 1, present - SPOKES + 1); tick <= present; tick++) {
      const spoke = spokes[tick % SPOKES] as Alarm
      for (let alarm = spoke.after as Alarm; alarm !== spoke;) {
        const next = alarm.after as Alarm
        if (alarm.expiry <= now) {
          unlink(alarm)
          link(alarm, due)
        }
        alarm = next
      }
    }
    past = present
    armed = Number.POSITIVE_INFINITY
    // One that rings may let others off, those that are due too, and set new ones.
    for (let alarm = due.after as Alarm; alarm !== due; alarm = due.after as Alarm) {
      unlink(alarm)
      count--
      try {
        alarm.ring()
      } catch (error) {
        throwOutside(error)
      }
    }
    if (count > 0) armNext()
  }

  function armNext(): void {
    for (let tick = past + 1; tick <= past + SPOKES && tick < armed; tick++) {
      const spoke = spokes[tick % SPOKES] as Alarm
      if (spoke.after !== spoke) return arm(tick)
    }
  }
}

function createSpoke(): Alarm {
  const spoke: Alarm = { expiry: 0, before: null, after: null, ring: () => {} }
  spoke.before = spoke.after = spoke
  return spoke
}

function link(alarm: Alarm, spoke: Alarm): void {
  const last = spoke.before as Alarm
  alarm.before = last
  alarm.after = spoke
  last.after = alarm
  spoke.before = alarm
}

function unlink(alarm: Alarm): void {
  const { before, after } = alarm as { before: Alarm; after: Alarm }
  before.after = after
  after.before = before
  alarm.before = alarm.after = null
}
