import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Postgres } from '@care/service/postgres'
import type { RegisteredDevice } from '../devices/device.ts'
import { createDeviceStore } from './devices-postgres.ts'
import type { DeviceStore } from './devices.ts'

const NOW = new Date('2026-11-25T08:00:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)

const aDevice = (): RegisteredDevice => {
  const id = randomUUID()
  return {
    id,
    serialNumber: id,
    manufacturer: 'Maker',
    model: 'Cuff',
    udi: null,
    kinds: ['BLOOD_PRESSURE'],
    glucoseMethod: null,
    validated: true,
    silentMinutes: 60,
  }
}
const command = (key: string = randomUUID(), digest = 'digest') => ({ callerId: 'chen', key, digest })

/** What every device registry promises. */
export function deviceStoreContract(name: string, open: () => Promise<Postgres>): void {
  describe(`the device registry, on ${name}`, () => {
    let postgres: Postgres
    let store: DeviceStore
    before(async () => {
      postgres = await open()
      store = createDeviceStore(postgres.database)
    })
    after(() => postgres[Symbol.asyncDispose]())

    const registered = async () => {
      const device = aDevice()
      await store.register(device)
      return device
    }
    const bind = async (deviceId: string, patientId: string, start = NOW, cmd = command()) => {
      const outcome = await store.bind({ id: randomUUID(), deviceId, patientId, start, boundBy: 'chen' }, 'hash', cmd)
      return outcome
    }
    const boundTo = async (deviceId: string, patientId: string, start = NOW) => {
      const outcome = await bind(deviceId, patientId, start)
      assert.ok(outcome.type === 'BOUND')
      return outcome.association
    }

    it('finds a device by its id and by its label, and knows nothing of others', async () => {
      const device = await registered()
      const [found] = await store.byIds([device.id, 'nobody'])
      assert.equal(found?.serialNumber, device.serialNumber)
      assert.equal(found?.standing, 'IN_USE')
      assert.equal((await store.bySerialNumber(device.serialNumber, 'Cuff'))?.id, device.id)
      assert.equal(await store.bySerialNumber(device.serialNumber, 'Other'), null)
    })

    it('lets one person at a time use a device', async () => {
      const { id } = await registered()
      const first = await boundTo(id, 'wang')
      assert.deepEqual(await bind(id, 'garcia'), { type: 'IN_USE' })
      assert.equal((await store.unbind(first.id, hours(1), 'returned'))?.end?.getTime(), hours(1).getTime())
      await boundTo(id, 'garcia', hours(2))
      assert.deepEqual(
        (await store.associationsOfDevices([id])).map(({ patientId, end }) => [patientId, end]),
        [
          ['garcia', null],
          ['wang', hours(1)],
        ],
      )
    })

    it('lets one of two who bind it at the same moment win', async () => {
      const { id } = await registered()
      const outcomes = await Promise.all(['wang', 'garcia', 'liu'].map((patientId) => bind(id, patientId)))
      assert.deepEqual(outcomes.map(({ type }) => type).toSorted(), ['BOUND', 'IN_USE', 'IN_USE'])
    })

    it('keeps a binding to the same patient, and gives a new credential', async () => {
      const { id } = await registered()
      const first = await boundTo(id, 'wang')
      assert.deepEqual((await boundTo(id, 'wang', hours(1))).id, first.id)
    })

    it('answers a repeated command with the first binding, and another one under its key not at all', async () => {
      const { id } = await registered()
      const key = randomUUID()
      const first = await bind(id, 'wang', NOW, command(key))
      assert.ok(first.type === 'BOUND')
      assert.deepEqual(await bind(id, 'wang', hours(1), command(key)), {
        type: 'REPEATED',
        association: first.association,
      })
      assert.deepEqual(await bind(id, 'wang', NOW, command(key, 'other')), { type: 'KEY_REUSED' })
    })

    it('ends a binding once, and takes the credential away', async () => {
      const { id } = await registered()
      const association = await boundTo(id, 'wang')
      assert.equal(await store.credentialHash(id), 'hash')
      await store.unbind(association.id, hours(1), null)
      assert.equal(await store.credentialHash(id), null)
      assert.deepEqual((await store.unbind(association.id, hours(5), null))?.end, hours(1))
      assert.equal(await store.unbind('no-such', NOW, null), null)
    })

    it('lists the bindings of many patients at once, newest first, past ones when asked', async () => {
      const [wang, garcia] = [randomUUID(), randomUUID()]
      const [a, b] = [await registered(), await registered()]
      const past = await boundTo(a.id, wang, hours(-9))
      await store.unbind(past.id, hours(-5), null)
      await boundTo(b.id, wang, hours(-1))
      await boundTo(a.id, garcia, hours(-2))
      const of = async (includePast: boolean, most = 50) =>
        (await store.associationsOfPatients([wang, garcia], includePast, most)).map((found) => [
          found.patientId,
          found.deviceId,
        ])
      assert.deepEqual(await of(false), [
        [wang, b.id],
        [garcia, a.id],
      ])
      assert.deepEqual(await of(true), [
        [wang, b.id],
        [garcia, a.id],
        [wang, a.id],
      ])
      assert.deepEqual(await of(true, 1), [
        [wang, b.id],
        [garcia, a.id],
      ])
    })

    it('keeps what a device told, and forgets nothing that it leaves out', async () => {
      const { id } = await registered()
      const silent = { bootId: null, batteryPercent: null, firmwareVersion: null, clockQuality: null }
      await store.connected(id, { ...silent, bootId: 'b1', batteryPercent: 81, firmwareVersion: '1.0' }, NOW)
      await store.connected(id, { ...silent, batteryPercent: 80 }, hours(1))
      const [device] = await store.byIds([id])
      assert.deepEqual(
        [device?.connected, device?.bootId, device?.batteryPercent, device?.firmwareVersion, device?.lastSeenAt],
        [true, 'b1', 80, '1.0', hours(1)],
      )
    })

    it('passes over a last will of an earlier start', async () => {
      const { id } = await registered()
      const news = { bootId: 'b2', batteryPercent: null, firmwareVersion: null, clockQuality: null }
      await store.connected(id, news, NOW)
      const isConnected = async () => (await store.byIds([id]))[0]?.connected
      await store.disconnected(id, 'b1', hours(1))
      assert.equal(await isConnected(), true)
      await store.disconnected(id, 'b2', hours(1))
      assert.equal(await isConnected(), false)
    })

    it('provisions again without a second binding, and keeps what the device told', async () => {
      const device = { ...aDevice(), credentialHash: 'first' }
      const binding = { id: randomUUID(), deviceId: device.id, patientId: 'wang', start: NOW, boundBy: null }
      await store.provision([device])
      await store.bindProvisioned([binding])
      await store.connected(
        device.id,
        { bootId: 'b', batteryPercent: 50, firmwareVersion: null, clockQuality: null },
        NOW,
      )
      await store.provision([{ ...device, model: 'Cuff 2', credentialHash: 'second' }])
      await store.bindProvisioned([binding])
      const [found] = await store.byIds([device.id])
      assert.deepEqual([found?.model, found?.batteryPercent], ['Cuff 2', 50])
      assert.equal(await store.credentialHash(device.id), 'second')
      assert.equal((await store.associationsOfDevices([device.id])).length, 1)
    })
  })
}
