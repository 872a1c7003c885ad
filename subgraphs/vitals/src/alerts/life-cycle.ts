import type { AlertEventType, AlertResolution } from '../generated/resolvers.ts'
import type { Amount, Reading } from '../readings/reading.ts'
import { longestSnooze } from '../rules/default-rules.ts'
import type { Fired } from '../rules/evaluate.ts'
import { familyOf } from '../rules/family.ts'
import { type Rule, compareSeverity } from '../rules/rule.ts'
import { alertIdOf, eventIdOf } from './alert-id.ts'
import { type Alert, type AlertEvent, type Observed, isOpen } from './alert.ts'

/** What can happen to an open or closed alert. SPEC.md has what it does in each state. */
export type Happening =
  | { readonly type: 'FIRED'; readonly fired: Fired; readonly reading: Reading; readonly at: Date }
  | { readonly type: 'BACK'; readonly at: Date }
  | { readonly type: 'DUE'; readonly at: Date }
  | { readonly type: 'ACKNOWLEDGE'; readonly by: string; readonly note: string | null; readonly at: Date }
  | {
      readonly type: 'SNOOZE'
      readonly by: string
      readonly minutes: number
      readonly note: string | null
      readonly at: Date
    }
  | {
      readonly type: 'RESOLVE'
      readonly by: string
      readonly resolution: AlertResolution
      readonly note: string | null
      readonly at: Date
    }

/** An alert after something happened, and what there is to tell. */
export interface Step {
  readonly alert: Alert
  readonly event: AlertEvent | null
}

const MINUTE = 60_000

/** Raises an alert: nothing of its family was open. */
export function raise(fired: Fired, reading: Reading, at: Date): Step {
  const { rule } = fired
  const family = familyOf(rule.kind)
  const alert: Alert = {
    id: alertIdOf(reading.patientId, family, reading.id),
    patientId: reading.patientId,
    family,
    kind: rule.kind,
    severity: rule.severity,
    status: 'ACTIVE',
    rule,
    observed: observedIn(reading, rule, fired.observed),
    raisedAt: at,
    lastSoundedAt: at,
    dueAt: nextRepeat(rule, at),
    occurrences: Math.max(1, fired.evidence.length),
    acknowledgedAt: null,
    acknowledgedById: null,
    noticedBy: [],
    snoozedUntil: null,
    resolvedAt: null,
    resolvedById: null,
    resolution: null,
    resolutionNote: null,
    version: 1,
    stateVersion: 1,
  }
  return { alert, event: eventOf(alert, 'RAISED', at) }
}

/**
 * The table of SPEC.md as a function: the alert afterwards, `null` when nothing changes, or `'refused'` when the state
 * does not allow it.
 */
export function advance(alert: Alert, happening: Happening): Step | null | 'refused' {
  switch (happening.type) {
    case 'FIRED':
      return isOpen(alert) ? fire(alert, happening) : null
    case 'BACK':
      // Danger to life is closed by a person who looked, never by numbers that came back.
      return isOpen(alert) && alert.severity !== 'CRITICAL' ? close(alert, happening.at) : null
    case 'DUE':
      return sound(alert, happening.at)
    case 'ACKNOWLEDGE':
      return acknowledge(alert, happening)
    case 'SNOOZE':
      return isOpen(alert) ? snooze(alert, happening) : 'refused'
    case 'RESOLVE':
      return resolve(alert, happening)
  }
}

/** The longest snooze that an alert allows, in minutes: its rule's, within the bound of its severity. */
export const longestSnoozeOf = ({ rule, severity }: Pick<Alert, 'rule' | 'severity'>): number =>
  Math.min(rule.maxSnoozeMinutes, longestSnooze(severity))

function fire(alert: Alert, { fired, reading, at }: Extract<Happening, { type: 'FIRED' }>): Step {
  const { rule } = fired
  const fed = {
    ...alert,
    observed: observedIn(reading, rule, fired.observed),
    occurrences: alert.occurrences + 1,
    version: alert.version + 1,
  }
  if (compareSeverity(rule.severity, alert.severity) <= 0) return { alert: fed, event: null }
  // What somebody knew of the milder state does not cover the worse one: it sounds again.
  const raised: Alert = { ...fed, kind: rule.kind, severity: rule.severity, rule, ...sounding(rule, at) }
  return changed({ ...raised, stateVersion: raised.version }, 'SEVERITY_RAISED', at)
}

function close(alert: Alert, at: Date): Step {
  return changed({ ...moved(alert, 'AUTO_RESOLVED'), resolvedAt: at }, 'AUTO_RESOLVED', at)
}

function sound(alert: Alert, at: Date): Step | null {
  if (alert.dueAt === null || alert.dueAt > at) return null
  if (alert.status === 'SNOOZED') {
    return changed({ ...moved(alert, 'ACTIVE'), ...sounding(alert.rule, at) }, 'SNOOZE_EXPIRED', at)
  }
  if (alert.status !== 'ACTIVE') return null
  return changed({ ...alert, ...sounding(alert.rule, at), version: alert.version + 1 }, 'REPEATED', at)
}

function acknowledge(
  alert: Alert,
  { by, note, at }: Extract<Happening, { type: 'ACKNOWLEDGE' }>,
): Step | null | 'refused' {
  if (alert.noticedBy.includes(by)) return null
  if (!isOpen(alert)) return 'refused'
  const noticed = {
    noticedBy: [...alert.noticedBy, by],
    acknowledgedAt: alert.acknowledgedAt ?? at,
    acknowledgedById: alert.acknowledgedById ?? by,
  }
  const next =
    alert.status === 'ACKNOWLEDGED'
      ? { ...alert, ...noticed, version: alert.version + 1 }
      : { ...moved(alert, 'ACKNOWLEDGED'), ...noticed }
  return changed(next, 'ACKNOWLEDGED', at, by, note)
}

function snooze(alert: Alert, { by, minutes, note, at }: Extract<Happening, { type: 'SNOOZE' }>): Step {
  const snoozedUntil = new Date(at.getTime() + minutes * MINUTE)
  return changed({ ...moved(alert, 'SNOOZED'), snoozedUntil, dueAt: snoozedUntil }, 'SNOOZED', at, by, note)
}

function resolve(
  alert: Alert,
  { by, resolution, note, at }: Extract<Happening, { type: 'RESOLVE' }>,
): Step | null | 'refused' {
  if (!isOpen(alert)) {
    const isSame = alert.status === 'RESOLVED' && alert.resolution === resolution && alert.resolutionNote === note
    return isSame ? null : 'refused'
  }
  const next = { ...moved(alert, 'RESOLVED'), resolvedAt: at, resolvedById: by, resolution, resolutionNote: note }
  return changed(next, 'RESOLVED', at, by, note)
}

/** In another state: silent, and at a version that others must have seen. */
const moved = (alert: Alert, status: Alert['status']): Alert => ({
  ...alert,
  status,
  snoozedUntil: null,
  dueAt: null,
  version: alert.version + 1,
  stateVersion: alert.version + 1,
})

/** As it is while it sounds: everybody's notice is to be taken anew. */
const sounding = (rule: Rule, at: Date) =>
  ({ status: 'ACTIVE', lastSoundedAt: at, dueAt: nextRepeat(rule, at), snoozedUntil: null, noticedBy: [] }) as const

const nextRepeat = ({ repeatMinutes }: Rule, at: Date): Date | null =>
  repeatMinutes === 0 ? null : new Date(at.getTime() + repeatMinutes * MINUTE)

const observedIn = ({ amounts }: Reading, { limit }: Rule, amount: Amount): Observed => ({
  component: limit.component,
  amount,
  amounts,
})

const changed = (
  alert: Alert,
  type: AlertEventType,
  at: Date,
  actorId: string | null = null,
  note: string | null = null,
): Step => ({
  alert,
  event: eventOf(alert, type, at, actorId, note),
})

const eventOf = (
  { id, version, severity }: Alert,
  type: AlertEventType,
  occurredAt: Date,
  actorId: string | null = null,
  note: string | null = null,
): AlertEvent => ({ id: eventIdOf(id, version), alertId: id, type, occurredAt, actorId, severity, note, version })
