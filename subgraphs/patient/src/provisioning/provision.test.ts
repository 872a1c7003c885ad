import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { people } from '../clinic.fixture.ts'
import { createPasswords } from '../sessions/passwords.ts'
import { openPatientStore } from '../store/postgres.ts'
import type { PatientStore } from '../store/store.ts'
import { provision } from './provision.ts'

const passwords = createPasswords()

const link = { organizationId: 'riverside' }
const account = (own: object) => ({
  accounts: [
    {
      id: 'account',
      username: 'Somebody',
      password: 'short',
      roles: ['ADMINISTRATOR'],
      organizationId: null,
      ...own,
    },
  ],
})

describe('provisioning', () => {
  let store: PatientStore
  before(async () => {
    store = await openPatientStore('pglite:')
  })
  after(() => store[Symbol.asyncDispose]())

  it('tells every mistake at once, and writes nothing then', async () => {
    const [wang] = people.patients
    const mistaken = { organizations: people.organizations, patients: [{ ...wang, timeZone: 'Mars/Olympus', age: 58 }] }
    await assert.rejects(provision(store, passwords, { ...mistaken, ...account({}) }), (error: Error) => {
      for (const mistake of [/time zone/, /age/, /12 characters/]) assert.match(error.message, mistake)
      return true
    })
    assert.deepEqual(await store.organizationsByIds(['riverside']), [])
  })

  it('takes short passwords for a demonstration alone', async () => {
    await assert.rejects(provision(store, passwords, account(link)), /12 characters/)
    await provision(store, passwords, { organizations: people.organizations, ...account(link) }, { demo: true })
    const kept = await store.accountByName('somebody')
    assert.equal(await passwords.matches('short', kept?.passwordHash ?? null), true)
  })

  it('wants a link for each role that has one', async () => {
    await assert.rejects(provision(store, passwords, account({ roles: ['PATIENT'] }), { demo: true }), /patientId/)
  })

  it('may be repeated: what exists stays, what is new comes in', async () => {
    await provision(store, passwords, people)
    const first = await store.relationsAfter(0, 10)
    const hash = (await store.accountByName('dr.chen'))?.passwordHash
    await provision(store, passwords, people)
    assert.deepEqual(await store.relationsAfter(0, 10), first)
    assert.equal((await store.accountByName('dr.chen'))?.passwordHash, hash)

    const [wang] = people.patients
    const added = { patients: [{ ...wang, conditions: [{ kind: 'COPD' }] }] }
    await provision(store, passwords, added)
    const [relations] = await store.relationsOf(['wang'])
    assert.deepEqual(relations?.conditions, ['COPD', 'HYPERTENSION'])
    assert.equal(relations?.members.length, 4)
  })
})
