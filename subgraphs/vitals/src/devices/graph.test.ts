import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import { connectAsync } from 'mqtt'
import { z } from 'zod'
import { type ExampleGraph, account, chen, okafor, openExampleGraph, range } from '../example-graph.ts'

const scopes = ['readings:read', 'devices:bind']
const [doctorChen, doctorOkafor] = [
  { ...chen, scopes },
  { ...okafor, scopes },
]
const administrator = account({ subject: 'admin', roles: ['ADMINISTRATOR'], scopes: ['devices:manage'] })

const boundSchema = z.object({
  bindDevice: z.object({
    association: z.object({ id: z.string(), device: z.object({ id: z.string() }) }).nullable(),
    mqttCredential: z.string().nullable(),
    errors: z.array(z.object({ code: z.string() })),
  }),
})

const inputFor = (patientId: string) => ({
  idempotencyKey: randomUUID(),
  serialNumber: `SN ${randomUUID()}`,
  model: 'Omron HEM-7156T',
  patientId,
})

describe('devices in the graph', () => {
  let graph: ExampleGraph
  before(async () => {
    graph = await openExampleGraph()
  })
  after(() => graph[Symbol.asyncDispose]())

  const BIND = `mutation ($input: BindDeviceInput!) {
    bindDevice(input: $input) { association { id device { id } } mqttCredential errors { code } }
  }`
  const bind = async (identity: Identity | null, input: object) => {
    const { data, codes } = await graph.ask(identity, BIND, { input })
    assert.deepEqual(codes, [])
    return boundSchema.parse(data).bindDevice
  }
  const unbind = (identity: Identity | null, associationId: string | undefined) =>
    graph.ask(
      identity,
      `mutation ($input: UnbindDeviceInput!) {
        unbindDevice(input: $input) { association { id period { end } } errors { code } }
      }`,
      { input: { associationId } },
    )

  it('are bound to a patient, with a credential that is shown once and opens the broker', async () => {
    const input = inputFor(await graph.aPatientOfChen())
    const first = await bind(doctorChen, input)
    const deviceId = first.association?.device.id ?? ''
    assert.ok(first.mqttCredential)
    const again = await bind(doctorChen, input)
    assert.deepEqual([again.association?.id, again.mqttCredential], [first.association?.id, null])
    const client = await connectAsync(
      graph.vitals.mqttUrl,
      { clientId: deviceId, username: deviceId, password: first.mqttCredential, reconnectPeriod: 0 },
      false,
    )
    const closed = new Promise<void>((resolve) => client.once('close', () => resolve()))
    await unbind(doctorChen, first.association?.id)
    await closed // At once.
    await client.endAsync(true)
  })

  it('are not bound to a second person, and not by who may not see the patient', async () => {
    const [one, other] = [await graph.aPatientOfChen(), await graph.aPatientOfChen()]
    const input = inputFor(one)
    await bind(doctorChen, input)
    const codesOf = async (identity: Identity | null, more: object) =>
      (await bind(identity, { ...input, idempotencyKey: randomUUID(), ...more })).errors.map(({ code }) => code)
    assert.deepEqual(await codesOf(doctorChen, { patientId: other }), ['STATE_NOT_ALLOWED'])
    assert.deepEqual(await codesOf(doctorOkafor, {}), ['NOT_FOUND'])
    assert.deepEqual(await codesOf(doctorChen, { patientId: 'no-such' }), ['NOT_FOUND'])
    assert.deepEqual(await codesOf(doctorChen, { serialNumber: '../../etc' }), ['BAD_USER_INPUT'])
    assert.deepEqual(await codesOf(doctorChen, { idempotencyKey: input.idempotencyKey, model: 'Other' }), [
      'IDEMPOTENCY_KEY_REUSED',
    ])
    assert.deepEqual((await graph.ask(null, BIND, { input })).codes, ['UNAUTHENTICATED'])
    assert.deepEqual((await graph.ask(chen, BIND, { input })).codes, ['FORBIDDEN'])
  })

  it('are unbound by who may see the patient; repeating it changes nothing', async () => {
    const { association } = await bind(doctorChen, inputFor(await graph.aPatientOfChen()))
    assert.deepEqual((await unbind(doctorOkafor, association?.id)).data, {
      unbindDevice: { association: null, errors: [{ code: 'NOT_FOUND' }] },
    })
    assert.deepEqual((await unbind(null, association?.id)).codes, ['UNAUTHENTICATED'])
    const first = await unbind(doctorChen, association?.id)
    assert.deepEqual(first.codes, [])
    assert.deepEqual((await unbind(doctorChen, association?.id)).data, first.data)
  })

  it('are shown to who may see the patient and to administrators, the patient’s name to the former only', async () => {
    const { association } = await bind(doctorChen, inputFor(await graph.aPatientOfChen()))
    const id = association?.device.id
    const source = `query ($id: ID!, $them: [_Any!]!) {
      device(id: $id) { id status lastSeenAt currentAssociation { id } }
      _entities(representations: $them) { ... on Device { id } }
    }`
    const seenBy = async (identity: Identity | null) =>
      (await graph.ask(identity, source, { id, them: [{ __typename: 'Device', id }] })).data
    const device = { id, status: 'NEVER_SEEN', lastSeenAt: null }
    assert.deepEqual(await seenBy(doctorChen), {
      device: { ...device, currentAssociation: { id: association?.id } },
      _entities: [{ id }],
    })
    assert.deepEqual(await seenBy(administrator), {
      device: { ...device, currentAssociation: null },
      _entities: [{ id }],
    })
    assert.deepEqual(await seenBy(doctorOkafor), { device: null, _entities: [null] })
    assert.deepEqual(await seenBy(null), { device: null, _entities: [null] })
  })

  it('of many patients cost the store one round trip for each kind of thing', async () => {
    const patientIds = await Promise.all(range(10).map(() => graph.aPatientOfChen()))
    for (const patientId of patientIds) await bind(doctorChen, inputFor(patientId))
    const calls: string[] = []
    const { devices } = graph.vitals
    const counted = {
      ...graph.vitals,
      devices: {
        ...devices,
        byIds: (ids: readonly string[]) => (calls.push('byIds'), devices.byIds(ids)),
        associationsOfDevices: (ids: readonly string[]) => (
          calls.push('associationsOfDevices'),
          devices.associationsOfDevices(ids)
        ),
        associationsOfPatients: (ids: readonly string[], includePast: boolean, most: number) => (
          calls.push('associationsOfPatients'),
          devices.associationsOfPatients(ids, includePast, most)
        ),
      },
    }
    const { patients, codes } = await graph.askPatients(
      doctorChen,
      patientIds,
      'deviceAssociations { patient { id } device { id status currentAssociation { id } } }',
      counted,
    )
    assert.deepEqual(codes, [])
    assert.equal(patients.length, 10)
    assert.deepEqual(calls.toSorted(), ['associationsOfDevices', 'associationsOfPatients', 'byIds'])
  })
})
