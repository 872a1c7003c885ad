// The load generator, a process of its own: takes one job at a time over IPC and sends back what came of it.
import { type Connection, openConnection } from './connection.ts'
import { type Traffic, requestText } from './request.ts'

/** Requests to send, over connections that are opened for it: until the time is up, or so many, or `stop` is sent. */
export interface Job {
  readonly host: string
  readonly port: number
  readonly path: string
  readonly query: string
  readonly operationName: string
  readonly traffic: Traffic
  readonly connections: number
  readonly milliseconds?: number
  readonly requests?: number
}

export interface Outcome {
  readonly requests: number
  /** Answers with another status than 200, or with another length than most. Nothing that is measured may have any. */
  readonly failures: number
  readonly milliseconds: number
  /** Milliseconds from the request to the last byte of the answer. */
  readonly p50: number
  readonly p99: number
  readonly longest: number
  /** Milliseconds of the longest time in which nobody got an answer. With several connections: how long nobody was served. */
  readonly silence: number
}

let stopped = false
/** Distinguishes every request of the run from every other. */
let serial = 0

process.on('message', (message: Job | 'stop') => {
  if (message === 'stop') {
    stopped = true
    return
  }
  stopped = false
  run(message).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) => process.send?.({ error: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))

async function run(job: Job): Promise<Outcome> {
  const { promise: failure, reject: fail } = Promise.withResolvers<never>()
  // A connection may fail while others are still being opened, when nobody listens yet.
  failure.catch(() => {})
  const opening = Array.from({ length: job.connections }, () => openConnection(job.host, job.port, fail))
  const connections = await Promise.all(opening)
  try {
    return await Promise.race([failure, drive(job, connections)])
  } finally {
    for (const it of connections) it.close()
  }
}

function drive(job: Job, connections: readonly Connection[]): Promise<Outcome> {
  const text = requestText(job)
  const latencies: number[] = []
  const lengths = new Map<number, number>()
  const limit = job.requests ?? Number.POSITIVE_INFINITY
  let sent = 0
  let running = 0
  let failures = 0
  let silence = 0
  const start = performance.now()
  let last = start
  const end = start + (job.milliseconds ?? Number.POSITIVE_INFINITY)

  return new Promise((resolve) => {
    const next = (connection: Connection) => {
      if (stopped || sent >= limit || performance.now() >= end) {
        if (running === 0) resolve(outcome())
        return
      }
      sent += 1
      running += 1
      serial += 1
      const from = performance.now()
      connection.send(text(serial), (status, length) => {
        running -= 1
        const now = performance.now()
        latencies.push(now - from)
        silence = Math.max(silence, now - last)
        last = now
        if (status !== 200) failures += 1
        lengths.set(length, (lengths.get(length) ?? 0) + 1)
        next(connection)
      })
    }
    for (const connection of connections) next(connection)
  })

  function outcome(): Outcome {
    const sorted = Float64Array.from(latencies).toSorted()
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return {
      requests: latencies.length,
      failures: failures + latencies.length - Math.max(0, ...lengths.values()),
      milliseconds: performance.now() - start,
      p50: at(0.5),
      p99: at(0.99),
      longest: at(1),
      silence,
    }
  }
}
