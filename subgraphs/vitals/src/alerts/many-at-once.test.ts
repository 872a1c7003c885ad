import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openInProcessHints } from '@care/service/hints/in-process'
import type { Identity } from '@care/service/identity'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import type { Postgres } from '@care/service/postgres'
import { Client } from 'pg'
import { bloodPressure, glucose } from '../readings/example-readings.ts'
import type { Reading } from '../readings/reading.ts'
import { createAlertStore } from '../store/alerts-postgres.ts'
import { openAgain, openServer } from '../store/open-for-test.ts'
import { applyReadings } from './apply-readings.ts'
import { createCursors } from './cursor.ts'
import { type ExampleRelations, exampleRelations, practitioner } from './example-relations.ts'
import { openAlertDesk } from './open-alerts.ts'
import { soundDue } from './scheduler.ts'
import { followInbox } from './stream.ts'

const WRITERS = 8
const PATIENTS_EACH = 25
const DOCTORS = ['dr.chen', 'dr.okafor', 'nurse.li', 'dr.garcia']

const config = {
  VITALS_CURSOR_SECRET: 'a secret of more than thirty-two characters',
  VITALS_HEARTBEAT_SECONDS: 1,
  VITALS_INBOX_DAYS: 30,
}
const log = createLog('test', 'silent')

const doctor = (practitionerId: string): Identity => ({
  subject: practitionerId,
  roles: ['PRACTITIONER'],
  scopes: ['alerts:read'],
  patientId: null,
  practitionerId,
  caregiverId: null,
  organizationId: null,
  sessionExpiresAt: new Date(Date.now() + 3_600_000),
})

// PGlite has one connection, on which nothing happens at once: only a server can show this.
const server = process.env['TEST_POSTGRES_URL']
if (server) {
  describe('many at once on PostgreSQL', () => {
    let postgres: Postgres & { readonly url: string }
    let people: ExampleRelations
    before(async () => {
      postgres = await openServer(server)
      people = await exampleRelations()
    })
    after(async () => {
      await people[Symbol.asyncDispose]()
      await postgres[Symbol.asyncDispose]()
    })

    const apply = (through: Postgres, readings: readonly Reading[], now = new Date()) =>
      through.database.transaction((tx) =>
        applyReadings(tx, readings, { relations: people.relations, now, guideline: 'CN_2024' }),
      )

    /** A reader that loses its process after every few events, and comes back with its last cursor. */
    async function readAll(practitionerId: string, count: number): Promise<readonly string[]> {
      const seen: string[] = []
      // From the very beginning: the place before the first event.
      let cursor = createCursors(config.VITALS_CURSOR_SECRET).write(practitionerId, { epoch: 1, seq: 0 })
      while (seen.length < count) {
        await using own = await openAgain(postgres.url)
        await using hints = openInProcessHints()
        await using metrics = createMetrics()
        await using desk = openAlertDesk({
          config,
          alerts: createAlertStore(own.database),
          hints,
          log,
          metrics,
          relations: people.relations,
        })
        const identity = doctor(practitionerId)
        const stream = followInbox({ identity, relations: people.relations }, desk.stream, {
          filter: null,
          after: cursor,
        })
        const until = seen.length + 37
        for await (const event of stream) {
          assert.notEqual(event.__typename, 'AlertsResynced')
          cursor = event.cursor
          if (event.__typename === 'AlertChanged') seen.push(event.event.id)
          if (seen.length >= Math.min(until, count)) break
        }
      }
      return seen
    }

    it('gives every reader every event once and in one order, while eight write and readers die', async () => {
      const store = createAlertStore(postgres.database)
      const patients = Array.from({ length: WRITERS * PATIENTS_EACH }, (_, i) => `patient-${i}`)
      for (const [i, patientId] of patients.entries()) {
        // Teams overlap in every way, so that writers want the same inboxes in different company.
        const team = DOCTORS.filter((__, j) => j === 0 || (i + j) % 3 !== 0)
        await people.set(patientId, { members: team.map((id) => practitioner(id)) })
      }
      const at = Date.now() - 120_000
      const write = async (writer: number) => {
        for (let i = 0; i < PATIENTS_EACH; i++) {
          const patientId = patients[i * WRITERS + writer] ?? ''
          const neighbour = patients[i * WRITERS + ((writer + 1) % WRITERS)] ?? ''
          await apply(postgres, [
            bloodPressure(patientId, new Date(at), 190, 112),
            glucose(neighbour, new Date(at), '2.5', 'MMOL_PER_L'),
          ])
        }
      }
      const expected = new Map(
        DOCTORS.map(
          (id) =>
            [
              id,
              2 *
                patients.filter((patientId) => people.relations.caredForBy(id, new Date()).includes(patientId)).length,
            ] as const,
        ),
      )
      const reading = DOCTORS.map((id) => readAll(id, expected.get(id) ?? 0))
      const writing = Array.from({ length: WRITERS }, (_, writer) => write(writer))
      const seen = await Promise.all(reading)
      await Promise.all(writing)

      for (const [i, practitionerId] of DOCTORS.entries()) {
        const head = (await store.inboxHeads([practitionerId]))[0]
        assert.equal(head?.seq, expected.get(practitionerId))
        assert.equal(new Set(seen[i]).size, expected.get(practitionerId), 'each once')
        const stored = []
        for (let seq = 0; seq < (head?.seq ?? 0); seq += 200) {
          stored.push(...(await store.inboxAfter(practitionerId, seq, 200)))
        }
        assert.deepEqual(
          stored.map(({ seq }) => seq),
          stored.map((_, j) => j + 1),
          'dense',
        )
        assert.deepEqual(
          seen[i],
          stored.map(({ event }) => event.id),
          'in order',
        )
      }
    })

    it('numbers inbox entries in the order of commits: who comes second waits', async () => {
      await people.set('first', { members: [practitioner('dr.wu')] })
      await people.set('second', { members: [practitioner('dr.wu')] })
      const store = createAlertStore(postgres.database)
      const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
      const { promise: stored, resolve: tellStored } = Promise.withResolvers<void>()
      const first = postgres.database.transaction(async (tx) => {
        const circumstances = { relations: people.relations, now: new Date(), guideline: 'CN_2024' } as const
        await applyReadings(tx, [bloodPressure('first', new Date(), 190, 112)], circumstances)
        tellStored()
        await held
      })
      await stored
      const second = apply(postgres, [bloodPressure('second', new Date(), 190, 112)])
      await waitsForLock(postgres.url)
      assert.deepEqual(await store.inboxAfter('dr.wu', 0, 10), [])
      letGo()
      await Promise.all([first, second])
      const entries = await store.inboxAfter('dr.wu', 0, 10)
      assert.deepEqual(
        entries.map(({ seq, alert }) => [seq, alert.patientId]),
        [
          [1, 'first'],
          [2, 'second'],
        ],
      )
    })

    it('raises one alert when many consumers see readings of one patient at once', async () => {
      await people.set('wang', { members: [practitioner('dr.wu')] })
      const at = Date.now() - 60_000
      const readings = Array.from({ length: 16 }, (_, i) => bloodPressure('wang', new Date(at + i * 1000), 170, 115))
      await Promise.all(readings.map((reading) => apply(postgres, [reading])))
      await Promise.all(readings.map((reading) => apply(postgres, [reading])))
      const store = createAlertStore(postgres.database)
      const page = { limit: 10, after: null, before: null, backward: false }
      const { rows } = await store.alertsAbout(['wang'], { filter: null, order: 'RAISED_AT_DESC', page })
      assert.equal(rows.length, 1)
      assert.equal(rows[0]?.occurrences, 16)
    })

    it('loses nothing of what is remembered when many consumers see readings of one patient at once', async () => {
      await people.set('garcia', { members: [practitioner('dr.wu')] })
      const store = createAlertStore(postgres.database)
      const key = { patientId: 'garcia', family: 'BLOOD_PRESSURE_HIGH' } as const
      const start = Date.now() - 3_600_000
      for (let round = 0; round < 10; round++) {
        const instants = Array.from({ length: 8 }, (_, i) => new Date(start + (round * 8 + i) * 1000))
        await Promise.all(instants.map((at) => apply(postgres, [bloodPressure('garcia', at, 120, 80)])))
        const [remembered] = await store.transact((writing) => writing.lockStates([key]))
        assert.equal(remembered?.state.lastAt, instants.at(-1)?.toISOString())
      }
    })

    it('sounds what is due once when several replicas look at the same moment', async () => {
      const now = new Date()
      const ids = Array.from({ length: 40 }, (_, i) => `due-${i}`)
      for (const id of ids) await people.set(id, { members: [practitioner('dr.due')] })
      const readings = ids.map((id) => glucose(id, now, '2.5', 'MMOL_PER_L'))
      await apply(postgres, readings, now)
      await using other = await openAgain(postgres.url)
      const later = new Date(now.getTime() + 5 * 60_000)
      const stores = [postgres, other].map(({ database }) => createAlertStore(database))
      const sounded = await Promise.all(
        stores.flatMap((store) => [1, 2, 3].map(() => soundDue(store, people.relations, later))),
      )
      const mine = sounded.flat().filter(({ alert }) => alert.patientId.startsWith('due-'))
      assert.equal(mine.length, 40)
      assert.equal(new Set(mine.map(({ event }) => event.id)).size, 40)
    })
  })
}

/** Resolves when some connection to this database waits for a lock. */
async function waitsForLock(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while ((await client.query(waiting)).rows.length === 0);
  } finally {
    await client.end()
  }
}
