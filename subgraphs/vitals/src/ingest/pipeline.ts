import type { Hints } from '@care/service/hints'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { Relations } from '@care/service/relations'
import type { AlertChange } from '../alerts/alert.ts'
import { announce } from '../alerts/announce.ts'
import type { Device } from '../devices/device.ts'
import type { GuidelineProfile } from '../generated/resolvers.ts'
import type { DeviceStore } from '../store/devices.ts'
import type { IntakeStore, Quarantined } from '../store/intake.ts'
import { accept } from './accept.ts'
import { type Candidate, hashOf } from './candidate.ts'
import { readingsChannel } from './follow-readings.ts'
import { type GroupCommit, groupCommit } from './group-commit.ts'
import type { Outcome } from './outcome.ts'
import { type Entry, type Incoming, QUARANTINE_CHARACTERS, type ReadMessage, readMessage } from './read-message.ts'

/** What a device is told about one message. */
export interface Receipt {
  /** Null when the message could not even be read. */
  readonly messageId: string | null
  readonly results: readonly { readonly localId: string | null; readonly outcome: Outcome }[]
}

export interface PipelineParts {
  readonly store: IntakeStore
  readonly devices: DeviceStore
  readonly relations: Relations
  readonly hints: Hints
  readonly log: Log
  readonly metrics: Metrics
  readonly guideline: GuidelineProfile
  readonly lateMinutes: number
  readonly rows: number
  readonly milliseconds: number
  readonly waiting: number
  /** Called after each commit: readings wait for the series store. */
  readonly stored: () => void
}

/** Everything that comes in goes through here, from devices and from people alike. */
export interface Pipeline extends AsyncDisposable {
  /**
   * Resolves once everything that the message holds is durable and was seen by the rules, or is in quarantine.
   *
   * @throws Busy, or what the store threw: then nothing was stored, and the message has to come again.
   */
  message(incoming: Incoming): Promise<Receipt>
  /** The same for one measurement that a person typed in. */
  candidate(candidate: Candidate): Promise<Outcome>
}

type Item = { readonly incoming: Incoming } | { readonly candidate: Candidate }
type Result = Receipt | { readonly failed: unknown }

/** About the fewest bytes that a measurement takes in a message. */
const BYTES_OF_A_READING = 80

export function openPipeline(parts: PipelineParts): Pipeline {
  const group: GroupCommit<Item, Result> = groupCommit<Item, Result>({
    most: parts.rows,
    milliseconds: parts.milliseconds,
    mostWaiting: parts.waiting,
    weigh: (item) => ('incoming' in item ? Math.ceil(item.incoming.body.length / BYTES_OF_A_READING) : 1),
    commit: (items) => commitOrIsolate(parts, items),
  })
  const submit = async (item: Item): Promise<Receipt> => {
    const result = await group.submit(item)
    if ('failed' in result) throw result.failed
    return result
  }
  return {
    message: (incoming) => submit({ incoming }),
    async candidate(candidate) {
      const [result] = (await submit({ candidate })).results
      if (!result) throw new Error('A measurement came to nothing.')
      return result.outcome
    },
    [Symbol.asyncDispose]: () => group[Symbol.asyncDispose](),
  }
}

/** A group fails as one. When what it holds is at fault and not the store, each gets a transaction of its own. */
async function commitOrIsolate(parts: PipelineParts, items: readonly Item[]): Promise<readonly Result[]> {
  try {
    return await commit(parts, items)
  } catch (error) {
    if (items.length === 1 || !isAboutData(error)) throw error
    parts.log.warn({ items: items.length }, 'the store refused a group of readings; each is tried by itself')
    const results: Result[] = []
    for (const item of items) {
      results.push(
        await commit(parts, [item]).then(
          ([result]) => result ?? { failed: error },
          (failed: unknown) => ({ failed }),
        ),
      )
    }
    return results
  }
}

/** SQLSTATE classes 22 (data exception) and 23 (constraint violation). */
function isAboutData(error: unknown): boolean {
  const code = error instanceof Error ? (codeOf(error) ?? codeOf(error.cause)) : undefined
  return code !== undefined && /^2[23]/.test(code)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

async function commit(parts: PipelineParts, items: readonly Item[]): Promise<readonly Receipt[]> {
  const began = performance.now()
  const now = new Date()
  const devices = await devicesOf(parts.devices, items)
  const messages = items.map((item) => readItem(item, devices))
  const candidates = messages.flatMap(({ entries }) => entries.flatMap((it) => ('candidate' in it ? it.candidate : [])))

  const { receipts, changes } = await parts.store.transact(async (writing, tx) => {
    const { outcomes, changes: raised } = await accept(writing, tx, candidates, {
      relations: parts.relations,
      guideline: parts.guideline,
      lateAfter: parts.lateMinutes * 60_000,
      now,
      devices,
    })
    const outcomeOf = new Map(candidates.map((candidate, i) => [candidate, outcomes[i]]))
    const answered = messages.map(({ messageId, entries }) => ({
      messageId,
      results: entries.map((entry) => ({ localId: entry.localId, outcome: outcomeIn(entry, outcomeOf) })),
    }))
    await writing.quarantine(refusalsIn(items, messages, answered, now))
    return { receipts: answered, changes: raised }
  })
  parts.stored()
  tell(parts, receipts, changes)
  count(parts.metrics, messages, receipts)
  parts.metrics.of.vital_ingest_batch_duration_seconds.record((performance.now() - began) / 1000)
  return receipts
}

async function devicesOf(store: DeviceStore, items: readonly Item[]): Promise<ReadonlyMap<string, Device>> {
  const ids = new Set(
    items.flatMap((item) => ('incoming' in item ? item.incoming.deviceId : (item.candidate.deviceId ?? []))),
  )
  const found = ids.size === 0 ? [] : await store.byIds([...ids])
  return new Map(found.map((device) => [device.id, device]))
}

const readItem = (item: Item, devices: ReadonlyMap<string, Device>): ReadMessage =>
  'incoming' in item
    ? readMessage(item.incoming, devices.get(item.incoming.deviceId)?.glucoseMethod ?? null)
    : { messageId: null, entries: [{ localId: null, candidate: item.candidate }] }

function outcomeIn(entry: Entry, outcomeOf: ReadonlyMap<Candidate, Outcome | undefined>): Outcome {
  if ('refused' in entry) return { status: 'REJECTED', reason: entry.refused }
  const outcome = outcomeOf.get(entry.candidate)
  if (!outcome) throw new Error('A measurement came to nothing.')
  return outcome
}

/** What devices sent and was refused. A person who typed something in sees the refusal at once: it is not kept. */
function refusalsIn(
  items: readonly Item[],
  messages: readonly ReadMessage[],
  receipts: readonly Receipt[],
  receivedAt: Date,
): readonly Quarantined[] {
  return items.flatMap((item, i) => {
    if (!('incoming' in item)) return []
    const { deviceId } = item.incoming
    return (messages[i]?.entries ?? []).flatMap((entry, place) => {
      const outcome = receipts[i]?.results[place]?.outcome
      if (outcome?.status !== 'REJECTED') return []
      const { reason } = outcome
      const whole = 'refused' in entry ? entry.content : entry.candidate.content
      const content = whole.slice(0, QUARANTINE_CHARACTERS).replaceAll('\0', '\u{fffd}').toWellFormed()
      return { id: hashOf(['refused', deviceId, reason, whole]), deviceId, reason, content, receivedAt }
    })
  })
}

/** Wakes whoever waits for readings and alerts. Nobody waits for the waking: whoever misses it looks within a second. */
function tell({ hints, metrics, log }: PipelineParts, receipts: readonly Receipt[], changes: readonly AlertChange[]) {
  const patientIds = new Set(
    receipts.flatMap(({ results }) =>
      results.flatMap(({ outcome }) => (outcome.status === 'ACCEPTED' ? outcome.reading.patientId : [])),
    ),
  )
  Promise.all([
    announce(changes, hints, metrics),
    ...[...patientIds].map((patientId) => hints.publish(readingsChannel(patientId), '')),
  ]).catch((error: unknown) => log.warn({ error: String(error) }, 'nobody could be told of new readings'))
}

function count(metrics: Metrics, messages: readonly ReadMessage[], receipts: readonly Receipt[]) {
  for (const [i, { entries }] of messages.entries()) {
    for (const [place, entry] of entries.entries()) {
      const outcome = receipts[i]?.results[place]?.outcome
      if (!outcome) continue
      const kind = 'candidate' in entry ? entry.candidate.kind : 'UNKNOWN'
      metrics.of.vital_readings_total.add(1, { kind, outcome: outcome.status })
    }
  }
}
