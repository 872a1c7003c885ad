import type { Hints } from '@care/service/hints'
import { openHints } from '@care/service/open-hints'
import { IDENTITY_HEADER, type Identity, claimsOf, signIdentity } from '@care/service/identity'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { openSubgraphServer } from '@care/service/subgraph-server'
import { readPatientConfig } from './config.ts'
import { scopesOf } from './scopes.ts'
import { type PatientSubgraph, openPatientSubgraph } from './subgraph.ts'

export const PASSWORD = 'correct horse battery'
export const SECRET = 'a secret for tests, of forty characters.'

const long = '2026-01-05T00:00:00Z'
const name = (text: string) => ({ text })

/** A small clinic: Wang is in Chen's care, was in Okafor's, lets her son and one partner in; García is in Okafor's. */
export const people = {
  organizations: [
    { id: 'riverside', name: 'Riverside', region: 'CN' },
    { id: 'hillside', name: 'Hillside', region: 'DE' },
    { id: 'insight', name: 'Insight', region: 'SG' },
  ],
  practitioners: [
    { id: 'chen', organizationId: 'riverside', name: name('Chen Wei'), profession: 'PHYSICIAN' },
    { id: 'okafor', organizationId: 'riverside', name: name('Ada Okafor'), profession: 'PHYSICIAN' },
    { id: 'li', organizationId: 'riverside', name: name('Li Na'), profession: 'NURSE' },
    { id: 'weiss', organizationId: 'hillside', name: name('Eva Weiss'), profession: 'PHYSICIAN' },
  ],
  caregivers: [
    { id: 'lei', name: name('Wang Lei'), relationship: 'son' },
    { id: 'ana', name: name('Ana García'), relationship: 'sister' },
  ],
  patients: [
    {
      id: 'wang',
      organizationId: 'riverside',
      name: name('王芳'),
      gender: 'FEMALE',
      birthDate: '1968-04-12',
      phone: '+8613812341234',
      preferredLanguage: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      riskLevel: 'HIGH',
      careTeam: [
        { practitionerId: 'li', role: 'NURSE', start: long },
        { practitionerId: 'chen', role: 'ATTENDING', start: '2026-02-01T00:00:00Z' },
        { practitionerId: 'okafor', role: 'SPECIALIST', start: long, end: '2026-06-01T00:00:00Z' },
        { caregiverId: 'lei', role: 'CAREGIVER', start: long },
      ],
      conditions: [{ kind: 'HYPERTENSION', onsetDate: '2014-06-01', recordedById: 'chen' }],
      consents: [
        { scope: 'CARE', documentVersion: '2026-01', start: long },
        { scope: 'DEVICE_DATA', documentVersion: '2026-01', start: long },
        { scope: 'CAREGIVER_ACCESS', documentVersion: '2026-01', start: long },
        { scope: 'PARTNER_SHARING', documentVersion: '2026-01', granteeId: 'insight', start: long },
      ],
    },
    {
      id: 'garcia',
      organizationId: 'riverside',
      name: name('María García'),
      gender: 'FEMALE',
      preferredLanguage: 'es-MX',
      timeZone: 'America/Mexico_City',
      enrollmentStatus: 'PENDING',
      careTeam: [
        { practitionerId: 'okafor', role: 'ATTENDING', start: long },
        { caregiverId: 'ana', role: 'CAREGIVER', guardian: true, start: long },
      ],
    },
  ],
  accounts: [
    account('dr.chen', 'PRACTITIONER', { practitionerId: 'chen', organizationId: 'riverside' }),
    account('dr.okafor', 'PRACTITIONER', { practitionerId: 'okafor', organizationId: 'riverside' }),
    account('patient.wang', 'PATIENT', { patientId: 'wang' }),
  ],
}

function account(username: string, role: string, link: object) {
  return { id: `account-${username}`, username, password: PASSWORD, roles: [role], ...link }
}

function identity(role: Identity['roles'][number], link: Partial<Identity>): Identity {
  return {
    subject: `account of ${Object.values(link).join(' ')}`,
    roles: [role],
    scopes: scopesOf([role]),
    patientId: null,
    practitionerId: null,
    caregiverId: null,
    organizationId: null,
    sessionExpiresAt: new Date('2100-01-01T00:00:00Z'),
    ...link,
  }
}

/** Who asks. */
export const callers = {
  chen: identity('PRACTITIONER', { practitionerId: 'chen', organizationId: 'riverside' }),
  okafor: identity('PRACTITIONER', { practitionerId: 'okafor', organizationId: 'riverside' }),
  li: identity('PRACTITIONER', { practitionerId: 'li', organizationId: 'riverside' }),
  weiss: identity('PRACTITIONER', { practitionerId: 'weiss', organizationId: 'hillside' }),
  wang: identity('PATIENT', { patientId: 'wang' }),
  garcia: identity('PATIENT', { patientId: 'garcia' }),
  lei: identity('CAREGIVER', { caregiverId: 'lei' }),
  ana: identity('CAREGIVER', { caregiverId: 'ana' }),
  admin: identity('ADMINISTRATOR', { organizationId: 'riverside' }),
  insight: identity('PARTNER', { organizationId: 'insight' }),
  otherPartner: identity('PARTNER', { organizationId: 'hillside' }),
} as const

export interface Answer<Data> {
  readonly data: Data
  /** Of the errors beside the data. */
  readonly codes: readonly unknown[]
}

export interface Clinic extends AsyncDisposable {
  readonly subgraph: PatientSubgraph
  readonly hints: Hints
  /** Sends a request through the whole subgraph, as the gateway does. Null is a stranger. */
  ask<Data = Record<string, unknown>>(
    who: Identity | null,
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<Data>>
}

/** Opens the patient subgraph on a database of its own in memory, with the clinic in it. */
export async function openClinic(): Promise<Clinic> {
  const config = readPatientConfig({ PATIENT_STORE: 'pglite:', JWT_SECRET: SECRET, INTERNAL_SECRET: SECRET })
  const log = createLog('patient', 'silent')
  const hints = openHints(undefined, log)
  const metrics = createMetrics()
  const subgraph = await openPatientSubgraph(config, { hints, log, metrics })
  await subgraph.provision(people)
  const server = await openSubgraphServer(subgraph, SECRET, log)
  return {
    subgraph,
    hints,
    async ask(who, query, variables = {}, headers = {}) {
      const exp = who && who.sessionExpiresAt.getTime() / 1000
      const signed = await signIdentity(who && { ...claimsOf(who), sub: who.subject, exp }, 'patient', SECRET)
      const { data, errors } = await server.execute({
        query,
        variables,
        headers: { [IDENTITY_HEADER]: signed, ...headers },
      })
      return {
        data: JSON.parse(JSON.stringify(data ?? null)), // Plain objects, as the gateway gets them.
        codes: (errors ?? []).map(({ extensions }) => extensions?.['code']),
      }
    },
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]()
      await hints[Symbol.asyncDispose]()
      await metrics[Symbol.asyncDispose]()
    },
  }
}
