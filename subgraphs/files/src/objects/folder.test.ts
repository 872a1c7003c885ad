import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { listen } from '@care/service/listen'
import { createLog } from '@care/service/log'
import { openFolderObjectStore } from './folder.ts'
import type { ObjectStore } from './object-store.ts'
import { type OpenedObjects, objectStoreContract } from './object-store.contract.ts'

const log = createLog('files', 'silent')
const secret = 'a secret of at least thirty-two characters'

interface OpenedFolder extends OpenedObjects {
  readonly folder: string
  readonly origin: string
}

async function openFolder(): Promise<OpenedFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'objects-'))
  let objects: ObjectStore | undefined
  const http = createServer((incoming, response) => {
    if (!objects?.handle?.(incoming, response)) response.writeHead(418).end()
  })
  const origin = await listen(http, { host: '127.0.0.1', port: 0 })
  objects = await openFolderObjectStore({ folder, publicUrl: origin, secret }, log)
  return {
    objects,
    folder,
    origin,
    async [Symbol.asyncDispose]() {
      http.closeAllConnections()
      http.close()
      await rm(folder, { recursive: true })
    },
  }
}

objectStoreContract('a local folder', openFolder)

describe('the local folder', () => {
  it('makes no object of an upload that breaks off, and lets it begin again', async () => {
    await using opened = await openFolder()
    const bytes = Buffer.alloc(1_000_000, 'x')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const key = randomUUID()
    const { url, headers } = await opened.objects.addressToUpload(
      { key, contentType: 'text/plain', sizeBytes: bytes.length, sha256 },
      { from: new Date(), seconds: 60 },
    )
    await new Promise<void>((resolve) => {
      const sending = request(url, {
        method: 'PUT',
        headers: {
          'content-length': bytes.length,
          ...Object.fromEntries(headers.map(({ name, value }) => [name, value])),
        },
      })
      sending.on('error', () => {}).on('close', resolve)
      sending.write(bytes.subarray(0, 500_000), () => sending.destroy())
    })
    assert.equal(await opened.objects.head(key), null)
    // The same address goes on working: the whole bytes may be sent again.
    const again = await fetch(url, {
      method: 'PUT',
      headers: headers.map(({ name, value }) => [name, value] as [string, string]),
      body: new Uint8Array(bytes),
    })
    assert.equal(again.status, 200)
    assert.deepEqual(await opened.objects.head(key), { sizeBytes: bytes.length, sha256 })
  })

  it('answers no path that leads out of it, however written', async () => {
    await using opened = await openFolder()
    await writeFile(join(opened.folder, 'outside'), 'secret')
    for (const path of ['/objects/../outside', '/objects/%2e%2e%2foutside', '/objects/..%5coutside', '/objects/']) {
      const status = await new Promise((resolve, reject) => {
        // Not `fetch`, which tidies paths up before it sends them.
        request(opened.origin, { path: `${path}?expires=9999999999&signature=${'A'.repeat(43)}` }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
          .on('error', reject)
          .end()
      })
      assert.ok(status === 403 || status === 418, `${path} was answered ${String(status)}`)
    }
    await assert.rejects(opened.objects.head('../outside'), /UUID/)
  })

  it('leaves paths that are not its own to others', async () => {
    await using opened = await openFolder()
    assert.equal((await fetch(`${opened.origin}/graphql`)).status, 418)
  })

  it('lets pages of any origin use an address that they were given, and never runs what is stored', async () => {
    await using opened = await openFolder()
    const preflight = await fetch(`${opened.origin}/objects/${randomUUID()}`, { method: 'OPTIONS' })
    assert.equal(preflight.status, 204)
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /x-amz-checksum-sha256/)
    assert.equal(preflight.headers.get('x-content-type-options'), 'nosniff')
    assert.match(preflight.headers.get('content-security-policy') ?? '', /sandbox/)
  })

  it('answers HEAD, several ranges, and a range of another version as HTTP wants it', async () => {
    await using opened = await openFolder()
    const key = randomUUID()
    const bytes = Buffer.from('0123456789')
    await writeFile(join(opened.folder, 'objects', key), bytes)
    const address = await opened.objects.addressToDownload(
      { key, fileName: 'a.txt', contentType: 'text/plain', disposition: 'INLINE' },
      { from: new Date(), seconds: 60 },
    )
    const ask = async (headers: Record<string, string>, method = 'GET') => {
      const response = await fetch(address, { method, headers })
      return [response.status, await response.text(), response.headers.get('content-length')]
    }
    assert.deepEqual(await ask({}, 'HEAD'), [200, '', '10'])
    assert.deepEqual(await ask({ range: 'bytes=0-1,4-5' }), [200, '0123456789', '10'])
    assert.deepEqual(await ask({ range: 'bytes=5-2' }), [200, '0123456789', '10'])
    assert.deepEqual(await ask({ range: 'bytes=-0' }), [416, '', '0'])
    assert.deepEqual(await ask({ range: 'bytes=2-3', 'if-range': '"another"' }), [200, '0123456789', '10'])
    assert.deepEqual(await ask({ range: 'bytes=2-3', 'if-range': `"${key}"` }), [206, '23', '2'])
  })

  it('clears away what a process that died left behind a day ago', async () => {
    await using opened = await openFolder()
    const incoming = join(opened.folder, 'incoming')
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000)
    for (const name of ['old', 'new']) await writeFile(join(incoming, name), 'half')
    await utimes(join(incoming, 'old'), twoDaysAgo, twoDaysAgo)
    await openFolderObjectStore({ folder: opened.folder, publicUrl: opened.origin, secret }, log)
    assert.deepEqual(await readdir(incoming), ['new'])
  })
})
