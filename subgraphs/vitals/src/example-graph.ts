import { openInProcessHints } from '@care/service/hints/in-process'
import type { Identity } from '@care/service/identity'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { randomUUID } from 'node:crypto'
import { graphql } from 'graphql'
import { z } from 'zod'
import { exampleRelations, practitioner } from './alerts/example-relations.ts'
import { readVitalsConfig } from './config.ts'
import { type Stores, createContext } from './context.ts'
import { type VitalsSubgraph, openVitalsSubgraph } from './subgraph.ts'

// The whole subgraph for tests: everything is real, and lives in memory.

const config = readVitalsConfig({
  INTERNAL_SECRET: 'a secret of more than thirty-two characters',
  VITALS_STORE: 'pglite:',
  VITALS_SERIES: 'sqlite:',
  VITALS_MQTT_PORT: '0',
  VITALS_CURSOR_SECRET: 'another secret of more than thirty-two characters',
})

export const account = (its: Partial<Identity>): Identity => ({
  subject: 'account',
  roles: [],
  scopes: ['readings:read', 'readings:write', 'alerts:read'],
  patientId: null,
  practitionerId: null,
  caregiverId: null,
  organizationId: null,
  sessionExpiresAt: new Date(Date.now() + 3_600_000),
  ...its,
})
export const chen = account({ subject: 'chen', roles: ['PRACTITIONER'], practitionerId: 'dr.chen' })
export const okafor = account({ subject: 'okafor', roles: ['PRACTITIONER'], practitionerId: 'dr.okafor' })

export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)
export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i)

export interface Answer {
  readonly data: unknown
  /** `extensions.code` of each error. */
  readonly codes: readonly string[]
}

/** The subgraph, and what tests do with it. */
export interface ExampleGraph extends AsyncDisposable {
  readonly vitals: VitalsSubgraph
  /** @param stores in place of the subgraph's own, for example ones that count. */
  ask(identity: Identity | null, source: string, variables?: Record<string, unknown>, stores?: Stores): Promise<Answer>
  /** Asks for fields of patients, as the gateway does. */
  askPatients(
    identity: Identity | null,
    patientIds: readonly string[],
    fields: string,
    stores?: Stores,
  ): Promise<{ readonly patients: readonly unknown[]; readonly codes: readonly string[] }>
  askPatient(
    identity: Identity | null,
    patientId: string,
    fields: string,
  ): Promise<{ readonly patient: unknown; readonly codes: readonly string[] }>
  aPatientOfChen(timeZone?: string, conditions?: readonly string[]): Promise<string>
}

const entities = z.object({ _entities: z.array(z.unknown()) }).transform(({ _entities: them }) => them)
const errorCodes = z.array(z.looseObject({ extensions: z.looseObject({ code: z.string() }) })).default([])

export async function openExampleGraph(): Promise<ExampleGraph> {
  const opened = new AsyncDisposableStack()
  const people = opened.use(await exampleRelations())
  const hints = opened.use(openInProcessHints())
  const metrics = opened.use(createMetrics())
  const log = createLog('test', 'silent')
  const vitals = opened.use(await openVitalsSubgraph(config, { hints, log, metrics, relations: people.relations }))

  async function ask(
    identity: Identity | null,
    source: string,
    variableValues: Record<string, unknown> = {},
    stores: Stores = vitals,
  ): Promise<Answer> {
    const contextValue = createContext({ identity, requestId: 'test', language: 'en' }, stores)
    const result = await graphql({ schema: vitals.schema, source, variableValues, contextValue })
    // Plain objects, as a client gets them.
    const { data, errors }: { data?: unknown; errors?: unknown } = JSON.parse(JSON.stringify(result))
    return { data, codes: errorCodes.parse(errors).map(({ extensions }) => extensions.code) }
  }

  async function askPatients(
    identity: Identity | null,
    patientIds: readonly string[],
    fields: string,
    stores: Stores = vitals,
  ) {
    const query = `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Patient { ${fields} } } }`
    const them = patientIds.map((id) => ({ __typename: 'Patient', id }))
    const { data, codes } = await ask(identity, query, { them }, stores)
    return { patients: entities.parse(data), codes }
  }

  return {
    vitals,
    ask,
    askPatients,
    async askPatient(identity, patientId, fields) {
      const { patients, codes } = await askPatients(identity, [patientId], fields)
      return { patient: patients[0], codes }
    },
    async aPatientOfChen(timeZone = 'Asia/Shanghai', conditions = []) {
      const patientId = `patient-${randomUUID()}`
      await people.set(patientId, { members: [practitioner('dr.chen')], timeZone, conditions })
      return patientId
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
