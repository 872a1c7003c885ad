import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Postgres } from '@care/service/postgres'
import { practitioner } from '../alerts/example-relations.ts'
import type { IntakeStore } from '../store/intake.ts'
import { bloodPressure, incoming, messageOf, sensorGlucose } from './example-messages.ts'
import { type ExamplePipeline, bound, cuff, examplePipeline, sensor } from './example-pipeline.ts'
import type { Receipt } from './pipeline.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds)

const told = ({ results }: Receipt) =>
  results.map(({ outcome }) => (outcome.status === 'REJECTED' ? outcome.reason : outcome.status))

/** What every way in promises, whatever PostgreSQL it stands on. */
export function pipelineContract(name: string, open: () => Promise<Postgres>): void {
  describe(`the way in, on ${name}`, () => {
    let postgres: Postgres
    let example: ExamplePipeline
    let fails = false
    // Each test has people and devices of its own, so that one database serves all.
    let [patientId, deviceId, sensorId] = ['', '', '']

    const failing = (store: IntakeStore): IntakeStore => ({
      ...store,
      transact: (work) =>
        store.transact(async (writing, tx) => {
          const result = await work(writing, tx)
          if (fails) throw new Error('The connection broke before the commit.')
          return result
        }),
    })

    before(async () => {
      postgres = await open()
      example = await examplePipeline(postgres, failing)
    })
    after(async () => {
      await example[Symbol.asyncDispose]()
      await postgres[Symbol.asyncDispose]()
    })
    beforeEach(async () => {
      fails = false
      const id = randomUUID()
      ;[patientId, deviceId, sensorId] = [`patient-${id}`, `cuff-${id}`, `sensor-${id}`]
      await example.people.set(patientId, { members: [practitioner('practitioner-chen')] })
      await bound(postgres.database, [
        { device: { ...cuff, id: deviceId, serialNumber: deviceId }, patientId, start: ago(30 * DAY) },
        { device: { ...sensor, id: sensorId, serialNumber: sensorId }, patientId, start: ago(30 * DAY) },
      ])
    })

    const send = (readings: readonly unknown[], more: Parameters<typeof incoming>[1] = {}): Promise<Receipt> =>
      example.pipeline.message(incoming(messageOf(readings), { deviceId, ...more }))
    const alertsOf = async (id: string) => {
      const page = { limit: 50, after: null, before: null, backward: false }
      const { rows } = await example.alerts.alertsAbout([id], { filter: null, order: 'RAISED_AT_DESC', page })
      return rows
    }
    const feedOf = async (id: string) => (await example.store.feedAfter(id, 0, 100)).map(({ reading }) => reading)

    it('stores a reading as the patient’s, and lets the rules see it in the same transaction', async () => {
      assert.deepEqual(told(await send([bloodPressure(190, 112, ago(MINUTE))])), ['ACCEPTED'])
      const [reading] = await feedOf(patientId)
      assert.equal(reading?.patientId, patientId)
      assert.equal(reading?.deviceId, deviceId)
      assert.equal(reading?.late, false)
      assert.equal(reading?.interpretation, 'CRITICAL_HIGH')
      const [alert] = await alertsOf(patientId)
      assert.equal(alert?.kind, 'SEVERE_HYPERTENSION')
    })

    it('knows what came before: sent again it changes nothing', async () => {
      const reading = bloodPressure(190, 112, ago(MINUTE))
      await send([reading])
      const [earlier] = await alertsOf(patientId)
      assert.deepEqual(told(await send([reading])), ['DUPLICATE'])
      assert.equal((await feedOf(patientId)).length, 1)
      const [later] = await alertsOf(patientId)
      assert.equal(later?.version, earlier?.version)
    })

    it('keeps the first of two values under one number, and the second in quarantine', async () => {
      const at = ago(MINUTE)
      await send([bloodPressure(150, 90, at)])
      assert.deepEqual(told(await send([bloodPressure(151, 90, at)])), ['CONFLICT'])
      const [kept, ...more] = await feedOf(patientId)
      assert.equal(kept?.amounts.SYSTOLIC?.exact, '150')
      assert.equal(more.length, 0)
      const [refused] = await example.store.quarantined(deviceId, 10)
      assert.equal(refused?.reason, 'CONFLICT')
      assert.match(refused?.content ?? '', /151/)
    })

    it('does so within one message as well', async () => {
      const at = ago(MINUTE)
      const receipt = await send([bloodPressure(150, 90, at), bloodPressure(150, 90, at), bloodPressure(151, 90, at)])
      assert.deepEqual(told(receipt), ['ACCEPTED', 'DUPLICATE', 'CONFLICT'])
    })

    it('keeps two readings of one millisecond apart', async () => {
      const at = ago(MINUTE)
      await send([bloodPressure(150, 90, at, 'a'), bloodPressure(152, 91, at, 'b')])
      await send([bloodPressure(154, 92, at, 'c')])
      const readings = await feedOf(patientId)
      assert.deepEqual(
        readings.map(({ amounts }) => amounts.SYSTOLIC?.exact),
        ['150', '152', '154'],
      )
      assert.equal(new Set(readings.map(({ id }) => id)).size, 3)
    })

    it('feeds a patient’s readings in the order of measurement', async () => {
      await send([4, 1, 3, 2].map((minutes) => bloodPressure(130 + minutes, 80, ago(minutes * MINUTE), `m${minutes}`)))
      assert.deepEqual(
        (await feedOf(patientId)).map(({ amounts }) => amounts.SYSTOLIC?.exact),
        ['134', '133', '132', '131'],
      )
    })

    it('never pages anyone for a late reading, nor for one out of a device’s memory', async () => {
      assert.deepEqual(told(await send([bloodPressure(200, 120, ago(11 * MINUTE))])), ['ACCEPTED'])
      assert.deepEqual(told(await send([bloodPressure(201, 121, ago(MINUTE))], { backfill: true })), ['ACCEPTED'])
      assert.deepEqual(
        (await feedOf(patientId)).map(({ late }) => late),
        [true, true],
      )
      assert.deepEqual(await alertsOf(patientId), [])
    })

    it('gives a reading to whoever had the device when it was measured', async () => {
      const [former, latter, shared] = [randomUUID(), randomUUID(), randomUUID()]
      const device = { ...cuff, id: shared, serialNumber: shared }
      await bound(postgres.database, [
        { device, patientId: former, start: ago(10 * DAY), end: ago(5 * DAY) },
        { device, patientId: latter, start: ago(3 * DAY) },
      ])
      const receipt = await send(
        [
          bloodPressure(131, 80, ago(7 * DAY), 'former'),
          bloodPressure(132, 80, ago(4 * DAY), 'nobody'),
          bloodPressure(133, 80, ago(2 * DAY), 'latter'),
        ],
        { deviceId: shared },
      )
      assert.deepEqual(told(receipt), ['ACCEPTED', 'NOT_BOUND', 'ACCEPTED'])
      assert.deepEqual(
        (await feedOf(former)).map(({ amounts }) => amounts.SYSTOLIC?.exact),
        ['131'],
      )
      assert.deepEqual(
        (await feedOf(latter)).map(({ amounts }) => amounts.SYSTOLIC?.exact),
        ['133'],
      )
    })

    const refusals: readonly (readonly [string, () => Promise<Receipt>, string])[] = [
      [
        'of an unknown device',
        () => send([bloodPressure(130, 80, ago(0))], { deviceId: `x${randomUUID()}` }),
        'UNKNOWN_DEVICE',
      ],
      ['of a kind that the device does not measure', () => send([sensorGlucose(100, ago(0))]), 'KIND_NOT_MEASURED'],
      ['from the future', () => send([bloodPressure(130, 80, ago(-6 * MINUTE))]), 'IN_THE_FUTURE'],
      ['of a clock that tells 1970', () => send([bloodPressure(130, 80, new Date(0))]), 'TIME_UNKNOWN'],
      ['that nobody has', () => send([bloodPressure(90, 130, ago(0))]), 'SYSTOLIC_NOT_ABOVE_DIASTOLIC'],
      ['in another unit than it says', () => send([{ ...bloodPressure(152, 94, ago(0)), unit: 'kPa' }]), 'BAD_UNIT'],
      ['that is a sensor’s error', () => send([sensorGlucose(5, ago(0))], { deviceId: sensorId }), 'SENSOR_ERROR_CODE'],
      ['that is none', () => send([{ kind: 'BLOOD_PRESSURE' }]), 'MALFORMED'],
    ]
    for (const [what, give, reason] of refusals) {
      it(`refuses a reading ${what}, and tells the device why`, async () => {
        const receipt = await give()
        assert.deepEqual(told(receipt), [reason])
        assert.deepEqual(await feedOf(patientId), [])
      })
    }

    it('keeps a refused reading once, however often it is sent, with its reason', async () => {
      const impossible = bloodPressure(90, 130, ago(0))
      await send([impossible])
      await send([impossible])
      const rows = await example.store.quarantined(deviceId, 10)
      assert.deepEqual(
        rows.map(({ reason }) => reason),
        ['SYSTOLIC_NOT_ABOVE_DIASTOLIC'],
      )
    })

    it('stores all of a group or nothing; what was not acknowledged comes again and is not doubled', async () => {
      fails = true
      const reading = bloodPressure(190, 112, ago(MINUTE))
      await assert.rejects(send([reading]))
      assert.deepEqual(await feedOf(patientId), [])
      assert.deepEqual(await alertsOf(patientId), [])
      fails = false
      assert.deepEqual(told(await send([reading])), ['ACCEPTED'])
      // Stored, but the acknowledgement was lost: the broker sends again.
      assert.deepEqual(told(await send([reading])), ['DUPLICATE'])
      assert.equal((await feedOf(patientId)).length, 1)
      assert.equal((await alertsOf(patientId)).length, 1)
    })

    it('stores equal messages that come at the same time once', async () => {
      const reading = bloodPressure(190, 112, ago(MINUTE))
      const receipts = await Promise.all(Array.from({ length: 20 }, () => send([reading])))
      assert.deepEqual(receipts.flatMap(told).toSorted(), [
        'ACCEPTED',
        ...Array.from({ length: 19 }, () => 'DUPLICATE'),
      ])
      assert.equal((await feedOf(patientId)).length, 1)
    })

    it('notes that the device was heard of', async () => {
      await send([bloodPressure(130, 80, ago(0))])
      const [device] = await example.devices.byIds([deviceId])
      assert.ok(device?.lastSeenAt && device.lastSeenAt > ago(MINUTE))
    })
  })
}
