import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { Client } from 'pg'
import { emptyDatabase } from '@care/service/empty-database.fixture'
import { openPatientStore } from './postgres.ts'
import { patientStoreContract } from './store.contract.ts'
import type { NewPatient, PatientStore } from './store.ts'

patientStoreContract('PGlite', () => openPatientStore('pglite:'))

// The test runner sets this where it found a PostgreSQL server, and names it as absent where it did not.
const server = process.env['TEST_POSTGRES_URL']
if (server) {
  patientStoreContract('PostgreSQL', async () => {
    const database = await emptyDatabase(server)
    const store = await openPatientStore(database.url)
    return {
      ...store,
      async [Symbol.asyncDispose]() {
        await store[Symbol.asyncDispose]()
        await database[Symbol.asyncDispose]()
      },
    }
  })

  describe('counting on PostgreSQL', () => {
    it('goes without a number when it takes too long', async () => {
      await using database = await emptyDatabase(server)
      await using store = await openPatientStore(database.url)
      const wanted = { words: [], conditions: null, riskLevels: null, enrollmentStatuses: null, practitionerId: null }
      const sight = {
        patientId: 'x',
        practitionerId: null,
        caregiverId: null,
        partnerOrganizationId: null,
        at: new Date(),
      }
      assert.equal(await store.countPatients(sight, wanted, 10), 0)
      const busy = new Client({ connectionString: database.url })
      await busy.connect()
      await busy.query('begin; lock table patient.patients in access exclusive mode')
      assert.equal(await store.countPatients(sight, wanted, 10), null)
      await busy.end()
    })
  })

  describe('several replicas on one PostgreSQL', () => {
    it('bring an empty database up to date together, once', async () => {
      await using database = await emptyDatabase(server)
      await using closing = new AsyncDisposableStack()
      const stores = await Promise.all(Array.from({ length: 4 }, () => openPatientStore(database.url)))
      for (const store of stores) closing.use(store)
      for (const store of stores) assert.deepEqual(await store.relationsAfter(0, 10), [])
    })

    it('give out the places of the feed without holes, and a reader that follows it misses none', async () => {
      await using database = await emptyDatabase(server)
      await using closing = new AsyncDisposableStack()
      const stores = [
        closing.use(await openPatientStore(database.url)),
        closing.use(await openPatientStore(database.url)),
        closing.use(await openPatientStore(database.url)),
      ]
      const [reader] = stores
      assert.ok(reader)
      await reader.addOrganizations([{ id: 'org', name: 'Riverside', region: 'CN' }])

      const writers = Promise.all(stores.map((store) => write(store)))
      const written = writers.then((ids) => ids.flat())
      let isDone = false
      const done = written.finally(() => {
        isDone = true
      })
      // Each patient is written once: whoever reads after the last place that it knows must see every place there is.
      const read: { version: number; patientId: string }[] = []
      for (let last = false; !last;) {
        last = isDone
        read.push(...(await reader.relationsAfter(read.at(-1)?.version ?? 0, 7)))
        if (last) for (let more = 1; more > 0;) more = await readOn(reader, read)
      }
      await done
      assert.deepEqual(
        read.map(({ version }) => version),
        Array.from({ length: PER_STORE * 3 }, (_, i) => i + 1),
      )
      assert.deepEqual(read.map(({ patientId }) => patientId).toSorted(), (await written).toSorted())
    })
  })
}

const PER_STORE = 60

async function write(store: PatientStore): Promise<string[]> {
  const patients = Array.from({ length: PER_STORE }, (): NewPatient => {
    return {
      id: randomUUID(),
      organizationId: 'org',
      name: { text: 'Wang Fang', family: null, given: [] },
      gender: 'FEMALE',
      birthDate: null,
      phone: null,
      preferredLanguage: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      riskLevel: null,
      enrollmentStatus: 'ACTIVE',
    }
  })
  const nothing = { memberships: [], conditions: [], consents: [] }
  await Promise.all(patients.map((patient) => store.addPatient(patient, nothing, new Date())))
  return patients.map(({ id }) => id)
}

async function readOn(reader: PatientStore, read: { version: number; patientId: string }[]): Promise<number> {
  const more = await reader.relationsAfter(read.at(-1)?.version ?? 0, 7)
  read.push(...more)
  return more.length
}
