import type { Hints } from '../hints/hints.ts'
import type { Identity } from '../identity/identity.ts'
import type { Log } from '../log.ts'

/** A person's part in caring for a patient. Instants are RFC 3339 in UTC. */
export interface RelatedMember {
  /** A practitioner's or caregiver's id. */
  readonly participantId: string
  readonly participantType: 'Practitioner' | 'Caregiver'
  /** `CareTeamRole` in the schema. */
  readonly role: string
  readonly start: string
  /** The first instant at which it is over; null while it lasts. */
  readonly end: string | null
}

/** What the patient allowed. Instants are RFC 3339 in UTC. */
export interface RelatedConsent {
  /** `ConsentScope` in the schema. */
  readonly scope: string
  /** The organisation that it lets in; null for the caring one itself. */
  readonly granteeId: string | null
  readonly start: string
  readonly end: string | null
}

/**
 * What every subgraph must know about a patient to decide alone who may see what, and when a day begins:
 * relations and settings, no health data but the kinds of conditions that switch rules on.
 */
export interface PatientRelations {
  readonly patientId: string
  /** Grows with every change of any patient, without holes: the place in the feed. */
  readonly version: number
  readonly organizationId: string
  readonly timeZone: string
  readonly language: string
  /** `EnrollmentStatus` in the schema. */
  readonly enrollmentStatus: string
  /** `ConditionKind` in the schema, active ones. */
  readonly conditions: readonly string[]
  readonly members: readonly RelatedMember[]
  readonly consents: readonly RelatedConsent[]
}

/** The patient service's feed of relations: the latest state of each patient that changed after `version`, in order. */
export interface RelationsSource {
  after(version: number, limit: number): Promise<readonly PatientRelations[]>
}

/** The channel on which the patient service hints that the feed has grown. */
export const RELATIONS_CHANNEL = 'relations'

/** A copy of the relations in this process, at most a second behind. */
export interface Relations extends AsyncDisposable {
  of(patientId: string): PatientRelations | undefined
  /** The ids of patients that a practitioner or caregiver cares for at an instant. */
  caredForBy(participantId: string, at: Date): readonly string[]
  /** The ids of patients who let a partner organisation in at an instant. */
  sharedWith(organizationId: string, at: Date): readonly string[]
  /** Calls `listener` after each change. Disposing ends it. */
  onChange(listener: (changed: PatientRelations) => void): Disposable
  /** Resolves when the copy is current, rejects when the feed has not answered for longer than `STALE_AFTER`. */
  check(): Promise<void>
}

/** How long the safety poll waits for a hint that may have been lost, in milliseconds. */
const POLL = 1000
/** How old the copy may become before the service calls itself not ready, in milliseconds. */
const STALE_AFTER = 30_000
const BATCH = 500

/**
 * Follows the feed: reads it to its end before it resolves, then goes on with every hint and every second.
 * While the feed does not answer, the last known relations go on being used.
 */
export async function followRelations(source: RelationsSource, hints: Hints, log: Log): Promise<Relations> {
  const byPatient = new Map<string, PatientRelations>()
  const patientsByMember = new Map<string, Set<string>>()
  const patientsByGrantee = new Map<string, Set<string>>()
  const listeners = new Set<(changed: PatientRelations) => void>()
  let version = 0
  let readAt = 0
  let reading: Promise<void> | null = null
  let again = false

  const readToEnd = async (): Promise<void> => {
    for (;;) {
      again = false
      const batch = await source.after(version, BATCH)
      for (const relations of batch) {
        byPatient.set(relations.patientId, relations)
        for (const { participantId } of relations.members) addTo(patientsByMember, participantId, relations.patientId)
        for (const { granteeId } of relations.consents) {
          if (granteeId !== null) addTo(patientsByGrantee, granteeId, relations.patientId)
        }
        version = relations.version
        for (const listener of listeners) listener(relations)
      }
      readAt = Date.now()
      if (batch.length < BATCH && !again) return
    }
  }
  const refresh = (): Promise<void> => {
    again = true
    reading ??= readToEnd().finally(() => {
      reading = null
    })
    return reading
  }
  const refreshQuietly = () => {
    refresh().catch((error: unknown) =>
      log.warn({ error: String(error) }, 'the relations feed does not answer; the last known relations stay in use'),
    )
  }

  const subscription = await hints.subscribe(RELATIONS_CHANNEL, refreshQuietly)
  await refresh()
  const timer = setInterval(refreshQuietly, POLL).unref()

  return {
    of: (patientId) => byPatient.get(patientId),
    caredForBy: (participantId, at) =>
      [...(patientsByMember.get(participantId) ?? [])].filter((patientId) => {
        const relations = byPatient.get(patientId)
        return relations !== undefined && isMember(relations, participantId, at)
      }),
    sharedWith: (organizationId, at) =>
      [...(patientsByGrantee.get(organizationId) ?? [])].filter((patientId) => {
        const relations = byPatient.get(patientId)
        return relations !== undefined && hasConsent(relations, 'PARTNER_SHARING', at, organizationId)
      }),
    onChange(listener) {
      listeners.add(listener)
      return { [Symbol.dispose]: () => void listeners.delete(listener) }
    },
    async check() {
      if (Date.now() - readAt > STALE_AFTER) throw new Error('The relations feed has not answered for half a minute.')
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await subscription[Symbol.asyncDispose]()
      await reading?.catch(() => {}) // Already logged by whoever asked for it.
    },
  }
}

function addTo(index: Map<string, Set<string>>, key: string, patientId: string): void {
  let patients = index.get(key)
  if (!patients) index.set(key, (patients = new Set()))
  patients.add(patientId)
}

const holdsAt = ({ start, end }: { start: string; end: string | null }, at: Date): boolean =>
  Date.parse(start) <= at.getTime() && (end === null || Date.parse(end) > at.getTime())

/** Whether a practitioner or caregiver belongs to the patient's care team at an instant. */
export const isMember = (relations: PatientRelations, participantId: string, at: Date): boolean =>
  relations.members.some((member) => member.participantId === participantId && holdsAt(member, at))

/** Whether a consent of this scope holds at an instant; for one organisation when `granteeId` is given. */
export const hasConsent = (relations: PatientRelations, scope: string, at: Date, granteeId?: string): boolean =>
  relations.consents.some(
    (consent) =>
      consent.scope === scope && (granteeId === undefined || consent.granteeId === granteeId) && holdsAt(consent, at),
  )

/**
 * Whether the caller may see the patient at all: the patient's own record, that of a care team's patient, or
 * that of a patient who lets the caller's partner organisation in. Rank opens no record. Every root field,
 * entity reference, mutation and event of every subgraph comes here; a subgraph's `access.ts` may only narrow it.
 */
export function maySeePatient(identity: Identity | null, relations: PatientRelations | undefined, at: Date): boolean {
  if (!identity || !relations) return false
  if (identity.patientId === relations.patientId) return true
  if (identity.practitionerId && isMember(relations, identity.practitionerId, at)) return true
  if (
    identity.caregiverId &&
    isMember(relations, identity.caregiverId, at) &&
    hasConsent(relations, 'CAREGIVER_ACCESS', at)
  )
    return true
  return (
    identity.roles.includes('PARTNER') &&
    identity.organizationId !== null &&
    hasConsent(relations, 'PARTNER_SHARING', at, identity.organizationId)
  )
}
