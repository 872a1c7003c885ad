import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Postgres } from '@care/service/postgres'
import { connectAsync } from 'mqtt'
import { openPglite } from '../store/open-for-test.ts'
import { bloodPressure, messageOf } from './example-messages.ts'
import { type ExamplePipeline, bound, cuff, examplePipeline } from './example-pipeline.ts'
import { openMqttClient } from './mqtt-client.ts'

// The test kit sets this where an MQTT broker was found, and reports by name where none was.
const url = process.env['TEST_MQTT_URL']

const reading = (localId: string) => bloodPressure(130, 80, new Date(Date.now() - 1000), localId)

for (const version of url ? (['5', '3.1.1'] as const) : []) {
  describe(`a broker elsewhere, over MQTT ${version}`, () => {
    // A tenant of its own: nobody else's messages come here.
    const tenant = `test-${randomUUID()}`
    let postgres: Postgres
    let example: ExamplePipeline
    let failures = 0

    before(async () => {
      postgres = await openPglite()
      example = await examplePipeline(postgres, (store) => ({
        ...store,
        transact: (work) =>
          store.transact(async (writing, tx) => {
            const result = await work(writing, tx)
            if (failures > 0) {
              failures -= 1
              throw new Error('The connection broke before the commit.')
            }
            return result
          }),
      }))
      await bound(postgres.database, [{ device: cuff, patientId: 'wang', start: new Date('2026-01-01T00:00:00Z') }])
    })
    after(async () => {
      await example[Symbol.asyncDispose]()
      await postgres[Symbol.asyncDispose]()
    })

    const listen = () =>
      openMqttClient({
        url: url ?? '',
        version,
        connections: 2,
        clientName: tenant.slice(0, 40),
        hear: { tenant, pipeline: example.pipeline, devices: example.devices },
        log: example.log,
      })
    const topic = (channel: string) => `v1/${tenant}/devices/${cuff.id}/${channel}`
    /** Publishes a message, and resolves with its receipt. */
    const publish = async (body: string, channel = 'readings') => {
      const device = await connectAsync(url ?? '', { clientId: randomUUID() }, false)
      try {
        const receipt = Promise.withResolvers<string>()
        device.on('message', (_topic, payload) => receipt.resolve(payload.toString()))
        await device.subscribeAsync(topic('receipts'), { qos: 1 })
        await device.publishAsync(topic(channel), body, { qos: 1 })
        const { results } = JSON.parse(await receipt.promise) as { results: { status: string }[] }
        return results.map(({ status }) => status)
      } finally {
        await device.endAsync(true)
      }
    }

    it('hears devices, and sends a receipt after the commit', async () => {
      await using _ = await listen()
      assert.deepEqual(await publish(messageOf([reading('a'), reading('b')])), ['ACCEPTED', 'ACCEPTED'])
      assert.equal((await example.store.pendingOf(['wang'])).length, 2)
    })

    it('takes what comes out of a device’s memory as late', async () => {
      await using _ = await listen()
      assert.deepEqual(await publish(messageOf([reading('old')]), 'backfill'), ['ACCEPTED'])
      assert.equal((await example.store.pendingOf(['wang'])).at(-1)?.late, true)
    })

    it('gets a message again that it could not store, and stores it once', async () => {
      await using _ = await listen()
      const stored = (await example.store.pendingOf(['wang'])).length
      failures = 1
      assert.deepEqual(await publish(messageOf([reading('again')])), ['ACCEPTED'])
      assert.equal(failures, 0)
      assert.equal((await example.store.pendingOf(['wang'])).length, stored + 1)
    })

    it('gets what was published while it was away, with the broker’s very first words', async () => {
      await (await listen())[Symbol.asyncDispose]()
      const stored = (await example.store.pendingOf(['wang'])).length
      const device = await connectAsync(url ?? '', { clientId: randomUUID() }, false)
      const receipt = Promise.withResolvers<string>()
      device.once('message', (_topic, payload) => receipt.resolve(payload.toString()))
      await device.subscribeAsync(topic('receipts'), { qos: 1 })
      await device.publishAsync(topic('readings'), messageOf([reading('away')]), { qos: 1 })
      await using _ = await listen()
      assert.match(await receipt.promise, /"ACCEPTED"/)
      await device.endAsync(true)
      assert.equal((await example.store.pendingOf(['wang'])).length, stored + 1)
    })
  })
}
