import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { listen } from '@care/service/listen'
import { openFolderObjectStore } from '../objects/folder.ts'
import type { ObjectStore } from '../objects/object-store.ts'
import { log } from '../people.example.ts'
import { openFileStore } from '../store/postgres.ts'
import type { FileStore } from '../store/store.ts'
import { sweep } from './sweeper.ts'

const bytes = Buffer.from('bytes that came')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const RETENTION_DAYS = 100

describe('the sweeper', () => {
  const opened = new AsyncDisposableStack()
  let store: FileStore
  let objects: ObjectStore
  let folder: string
  before(async () => {
    store = opened.use(await openFileStore('pglite:'))
    folder = await mkdtemp(join(tmpdir(), 'sweeper-'))
    opened.defer(() => rm(folder, { recursive: true }))
    const http = createServer((request, response) => {
      if (!objects.handle?.(request, response)) response.writeHead(404).end()
    })
    const publicUrl = await listen(http, { host: '127.0.0.1', port: 0 })
    opened.defer(() => {
      http.closeAllConnections()
      http.close()
    })
    objects = await openFolderObjectStore({ folder, publicUrl, secret: 'x'.repeat(32) }, log)
  })
  after(() => opened.disposeAsync())

  const content = {
    contentType: 'text/plain',
    sizeBytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }

  /** A file that was announced so long ago. */
  async function announced(ago: number): Promise<string> {
    const id = randomUUID()
    await store.announce({
      idempotencyKey: id,
      content: '',
      mostOpen: 1000,
      file: {
        ...content,
        id,
        patientId: 'wang',
        kind: 'OTHER',
        status: 'UPLOADING',
        account: 'dr.chen',
        uploaderType: 'Practitioner',
        uploaderId: 'chen',
        name: 'a.txt',
        documentDate: null,
        day: '2026-03-01',
        createdAt: new Date(Date.now() - ago),
      },
    })
    return id
  }
  async function send(key: string): Promise<void> {
    const { url, headers } = await objects.addressToUpload({ ...content, key }, { from: new Date(), seconds: 60 })
    const response = await fetch(url, {
      method: 'PUT',
      headers: headers.map(({ name, value }) => [name, value] as [string, string]),
      body: new Uint8Array(bytes),
    })
    assert.equal(response.status, 200)
  }
  const sent = async (ago: number) => {
    const id = await announced(ago)
    await send(id)
    return id
  }
  const run = (now = new Date()) => sweep({ store, objects }, RETENTION_DAYS, now)
  const deleted = async (id: string) => {
    assert.ok(await store.delete({ id, account: 'dr.chen', reason: 'wrong patient', at: new Date() }))
  }

  it('forgets uploads that nobody completed within a day, and their bytes, once for all who sweep', async () => {
    const old = await Promise.all([sent(26 * HOUR), sent(26 * HOUR)])
    const young = await sent(23 * HOUR)
    const done = await sent(26 * HOUR)
    await store.settle(done, 'AVAILABLE', new Date(), new Date(0))
    const swept = await Promise.all([run(), run(), run()])
    assert.equal(
      swept.reduce((sum, { forgotten }) => sum + forgotten, 0),
      old.length,
    )
    const left = await store.filesByIds([...old, young, done])
    assert.deepEqual(new Set(left.map(({ id }) => id)), new Set([young, done]))
    for (const id of old) assert.equal(await objects.head(id), null)
    for (const id of [young, done]) assert.notEqual(await objects.head(id), null)
  })

  it('takes bytes out of reach that a deletion left behind, keeps them for their time, then erases them', async () => {
    const id = await sent(HOUR)
    await store.settle(id, 'AVAILABLE', new Date(), new Date(0))
    await deleted(id)
    assert.equal((await run()).retired, 1)
    assert.equal(await objects.head(id), null)
    assert.ok((await readdir(join(folder, 'retired'))).includes(id))
    assert.equal((await run(new Date(Date.now() + (RETENTION_DAYS - 1) * DAY))).erased, 0)
    assert.equal((await run(new Date(Date.now() + (RETENTION_DAYS + 1) * DAY))).erased, 1)
    assert.ok(!(await readdir(join(folder, 'retired'))).includes(id))
    assert.equal((await store.filesByIds([id]))[0]?.status, 'DELETED')
  })

  it('comes back for bytes that were sent after their file was deleted', async () => {
    const id = await announced(HOUR)
    await deleted(id)
    await objects.retire(id)
    await store.markRetired([id], new Date())
    await send(id)
    assert.equal((await run()).retired, 0)
    assert.equal((await run(new Date(Date.now() + 25 * HOUR))).retired, 1)
    assert.equal(await objects.head(id), null)
    assert.equal((await run(new Date(Date.now() + 26 * HOUR))).retired, 0)
  })
})
