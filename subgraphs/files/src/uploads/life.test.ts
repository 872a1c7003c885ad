import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { listen } from '@care/service/listen'
import { createContext } from '../context.ts'
import { deleteFile } from '../deletion/delete-file.ts'
import { sweep } from '../deletion/sweeper.ts'
import { downloadLink } from '../downloads/download-link.ts'
import { openFolderObjectStore } from '../objects/folder.ts'
import type { ObjectStore, UploadAddress } from '../objects/object-store.ts'
import { chen, log, openRelations } from '../people.example.ts'
import { openFileStore } from '../store/postgres.ts'
import { completeUpload } from './complete-upload.ts'
import { requestUpload } from './request-upload.ts'

const table = readFileSync(new URL('SPEC.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| --'))
  .map((line) => line.split('|').slice(1, -1))
  .map((cells) => cells.map((cell) => cell.trim()))
const [[, ...events] = [], ...rows] = table

const report = Buffer.from('%PDF-1.7 a laboratory report')
const program = Buffer.from('MZ this is no report at all!')

const send = async ({ url, headers }: UploadAddress, bytes: Buffer): Promise<string> => {
  const response = await fetch(url, {
    method: 'PUT',
    headers: headers.map(({ name, value }) => [name, value] as [string, string]),
    body: new Uint8Array(bytes),
  })
  await response.arrayBuffer()
  return String(response.status)
}

describe('the life of a file', () => {
  const opened = new AsyncDisposableStack()
  let surroundings: Parameters<typeof createContext>[1]
  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'life-'))
    opened.defer(() => rm(folder, { recursive: true }))
    let objects: ObjectStore | undefined
    const http = createServer((request, response) => {
      if (!objects?.handle?.(request, response)) response.writeHead(404).end()
    })
    const publicUrl = await listen(http, { host: '127.0.0.1', port: 0 })
    opened.defer(() => {
      http.closeAllConnections()
      http.close()
    })
    objects = await openFolderObjectStore({ folder, publicUrl, secret: 'x'.repeat(32) }, log)
    const store = opened.use(await openFileStore('pglite:'))
    const relations = opened.use(await openRelations())
    surroundings = { store, objects, relations, log }
  })
  after(() => opened.disposeAsync())

  /** A request of its own, as each one is. */
  const asChen = () => createContext({ identity: chen, requestId: 'a request', language: 'en' }, surroundings)

  /** Brings a file into a state, and answers what happens to it then. */
  async function fileThatIs(state: string): Promise<(event: string) => Promise<string>> {
    const bytes = /another type|QUARANTINED/.test(state) ? program : report
    const input = {
      idempotencyKey: randomUUID(),
      patientId: 'wang',
      name: 'report.pdf',
      kind: 'LAB_REPORT',
      contentType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    } as const
    const { file, target } = await requestUpload(asChen(), input)
    assert.ok(file && target)
    if (!state.endsWith('nothing sent')) await send(target, bytes)
    if (!state.startsWith('UPLOADING')) await completeUpload(asChen(), file.id)
    if (state === 'DELETED') await deleteFile(asChen(), { fileId: file.id, reason: 'wrong patient' })
    const present = async () => (await surroundings.store.filesByIds([file.id]))[0]
    assert.equal((await present())?.status, state.split(',')[0])

    return async (event) => {
      switch (event) {
        case 'requestUpload with the same key': {
          const again = await requestUpload(asChen(), input)
          assert.equal(again.file?.id, file.id)
          if (again.target === null) return 'no address'
          return again.target.url === target.url ? 'the same address' : 'another address'
        }
        case 'PUT to the address':
          return send(target, bytes)
        case 'completeUpload': {
          const completed = await completeUpload(asChen(), file.id)
          return completed.file?.status ?? completed.errors[0]?.code ?? 'nothing'
        }
        case 'deleteFile': {
          const deleted = await deleteFile(asChen(), { fileId: file.id, reason: 'wrong patient' })
          return deleted.file?.status ?? deleted.errors[0]?.code ?? 'nothing'
        }
        case 'downloadLink': {
          const row = await present()
          assert.ok(row)
          const link = await downloadLink(asChen(), row, { expiresInSeconds: 60, disposition: 'INLINE' })
          return link === null ? 'none' : 'an address'
        }
        case '25 hours pass': {
          await sweep(surroundings, 100, new Date(Date.now() + 25 * 3_600_000 + 1000))
          return (await present())?.status ?? 'forgotten'
        }
        default:
          throw new Error(`The table has an event that nobody knows: ${event}`)
      }
    }
  }

  it('has a table of six states and six events', () => {
    assert.deepEqual([rows.length, events.length], [6, 6])
  })

  for (const [state = '', ...cells] of rows) {
    for (const [i, event] of events.entries()) {
      it(`${state}: ${event} → ${cells[i]}`, async () => {
        const happens = await fileThatIs(state)
        assert.equal(await happens(event), cells[i])
      })
    }
  }
})
