import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import { parse, subscribe } from 'graphql'
import { z } from 'zod'
import { createContext } from '../context.ts'
import { type ExampleGraph, account, chen, minutesAgo, okafor, openExampleGraph } from '../example-graph.ts'

const recorded = z.object({
  recordReading: z.object({
    reading: z.object({ id: z.string(), status: z.string(), late: z.boolean(), source: z.string() }).nullable(),
    deduplicated: z.boolean(),
    errors: z.array(z.object({ code: z.string(), message: z.string(), field: z.array(z.string()).nullable() })),
  }),
})
const RECORD = `mutation ($reading: ReadingInput!) {
  recordReading(input: { reading: $reading }) {
    reading { id status late source } deduplicated errors { code message field }
  }
}`
const mmHg = (value: string) => ({ value, unit: 'MMHG' })

const inputFor = (patientId: string, more: object = {}) => ({
  idempotencyKey: randomUUID(),
  patientId,
  effectiveAt: minutesAgo(1).toISOString(),
  bloodPressure: { systolic: mmHg('190'), diastolic: mmHg('112') },
  ...more,
})

const codesOf = ({ errors }: { readonly errors: readonly { readonly code: string }[] }) =>
  errors.map(({ code }) => code)

const nothing = (code: string) => ({ voidReading: { reading: null, errors: [{ code }] } })

describe('readings that people type in', () => {
  let graph: ExampleGraph
  before(async () => {
    graph = await openExampleGraph()
  })
  after(() => graph[Symbol.asyncDispose]())

  const record = async (identity: Identity | null, reading: object) => {
    const { data, codes } = await graph.ask(identity, RECORD, { reading })
    assert.deepEqual(codes, [])
    return recorded.parse(data).recordReading
  }
  it('are stored, found at once, and seen by the rules', async () => {
    const patientId = await graph.aPatientOfChen()
    const { reading, errors } = await record(chen, inputFor(patientId))
    assert.deepEqual(errors, [])
    assert.deepEqual([reading?.status, reading?.late, reading?.source], ['FINAL', false, 'MANUAL'])
    const { patient } = await graph.askPatient(
      chen,
      patientId,
      'latestReadings { id effectiveLocal } alerts { edges { node { kind } } }',
    )
    assert.deepEqual(
      z
        .object({
          latestReadings: z.array(z.object({ id: z.string() })),
          alerts: z.object({ edges: z.array(z.object({ node: z.object({ kind: z.string() }) })) }),
        })
        .parse(patient),
      {
        latestReadings: [{ id: reading?.id }],
        alerts: { edges: [{ node: { kind: 'SEVERE_HYPERTENSION' } }] },
      },
    )
  })

  it('are stored once under one key; another reading under it is refused', async () => {
    const patientId = await graph.aPatientOfChen()
    const input = inputFor(patientId)
    const first = await record(chen, input)
    const again = await record(chen, input)
    assert.equal(again.deduplicated, true)
    assert.equal(again.reading?.id, first.reading?.id)
    const other = { ...input, bloodPressure: { systolic: mmHg('120'), diastolic: mmHg('80') } }
    assert.deepEqual(codesOf(await record(chen, other)), ['IDEMPOTENCY_KEY_REUSED'])
    assert.deepEqual(codesOf(await record(chen, { ...input, note: 'another' })), ['IDEMPOTENCY_KEY_REUSED'])
    // The key is the caller's own: somebody else's is another one.
    const patient = account({ subject: 'the patient', roles: ['PATIENT'], patientId })
    const own = await record(patient, input)
    assert.equal(own.deduplicated, false)
    assert.notEqual(own.reading?.id, first.reading?.id)
  })

  it('are refused when they cannot be true, without a word about the value', async () => {
    const patientId = await graph.aPatientOfChen()
    const refusals: readonly (readonly [object, string, string])[] = [
      [{ bloodPressure: { systolic: mmHg('80'), diastolic: mmHg('120') } }, 'IMPLAUSIBLE_VALUE', 'bloodPressure'],
      [
        { bloodPressure: undefined, glucose: { value: { value: '5.6', unit: 'MG_PER_DL' } } },
        'IMPLAUSIBLE_VALUE',
        'glucose',
      ],
      [{ effectiveAt: minutesAgo(-6).toISOString() }, 'BAD_USER_INPUT', 'effectiveAt'],
      [{ effectiveAt: '1970-01-01T00:00:00Z' }, 'BAD_USER_INPUT', 'effectiveAt'],
      [{ deviceId: 'no-such' }, 'BAD_USER_INPUT', 'deviceId'],
      [{ note: 'x'.repeat(501) }, 'BAD_USER_INPUT', 'note'],
      [{ utcOffsetMinutes: 900 }, 'BAD_USER_INPUT', 'utcOffsetMinutes'],
      [{ idempotencyKey: 'short' }, 'BAD_USER_INPUT', 'idempotencyKey'],
    ]
    for (const [change, code, field] of refusals) {
      const { reading, errors } = await record(chen, inputFor(patientId, change))
      assert.equal(reading, null)
      assert.deepEqual(
        errors.map((error) => [error.code, error.field]),
        [[code, ['input', 'reading', field]]],
      )
      assert.doesNotMatch(errors[0]?.message ?? '', /80|120|5\.6/)
    }
    const { patient } = await graph.askPatient(chen, patientId, 'latestReadings { id }')
    assert.deepEqual(patient, { latestReadings: [] })
  })

  it('have exactly one kind', async () => {
    const patientId = await graph.aPatientOfChen()
    const heartRate = { value: '60', unit: 'PER_MINUTE' }
    for (const change of [{ bloodPressure: undefined }, { heartRate }]) {
      const { codes } = await graph.ask(chen, RECORD, { reading: inputFor(patientId, change) })
      assert.deepEqual(codes, ['BAD_USER_INPUT'])
    }
  })

  it('are nobody’s to record but those who may see the patient, with the scope', async () => {
    const patientId = await graph.aPatientOfChen()
    assert.deepEqual(codesOf(await record(okafor, inputFor(patientId))), ['NOT_FOUND'])
    assert.deepEqual(codesOf(await record(chen, inputFor('no-such-patient'))), ['NOT_FOUND'])
    const ask = async (identity: Identity | null) =>
      (await graph.ask(identity, RECORD, { reading: inputFor(patientId) })).codes
    assert.deepEqual(await ask(null), ['UNAUTHENTICATED'])
    assert.deepEqual(await ask({ ...chen, scopes: ['readings:read'] }), ['FORBIDDEN'])
  })

  it('are withdrawn once by those who may see them, and count no more', async () => {
    const patientId = await graph.aPatientOfChen()
    const { reading } = await record(chen, inputFor(patientId))
    const voidIt = (identity: Identity | null, reason = 'wrong arm') =>
      graph.ask(
        identity,
        `mutation ($input: VoidReadingInput!) {
          voidReading(input: $input) { reading { id status } errors { code } }
        }`,
        { input: { readingId: reading?.id, reason } },
      )
    assert.deepEqual((await voidIt(okafor)).data, nothing('NOT_FOUND'))
    assert.deepEqual((await voidIt(null)).codes, ['UNAUTHENTICATED'])
    assert.deepEqual((await voidIt({ ...chen, scopes: ['readings:read'] })).codes, ['FORBIDDEN'])
    assert.deepEqual((await voidIt(chen, 'no')).data, nothing('BAD_USER_INPUT'))
    const done = { voidReading: { reading: { id: reading?.id, status: 'ENTERED_IN_ERROR' }, errors: [] } }
    assert.deepEqual((await voidIt(chen)).data, done)
    assert.deepEqual((await voidIt(chen)).data, done)
    const { patient } = await graph.askPatient(chen, patientId, 'latestReadings { id }')
    assert.deepEqual(patient, { latestReadings: [] })
  })

  const follow = (identity: Identity | null, patientId: string, kinds: string | null = null) =>
    subscribe({
      schema: graph.vitals.schema,
      document: parse(
        `subscription { readingAdded(patientId: "${patientId}"${kinds ? `, kinds: [${kinds}]` : ''}) { id late } }`,
      ),
      contextValue: createContext({ identity, requestId: 'test', language: 'en' }, graph.vitals),
    })

  it('come live to those who may see the patient, late ones too, only the kinds asked for', async () => {
    const patientId = await graph.aPatientOfChen()
    const stream = await follow(chen, patientId, 'BLOOD_PRESSURE')
    assert.ok(Symbol.asyncIterator in stream)
    const next = stream.next()
    // Reads of one database come one after the other: when this one is answered, the stream knows where it begins.
    await graph.vitals.intake.follow(patientId, AbortSignal.abort())[Symbol.asyncIterator]().next()
    const heartRate = { value: '60', unit: 'PER_MINUTE' }
    await record(chen, inputFor(patientId, { bloodPressure: undefined, heartRate }))
    const late = await record(chen, inputFor(patientId, { effectiveAt: minutesAgo(30).toISOString() }))
    const first = await next
    assert.deepEqual(JSON.parse(JSON.stringify(first.value)), {
      data: { readingAdded: { id: late.reading?.id, late: true } },
    })
    await stream.return?.(undefined)
  })

  it('come live to nobody else', async () => {
    const patientId = await graph.aPatientOfChen()
    for (const [identity, code] of [
      [okafor, 'NOT_FOUND'],
      [null, 'UNAUTHENTICATED'],
      [{ ...chen, scopes: ['alerts:read'] }, 'FORBIDDEN'],
    ] as const) {
      const refused = await follow(identity, patientId)
      assert.ok('errors' in refused)
      assert.equal(refused.errors?.[0]?.extensions['code'], code)
    }
  })
})
