import type { Hints } from '@care/service/hints'
import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import { RELATIONS_CHANNEL, type RelationsSource } from '@care/service/relations'
import type { Subgraph } from '@care/service/subgraph'
import { type PatientConfig, patientSettings, readPatientConfig } from './config.ts'
import { type Services, createContext } from './context.ts'
import { type ProvisionOptions, provision } from './provisioning/provision.ts'
import { serveRelations } from './relations/serve-relations.ts'
import { createSchema } from './schema.ts'
import { createPasswords } from './sessions/passwords.ts'
import { tokenSettings } from './sessions/tokens.ts'
import { openPatientStore } from './store/postgres.ts'

export { type PatientConfig, patientSettings, readPatientConfig }

/** What the process around the subgraph opens, and closes after it. */
export interface PatientDependencies {
  readonly hints: Hints
  readonly log: Log
  readonly metrics: Metrics
}

export interface PatientSubgraph extends Subgraph {
  /** Where the relations of all services come from; `GET /relations` serves the same. */
  readonly relations: RelationsSource
  /** Writes the organisations, people and accounts of a JSON document that are not there yet. */
  provision(people: unknown, options?: ProvisionOptions): Promise<void>
}

/**
 * Opens the store and brings it up to date.
 *
 * @throws Error that names what cannot be opened.
 */
export async function openPatientSubgraph(
  config: PatientConfig,
  { hints, log }: PatientDependencies,
): Promise<PatientSubgraph> {
  const store = await openPatientStore(config.PATIENT_STORE, (version) => {
    // Never rejects: whoever misses a hint polls.
    void hints.publish(RELATIONS_CHANNEL, String(version))
  })
  const services: Services = { store, passwords: createPasswords(), tokens: tokenSettings(config) }
  const relations: RelationsSource = { after: (version, limit) => store.relationsAfter(version, limit) }
  return {
    name: 'patient',
    schema: createSchema(),
    createContext: (caller) => createContext(caller, services),
    dependencies: [{ name: 'PostgreSQL', check: () => store.check() }],
    handle: serveRelations(relations, config.INTERNAL_SECRET, log),
    relations,
    provision: (people, options) => provision(store, services.passwords, people, options),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  }
}
