import assert from 'node:assert/strict'

/** What a client was told before an event, or before the end. */
export interface ToldGap {
  /** How many events it had got by then. */
  readonly at: number
  readonly reason: string
  readonly dropped: number | undefined
}

/** All that one client was told by one subscription, over however many sockets. */
export interface Account {
  readonly client: string
  /** The numbers of its events, as they came. */
  readonly numbers: readonly number[]
  readonly gaps: readonly ToldGap[]
  /** Frames of type `error`, and results with errors. */
  readonly errors: readonly unknown[]
  readonly isComplete: boolean
}

export interface Expected {
  /** The numbers of the first and the last event that it has to have. */
  readonly from: number
  readonly to: number
  /** Reasons of gaps that may be told, each of which excuses the events that are missing where it was told. */
  readonly gaps?: readonly string[]
}

/** Numbers that are missing between two events are told as they are up to so many. */
const MOST_NAMED = 20

/** What is wrong with an account, a sentence each: nothing when each number came once, in order. */
export function complaintsOf(account: Account, { from, to, gaps: allowed = [] }: Expected): string[] {
  const { client, numbers, gaps, errors, isComplete } = account
  const complaints: string[] = []
  const complain = (what: string) => complaints.push(`${client} ${what}`)
  const seen = new Set<number>()
  let next = from
  for (const [at, number] of [...numbers, to + 1].entries()) {
    const isEnd = at === numbers.length
    if (!isEnd && (number < from || number > to)) complain(`got ${number}, which is not of ${from} to ${to}`)
    else if (!isEnd && seen.has(number)) complain(`got ${number} again`)
    else if (number < next) complain(`got ${number} after ${next - 1}`)
    else {
      const told = gaps.filter((gap) => gap.at === at && allowed.includes(gap.reason))
      const missing = number - next
      const counted = told.map(({ dropped }) => dropped).filter((it) => it !== undefined)
      if (missing > 0 && told.length === 0) complain(`missed ${namesOf(next, number)}, and was told of no gap`)
      const sum = counted.reduce((all, it) => all + it, 0)
      if (told.length > 0 && counted.length === told.length && sum !== missing)
        complain(`missed ${missing} before ${number}, and was told of ${sum}`)
      next = number + 1
    }
    seen.add(number)
  }
  for (const { at, reason } of gaps) {
    if (!allowed.includes(reason)) complain(`was told of a gap ${reason} after ${numbers[at - 1] ?? 'nothing'}`)
  }
  for (const error of errors) complain(`got an error: ${JSON.stringify(error)}`)
  if (isComplete) complain('was told that the stream is complete')
  return complaints
}

function namesOf(from: number, before: number): string {
  const named = Array.from({ length: Math.min(before - from, MOST_NAMED) }, (_, at) => from + at).join(', ')
  return before - from > MOST_NAMED ? `${named} … (${before - from})` : named
}

/** How many events the accounts lack, which gaps excuse. */
export const missedBy = (accounts: readonly Account[], { from, to }: Expected): number =>
  accounts.reduce((all, { numbers }) => all + (to - from + 1) - new Set(numbers).size, 0)

/** How many gaps of a reason were told. */
export const toldOf = (accounts: readonly Account[], reason: string): number =>
  accounts.reduce((all, { gaps }) => all + gaps.filter((it) => it.reason === reason).length, 0)

/** Complaints that are printed. */
const MOST_COMPLAINTS = 20

/** @throws AssertionError that says which client missed which number. */
export function assertLedgers(accounts: readonly Account[], expected: Expected): void {
  const complaints = accounts.flatMap((account) => complaintsOf(account, expected))
  const more = complaints.length > MOST_COMPLAINTS ? [`… and ${complaints.length - MOST_COMPLAINTS} more`] : []
  assert.equal(complaints.length, 0, [...complaints.slice(0, MOST_COMPLAINTS), ...more].join('\n'))
}
