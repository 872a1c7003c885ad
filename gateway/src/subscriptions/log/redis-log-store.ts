import { setTimeout as after } from 'node:timers/promises'
import type { Log } from '@care/service/log'
import { openHints } from '@care/service/open-hints'
import { Redis } from 'ioredis'
import type { Gap } from '../gap.ts'
import type { LogStore, StoredEntry, StoredLog } from './log-store.ts'

/** Milliseconds that Redis may take for an answer: an event may wait for it once before the stream goes on without. */
const DEADLINE = 500
/** Milliseconds for which no further log is opened after Redis took longer than that. */
const REST = 5000
/** Milliseconds without a renewal after which another replica may lead. */
const LEASE = 3000

/**
 * A log is three keys, in one slot of a cluster: a stream of entries whose ids are `SEQUENCE-0`, so that Redis itself
 * refuses a second entry of the same sequence; the epoch; and the id of who leads. What depends on more than one of them
 * is one script. Their first arguments are the milliseconds that all of it is kept after its last use.
 */
const keysOf = (key: string) => ['log', 'epoch', 'lead'].map((part) => `care:stream:{${key}}:${part}`)
const [LOG, EPOCH, LEAD] = ['KEYS[1]', 'KEYS[2]', 'KEYS[3]']

const KEEP = `redis.call('PEXPIRE', ${LOG}, ARGV[1]) redis.call('PEXPIRE', ${EPOCH}, ARGV[1])`
const FOUND = (from: string) =>
  `return {redis.call('GET', ${EPOCH}), redis.call('EXISTS', ${LEAD}), redis.call('XRANGE', ${LOG}, ${from}, '+')}`
const IF_LED = `if redis.call('GET', ${LEAD}) ~= ARGV[2] or redis.call('GET', ${EPOCH}) ~= ARGV[3] then return 0 end`

const scripts = {
  open: `if redis.call('SET', ${EPOCH}, ARGV[3], 'NX') then redis.call('DEL', ${LOG}) redis.call('SET', ${LEAD}, ARGV[2], 'PX', ARGV[4]) end ${KEEP} ${FOUND("'-'")}`,
  read: `${KEEP} ${FOUND('ARGV[2]')}`,
  lead: `if redis.call('GET', ${EPOCH}) ~= ARGV[3] or not redis.call('SET', ${LEAD}, ARGV[2], 'NX', 'PX', ARGV[4]) then return false end ${FOUND('ARGV[5]')}`,
  renew: `${IF_LED} redis.call('PEXPIRE', ${LEAD}, ARGV[4]) ${KEEP} return 1`,
  append: `${IF_LED} redis.call('XADD', ${LOG}, 'MINID', '=', ARGV[4], ARGV[5], unpack(ARGV, 6)) ${KEEP} return 1`,
  // What stands there is kept without an epoch, for those who are on their way there.
  end: `${IF_LED} redis.call('XADD', ${LOG}, ARGV[4], 'end', '1') ${KEEP} redis.call('DEL', ${EPOCH}, ${LEAD}) return 1`,
  release: `if redis.call('GET', ${LEAD}) == ARGV[2] then redis.call('DEL', ${LEAD}) end return 1`,
}

type Answer = Buffer | number | null | readonly Answer[]

/**
 * Logs of streams in Redis 6.2 or later.
 *
 * @param keep milliseconds that a log is kept after its last use.
 */
export async function openRedisLogStore(url: string, keep: number, log: Log): Promise<LogStore> {
  // Whoever asks goes on without Redis rather than wait for it to come back.
  const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 })
  const hints = openHints(url, log)
  const wakes = new Set<() => void>()
  let restsUntil = 0
  const settled = new Promise<unknown>((resolve) => {
    redis.once('ready', resolve).once('close', () => resolve(undefined))
  })
  redis.on('error', (error: Error) =>
    log.debug({ error: error.message }, 'Redis does not answer; streams go on without'),
  )
  redis.on('close', () => {
    for (const wake of wakes) wake()
  })

  async function run(script: keyof typeof scripts, key: string, ...args: readonly (string | number | Buffer)[]) {
    const keys = keysOf(key)
    const answered = redis.callBuffer('EVAL', scripts[script], keys.length, ...keys, keep, ...args) as Promise<Answer>
    return within(answered, () => {
      restsUntil = performance.now() + REST
    })
  }
  const tell = (key: string) => void hints.publish(channelOf(key), '')

  await Promise.race([settled, after(DEADLINE, undefined, { ref: false })])
  return {
    async open(key, { id, epoch }) {
      if (performance.now() < restsUntil) throw new Error('Redis took too long a moment ago.')
      return foundIn(await run('open', key, id, epoch, LEASE))
    },
    async read(key, from) {
      return foundIn(await run('read', key, idOf(from)))
    },
    async lead(key, { id, epoch }, from) {
      const answer = await run('lead', key, id, epoch, LEASE, idOf(from))
      return answer === null ? undefined : foundIn(answer).entries
    },
    async renew(key, { id, epoch }) {
      return (await run('renew', key, id, epoch, LEASE)) === 1
    },
    async append(key, { id, epoch }, { sequence, cursor, gap, at, head }, first) {
      const told = gap ? ['gap', JSON.stringify(gap)] : []
      const fields = ['cursor', cursor, 'at', at, 'head', Buffer.from(head, 'latin1'), ...told]
      const isWritten = (await run('append', key, id, epoch, idOf(first), idOf(sequence), ...fields)) === 1
      if (isWritten) tell(key)
      return isWritten
    },
    async end(key, { id, epoch }, sequence) {
      await run('end', key, id, epoch, idOf(sequence))
      tell(key)
    },
    async release(key, { id }) {
      await run('release', key, id)
      tell(key)
    },
    watch(key, wake) {
      wakes.add(wake)
      const subscribed = hints.subscribe(channelOf(key), wake)
      return {
        [Symbol.dispose]() {
          wakes.delete(wake)
          void subscribed.then((it) => it[Symbol.asyncDispose]())
        },
      }
    },
    async [Symbol.asyncDispose]() {
      wakes.clear()
      // It answers after all that was asked before.
      await within(redis.quit(), () => {}).catch(() => {})
      redis.disconnect()
      await hints[Symbol.asyncDispose]()
    },
  }
}

const channelOf = (key: string): string => `care:stream:${key}`
const idOf = (sequence: number): string => `${sequence}-0`

function foundIn(answer: Answer): StoredLog {
  const [epoch, isLed, all] = answer as [Buffer | null, number, readonly [Buffer, readonly Buffer[]][]]
  const read = all.map(([id, fields]) => ({ id, fields: fieldsOf(fields) }))
  const entries = read.filter(({ fields }) => !fields.has('end')).map(({ id, fields }) => entryOf(id, fields))
  return { epoch: epoch?.toString(), entries, isLed: isLed === 1, hasEnded: entries.length < read.length }
}

function fieldsOf(flat: readonly Buffer[]): ReadonlyMap<string, Buffer> {
  const fields = new Map<string, Buffer>()
  for (let at = 0; at + 1 < flat.length; at += 2) fields.set(String(flat[at]), flat[at + 1] as Buffer)
  return fields
}

function entryOf(id: Buffer, fields: ReadonlyMap<string, Buffer>): StoredEntry {
  const gap = fields.get('gap')
  return {
    sequence: Number.parseInt(id.toString(), 10),
    cursor: String(fields.get('cursor')),
    gap: gap && (JSON.parse(gap.toString()) as Gap),
    at: Number(fields.get('at')),
    head: fields.get('head')?.toString('latin1') ?? '',
  }
}

/** @throws Error when it takes longer than the deadline. */
async function within<Value>(answered: Promise<Value>, onLate: () => void): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  let immediate: NodeJS.Immediate | undefined
  const timer = setTimeout(() => {
    // After a pause of this process, timers run before an answer is read that has been there for long.
    immediate = setImmediate(() => {
      onLate()
      reject(new Error('Redis took too long.'))
    })
  }, DEADLINE)
  try {
    return await Promise.race([answered, late])
  } finally {
    clearTimeout(timer)
    clearImmediate(immediate)
  }
}
