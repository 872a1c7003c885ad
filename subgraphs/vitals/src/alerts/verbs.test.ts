import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import { type ExampleGraph, aDoctor, doctor, openExampleGraph, patient, pressure, sugar } from './example-graph.ts'
import { practitioner } from './example-relations.ts'

describe('the verbs of an alert', () => {
  let graph: ExampleGraph
  before(async () => {
    graph = await openExampleGraph()
  })
  after(() => graph[Symbol.asyncDispose]())

  const acknowledge = (identity: Identity, alertId: string, note?: string) =>
    graph
      .ask(
        identity,
        `mutation ($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) {
        alert { status version acknowledgedBy { id } events { edges { node { type actor { id } note } } } } errors { code field } } }`,
        { input: { alertId, note } },
      )
      .then(({ data, errors }) => (assert.equal(errors, undefined), data.acknowledgeAlert))

  it('lets the care team take notice, each person once', async () => {
    const [chen, li] = [aDoctor(), aDoctor()]
    const { patientId, id } = await graph.anAlert(chen)
    await graph.people.set(patientId, { members: [practitioner(chen), practitioner(li)] })
    const first = await acknowledge(doctor(chen), id, 'calling')
    assert.equal(first.alert.status, 'ACKNOWLEDGED')
    assert.deepEqual(await acknowledge(doctor(chen), id, 'again'), first)
    const { alert } = await acknowledge(doctor(li), id)
    assert.deepEqual(alert.acknowledgedBy, { id: chen })
    assert.deepEqual(
      alert.events.edges.map((edge: { node: object }) => edge.node),
      [
        { type: 'RAISED', actor: null, note: null },
        { type: 'ACKNOWLEDGED', actor: { id: chen }, note: 'calling' },
        { type: 'ACKNOWLEDGED', actor: { id: li }, note: null },
      ],
    )
  })

  it('tells a stranger nothing, and the patient that this is for the care team', async () => {
    const { patientId, id } = await graph.anAlert(aDoctor())
    const stranger = await acknowledge(doctor(aDoctor()), id)
    assert.deepEqual(stranger, await acknowledge(doctor(aDoctor()), 'no such alert'))
    assert.deepEqual(stranger, { alert: null, errors: [{ code: 'NOT_FOUND', field: ['input', 'alertId'] }] })
    const own = await acknowledge(patient(patientId), id)
    assert.equal(own.errors[0].code, 'FORBIDDEN')
    assert.equal(own.alert.status, 'ACTIVE')
  })

  const snooze = (identity: Identity, input: object) =>
    graph
      .ask(
        identity,
        `mutation ($input: SnoozeAlertInput!) { snoozeAlert(input: $input) {
        alert { status snoozedUntil version } errors { code field } } }`,
        { input },
      )
      .then(({ data, errors }) => (assert.equal(errors, undefined), data.snoozeAlert))

  it('snoozes within the bounds of the severity, once for each key', async () => {
    const chen = aDoctor()
    const { id: alertId } = await graph.anAlert(chen)
    const idempotencyKey = randomUUID()
    for (const minutes of [0, -5, 61]) {
      const { alert, errors } = await snooze(doctor(chen), { alertId, minutes, idempotencyKey })
      assert.deepEqual(errors, [{ code: 'BAD_USER_INPUT', field: ['input', 'minutes'] }])
      assert.equal(alert.version, 1)
    }
    const first = await snooze(doctor(chen), { alertId, minutes: 60, idempotencyKey })
    assert.deepEqual(first.errors, [])
    assert.equal(first.alert.status, 'SNOOZED')
    assert.deepEqual(await snooze(doctor(chen), { alertId, minutes: 60, idempotencyKey }), first)
    const reused = await snooze(doctor(chen), { alertId, minutes: 30, idempotencyKey })
    assert.equal(reused.errors[0].code, 'IDEMPOTENCY_KEY_REUSED')
  })

  it('ends a snooze when a worse reading comes', async () => {
    const chen = aDoctor()
    const { id: alertId, patientId } = await graph.anAlert(chen)
    await snooze(doctor(chen), { alertId, minutes: 60, idempotencyKey: randomUUID() })
    const now = new Date(Date.now() + 61_000) // A minute after the first: a measurement of its own.
    await graph.record(patientId, pressure(188, 111), now)
    const { data } = await graph.ask(doctor(chen), `{ alert(id: "${alertId}") { status severity snoozedUntil } }`)
    assert.deepEqual(data.alert, { status: 'ACTIVE', severity: 'CRITICAL', snoozedUntil: null })
  })

  const resolve = (identity: Identity, input: object) =>
    graph
      .ask(
        identity,
        `mutation ($input: ResolveAlertInput!) { resolveAlert(input: $input) {
        alert { status version resolution resolutionNote resolvedBy { id } } errors { code field } } }`,
        { input },
      )
      .then(({ data, errors }) => (assert.equal(errors, undefined), data.resolveAlert))

  it('closes what the person looked at: further readings do not count, a change of state does', async () => {
    const [chen, li] = [aDoctor(), aDoctor()]
    const { id: alertId, patientId, version } = await graph.anAlert(chen, sugar('17.0'))
    await graph.people.set(patientId, { members: [practitioner(chen), practitioner(li)] })
    await graph.record(patientId, sugar('17.5'))
    const outcome = { alertId, resolution: 'CONTACTED_PATIENT', note: 'well', expectedVersion: version }
    await acknowledge(doctor(li), alertId)
    const conflict = await resolve(doctor(chen), outcome)
    assert.equal(conflict.errors[0].code, 'CONFLICT')
    assert.equal(conflict.alert.status, 'ACKNOWLEDGED')
    await graph.record(patientId, sugar('17.6'), new Date(Date.now() + 30_000))
    const seen = conflict.alert.version
    const done = await resolve(doctor(chen), { ...outcome, expectedVersion: seen })
    assert.deepEqual(done.errors, [])
    assert.deepEqual(done.alert.resolvedBy, { id: chen })
    assert.deepEqual(await resolve(doctor(chen), outcome), done)
    const other = await resolve(doctor(li), { ...outcome, resolution: 'REFERRED' })
    assert.equal(other.errors[0].code, 'STATE_NOT_ALLOWED')
    assert.equal(
      (await snooze(doctor(li), { alertId, minutes: 5, idempotencyKey: randomUUID() })).errors[0].code,
      'STATE_NOT_ALLOWED',
    )
  })

  it('closes a critical one only with a note', async () => {
    const chen = aDoctor()
    const { id: alertId, version } = await graph.anAlert(chen, sugar('2.5'))
    const outcome = { alertId, resolution: 'CONTACTED_PATIENT', expectedVersion: version }
    assert.deepEqual((await resolve(doctor(chen), outcome)).errors, [
      { code: 'BAD_USER_INPUT', field: ['input', 'note'] },
    ])
    assert.deepEqual((await resolve(doctor(chen), { ...outcome, note: ' ' })).errors[0].code, 'BAD_USER_INPUT')
    assert.equal((await resolve(doctor(chen), { ...outcome, note: 'took sugar' })).alert.status, 'RESOLVED')
  })
})
