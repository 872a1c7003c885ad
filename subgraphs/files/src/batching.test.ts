import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type ExecutionResult, graphql } from 'graphql'
import { createContext } from './context.ts'
import { openFolderObjectStore } from './objects/folder.ts'
import type { ObjectStore } from './objects/object-store.ts'
import { chen, log, openRelations, ward } from './people.example.ts'
import { createSchema } from './schema.ts'
import { openFileStore } from './store/postgres.ts'
import type { FileStore } from './store/store.ts'
import type { Relations } from '@care/service/relations'

const schema = createSchema()
const sixMonthsAgo = new Date(Date.now() - 182 * 24 * 3_600_000)

describe('a page of patients', () => {
  const opened = new AsyncDisposableStack()
  const calls: string[] = []
  let store: FileStore
  let objects: ObjectStore
  let relations: Relations
  before(async () => {
    store = opened.use(await openFileStore('pglite:'))
    relations = opened.use(await openRelations())
    const folder = await mkdtemp(join(tmpdir(), 'batching-'))
    opened.defer(() => rm(folder, { recursive: true }))
    objects = await openFolderObjectStore({ folder, publicUrl: 'http://files', secret: 'x'.repeat(32) }, log)
    for (const patientId of ward) {
      for (const kind of ['LAB_REPORT', 'ECG'] as const)
        await store.settle(await announce(patientId, kind), 'AVAILABLE', new Date(), sixMonthsAgo)
    }
  })
  after(() => opened.disposeAsync())

  async function announce(patientId: string, kind: 'LAB_REPORT' | 'ECG'): Promise<string> {
    const id = randomUUID()
    const now = new Date()
    const rest = {
      name: 'a.pdf',
      contentType: 'application/pdf',
      sizeBytes: 1,
      sha256: '0'.repeat(64),
      documentDate: null,
    }
    await store.announce({
      idempotencyKey: id,
      content: '',
      mostOpen: 1000,
      file: {
        ...rest,
        id,
        patientId,
        kind,
        status: 'UPLOADING',
        account: 'dr.chen',
        uploaderType: 'Practitioner',
        uploaderId: 'chen',
        day: '2026-03-01',
        createdAt: now,
      },
    })
    return id
  }

  /** The store itself, with each call to it written down. */
  const counted = () =>
    new Proxy(store, {
      get: (target, name: keyof FileStore) => {
        calls.push(String(name))
        return target[name]
      },
    })

  const ask = async (fields: string): Promise<ExecutionResult> => {
    calls.length = 0
    return graphql({
      schema,
      source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Patient { ${fields} } } }`,
      variableValues: { of: ward.map((id) => ({ __typename: 'Patient', id })) },
      contextValue: createContext(
        { identity: chen, requestId: 'a request', language: 'en' },
        { store: counted(), objects, relations, log },
      ),
    })
  }

  it('costs one round trip for the files of all of them', async () => {
    const result = await ask('files { edges { node { id uploadedBy { __typename } patient { id } } } }')
    assert.equal(result.errors, undefined)
    const patients = result.data?.['_entities'] as { files: { edges: { node: { patient: { id: string } } }[] } }[]
    assert.deepEqual(
      patients.map(({ files }) => files.edges.map(({ node }) => node.patient.id)),
      ward.map((id) => [id, id]),
    )
    assert.deepEqual(calls, ['filesOf'])
  })

  it('costs one round trip more for a second list with other arguments', async () => {
    const result = await ask(
      'all: files { edges { cursor } } ecgs: files(filter: { kinds: [ECG] }) { edges { cursor } }',
    )
    assert.equal(result.errors, undefined)
    assert.deepEqual(calls, ['filesOf', 'filesOf'])
  })

  it('costs one audit entry per address, all of them in one round trip', async () => {
    const result = await ask('files { edges { node { id downloadLink { url } } } }')
    assert.equal(result.errors, undefined)
    assert.deepEqual(calls, ['filesOf', 'recordDownloads'])
    const patients = result.data?.['_entities'] as { files: { edges: { node: { id: string } }[] } }[]
    const ids = patients.flatMap(({ files }) => files.edges.map(({ node }) => node.id))
    const audit = await store.downloadsOf(ids)
    assert.equal(audit.length, ids.length)
    for (const { account, requestId, at, expiresAt } of audit) {
      assert.deepEqual([account, requestId], ['dr.chen', 'a request'])
      assert.ok(expiresAt > at)
    }
  })
})
