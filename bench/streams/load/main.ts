// The clients of a server, a process of their own: takes one job at a time over IPC and sends back what came of it.
import { EVERYBODY } from '../workload/readings.ts'
import { type Client, type Subscribing, openClient } from './client.ts'
import { type Counted, type Tally, createTally } from './tally.ts'

export type Job =
  | (Omit<Subscribing, 'variables'> & { readonly kind: 'open'; readonly clients: number; readonly own: boolean })
  | { readonly kind: 'reach'; readonly wave: number; readonly milliseconds: number }
  | { readonly kind: 'begin'; readonly wave: number }
  | { readonly kind: 'count'; readonly wave: number }
  | { readonly kind: 'close' }

/** What comes of each kind of job. */
export interface Outcome {
  readonly open: Record<string, never>
  readonly reach: {
    /** Clients that have not got the wave. */
    readonly missing: number
    /** What ended one of the subscriptions, if one has ended. */
    readonly failure: string | null
    /** The last event that the first client got. */
    readonly text: string
  }
  readonly begin: Record<string, never>
  readonly count: Counted
  readonly close: Record<string, never>
}

/** Clients that connect at the same time: fewer than a server lets wait. */
const CONNECTING = 64

let clients: Client[] = []
let tally: Tally = createTally(0)
let failure: string | null = null
let text = ''
/** Events of the first client are kept as text while nothing is counted. */
let keepsText = true

process.on('message', (job: Job) => {
  run(job).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))

async function run(job: Job): Promise<Outcome[Job['kind']]> {
  switch (job.kind) {
    case 'open':
      await open(job)
      return {}
    case 'reach': {
      const missing = failure === null ? await tally.reached(job.wave, job.milliseconds) : clients.length
      return { missing, failure, text }
    }
    case 'begin':
      keepsText = false
      tally.begin(job.wave)
      return {}
    case 'count':
      return tally.count(job.wave)
    case 'close':
      for (const it of clients) it.close()
      clients = []
      return {}
  }
}

async function open({ clients: count, own, ...to }: Extract<Job, { kind: 'open' }>): Promise<void> {
  clients = []
  failure = null
  keepsText = true
  tally = createTally(count)
  const mine = tally
  let place = 0
  const fail = (error: Error) => {
    // Clients of a contender that has ended meanwhile say nothing about the next.
    if (tally !== mine) return
    failure ??= error.message
    // Those that have not begun to connect need not.
    place = count
    mine.giveUp()
  }
  const connectNext = async () => {
    while (place < count) {
      const here = place++
      const key = own ? here + 1 : EVERYBODY
      const take = (frame: Buffer) => {
        if (here === 0 && keepsText) text = frame.toString()
        mine.take(here, key, frame)
      }
      clients.push(await openClient({ ...to, ...(own && { variables: { patient: String(key) } }) }, take, fail))
    }
  }
  await Promise.all(Array.from({ length: CONNECTING }, connectNext))
}
