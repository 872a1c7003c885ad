import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import { type ExampleGraph, account, chen, minutesAgo, okafor, openExampleGraph, range } from '../example-graph.ts'
import { bloodPressure, glucose, measured } from './example-readings.ts'
import type { Reading } from './reading.ts'

const loinc = (...its: string[]) => its.map((code) => ({ system: 'http://loinc.org', code }))
const mdc = (code: string) => ({ system: 'urn:iso:std:iso:11073:10101', code })
const beats = (exact: string) => ({ exact, unit: 'PER_MINUTE', code: '/min', symbol: '/min' })
const percent = (exact: string) => ({ exact, unit: 'PERCENT', code: '%', symbol: '%' })
const kilograms = (exact: string) => ({ exact, unit: 'KILOGRAM', code: 'kg', symbol: 'kg' })

describe('readings in the graph', () => {
  let graph: ExampleGraph
  before(async () => {
    graph = await openExampleGraph()
  })
  after(() => graph[Symbol.asyncDispose]())

  it('show everything about each of the six kinds', async () => {
    const patientId = await graph.aPatientOfChen()
    const at = new Date('2026-11-23T23:05:00Z')
    const readings: readonly Reading[] = [
      bloodPressure(patientId, at, 152, 94, {
        pulse: 76,
        cuff: { irregularPulse: true, bodyMovement: false, cuffTooLoose: null },
      }),
      glucose(patientId, at, '5.60', 'MMOL_PER_L', { mealContext: 'FASTING' }),
      measured(patientId, at, 'HEART_RATE', '61'),
      measured(patientId, at, 'OXYGEN_SATURATION', '97', { perfusionIndex: 3.2 }),
      measured(patientId, new Date(at.getTime() - 86_400_000), 'BODY_WEIGHT', '70.1'),
      measured(patientId, at, 'BODY_WEIGHT', '72.4'),
      measured(patientId, at, 'BODY_TEMPERATURE', '36.6'),
    ]
    await graph.vitals.series.write(readings)
    const amount = '{ exact unit code symbol }'
    const { patient, codes: none } = await graph.askPatient(
      chen,
      patientId,
      `latestReadings {
        __typename id patientId patient { id } kind codings { system code } status effectiveAt effectiveLocal late
        ... on BloodPressureReading {
          systolic ${amount} diastolic { value converted(to: KPA) { exact symbol } } pulseRate ${amount} meanArterial ${amount}
          irregularPulse bodyMovement cuffTooLoose validated category components { component codings { code } }
        }
        ... on GlucoseReading {
          glucose: value ${amount} concentration { mmolPerL mgPerDl } method mealContext trend ratePerMinute ${amount}
        }
        ... on HeartRateReading { rate: value ${amount} }
        ... on OxygenSaturationReading { saturation: value ${amount} pulseRate ${amount} perfusionIndex ${amount} }
        ... on BodyWeightReading { weight: value ${amount} changeInThreeDays ${amount} }
        ... on BodyTemperatureReading { temperature: value ${amount} device { id } alerts { id } }
      }`,
    )
    assert.deepEqual(none, [])
    const shared = (reading: Reading | undefined) => ({
      id: reading?.id,
      patientId,
      patient: { id: patientId },
      kind: reading?.kind,
      status: 'FINAL',
      effectiveAt: '2026-11-23T23:05:00.000Z',
      effectiveLocal: '2026-11-24T07:05:00',
      late: false,
    })
    assert.deepEqual(patient, {
      latestReadings: [
        {
          __typename: 'BloodPressureReading',
          ...shared(readings[0]),
          codings: [...loinc('85354-9'), mdc('150020')],
          systolic: { exact: '152', unit: 'MMHG', code: 'mm[Hg]', symbol: 'mmHg' },
          diastolic: { value: 94, converted: { exact: '12.5', symbol: 'kPa' } },
          pulseRate: beats('76'),
          meanArterial: null,
          irregularPulse: true,
          bodyMovement: false,
          cuffTooLoose: null,
          validated: true,
          category: 'GRADE_1',
          components: [
            { component: 'SYSTOLIC', codings: [{ code: '8480-6' }, { code: '150021' }] },
            { component: 'DIASTOLIC', codings: [{ code: '8462-4' }, { code: '150022' }] },
            { component: 'HEART_RATE', codings: [{ code: '8867-4' }, { code: '149546' }] },
          ],
        },
        {
          __typename: 'GlucoseReading',
          ...shared(readings[1]),
          codings: [...loinc('14743-9'), mdc('160184')],
          glucose: { exact: '5.60', unit: 'MMOL_PER_L', code: 'mmol/L', symbol: 'mmol/L' },
          concentration: { mmolPerL: 5.6, mgPerDl: 101 },
          method: 'CAPILLARY_METER',
          mealContext: 'FASTING',
          trend: null,
          ratePerMinute: null,
        },
        { __typename: 'HeartRateReading', ...shared(readings[2]), codings: loinc('8867-4'), rate: beats('61') },
        {
          __typename: 'OxygenSaturationReading',
          ...shared(readings[3]),
          codings: [...loinc('59408-5', '2708-6'), mdc('150456')],
          saturation: percent('97'),
          pulseRate: null,
          perfusionIndex: percent('3.2'),
        },
        {
          __typename: 'BodyWeightReading',
          ...shared(readings[5]),
          codings: [...loinc('29463-7'), mdc('188736')],
          weight: kilograms('72.4'),
          changeInThreeDays: kilograms('2.3'),
        },
        {
          __typename: 'BodyTemperatureReading',
          ...shared(readings[6]),
          codings: [...loinc('8310-5'), mdc('150364')],
          temperature: { exact: '36.6', unit: 'CELSIUS', code: 'Cel', symbol: '°C' },
          device: null,
          alerts: [],
        },
      ],
    })
  })

  it('tell where a sensor’s glucose is going', async () => {
    const patientId = await graph.aPatientOfChen()
    const points = range(4).map((i) =>
      glucose(patientId, minutesAgo(30 - i * 5), String(150 - i * 12), 'MG_PER_DL', { method: 'CONTINUOUS_SENSOR' }),
    )
    await graph.vitals.series.write(points)
    const { patient } = await graph.askPatient(
      chen,
      patientId,
      `readings(filter: { includeSensorPoints: true }) {
        edges { node { ... on GlucoseReading { trend ratePerMinute { exact symbol } } } } }
       without: readings { edges { node { id } } }`,
    )
    const nothing = { trend: 'NOT_COMPUTABLE', ratePerMinute: null }
    const falling = { trend: 'FALLING', ratePerMinute: { exact: '-2.4', symbol: 'mg/dL/min' } }
    assert.deepEqual(patient, {
      readings: { edges: [falling, falling, nothing, nothing].map((node) => ({ node })) },
      without: { edges: [] },
    })
  })

  it('come in pages that fit together', async () => {
    const patientId = await graph.aPatientOfChen()
    const readings = range(5).map((i) => bloodPressure(patientId, minutesAgo(i), 120, 80))
    await graph.vitals.series.write(readings)
    const fields = 'edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor startCursor }'
    const page = z.object({
      readings: z.object({
        edges: z.array(z.object({ cursor: z.string(), node: z.object({ id: z.string() }) })),
        pageInfo: z.object({
          hasNextPage: z.boolean(),
          hasPreviousPage: z.boolean(),
          endCursor: z.string().nullable(),
        }),
      }),
    })
    const seen: string[] = []
    let its = 'first: 2'
    for (;;) {
      const { patient } = await graph.askPatient(chen, patientId, `readings(${its}) { ${fields} }`)
      const { edges, pageInfo } = page.parse(patient).readings
      seen.push(...edges.map(({ node }) => node.id))
      if (!pageInfo.hasNextPage) break
      its = `first: 2, after: ${JSON.stringify(pageInfo.endCursor)}`
    }
    assert.deepEqual(
      seen,
      readings.map(({ id }) => id),
    )
    const last = page.parse(
      (await graph.askPatient(chen, patientId, `readings(last: 2) { ${fields} }`)).patient,
    ).readings
    assert.deepEqual(
      last.edges.map(({ node }) => node.id),
      readings.slice(-2).map(({ id }) => id),
    )
    assert.equal(last.pageInfo.hasPreviousPage, true)
    for (const bad of ['first: 0', 'first: 201', 'first: 1, last: 1', 'after: "x"', 'after: "WyJ4Il0"']) {
      const { codes: found } = await graph.askPatient(chen, patientId, `readings(${bad}) { edges { cursor } }`)
      assert.deepEqual(found, ['BAD_USER_INPUT'], bad)
    }
  })

  it('are shown to nobody who may not see the patient, by whatever way', async () => {
    const patientId = await graph.aPatientOfChen()
    const reading = bloodPressure(patientId, minutesAgo(1), 120, 80)
    await graph.vitals.series.write([reading])
    const byId = `{ reading(id: "${reading.id}") { id } }`
    assert.deepEqual((await graph.ask(chen, byId)).data, { reading: { id: reading.id } })
    assert.deepEqual(await graph.ask(okafor, byId), { data: { reading: null }, codes: [] })
    assert.deepEqual(await graph.ask(okafor, '{ reading(id: "nobody") { id } }'), {
      data: { reading: null },
      codes: [],
    })
    assert.deepEqual((await graph.ask(null, byId)).codes, ['UNAUTHENTICATED'])
    const deaf = account({ ...chen, scopes: [] })
    assert.deepEqual((await graph.ask(deaf, byId)).codes, ['FORBIDDEN'])

    const reference = (typename: string) => `{
      _entities(representations: [{ __typename: "${typename}", id: "${reading.id}" }]) { __typename ... on Reading { id } }
    }`
    const shown = { _entities: [{ __typename: 'BloodPressureReading', id: reading.id }] }
    assert.deepEqual((await graph.ask(chen, reference('Reading'))).data, shown)
    assert.deepEqual((await graph.ask(chen, reference('BloodPressureReading'))).data, shown)
    for (const [who, typename] of [
      [okafor, 'Reading'],
      [okafor, 'BloodPressureReading'],
      [null, 'Reading'],
      [deaf, 'Reading'],
      [chen, 'GlucoseReading'],
    ] as const) {
      assert.deepEqual((await graph.ask(who, reference(typename))).data, { _entities: [null] })
    }

    assert.deepEqual(await graph.askPatient(okafor, patientId, 'latestReadings { id }'), { patient: null, codes: [] })
    assert.deepEqual(await graph.askPatient(null, patientId, 'latestReadings { id }'), { patient: null, codes: [] })
    const fields = `readings { edges { cursor } } latestReadings { id } homeBloodPressure { sufficient } glucoseSummary { readingCount }
      series(components: [SYSTOLIC], from: "2026-11-01T00:00:00Z", to: "2026-11-02T00:00:00Z") { unit }
      alerts { totalCount } alertRules { version } deviceAssociations { id }`
    const { patient, codes: found } = await graph.askPatient(deaf, patientId, fields)
    assert.deepEqual(
      found,
      range(8).map(() => 'FORBIDDEN'),
    )
    assert.deepEqual(patient, {
      readings: null,
      latestReadings: null,
      homeBloodPressure: null,
      glucoseSummary: null,
      series: null,
      alerts: null,
      alertRules: null,
      deviceAssociations: null,
    })
  })

  it('are there for whoever recorded them at once, and gone from averages when they are withdrawn', async () => {
    const patientId = await graph.aPatientOfChen()
    const wang = account({ subject: 'wang', roles: ['PATIENT'], patientId })
    const record = `mutation ($reading: ReadingInput!) {
      recordReading(input: { reading: $reading }) { deduplicated errors { code field }
        reading { id interpretation patient { latestReadings { id } } } }
    }`
    const reading = {
      idempotencyKey: randomUUID(),
      patientId,
      effectiveAt: minutesAgo(1).toISOString(),
      bloodPressure: { systolic: { value: '152', unit: 'MMHG' }, diastolic: { value: '94', unit: 'MMHG' } },
    }
    const payload = z.object({
      recordReading: z.object({
        reading: z.object({
          id: z.string(),
          interpretation: z.string(),
          patient: z.object({ latestReadings: z.array(z.object({ id: z.string() })) }),
        }),
        deduplicated: z.boolean(),
        errors: z.array(z.unknown()),
      }),
    })
    const { recordReading: first } = payload.parse((await graph.ask(wang, record, { reading })).data)
    const { id, interpretation, patient } = first.reading
    assert.equal(interpretation, 'HIGH')
    assert.deepEqual(patient.latestReadings, [{ id }])
    const { recordReading: again } = payload.parse((await graph.ask(wang, record, { reading })).data)
    assert.deepEqual([again.deduplicated, again.reading.id], [true, id])

    const all = `latestReadings { id } readings { edges { node { id } } } homeBloodPressure { readingCount }
      struckThrough: readings(filter: { includeEnteredInError: true }) { edges { node { id status } } }`
    const shown = await graph.askPatient(chen, patientId, all)
    assert.deepEqual(shown.patient, {
      latestReadings: [{ id }],
      readings: { edges: [{ node: { id } }] },
      homeBloodPressure: { readingCount: 1 },
      struckThrough: { edges: [{ node: { id, status: 'FINAL' } }] },
    })
    const withdraw = `mutation { voidReading(input: { readingId: "${id}", reason: "wrong person" }) { reading { status } errors { code } } }`
    assert.deepEqual((await graph.ask(chen, withdraw)).data, {
      voidReading: { reading: { status: 'ENTERED_IN_ERROR' }, errors: [] },
    })
    const gone = await graph.askPatient(chen, patientId, all)
    assert.deepEqual(gone.patient, {
      latestReadings: [],
      readings: { edges: [] },
      homeBloodPressure: { readingCount: 0 },
      struckThrough: { edges: [{ node: { id, status: 'ENTERED_IN_ERROR' } }] },
    })
  })
})
