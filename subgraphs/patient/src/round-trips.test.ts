import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { graphql } from 'graphql'
import { callers } from './clinic.fixture.ts'
import { createContext } from './context.ts'
import { createSchema } from './schema.ts'
import { createPasswords } from './sessions/passwords.ts'
import { condition, consent, member, newPatient, newPractitioner, noon } from './store/newcomers.fixture.ts'
import { openPatientStore } from './store/postgres.ts'
import type { PatientStore } from './store/store.ts'

const fields = `
  id name { text } organization { name }
  conditions { kind recordedBy { name { text } } }
  consents(statuses: [ACTIVE]) { scope }
  careTeam { attending { id } members(includePast: true) { participant { __typename ... on Practitioner { name { text } organization { name } } } } }
`

describe('round trips to the store', () => {
  let store: PatientStore
  before(async () => {
    store = await openPatientStore('pglite:')
    await store.addOrganizations([{ id: 'org', name: 'Riverside', region: 'CN' }])
  })
  after(() => store[Symbol.asyncDispose]())

  it('do not grow with the number of patients, as references and in a list', async () => {
    const doctor = await newPractitioner(store)
    const chen = { ...callers.chen, practitionerId: doctor }
    const ids = []
    for (let i = 0; i < 24; i++) {
      const { id } = await newPatient(store)
      const colleague = await newPractitioner(store)
      const memberships = [member(id, doctor, { role: 'ATTENDING' }), member(id, colleague)]
      const conditions = [{ ...condition(id), recordedById: colleague }]
      await store.addPatient(
        await newPatient(store, { id }),
        { memberships, conditions, consents: [consent(id)] },
        noon,
      )
      ids.push(id)
    }
    const asked = async (source: string, variableValues: object = {}) => {
      const calls: Record<string, number> = {}
      const services = { store: counted(store, calls), passwords: createPasswords(), tokens }
      const contextValue = createContext({ identity: chen, requestId: '1', language: 'en' }, services)
      const result = await graphql({ schema, source, contextValue, variableValues: { ...variableValues } })
      assert.equal(result.errors, undefined)
      return { calls, text: JSON.stringify(result.data) }
    }
    const references = (some: readonly string[]) =>
      asked(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Patient { ${fields} } } }`, {
        of: some.map((id) => ({ __typename: 'Patient', id })),
      })

    const all = await references(ids)
    for (const id of ids) assert.ok(all.text.includes(id))
    const { practitionersByIds = 0, ...once } = all.calls
    assert.deepEqual(once, {
      relationsOf: 1,
      patientsByIds: 1,
      organizationsByIds: 1,
      membershipsOf: 1,
      conditionsOf: 1,
      consentsOf: 1,
    })
    // People stand at two places, which the store may answer one after the other.
    assert.ok(practitionersByIds <= 2, `${practitionersByIds} look-ups of practitioners`)

    const list = await asked(`{ patients(first: 100) { totalCount edges { node { ${fields} } } } }`)
    for (const id of ids) assert.ok(list.text.includes(id))
    assert.deepEqual([list.calls['listPatients'], list.calls['countPatients']], [1, 1])
    assert.equal(list.calls['patientsByIds'], undefined)
    assert.ok(Object.values(list.calls).every((times) => times <= 2))
  })

  it('are not made for a count that nobody asks for', async () => {
    const calls: Record<string, number> = {}
    const services = { store: counted(store, calls), passwords: createPasswords(), tokens }
    const contextValue = createContext({ identity: callers.chen, requestId: '1', language: 'en' }, services)
    await graphql({ schema, source: '{ patients { edges { cursor } } }', contextValue })
    assert.deepEqual(calls, { listPatients: 1 })
  })
})

const schema = createSchema()

const tokens = { key: new Uint8Array(32), issuer: 'a', audience: 'b', accessMinutes: 15, refreshDays: 30 }

/** The same store, with its calls counted by name. */
const counted = (store: PatientStore, calls: Record<string, number>): PatientStore =>
  new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return (...values: unknown[]) => {
        calls[String(name)] = (calls[String(name)] ?? 0) + 1
        return Reflect.apply(method, target, values)
      }
    },
  })
