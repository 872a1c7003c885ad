import type { Database } from '@care/service/postgres'
import type { Relations } from '@care/service/relations'
import type { AlertChange } from '../alerts/alert.ts'
import { applyReadings } from '../alerts/apply-readings.ts'
import { type Association, type Device, holdsAt } from '../devices/device.ts'
import type { GuidelineProfile } from '../generated/resolvers.ts'
import { interpret } from '../readings/interpretation.ts'
import { checkPlausible } from '../readings/plausibility.ts'
import { SLOTS, readingId, streamOf } from '../readings/reading-id.ts'
import type { Reading } from '../readings/reading.ts'
import type { IntakeWriting } from '../store/intake.ts'
import type { Candidate } from './candidate.ts'
import type { Outcome, RejectionReason } from './outcome.ts'
import { offsetIn } from './zone-offset.ts'

/** What readings are accepted by. */
export interface AcceptBy {
  readonly relations: Relations
  readonly guideline: GuidelineProfile
  /** Milliseconds after which a reading comes too late to page anyone. */
  readonly lateAfter: number
  readonly now: Date
  /** The devices that the candidates name, as far as they are registered. */
  readonly devices: ReadonlyMap<string, Device>
}

export interface Accepted {
  /** One for each candidate, in order. */
  readonly outcomes: readonly Outcome[]
  /** To be announced after the commit. */
  readonly changes: readonly AlertChange[]
}

/** How far ahead of ours a device's clock may be, in milliseconds. Our default. */
const FUTURE = 5 * 60_000
/** Before it no device of ours was made, and clocks that were never set tell years like 1970. */
const EARLIEST = Date.UTC(2000, 0)

/** A candidate that may become a reading. */
interface Possible {
  readonly place: number
  readonly candidate: Candidate
  readonly patientId: string
}

/**
 * Stores what can be true, once each, and lets the rules see it: one transaction. Whatever is refused has its reason;
 * nothing here depends on whether a candidate comes for the first or the tenth time.
 */
export async function accept(
  writing: IntakeWriting,
  tx: Database,
  candidates: readonly Candidate[],
  by: AcceptBy,
): Promise<Accepted> {
  const deviceIds = [...new Set(candidates.flatMap(({ deviceId }) => deviceId ?? []))]
  const associations = Map.groupBy(await writing.associations(deviceIds), ({ deviceId }) => deviceId)
  const outcomes: Outcome[] = []
  const possible: Possible[] = []
  for (const [place, candidate] of candidates.entries()) {
    const bound = bind(candidate, by, associations.get(candidate.deviceId ?? '') ?? [])
    if ('refused' in bound) outcomes[place] = { status: 'REJECTED', reason: bound.refused }
    else possible.push({ place, candidate, patientId: bound.patientId })
  }
  // Sorted, so that a patient's feed is in the order of measurement as far as one group goes.
  possible.sort((a, b) => a.candidate.effectiveAt.getTime() - b.candidate.effectiveAt.getTime() || a.place - b.place)

  const counts = new Map([...Map.groupBy(possible, ({ patientId }) => patientId)].map(([id, its]) => [id, its.length]))
  const lastSeq = await writing.reserve(counts)
  const made = await identify(writing, possible, outcomes)
  const fresh = await writing.remember(
    made.map(({ candidate: { key, digest, effectiveAt }, patientId, id }) => ({
      key,
      digest,
      readingId: id,
      patientId,
      effectiveAt,
    })),
  )
  const readings: Reading[] = []
  const entries: { seq: number; reading: Reading }[] = []
  const nextSeq = new Map([...lastSeq].map(([id, last]) => [id, last - (counts.get(id) ?? 0) + 1]))
  for (const { place, candidate, patientId, id } of made) {
    if (!fresh.has(candidate.key)) {
      outcomes[place] = { status: 'DUPLICATE', readingId: id } // Somebody else stored it this instant.
      continue
    }
    const reading = readingFrom(candidate, patientId, id, by)
    const seq = nextSeq.get(patientId)
    if (seq === undefined) throw new Error('A feed was not locked before it was written.')
    nextSeq.set(patientId, seq + 1)
    entries.push({ seq, reading })
    readings.push(reading)
    outcomes[place] = { status: 'ACCEPTED', reading }
  }
  await writing.append(entries, by.now)
  await writing.seen(
    deviceIds.filter((id) => by.devices.has(id)),
    by.now,
  )
  const changes = await applyReadings(tx, readings, by)
  return { outcomes, changes }
}

/** Whose a measurement is, or why it is nobody's. */
function bind(
  candidate: Candidate,
  { devices, now }: AcceptBy,
  associations: readonly Association[],
): { readonly patientId: string } | { readonly refused: RejectionReason } {
  const { deviceId, effectiveAt, kind } = candidate
  let { patientId } = candidate
  if (effectiveAt.getTime() < EARLIEST) return { refused: 'TIME_UNKNOWN' }
  if (deviceId !== null) {
    const device = devices.get(deviceId)
    if (!device || device.standing !== 'IN_USE') return { refused: 'UNKNOWN_DEVICE' }
    if (!device.kinds.includes(kind)) return { refused: 'KIND_NOT_MEASURED' }
    const then = associations.find((it) => holdsAt(it, effectiveAt))
    if (!then || (patientId !== null && then.patientId !== patientId)) {
      // A clock a little ahead of ours must not lose the first reading after a binding.
      return { refused: effectiveAt.getTime() > now.getTime() + FUTURE ? 'IN_THE_FUTURE' : 'NOT_BOUND' }
    }
    patientId = then.patientId
  }
  if (patientId === null) return { refused: 'UNKNOWN_DEVICE' }
  if (effectiveAt.getTime() > now.getTime() + FUTURE) return { refused: 'IN_THE_FUTURE' }
  const plausible = checkPlausible(candidate)
  return plausible.accepted ? { patientId } : { refused: plausible.reason }
}

/** Tells what came before from what is new, and gives each new one an id. */
async function identify(
  writing: IntakeWriting,
  possible: readonly Possible[],
  outcomes: Outcome[],
): Promise<readonly (Possible & { readonly id: string })[]> {
  const before = await writing.identities(possible.map(({ candidate }) => candidate.key))
  const known = new Map(before.map(({ key, digest, readingId: id }) => [key, { digest, id }]))
  const isNew = possible.filter(({ candidate }) => !known.has(candidate.key))
  const taken = new Set(
    await writing.taken(isNew.map(({ patientId, candidate: { effectiveAt } }) => ({ patientId, effectiveAt }))),
  )
  const made: (Possible & { readonly id: string })[] = []
  for (const it of possible) {
    const { key, digest } = it.candidate
    const earlier = known.get(key)
    if (earlier) {
      outcomes[it.place] =
        earlier.digest === digest
          ? { status: 'DUPLICATE', readingId: earlier.id }
          : { status: 'REJECTED', reason: 'CONFLICT' }
      continue
    }
    const id = freeId(it, taken)
    if (id === null) {
      outcomes[it.place] = { status: 'REJECTED', reason: 'TOO_MANY_AT_ONCE' }
      continue
    }
    taken.add(id)
    known.set(key, { digest, id })
    made.push({ ...it, id })
  }
  return made
}

/** The id of the first free slot at a measurement's place; null when all are taken. */
function freeId({ patientId, candidate }: Possible, taken: ReadonlySet<string>): string | null {
  const stream = streamOf(candidate)
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const id = readingId({ patientId, stream, at: candidate.effectiveAt, slot })
    if (!taken.has(id)) return id
  }
  return null
}

function readingFrom(candidate: Candidate, patientId: string, id: string, by: AcceptBy): Reading {
  const { key: _key, digest: _digest, backfill, content: _content, ...measurement } = candidate
  const patient = by.relations.of(patientId)
  const device = candidate.deviceId === null ? undefined : by.devices.get(candidate.deviceId)
  return {
    ...measurement,
    id,
    patientId,
    utcOffsetMinutes: candidate.utcOffsetMinutes ?? offsetIn(patient?.timeZone ?? 'UTC', candidate.effectiveAt),
    status: 'FINAL',
    interpretation: interpret(candidate, { guideline: by.guideline, conditions: patient?.conditions ?? [] }),
    receivedAt: by.now,
    late: backfill || by.now.getTime() - candidate.effectiveAt.getTime() > by.lateAfter,
    validated: device?.validated ?? true,
  }
}
