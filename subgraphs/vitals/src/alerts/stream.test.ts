import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Hints } from '@care/service/hints'
import { openHints } from '@care/service/open-hints'
import { openInProcessHints } from '@care/service/hints/in-process'
import type { Identity } from '@care/service/identity'
import { createLog } from '@care/service/log'
import { type Metrics, createMetrics } from '@care/service/metrics'
import type { Postgres } from '@care/service/postgres'
import { bloodPressure, glucose } from '../readings/example-readings.ts'
import type { Reading } from '../readings/reading.ts'
import { createAlertStore } from '../store/alerts-postgres.ts'
import type { AlertStore } from '../store/alerts.ts'
import { openPglite } from '../store/open-for-test.ts'
import { applyReadings } from './apply-readings.ts'
import { type ExampleRelations, exampleRelations, practitioner } from './example-relations.ts'
import { type AlertDesk, openAlertDesk } from './open-alerts.ts'
import { type StreamArguments, type StreamEvent, followInbox } from './stream.ts'

const log = createLog('test', 'silent')
const config = {
  VITALS_CURSOR_SECRET: 'a secret of more than thirty-two characters',
  VITALS_HEARTBEAT_SECONDS: 1,
  VITALS_INBOX_DAYS: 30,
}

/** Somebody signed in, with the scopes of a member of staff. */
const signedIn = (who: Partial<Identity>): Identity => ({
  subject: `account of ${who.practitionerId ?? who.patientId}`,
  roles: ['PRACTITIONER'],
  scopes: ['alerts:read'],
  patientId: null,
  practitionerId: null,
  caregiverId: null,
  organizationId: null,
  sessionExpiresAt: new Date(Date.now() + 3_600_000),
  ...who,
})

const doctor = (practitionerId: string) => signedIn({ practitionerId })
const aDoctor = () => `dr-${randomUUID()}`
const severe = (patientId: string, at = new Date()) => bloodPressure(patientId, at, 190, 112)

/** The next events that are not heartbeats. */
async function take(stream: AsyncIterator<StreamEvent>, count: number): Promise<readonly StreamEvent[]> {
  const taken: StreamEvent[] = []
  while (taken.length < count) {
    const { value, done } = await stream.next()
    assert.ok(!done, 'the stream ended')
    if (value.__typename !== 'StreamHeartbeat') taken.push(value)
  }
  return taken
}

async function changed(stream: AsyncIterator<StreamEvent>) {
  const [event] = await take(stream, 1)
  assert.equal(event?.__typename, 'AlertChanged')
  return event
}

/** Hints that reach nobody, as when Redis is away. */
const deadHints = (): Hints => ({
  publish: async () => {},
  subscribe: () => new Promise(() => {}),
  check: async () => {},
  [Symbol.asyncDispose]: async () => {},
})

const kinds: Readonly<Record<string, () => Hints>> = {
  'hints inside the process': openInProcessHints,
  'no hints at all': deadHints,
}
// The test kit sets this where a Redis server was found, and reports by name where none was.
const redis = process.env['TEST_REDIS_URL']
if (redis) Object.assign(kinds, { 'hints over Redis': () => openHints(redis, log) })

for (const [name, open] of Object.entries(kinds)) {
  describe(`the live inbox with ${name}`, () => {
    let postgres: Postgres
    let store: AlertStore
    let people: ExampleRelations
    let hints: Hints
    let metrics: Metrics
    let desk: AlertDesk
    before(async () => {
      postgres = await openPglite()
      store = createAlertStore(postgres.database)
      people = await exampleRelations()
      hints = open()
      metrics = createMetrics()
      desk = openAlertDesk({ config, alerts: store, hints, log, metrics, relations: people.relations })
    })
    after(async () => {
      await desk[Symbol.asyncDispose]()
      await metrics[Symbol.asyncDispose]()
      await hints[Symbol.asyncDispose]()
      await people[Symbol.asyncDispose]()
      await postgres[Symbol.asyncDispose]()
    })

    const aPatient = async (...doctors: readonly string[]) => {
      const patientId = randomUUID()
      await people.set(patientId, { members: doctors.map((id) => practitioner(id)) })
      return patientId
    }
    const happen = async (...readings: readonly Reading[]) => {
      const circumstances = { relations: people.relations, now: new Date(), guideline: 'CN_2024' } as const
      const changes = await postgres.database.transaction((tx) => applyReadings(tx, readings, circumstances))
      await desk.announce(changes)
    }
    const follow = (identity: Identity, its: Partial<StreamArguments> = {}) =>
      followInbox({ identity, relations: people.relations }, desk.stream, { filter: null, after: null, ...its })

    /** A stream that has begun: its first heartbeat is there. */
    async function begun(identity: Identity, its: Partial<StreamArguments> = {}) {
      const stream = follow(identity, its)
      const { value } = await stream.next()
      assert.equal(value?.__typename, 'StreamHeartbeat')
      return { stream, cursor: value.cursor as string }
    }

    it('begins with now, and tells at once where that is', async () => {
      const chen = aDoctor()
      const [wang, garcia] = [await aPatient(chen), await aPatient(chen)]
      await happen(severe(wang))
      const { stream } = await begun(doctor(chen))
      await happen(severe(garcia))
      const event = await changed(stream)
      assert.equal(event.alert.patientId, garcia)
      assert.equal(event.replayed, false)
      await stream.return?.()
    })

    it('tells a lost hint’s event within a second or so', async () => {
      const chen = aDoctor()
      const wang = await aPatient(chen)
      const { stream } = await begun(doctor(chen))
      const circumstances = { relations: people.relations, now: new Date(), guideline: 'CN_2024' } as const
      await postgres.database.transaction((tx) => applyReadings(tx, [severe(wang)], circumstances))
      const storedAt = Date.now()
      await changed(stream)
      assert.ok(Date.now() - storedAt < 1500, `it took ${Date.now() - storedAt} ms`)
      await stream.return?.()
    })

    it('replays what was missed and goes on live, each once and in order', async () => {
      const chen = aDoctor()
      const patients = await Promise.all(Array.from({ length: 6 }, () => aPatient(chen)))
      const { stream: first, cursor } = await begun(doctor(chen))
      await first.return?.()
      for (const patientId of patients.slice(0, 3)) await happen(severe(patientId))
      const stream = follow(doctor(chen), { after: cursor })
      const live = (async () => {
        for (const patientId of patients.slice(3)) await happen(severe(patientId))
      })()
      const events = await take(stream, 6)
      await live
      assert.deepEqual(
        events.map((event) => (event.__typename === 'AlertChanged' ? event.alert.patientId : null)),
        patients,
      )
      const [missed] = events
      assert.equal(missed?.__typename === 'AlertChanged' && missed.replayed, true)
      const middle = events[2]?.cursor ?? null
      await stream.return?.()

      const again = follow(doctor(chen), { after: middle })
      const rest = await take(again, 3)
      assert.deepEqual(
        rest.map((event) => (event.__typename === 'AlertChanged' ? event.alert.patientId : null)),
        patients.slice(3),
      )
      await again.return?.()
    })

    it('tells a patient of his or her own alerts, and nobody of a stranger’s', async () => {
      const chen = aDoctor()
      const [wang, garcia] = [await aPatient(chen), await aPatient()]
      const { stream: own } = await begun(signedIn({ patientId: wang, roles: ['PATIENT'] }))
      const { stream: doctors } = await begun(doctor(chen))
      await happen(severe(garcia))
      await happen(severe(wang))
      assert.equal((await changed(own)).alert.patientId, wang)
      assert.equal((await changed(doctors)).alert.patientId, wang)
      await Promise.all([own.return?.(), doctors.return?.()])
    })

    it('withholds the very next event once a membership has ended, and moves the cursor over it', async () => {
      const chen = aDoctor()
      const [wang, garcia] = [await aPatient(chen), await aPatient(chen)]
      const { stream, cursor } = await begun(doctor(chen))
      await happen(severe(wang))
      await changed(stream)
      await stream.return?.()
      await happen(glucose(wang, new Date(), '2.5', 'MMOL_PER_L')) // It is in the inbox already when the membership ends.
      await people.set(wang, { members: [practitioner(chen, new Date())] })
      await happen(severe(garcia))
      const again = follow(doctor(chen), { after: cursor })
      const event = await changed(again)
      assert.equal(event.alert.patientId, garcia)
      await again.return?.()
      const last = follow(doctor(chen), { after: event.cursor })
      assert.equal((await last.next()).value?.__typename, 'StreamHeartbeat')
      await last.return?.()
    })

    it('sends what the filter lets through, and moves the cursor over the rest', async () => {
      const chen = aDoctor()
      const wang = await aPatient(chen)
      const { stream } = await begun(doctor(chen), { filter: { minSeverity: 'CRITICAL' } })
      await happen(severe(wang))
      await happen(glucose(wang, new Date(), '2.5', 'MMOL_PER_L'))
      const event = await changed(stream)
      assert.equal(event.alert.kind, 'HYPOGLYCEMIA_LEVEL_2')
      await stream.return?.()
    })

    it('proves by a heartbeat within the promised time that nothing happened', async () => {
      const { stream, cursor } = await begun(doctor(aDoctor()))
      const since = Date.now()
      const { value } = await stream.next()
      assert.equal(value?.__typename, 'StreamHeartbeat')
      assert.equal(value.nextWithinSeconds, 1)
      assert.equal(value.cursor, cursor)
      assert.ok(Date.now() - since <= 1000)
      await stream.return?.()
    })

    it('sounds again what nobody reacted to, also what was due while nothing ran', async () => {
      const chen = aDoctor()
      const wang = await aPatient(chen)
      const { stream } = await begun(doctor(chen))
      const sixMinutesAgo = new Date(Date.now() - 6 * 60_000)
      const circumstances = { relations: people.relations, now: sixMinutesAgo, guideline: 'CN_2024' } as const
      await postgres.database.transaction((tx) =>
        applyReadings(tx, [glucose(wang, sixMinutesAgo, '2.5', 'MMOL_PER_L')], circumstances),
      )
      const events = [await changed(stream), await changed(stream)]
      assert.deepEqual(
        events.map(({ event }) => event.type),
        ['RAISED', 'REPEATED'],
      )
      await stream.return?.()
    })

    it('counts what was raised by kind and severity', async () => {
      const wang = await aPatient()
      await happen(severe(wang), severe(wang, new Date(Date.now() + 120_000)))
      assert.match(await metrics.text(), /vital_alerts_total\{kind="SEVERE_HYPERTENSION",severity="URGENT".*\} [1-9]/)
    })

    it('ends at once when the client leaves while nothing happens', async () => {
      const { stream } = await begun(doctor(aDoctor()))
      const waiting = stream.next()
      const since = Date.now()
      await stream.return?.()
      assert.deepEqual(await waiting, { done: true, value: undefined })
      assert.ok(Date.now() - since < 500)
    })

    it('gives all open alerts instead of a cursor that is somebody else’s or altered', async () => {
      const [chen, okafor] = [aDoctor(), aDoctor()]
      const [wang, garcia] = [await aPatient(chen), await aPatient(okafor)]
      await happen(severe(wang))
      await happen(severe(garcia))
      const { stream: other, cursor } = await begun(doctor(okafor))
      await other.return?.()
      for (const foreign of [cursor, 'nonsense']) {
        const stream = follow(doctor(chen), { after: foreign })
        const [event] = await take(stream, 1)
        assert.equal(event?.__typename, 'AlertsResynced')
        assert.equal(event.reason, 'NOT_YOURS')
        assert.deepEqual(
          event.openAlerts.map(({ patientId }) => patientId),
          [wang],
        )
        await stream.return?.()
      }
    })

    it('gives all open alerts when the cursor is older than what the inbox keeps, and goes on from there', async () => {
      const chen = aDoctor()
      const [wang, garcia] = [await aPatient(chen), await aPatient(chen)]
      const { stream: first, cursor } = await begun(doctor(chen))
      await first.return?.()
      await happen(severe(wang))
      await store.prune(new Date(Date.now() + 1000), new Date(0), 100_000)
      const stream = follow(doctor(chen), { after: cursor })
      const [event] = await take(stream, 1)
      assert.equal(event?.__typename === 'AlertsResynced' && event.reason, 'EXPIRED')
      await happen(severe(garcia))
      assert.equal((await changed(stream)).alert.patientId, garcia)
      await stream.return?.()
    })

    it('gives all open alerts when the store was restored, to those who come back and to those who are there', async () => {
      const chen = aDoctor()
      const wang = await aPatient(chen)
      const { stream: there, cursor } = await begun(doctor(chen))
      await store.beginEpoch()
      await happen(severe(wang))
      const back = follow(doctor(chen), { after: cursor })
      const [event] = await take(back, 1)
      assert.equal(event?.__typename === 'AlertsResynced' && event.reason, 'EPOCH_CHANGED')
      assert.equal(event?.__typename === 'AlertsResynced' && event.openAlerts.length, 1)
      await changed(there)
      const [resynced] = await take(there, 1)
      assert.equal(resynced?.__typename === 'AlertsResynced' && resynced.reason, 'EPOCH_CHANGED')
      await Promise.all([there.return?.(), back.return?.()])
    })
  })
}
