import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Caller, Language } from '@care/service/caller'
import { openInProcessHints } from '@care/service/hints/in-process'
import type { Identity } from '@care/service/identity'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { type ExecutionResult, graphql } from 'graphql'
import { readVitalsConfig } from '../config.ts'
import { createContext } from '../context.ts'
import type { AlertStore } from '../store/alerts.ts'
import { type VitalsSubgraph, openVitalsSubgraph } from '../subgraph.ts'
import { type ExampleRelations, exampleRelations, practitioner } from './example-relations.ts'

// The whole subgraph for tests, with people who exist as soon as they are named.

const config = readVitalsConfig({
  INTERNAL_SECRET: 'a secret of more than thirty-two characters',
  VITALS_STORE: 'pglite:',
  VITALS_SERIES: 'sqlite:',
  VITALS_MQTT_PORT: '0',
  VITALS_CURSOR_SECRET: 'another secret of more than thirty-two characters',
  VITALS_HEARTBEAT_SECONDS: '1',
})

export const nobody: Omit<Identity, 'subject'> = {
  roles: [],
  scopes: ['alerts:read', 'alerts:act', 'readings:read', 'readings:write'],
  patientId: null,
  practitionerId: null,
  caregiverId: null,
  organizationId: 'clinic',
  sessionExpiresAt: new Date(Date.now() + 3_600_000),
}
export const doctor = (id: string): Identity => ({
  ...nobody,
  subject: `account of ${id}`,
  roles: ['PRACTITIONER'],
  practitionerId: id,
})
export const patient = (id: string): Identity => ({
  ...nobody,
  subject: `account of ${id}`,
  roles: ['PATIENT'],
  patientId: id,
})
export const aDoctor = () => `dr-${randomUUID()}`

export const caller = (identity: Identity | null, language: Language = 'en'): Caller => ({
  identity,
  requestId: 'test',
  language,
})

/** Plain objects, as a client gets them. */
export const plain = async (result: ExecutionResult) => JSON.parse(JSON.stringify(result))

/** A blood pressure as `ReadingInput` has it. */
export const pressure = (systolic: number, diastolic: number) => ({
  bloodPressure: {
    systolic: { value: String(systolic), unit: 'MMHG' },
    diastolic: { value: String(diastolic), unit: 'MMHG' },
  },
})
/** A glucose value in mmol/L as `ReadingInput` has it. */
export const sugar = (value: string) => ({ glucose: { value: { value, unit: 'MMOL_PER_L' } } })

export interface ExampleGraph extends AsyncDisposable {
  readonly vitals: VitalsSubgraph
  readonly people: ExampleRelations
  ask(
    identity: Identity | null,
    source: string,
    variables?: Record<string, unknown>,
    its?: { readonly language?: Language; readonly alerts?: AlertStore },
  ): ReturnType<typeof plain>
  /** A patient in the care of these doctors. */
  aPatient(...doctors: readonly string[]): Promise<string>
  /** Stores a reading as the patient does; its id. */
  record(patientId: string, reading: object, at?: Date): Promise<string>
  /** A patient of a doctor, with one open alert raised a minute ago. */
  anAlert(
    doctorId: string,
    reading?: object,
  ): Promise<{ readonly patientId: string; readonly readingId: string; readonly id: string; readonly version: number }>
}

export async function openExampleGraph(): Promise<ExampleGraph> {
  const opened = new AsyncDisposableStack()
  const people = opened.use(await exampleRelations())
  const hints = opened.use(openInProcessHints())
  const metrics = opened.use(createMetrics())
  const log = createLog('test', 'silent')
  const vitals = opened.use(await openVitalsSubgraph(config, { hints, log, metrics, relations: people.relations }))

  const graph: ExampleGraph = {
    vitals,
    people,
    async ask(identity, source, variableValues = {}, { language = 'en', alerts = vitals.alerts } = {}) {
      const contextValue = createContext(caller(identity, language), { ...vitals, alerts })
      return plain(await graphql({ schema: vitals.schema, source, variableValues, contextValue }))
    },
    async aPatient(...doctors) {
      const id = `patient-${randomUUID()}`
      await people.set(id, { members: doctors.map((name) => practitioner(name)) })
      return id
    },
    async record(patientId, reading, at = new Date()) {
      const source = `mutation ($reading: ReadingInput!) {
        recordReading(input: { reading: $reading }) { reading { id } errors { code message } }
      }`
      const { data, errors } = await graph.ask(patient(patientId), source, {
        reading: { idempotencyKey: randomUUID(), patientId, effectiveAt: at.toISOString(), ...reading },
      })
      assert.equal(errors, undefined)
      assert.deepEqual(data.recordReading.errors, [])
      return data.recordReading.reading.id
    },
    async anAlert(doctorId, reading = pressure(190, 112)) {
      const patientId = await graph.aPatient(doctorId)
      const readingId = await graph.record(patientId, reading, new Date(Date.now() - 60_000))
      const source = `{ alerts(filter: { patientIds: ["${patientId}"] }) { edges { node { id version } } } }`
      const { data } = await graph.ask(doctor(doctorId), source)
      return { patientId, readingId, ...data.alerts.edges[0].node }
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
  return graph
}
