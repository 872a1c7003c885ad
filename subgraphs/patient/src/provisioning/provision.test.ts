import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
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

const command = fileURLToPath(new URL('../provision.ts', import.meta.url))

/** Runs the command on a folder with a document in it. */
async function runCommand(
  folder: string,
  document: object,
  own: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; said: string }> {
  const file = join(folder, 'people.json')
  writeFileSync(file, JSON.stringify(document))
  const env = { ...process.env, PATIENT_STORE: `pglite:${join(folder, 'store')}`, ...own }
  const child = spawn(process.execPath, [command, file], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const said = await text(child.stderr)
  return { code: child.exitCode ?? ((await once(child, 'exit'))[0] as number | null), said }
}

describe('the command for it', () => {
  it('writes into the store that is named, and tells what is wrong in words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'patient-'))
    try {
      const refused = await runCommand(folder, account(link))
      assert.equal(refused.code, 1)
      assert.match(refused.said, /12 characters/)
      assert.doesNotMatch(refused.said, /at .*\.ts/)
      assert.deepEqual(await runCommand(folder, people), { code: 0, said: '' })
      assert.deepEqual(await runCommand(folder, account(link), { DEMO: 'true' }), { code: 0, said: '' })
      const production = await runCommand(folder, account(link), { DEMO: 'true', NODE_ENV: 'production' })
      assert.match(production.said, /NODE_ENV=production refuses/)
      await using kept = await openPatientStore(`pglite:${join(folder, 'store')}`)
      assert.equal((await kept.relationsAfter(0, 10)).length, 2)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
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
