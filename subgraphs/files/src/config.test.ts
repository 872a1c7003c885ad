import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createLog } from '@care/service/log'
import { readFilesConfig } from './config.ts'
import { openObjectStore } from './objects/open-object-store.ts'

const INTERNAL_SECRET = 'a secret of at least thirty-two characters'
const log = createLog('files', 'silent')

describe('the settings', () => {
  it('have the defaults that need no server', () => {
    const config = readFilesConfig({ INTERNAL_SECRET })
    assert.equal(config.FILES_STORE, 'pglite:.data/files')
    assert.equal(config.FILES_OBJECTS, 'folder:.data/files')
    assert.equal(config.FILES_PORT, 4005)
  })

  it('tell every mistake at once, and an unknown name too', () => {
    const wrong = { INTERNAL_SECRET, FILES_STORE: 'mysql://x', FILES_OBJECTS: 's3:http://host:9000', FILES_PROT: '1' }
    assert.throws(
      () => readFilesConfig(wrong),
      ({ message }: Error) => ['FILES_PROT', 'FILES_STORE', 'FILES_OBJECTS'].every((name) => message.includes(name)),
    )
  })

  it('never sign addresses with a key that nobody set', async () => {
    await assert.rejects(openObjectStore(readFilesConfig({ INTERNAL_SECRET }), log), /FILES_URL_SECRET/)
    const onS3 = readFilesConfig({ INTERNAL_SECRET, FILES_OBJECTS: 's3:http://127.0.0.1:1/files' })
    await assert.rejects(openObjectStore(onS3, log), /FILES_S3_ACCESS_KEY/)
  })
})
