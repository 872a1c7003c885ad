import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import type { Postgres } from '@care/service/postgres'
import { type MqttClient, connectAsync } from 'mqtt'
import { hashOf, newCredential } from '../devices/credential.ts'
import { openPglite } from '../store/open-for-test.ts'
import type { Broker } from './broker.ts'
import { openEmbeddedBroker } from './embedded-broker.ts'
import { bloodPressure, messageOf } from './example-messages.ts'
import { type ExamplePipeline, cuff, examplePipeline } from './example-pipeline.ts'

const nothing = async (): Promise<void> => {}
const aReading = (localId: string) => messageOf([bloodPressure(130, 80, new Date(), localId)])

describe('the broker inside the process', () => {
  const credential = newCredential()
  let postgres: Postgres
  let example: ExamplePipeline
  let broker: Broker
  /** Waits between the last write and the commit; what it throws makes the commit fail. */
  let beforeCommit = nothing
  const clients: MqttClient[] = []

  before(async () => {
    postgres = await openPglite()
    example = await examplePipeline(postgres, (store) => ({
      ...store,
      transact: (work) =>
        store.transact(async (writing, tx) => {
          const result = await work(writing, tx)
          await beforeCommit()
          return result
        }),
    }))
    const { devices, pipeline, log } = example
    await devices.provision([{ ...cuff, credentialHash: hashOf(credential) }])
    const binding = { id: 'a-1', deviceId: cuff.id, patientId: 'wang', start: new Date(0), boundBy: null }
    await devices.bindProvisioned([binding])
    broker = await openEmbeddedBroker({ host: '127.0.0.1', port: 0, hear: { tenant: 'care', pipeline, devices }, log })
  })
  afterEach(async () => {
    beforeCommit = nothing
    for (const client of clients.splice(0)) await client.endAsync(true)
  })
  after(async () => {
    await broker[Symbol.asyncDispose]()
    await example[Symbol.asyncDispose]()
    await postgres[Symbol.asyncDispose]()
  })

  const connect = async (clientId = cuff.id, password = credential): Promise<MqttClient> => {
    const client = await connectAsync(broker.url, { clientId, username: clientId, password, reconnectPeriod: 0 }, false)
    client.on('error', () => {}) // A connection that is cut is what some tests wait for.
    clients.push(client)
    return client
  }
  const readings = `v1/care/devices/${cuff.id}/readings`

  it('acknowledges a reading after its commit, never before', async () => {
    const client = await connect()
    const [reached, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    beforeCommit = () => {
      reached.resolve()
      return gate.promise
    }
    let acknowledged = false
    const published = client.publishAsync(readings, aReading('acked'), { qos: 1 }).then(() => (acknowledged = true))
    await reached.promise
    // A ping is answered behind whatever was written before it: had there been an acknowledgement, it would be here.
    client.sendPing()
    await happens(client, 'packetreceive')
    assert.equal(acknowledged, false)
    gate.resolve()
    await published
    assert.equal((await example.store.pendingOf(['wang'])).length, 1)
  })

  it('sends no acknowledgement when the commit fails; the device sends again, and nothing is doubled', async () => {
    const client = await connect()
    beforeCommit = async () => {
      throw new Error('The store is away.')
    }
    const body = aReading('again')
    const packets: string[] = []
    client.on('packetreceive', ({ cmd }) => packets.push(cmd))
    const closed = happens(client, 'close')
    client.publish(readings, body, { qos: 1 })
    await closed
    assert.ok(!packets.includes('puback'))

    beforeCommit = nothing
    const anew = await connect()
    await anew.publishAsync(readings, body, { qos: 1 })
    await anew.publishAsync(readings, body, { qos: 1 })
    const stored = await example.store.pendingOf(['wang'])
    assert.equal(stored.length, 2)
  })

  it('tells the device what became of each reading', async () => {
    const client = await connect()
    await client.subscribeAsync(`v1/care/devices/${cuff.id}/receipts`, { qos: 1 })
    const receipt = new Promise<string>((resolve) => client.once('message', (_topic, body) => resolve(body.toString())))
    await client.publishAsync(readings, messageOf([bloodPressure(130, 80, new Date(), 'r1'), { localId: 'r2' }]), {
      qos: 1,
    })
    assert.deepEqual(JSON.parse(await receipt), {
      schema: 'cdm.receipt/1',
      messageId: 'message-1',
      results: [
        { localId: 'r1', status: 'ACCEPTED' },
        { localId: 'r2', status: 'REJECTED', reason: 'MALFORMED' },
      ],
    })
  })

  it('lets nobody in without the device’s own credential', async () => {
    for (const [clientId, password] of [
      [cuff.id, 'wrong'],
      ['cuff-2', credential],
      ['#', credential],
    ]) {
      await assert.rejects(connect(clientId, password), clientId)
    }
  })

  for (const topic of [
    'v1/care/devices/cuff-2/readings',
    'v1/other/devices/cuff-1/readings',
    'v1/care/devices/cuff-1/receipts',
    'v1/care/devices/cuff-1/readings/more',
    '$SYS/anything',
  ]) {
    it(`cuts a device off that publishes to ${topic}`, async () => {
      const client = await connect()
      const closed = happens(client, 'close')
      client.publish(topic, aReading('foreign'), { qos: 1 })
      await closed
    })
  }

  it('cuts a device off that leaves a reading to be retained', async () => {
    const client = await connect()
    const closed = happens(client, 'close')
    client.publish(readings, aReading('retained'), { qos: 1, retain: true })
    await closed
  })

  it('lets a device hear nothing but what is meant for it', async () => {
    const client = await connect()
    for (const topic of ['#', 'v1/care/devices/+/receipts', 'v1/care/devices/cuff-2/receipts', readings]) {
      await assert.rejects(client.subscribeAsync(topic, { qos: 1 }), topic)
    }
  })

  it('knows who is there by birth and last will', async () => {
    const client = await connect()
    const status = `v1/care/devices/${cuff.id}/status`
    const birth = { state: 'ONLINE', fw: '2.1', battery: 64, bootId: 'b1', clock: { state: 'SYNCED' } }
    await client.publishAsync(status, JSON.stringify(birth), { qos: 1, retain: true })
    const [there] = await example.devices.byIds([cuff.id])
    assert.deepEqual(
      [there?.connected, there?.batteryPercent, there?.firmwareVersion, there?.clockQuality],
      [true, 64, '2.1', 'SYNCED'],
    )
    await client.publishAsync(status, JSON.stringify({ state: 'OFFLINE', bootId: 'b1' }), { qos: 1, retain: true })
    const [gone] = await example.devices.byIds([cuff.id])
    assert.equal(gone?.connected, false)
  })

  it('cuts a device off at once, and keeps it out once its credential is gone', async () => {
    const client = await connect()
    const closed = happens(client, 'close')
    await example.devices.unbind('a-1', new Date(), null)
    await broker.disconnect(cuff.id)
    await closed
    await assert.rejects(connect())
  })
})

const happens = (client: MqttClient, event: 'close' | 'packetreceive'): Promise<void> =>
  new Promise((resolve) => client.once(event, () => resolve()))
