import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Postgres } from '@care/service/postgres'
import { applyReadings } from '../alerts/apply-readings.ts'
import { type ExampleRelations, exampleRelations, practitioner } from '../alerts/example-relations.ts'
import { soundDue } from '../alerts/scheduler.ts'
import { withdrawReadings } from '../alerts/withdraw-readings.ts'
import type { AlertOrder } from '../generated/resolvers.ts'
import { bloodPressure, glucose, measured } from '../readings/example-readings.ts'
import type { Reading } from '../readings/reading.ts'
import { defaultRules } from '../rules/default-rules.ts'
import { createAlertStore } from './alerts-postgres.ts'
import type { AlertKey, AlertQuery, AlertStore } from './alerts.ts'

const noon = Date.parse('2026-03-01T04:00:00Z')
const at = (minutes: number) => new Date(noon + minutes * 60_000)
const page = (limit: number, key: AlertKey | null = null) => ({ limit, after: key, before: null, backward: false })
const query = (order: AlertOrder = 'RAISED_AT_DESC', limit = 100): AlertQuery => ({
  filter: null,
  order,
  page: page(limit),
})

const aDoctor = () => `dr-${randomUUID()}`
const only = <Item>(items: readonly Item[] | undefined): Item => {
  assert.equal(items?.length, 1)
  const [item] = items ?? []
  assert.ok(item)
  return item
}

/**
 * What every alert store keeps to, whatever database stands behind it. The examples share one database, as users
 * do: each has people of its own.
 */
export function alertStoreContract(database: string, open: () => Promise<Postgres>): void {
  describe(`the alert store on ${database}`, () => {
    let postgres: Postgres
    let store: AlertStore
    let people: ExampleRelations
    before(async () => {
      postgres = await open()
      store = createAlertStore(postgres.database)
      people = await exampleRelations()
    })
    after(async () => {
      await people[Symbol.asyncDispose]()
      await postgres[Symbol.asyncDispose]()
    })

    const aPatient = async (...doctors: readonly string[]) => {
      const patientId = randomUUID()
      await people.set(patientId, { members: doctors.map((id) => practitioner(id)) })
      return patientId
    }
    const apply = (readings: readonly Reading[], now = at(0)) =>
      postgres.database.transaction((tx) =>
        applyReadings(tx, readings, { relations: people.relations, now, guideline: 'CN_2024' }),
      )
    const openOf = async (patientId: string) => (await store.alertsAbout([patientId], query())).rows
    const inboxOf = async (recipientId: string) =>
      (await store.inboxAfter(recipientId, 0, 200)).map(({ seq, event }) => `${seq} ${event.type}`)

    it('tells the patient and the care team, in inboxes numbered from 1, and nobody else', async () => {
      const [chen, okafor] = [aDoctor(), aDoctor()]
      const wang = await aPatient(chen)
      const changes = await apply([bloodPressure(wang, at(0), 190, 112)])
      assert.deepEqual(only(changes).recipientIds, [chen, wang].toSorted())
      assert.deepEqual(await inboxOf(chen), ['1 RAISED'])
      assert.deepEqual(await inboxOf(wang), ['1 RAISED'])
      assert.deepEqual(await inboxOf(okafor), [])
      const alert = only(await openOf(wang))
      assert.equal(alert.kind, 'SEVERE_HYPERTENSION')
      assert.equal(alert.observed.amount.value, 190)
      assert.deepEqual(only(await store.inboxAfter(chen, 0, 10)).alert, alert)
    })

    it('stores nothing twice when the same reading comes again', async () => {
      const chen = aDoctor()
      const wang = await aPatient(chen)
      const reading = bloodPressure(wang, at(0), 190, 112)
      await apply([reading, reading])
      assert.deepEqual(await apply([reading, reading]), [])
      assert.equal(only(await openOf(wang)).occurrences, 1)
      assert.deepEqual(await inboxOf(chen), ['1 RAISED'])
    })

    it('raises nothing for a reading of an alert that was closed meanwhile', async () => {
      const wang = await aPatient()
      const reading = bloodPressure(wang, at(0), 165, 112)
      await apply([reading])
      await apply([bloodPressure(wang, at(5), 120, 80)])
      await apply([reading])
      assert.equal(only(await openOf(wang)).status, 'AUTO_RESOLVED')
    })

    it('keeps one open alert for a family, whose severity rises', async () => {
      const chen = aDoctor()
      const wang = await aPatient(chen)
      await apply([bloodPressure(wang, at(0), 185, 95), bloodPressure(wang, at(5), 182, 95)])
      await apply([bloodPressure(wang, at(10), 165, 90)])
      const alert = only(await openOf(wang))
      assert.equal(alert.severity, 'CRITICAL')
      assert.equal(alert.occurrences, 2)
      assert.deepEqual(await inboxOf(chen), ['1 RAISED', '2 SEVERITY_RAISED'])
      const readings = (await store.readingsOfEach([alert.id], 20)).get(alert.id)
      assert.deepEqual(
        readings?.map(({ effectiveAt }) => effectiveAt),
        [at(5), at(0)],
      )
    })

    it('keeps alerts of different families apart', async () => {
      const wang = await aPatient()
      await apply([bloodPressure(wang, at(0), 190, 112), glucose(wang, at(0), '2.9', 'MMOL_PER_L')])
      assert.deepEqual((await openOf(wang)).map(({ family }) => family).toSorted(), [
        'BLOOD_PRESSURE_HIGH',
        'GLUCOSE_LOW',
      ])
    })

    it('pages nobody for late, withdrawn, doubtful and unvalidated readings, and clears nothing by them', async () => {
      const wang = await aPatient()
      const severe = (details: Partial<Reading>) => ({ ...bloodPressure(wang, at(1), 190, 112), ...details })
      const flags = { irregularPulse: null, bodyMovement: null, cuffTooLoose: null }
      const silent = [
        severe({ late: true }),
        severe({ status: 'ENTERED_IN_ERROR' }),
        severe({ validated: false }),
        severe({ cuff: { ...flags, bodyMovement: true } }),
        severe({ cuff: { ...flags, cuffTooLoose: true } }),
        bloodPressure(wang, at(1), 270, 150),
      ]
      for (const reading of silent) assert.deepEqual(await apply([reading]), [])
      assert.deepEqual(await openOf(wang), [])
      await apply([severe({ cuff: { ...flags, irregularPulse: true } })])
      await apply([{ ...bloodPressure(wang, at(5), 120, 80), late: true }])
      assert.equal(only(await openOf(wang)).status, 'ACTIVE')
    })

    it('closes by itself when values are back for long enough, but never what is critical', async () => {
      const wang = await aPatient()
      const meter = (minutes: number, exact: string) => glucose(wang, at(minutes), exact, 'MMOL_PER_L')
      await apply([meter(0, '3.5')])
      await apply([meter(10, '4.2')])
      assert.equal(only(await openOf(wang)).status, 'ACTIVE')
      await apply([meter(25, '5.0')], at(25))
      const closed = only(await openOf(wang))
      assert.equal(closed.status, 'AUTO_RESOLVED')
      assert.deepEqual(closed.resolvedAt, at(25))
      await apply([meter(30, '2.5')])
      await apply([meter(40, '5.0'), meter(60, '5.0'), meter(300, '5.0')])
      assert.deepEqual((await openOf(wang)).map(({ status }) => status).toSorted(), ['ACTIVE', 'AUTO_RESOLVED'])
    })

    it('evaluates one batch in the order of measurement, whatever order it came in', async () => {
      const wang = await aPatient()
      const sensor = (minutes: number) => glucose(wang, at(minutes), '65', 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' })
      await apply([sensor(15), sensor(0), sensor(10), sensor(5)])
      assert.equal(only(await openOf(wang)).kind, 'HYPOGLYCEMIA_LEVEL_1')
    })

    it('leaves no hole and no trace when the transaction fails', async () => {
      const chen = aDoctor()
      const wang = await aPatient(chen)
      const broken = postgres.database.transaction(async (tx) => {
        await applyReadings(tx, [bloodPressure(wang, at(0), 190, 112)], {
          relations: people.relations,
          now: at(0),
          guideline: 'CN_2024',
        })
        throw new Error('the power went')
      })
      await assert.rejects(broken, /the power went/)
      assert.deepEqual(await openOf(wang), [])
      await apply([bloodPressure(wang, at(0), 190, 112)])
      assert.deepEqual(await inboxOf(chen), ['1 RAISED'])
    })

    it('takes the rules of the organisation and of the patient, and keeps the locked floor', async () => {
      const [wang, garcia] = [await aPatient(), await aPatient()]
      const fever = defaultRules('CN_2024').find(({ kind, severity }) => kind === 'FEVER' && severity === 'WARNING')
      const severe = defaultRules('CN_2024').filter(({ kind }) => kind === 'SEVERE_HYPERTENSION')
      assert.ok(fever)
      const own = { ...fever, scope: 'PATIENT', limit: { ...fever.limit, value: 37.5, exact: '37.5' } } as const
      const rules = [own, ...severe.map((rule) => ({ ...rule, enabled: false }))]
      assert.equal(await store.saveRuleSet({ scope: 'PATIENT', ownerId: wang, rules }, 0), 'saved')
      const warm = (patientId: string) => measured(patientId, at(0), 'BODY_TEMPERATURE', '37.6')
      await apply([warm(wang), warm(garcia), bloodPressure(wang, at(0), 190, 112)])
      assert.deepEqual((await openOf(wang)).map(({ kind }) => kind).toSorted(), ['FEVER', 'SEVERE_HYPERTENSION'])
      assert.deepEqual(await openOf(garcia), [])
    })

    it('lets one of two people change a set of rules, and tells the other', async () => {
      const ownerId = randomUUID()
      const save = (version: number) => store.saveRuleSet({ scope: 'ORGANIZATION', ownerId, rules: [] }, version)
      assert.deepEqual((await Promise.all([save(0), save(0)])).toSorted(), ['changed-meanwhile', 'saved'])
      assert.equal(await save(1), 'saved')
      assert.equal(await save(1), 'changed-meanwhile')
      assert.equal(only(await store.ruleSets([{ scope: 'ORGANIZATION', ownerId }])).version, 2)
    })

    for (const order of ['RAISED_AT_DESC', 'SEVERITY_THEN_OLDEST'] as const) {
      it(`pages through alerts by ${order}, missing none and repeating none`, async () => {
        const patients = await Promise.all(Array.from({ length: 7 }, () => aPatient()))
        for (const [i, patientId] of patients.entries()) {
          const reading =
            i % 2 === 0 ? bloodPressure(patientId, at(0), 190, 112) : glucose(patientId, at(0), '2.5', 'MMOL_PER_L')
          await apply([reading], at(i < 4 ? 0 : 1))
        }
        const all = (await store.alertsAbout(patients, query(order))).rows
        assert.equal(all.length, 7)
        const seen = []
        let slice = await store.alertsAbout(patients, { ...query(order), page: page(2) })
        seen.push(...slice.rows)
        for (let last = slice.rows.at(-1); last && slice.hasNextPage; last = slice.rows.at(-1)) {
          const key = [last.raisedAt.toISOString(), last.id]
          const next = page(2, order === 'RAISED_AT_DESC' ? key : [last.severity, ...key])
          slice = await store.alertsAbout(patients, { ...query(order), page: next })
          seen.push(...slice.rows)
        }
        assert.deepEqual(seen, all)
        const severities = all.map(({ severity }) => severity)
        if (order === 'SEVERITY_THEN_OLDEST') assert.deepEqual(severities, severities.toSorted())
        else assert.ok(all.every((alert, i) => i === 0 || alert.raisedAt <= (all[i - 1]?.raisedAt ?? at(0))))
      })
    }

    it('gives each of many patients a page and a count of their own, in one look', async () => {
      const [wang, garcia, nobody] = [await aPatient(), await aPatient(), await aPatient()]
      await apply([
        bloodPressure(wang, at(0), 190, 112),
        glucose(wang, at(0), '2.5', 'MMOL_PER_L'),
        bloodPressure(garcia, at(0), 190, 112),
      ])
      const slices = await store.alertsOfEach([wang, garcia, nobody], query('SEVERITY_THEN_OLDEST', 1))
      assert.equal(only(slices.get(wang)?.rows).severity, 'CRITICAL')
      assert.equal(slices.get(wang)?.hasNextPage, true)
      assert.equal(slices.get(garcia)?.hasNextPage, false)
      assert.equal(slices.get(nobody), undefined)
      const counts = await store.countOfEach([wang, garcia, nobody], null, 1000)
      assert.deepEqual(
        [wang, garcia, nobody].map((id) => counts.get(id)),
        [2, 1, 0],
      )
      assert.equal(await store.countAbout([wang, garcia], null, 1000), 3)
      assert.equal(await store.countAbout([wang, garcia], null, 2), 2)
      assert.equal(await store.countAbout([], null, 2), 0)
    })

    it('lists what all conditions of a filter let through', async () => {
      const wang = await aPatient()
      await apply([bloodPressure(wang, at(0), 190, 112)], at(0))
      await apply([glucose(wang, at(5), '2.5', 'MMOL_PER_L')], at(5))
      const kindsOf = async (filter: AlertQuery['filter']) =>
        (await store.alertsAbout([wang], { ...query(), filter })).rows.map(({ family }) => family)
      assert.deepEqual(await kindsOf({ minSeverity: 'CRITICAL' }), ['GLUCOSE_LOW'])
      assert.deepEqual(await kindsOf({ kinds: ['SEVERE_HYPERTENSION'] }), ['BLOOD_PRESSURE_HIGH'])
      assert.deepEqual(await kindsOf({ raisedFrom: at(5) }), ['GLUCOSE_LOW'])
      assert.deepEqual(await kindsOf({ raisedTo: at(5) }), ['BLOOD_PRESSURE_HIGH'])
      assert.deepEqual(await kindsOf({ statuses: ['RESOLVED'] }), [])
      assert.deepEqual(await kindsOf({ statuses: [] }), [])
      assert.deepEqual(await kindsOf({ statuses: ['ACTIVE'], minSeverity: 'URGENT', raisedTo: at(1) }), [
        'BLOOD_PRESSURE_HIGH',
      ])
    })

    it('finds alerts by the readings that fed them, and their histories by pages', async () => {
      const wang = await aPatient()
      const [first, second, other] = [185, 186, 120].map((systolic, i) => bloodPressure(wang, at(i * 5), systolic, 80))
      assert.ok(first && second && other)
      await apply([first, second, other])
      const alert = only(await openOf(wang))
      const found = await store.alertsOfReadings([first.id, second.id, other.id], 20)
      assert.deepEqual(
        [first, second, other].map(({ id }) => found.get(id)?.map((beside) => beside.id)),
        [[alert.id], [alert.id], undefined],
      )
      const whole = (
        await store.eventsOfEach([alert.id], { limit: 50, after: null, before: null, backward: false })
      ).get(alert.id)
      assert.deepEqual(
        whole?.rows.map(({ type }) => type),
        ['RAISED', 'SEVERITY_RAISED'],
      )
      const rest = await store.eventsOfEach([alert.id], { limit: 1, after: 1, before: null, backward: false })
      assert.deepEqual(
        rest.get(alert.id)?.rows.map(({ type }) => type),
        ['SEVERITY_RAISED'],
      )
      assert.equal(rest.get(alert.id)?.hasPreviousPage, true)
    })

    it('sounds what is due once, however many replicas look', async () => {
      const chen = aDoctor()
      const wang = await aPatient(chen)
      await apply([glucose(wang, at(0), '2.5', 'MMOL_PER_L')])
      const due = () => soundDue(store, people.relations, at(5))
      await Promise.all([due(), due(), due()])
      await due()
      assert.deepEqual(await inboxOf(chen), ['1 RAISED', '2 REPEATED'])
    })

    it('marks withdrawn readings in evidence, and counts no further from them', async () => {
      const wang = await aPatient()
      const slip = bloodPressure(wang, at(0), 190, 95)
      await apply([slip])
      await postgres.database.transaction((tx) => withdrawReadings(tx, [slip]))
      const alert = only(await openOf(wang))
      assert.equal(only((await store.readingsOfEach([alert.id], 20)).get(alert.id)).status, 'ENTERED_IN_ERROR')
      await apply([bloodPressure(wang, at(5), 190, 95)])
      assert.equal(only(await openOf(wang)).severity, 'URGENT')
    })

    it('remembers a command by its caller and key', async () => {
      const command = { callerId: 'chen', key: randomUUID(), digest: 'a', alertId: 'x', at: at(0) }
      assert.equal(await store.transact((writing) => writing.remember(command)), null)
      const repeated = await store.transact((writing) => writing.remember({ ...command, digest: 'b' }))
      assert.equal(repeated?.digest, 'a')
      assert.equal(await store.transact((writing) => writing.remember({ ...command, callerId: 'li' })), null)
    })

    it('forgets old inbox entries, and says how far an inbox is gone', async () => {
      const chen = aDoctor()
      const patients = await Promise.all(Array.from({ length: 3 }, () => aPatient(chen)))
      for (const [day, patientId] of patients.entries()) {
        const old = new Date(Date.parse('2020-01-01T00:00:00Z') + day * 86_400_000)
        await apply([bloodPressure(patientId, old, 190, 112)], old)
      }
      await store.prune(new Date('2020-01-02T12:00:00Z'), new Date(0), 1000)
      assert.deepEqual(await inboxOf(chen), ['3 RAISED'])
      assert.deepEqual(await store.inboxHeads([chen]), [{ recipientId: chen, seq: 3, prunedTo: 2 }])
    })

    it('tells one life of the store from another', async () => {
      const epoch = await store.epoch()
      assert.equal(await store.epoch(), epoch)
      assert.equal(await store.beginEpoch(), epoch + 1)
      assert.equal(await store.epoch(), epoch + 1)
    })
  })
}
