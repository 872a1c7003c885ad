import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Page } from '@care/service/page'
import type { VitalKind } from '../generated/resolvers.ts'
import { bloodPressure, glucose, measured } from '../readings/example-readings.ts'
import { type Place, placeOf, streams } from '../readings/reading-id.ts'
import type { Reading } from '../readings/reading.ts'
import type { ReadingsWanted, SeriesStore } from './series.ts'

const noon = new Date('2026-03-01T12:00:00.000Z')
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

const everything: ReadingsWanted = {
  streams,
  from: null,
  to: null,
  contexts: null,
  sources: null,
  interpretations: null,
  includeEnteredInError: false,
}
const distinct = (instants: readonly Date[]) => new Set(instants.map((instant) => instant.getTime())).size
const front = (limit: number): Page<Place> => ({ limit, after: null, before: null, backward: false })
const idsOf = (readings: readonly Reading[] | undefined) => readings?.map(({ id }) => id)
const place = ({ id }: Reading): Place => {
  const found = placeOf(id)
  assert.ok(found)
  return found
}

/** Three of them in one millisecond, two in another. */
const eightReadings = (patientId: string) => [
  ...[0, 3, 6].map((minutes) => bloodPressure(patientId, at(minutes), 130 + minutes, 80)),
  ...[0, 1, 6].map((minutes) => measured(patientId, at(minutes), 'HEART_RATE', String(60 + minutes))),
  bloodPressure(patientId, at(6), 129, 80, { slot: 1 }),
  measured(patientId, at(4), 'BODY_WEIGHT', '70.1'),
]

/**
 * What every series store keeps to, whatever database stands behind it. The examples share one database, as
 * users do: each has patients of its own.
 */
export function seriesStoreContract(database: string, open: () => Promise<SeriesStore>): void {
  describe(`the series store on ${database}`, () => {
    let store: SeriesStore
    before(async () => {
      store = await open()
    })
    after(() => store[Symbol.asyncDispose]())

    it('gives readings back by id exactly as they were written', async () => {
      const patientId = `o'brien "x" \\, =\n/${randomUUID()}`
      const readings: Reading[] = [
        bloodPressure(patientId, at(0), 152, 94, {
          cuff: { irregularPulse: true, bodyMovement: null, cuffTooLoose: false },
          note: `after "stairs", 王芳's\\ second\ntry = 2`,
          validated: false,
          late: true,
          utcOffsetMinutes: -210,
          deviceId: 'cuff 7',
        }),
        glucose(patientId, at(1), '5.60', 'MMOL_PER_L', { mealContext: 'BEFORE_DINNER' }),
        glucose(patientId, at(2), '20', 'MG_PER_DL', { comparator: 'LESS_THAN', method: 'CONTINUOUS_SENSOR' }),
        measured(patientId, at(3), 'OXYGEN_SATURATION', '97', { perfusionIndex: 0.4 }),
        measured(patientId, at(4), 'BODY_WEIGHT', '150.80', { unit: 'POUND', source: 'MANUAL', context: 'OFFICE' }),
        measured(patientId, new Date(noon.getTime() + 1), 'BODY_TEMPERATURE', '36.6'),
        measured(patientId, at(-60 * 24 * 365), 'HEART_RATE', '61', { interpretation: 'INDETERMINATE' }),
      ]
      await store.write(readings)
      const found = await store.byIds([...readings.map(({ id }) => id), 'nobody'])
      const byId = new Map(found.map((reading) => [reading.id, reading]))
      assert.equal(found.length, readings.length)
      for (const reading of readings) assert.deepEqual(byId.get(reading.id), reading)
    })

    it('keeps one of a reading that is written twice, and the later state of it', async () => {
      const patientId = randomUUID()
      const reading = bloodPressure(patientId, at(0), 152, 94)
      await store.write([reading])
      await store.write([{ ...reading, status: 'ENTERED_IN_ERROR' }])
      assert.deepEqual(await store.byIds([reading.id]), [{ ...reading, status: 'ENTERED_IN_ERROR' }])
      const page = await store.pages([patientId], { ...everything, includeEnteredInError: true }, front(10))
      assert.equal(page.get(patientId)?.rows.length, 1)
    })

    it('keeps two readings of one millisecond apart', async () => {
      const patientId = randomUUID()
      const readings = [0, 1, 2].map((slot) => bloodPressure(patientId, at(0), 150 + slot, 90, { slot }))
      await store.write(readings)
      assert.equal((await store.byIds(readings.map(({ id }) => id))).length, 3)
      const page = await store.pages([patientId], everything, front(10))
      assert.deepEqual(idsOf(page.get(patientId)?.rows), idsOf(readings.toReversed()))
    })

    it('pages through the readings of many patients at once, newest first, missing none and repeating none', async () => {
      const patients = [randomUUID(), randomUUID()] as const
      await store.write(patients.flatMap(eightReadings))
      const [first] = patients
      const whole = await store.pages(patients, everything, front(100))
      const list = whole.get(first)?.rows ?? []
      assert.equal(list.length, 8)
      assert.deepEqual(
        list.map(({ effectiveAt }) => (effectiveAt.getTime() - noon.getTime()) / 60_000),
        [6, 6, 6, 4, 3, 1, 0, 0],
      )
      assert.deepEqual(
        whole.get(patients[1])?.rows.map(({ kind, amounts }) => [kind, amounts]),
        list.map(({ kind, amounts }) => [kind, amounts]),
      )

      for (const limit of [1, 2, 3, 7, 8]) {
        const forward: string[] = []
        let page = front(limit)
        for (;;) {
          const slice = (await store.pages([first], everything, page)).get(first)
          assert.ok(slice && slice.rows.length <= limit)
          forward.push(...slice.rows.map(({ id }) => id))
          const last = slice.rows.at(-1)
          if (!slice.hasNextPage || !last) break
          page = { ...page, after: place(last) }
        }
        assert.deepEqual(forward, idsOf(list), `forward by ${limit}`)

        const backward: string[] = []
        page = { ...front(limit), backward: true }
        for (;;) {
          const slice = (await store.pages([first], everything, page)).get(first)
          assert.ok(slice && slice.rows.length <= limit)
          backward.unshift(...slice.rows.map(({ id }) => id))
          const [newest] = slice.rows
          if (!slice.hasPreviousPage || !newest) break
          page = { ...page, before: place(newest) }
        }
        assert.deepEqual(backward, idsOf(list), `backward by ${limit}`)
      }
    })

    it('pages only through what is wanted', async () => {
      const patientId = randomUUID()
      const home = bloodPressure(patientId, at(0), 130, 80)
      const office = bloodPressure(patientId, at(1), 140, 80, { context: 'OFFICE', source: 'IMPORT' })
      const high = bloodPressure(patientId, at(2), 190, 80, { interpretation: 'CRITICAL_HIGH' })
      const withdrawn = bloodPressure(patientId, at(3), 80, 60, { status: 'ENTERED_IN_ERROR' })
      const point = glucose(patientId, at(4), '104', 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' })
      await store.write([home, office, high, withdrawn, point])
      const wanted = async (some: Partial<ReadingsWanted>) =>
        idsOf((await store.pages([patientId], { ...everything, ...some }, front(10))).get(patientId)?.rows)
      assert.deepEqual(await wanted({}), idsOf([point, high, office, home]))
      assert.deepEqual(await wanted({ streams: ['BLOOD_PRESSURE'] }), idsOf([high, office, home]))
      assert.deepEqual(await wanted({ from: at(1), to: at(2) }), idsOf([office]))
      assert.deepEqual(await wanted({ contexts: ['OFFICE', 'INPATIENT'] }), idsOf([office]))
      assert.deepEqual(await wanted({ sources: ['DEVICE'] }), idsOf([point, high, home]))
      assert.deepEqual(await wanted({ interpretations: ['CRITICAL_HIGH'] }), idsOf([high]))
      assert.deepEqual(await wanted({ includeEnteredInError: true }), idsOf([point, withdrawn, high, office, home]))
      for (const none of [{ streams: [] }, { contexts: [] }, { sources: [] }, { interpretations: [] }]) {
        assert.deepEqual((await wanted(none)) ?? [], [])
      }
      const nobody = await store.pages([randomUUID()], everything, front(10))
      assert.deepEqual(
        [...nobody.values()].flatMap(({ rows }) => rows),
        [],
      )
    })

    it('tells the newest of each kind for many patients, withdrawn ones left out', async () => {
      const [wang, garcia] = [randomUUID(), randomUUID()] as const
      const newest = bloodPressure(wang, at(3), 130, 80)
      const meter = glucose(wang, at(1), '6.0', 'MMOL_PER_L')
      const sensor = glucose(wang, at(2), '104', 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' })
      const pulse = measured(garcia, at(0), 'HEART_RATE', '61')
      await store.write([
        bloodPressure(wang, at(0), 120, 80),
        newest,
        bloodPressure(wang, at(9), 250, 80, { status: 'ENTERED_IN_ERROR' }),
        meter,
        sensor,
        pulse,
      ])
      const kinds: VitalKind[] = ['BLOOD_PRESSURE', 'GLUCOSE', 'HEART_RATE', 'BODY_WEIGHT']
      const found = await store.latest([wang, garcia], kinds)
      assert.deepEqual(new Set(idsOf(found)), new Set(idsOf([newest, sensor, pulse])))
      assert.deepEqual(idsOf(await store.latest([wang], ['BLOOD_PRESSURE'])), [newest.id])
    })

    it('gives everything within stretches once, the end left out, oldest first', async () => {
      const [wang, garcia] = [randomUUID(), randomUUID()] as const
      const readings = [0, 10, 20, 30].map((minutes) => bloodPressure(wang, at(minutes), 130, 80))
      const other = measured(garcia, at(10), 'HEART_RATE', '61')
      const [, second, third] = readings
      await store.write([...readings, other, measured(wang, at(10), 'HEART_RATE', '61')])
      const found = await store.within([
        { patientId: wang, stream: 'BLOOD_PRESSURE', from: at(5), to: at(30) },
        { patientId: wang, stream: 'BLOOD_PRESSURE', from: at(10), to: at(20) },
        { patientId: garcia, stream: 'HEART_RATE', from: at(0), to: at(60 * 24 * 90) },
        { patientId: garcia, stream: 'BLOOD_PRESSURE', from: at(0), to: at(60) },
      ])
      assert.deepEqual(idsOf(found)?.toSorted(), [second?.id, third?.id, other.id].toSorted())
      const times = found.map(({ effectiveAt }) => effectiveAt.getTime())
      assert.deepEqual(times, times.toSorted())
    })

    it('gives the points of glucose sensors as reported, and those of no meter', async () => {
      const patientId = randomUUID()
      await store.write([
        glucose(patientId, at(0), '104', 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR', deviceId: 'sensor' }),
        glucose(patientId, at(5), '40', 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR', comparator: 'LESS_THAN' }),
        glucose(patientId, at(6), '7.1', 'MMOL_PER_L'),
        glucose(patientId, at(7), '1.9', 'MMOL_PER_L', { status: 'ENTERED_IN_ERROR' }),
      ])
      const span = { from: at(0), to: at(60) }
      assert.deepEqual(await store.sensorPoints([patientId, randomUUID()], span), [
        { patientId, at: at(0), value: 104, unit: 'MG_PER_DL', comparator: null, deviceId: 'sensor' },
        { patientId, at: at(5), value: 40, unit: 'MG_PER_DL', comparator: 'LESS_THAN', deviceId: null },
      ])
    })

    it('gives single numbers in one unit, the pulse of a cuff among the heart rates', async () => {
      const patientId = randomUUID()
      await store.write([
        bloodPressure(patientId, at(0), 120, 80, { pulse: 66 }),
        bloodPressure(patientId, at(1), 121, 81),
        bloodPressure(patientId, at(2), 250, 80, { pulse: 10, status: 'ENTERED_IN_ERROR' }),
        measured(patientId, at(3), 'HEART_RATE', '70'),
        measured(patientId, at(3), 'BODY_TEMPERATURE', '98.6', { unit: 'FAHRENHEIT' }),
      ])
      const wanted = { patientIds: [patientId], from: at(0), to: at(60) }
      const rates = await store.numbers({ ...wanted, components: ['HEART_RATE', 'SYSTOLIC'] }, 10)
      const of = (component: string) =>
        rates.numbers.filter((rate) => rate.component === component).map(({ value }) => value)
      assert.deepEqual(of('SYSTOLIC'), [120, 121])
      assert.deepEqual(of('HEART_RATE').toSorted(), [66, 70])
      assert.deepEqual(rates.cut, [])
      const temperatures = await store.numbers({ ...wanted, components: ['BODY_TEMPERATURE'] }, 10)
      const [temperature] = temperatures.numbers
      assert.ok(temperature && Math.abs(temperature.value - 37) < 1e-9)
    })

    it('tells of whom there are more single numbers than were asked for', async () => {
      const [many, few] = [randomUUID(), randomUUID()] as const
      await store.write([
        ...[0, 1, 2].map((minutes) => bloodPressure(many, at(minutes), 120, 80)),
        bloodPressure(many, at(3), 120, 80, { pulse: 66 }),
        bloodPressure(few, at(0), 120, 80),
      ])
      const wanted = { patientIds: [many, few], from: at(0), to: at(60) }
      const systolic = await store.numbers({ ...wanted, components: ['SYSTOLIC'] }, 3)
      assert.deepEqual(systolic.cut, [{ patientId: many, component: 'SYSTOLIC' }])
      assert.deepEqual(
        systolic.numbers.map(({ patientId }) => patientId),
        [few],
      )
      // Only one of the four has a pulse: it is not cut because of those that have none.
      const pulse = await store.numbers({ ...wanted, components: ['HEART_RATE'] }, 3)
      assert.deepEqual(pulse, {
        numbers: [{ patientId: many, component: 'HEART_RATE', at: at(3), value: 66 }],
        cut: [],
      })
    })

    it('puts numbers into steps of time', async () => {
      const patientId = randomUUID()
      await store.write([
        ...[0, 5, 14, 15, 45].map((minutes) => bloodPressure(patientId, at(minutes), 100 + minutes, 80)),
        measured(patientId, at(1), 'HEART_RATE', '70'),
        bloodPressure(patientId, at(2), 250, 80, { status: 'ENTERED_IN_ERROR' }),
      ])
      const wanted = { patientIds: [patientId, randomUUID()], from: at(0), to: at(45) }
      const buckets = await store.buckets({ ...wanted, components: ['SYSTOLIC', 'HEART_RATE'] }, 15)
      assert.deepEqual(
        buckets.filter(({ component }) => component === 'SYSTOLIC'),
        [
          { patientId, component: 'SYSTOLIC', start: at(0), min: 100, max: 114, sum: 319, count: 3 },
          { patientId, component: 'SYSTOLIC', start: at(15), min: 115, max: 115, sum: 115, count: 1 },
        ],
      )
      assert.deepEqual(
        buckets.filter(({ component }) => component === 'HEART_RATE'),
        [{ patientId, component: 'HEART_RATE', start: at(0), min: 70, max: 70, sum: 70, count: 1 }],
      )
      const old = bloodPressure(patientId, new Date('1969-12-31T23:50:00.000Z'), 120, 80)
      await store.write([old])
      const before1970 = { patientIds: [patientId], from: new Date(-86_400_000), to: new Date(0) }
      const [bucket] = await store.buckets({ ...before1970, components: ['SYSTOLIC'] }, 60)
      assert.deepEqual(bucket?.start, new Date('1969-12-31T23:00:00.000Z'))
    })

    it('leaves nothing out, however much there is', async () => {
      const patientId = randomUUID()
      const count = 10_050
      const pointAt = (minutes: number) =>
        glucose(patientId, at(minutes), '104', 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' })
      await store.write(Array.from({ length: count }, (_, minutes) => pointAt(minutes)))
      const span = { from: at(0), to: at(count) }
      const points = await store.sensorPoints([patientId], span)
      assert.deepEqual([points.length, distinct(points.map((point) => point.at))], [count, count])
      const readings = await store.within([{ patientId, stream: 'GLUCOSE_SENSOR', ...span }])
      assert.deepEqual([readings.length, distinct(readings.map(({ effectiveAt }) => effectiveAt))], [count, count])
      const buckets = await store.buckets({ patientIds: [patientId], components: ['GLUCOSE'], ...span }, 1)
      assert.deepEqual([buckets.length, distinct(buckets.map(({ start }) => start))], [count, count])
    })

    it('answers when asked whether it is there', async () => {
      await assert.doesNotReject(store.check())
    })
  })
}
