import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { ExpectedObject, ObjectStore, UploadAddress } from './object-store.ts'

export interface OpenedObjects extends AsyncDisposable {
  readonly objects: ObjectStore
}

const report = Buffer.from('%PDF-1.7 a laboratory report')
const forAnHour = () => ({ from: new Date(), seconds: 3600 })
const longAgo = { from: new Date(Date.now() - 3_600_000), seconds: 60 }

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const expected = (bytes: Uint8Array = report, given: Partial<ExpectedObject> = {}): ExpectedObject => ({
  key: randomUUID(),
  contentType: 'application/pdf',
  sizeBytes: bytes.length,
  sha256: sha256Of(bytes),
  ...given,
})

const put = (
  { url, headers }: Pick<UploadAddress, 'url' | 'headers'>,
  body: Uint8Array,
  changed: Record<string, string | null> = {},
): Promise<Response> => {
  const sent = new Headers(headers.map(({ name, value }) => [name, value] as [string, string]))
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) sent.delete(name)
    else sent.set(name, value)
  }
  return fetch(url, { method: 'PUT', headers: sent, body: new Uint8Array(body) })
}

/** What every object store keeps to, tried with real HTTP requests to the addresses that it makes. */
export function objectStoreContract(server: string, open: () => Promise<OpenedObjects>): void {
  describe(`the object store on ${server}`, () => {
    let opened: OpenedObjects
    let objects: ObjectStore
    before(async () => {
      opened = await open()
      ;({ objects } = opened)
    })
    after(() => opened[Symbol.asyncDispose]())

    const refused = async (response: Response, { key }: { key: string }) => {
      await response.arrayBuffer()
      assert.ok(response.status >= 400 && response.status < 500, `answered ${response.status}`)
      assert.equal(await objects.head(key), null)
    }
    const stored = async (bytes: Uint8Array = report): Promise<ExpectedObject> => {
      const object = expected(bytes)
      const response = await put(await objects.addressToUpload(object, forAnHour()), bytes)
      assert.equal(response.status, 200, await response.text())
      return object
    }
    const addressOf = (key: string, validity = forAnHour()) =>
      objects.addressToDownload(
        { key, fileName: '检验 "报告".pdf', contentType: 'application/pdf', disposition: 'ATTACHMENT' },
        validity,
      )

    it('takes the announced bytes and gives them back under their name and type', async () => {
      const { key, sha256, sizeBytes } = await stored()
      assert.deepEqual(await objects.head(key), { sizeBytes, sha256 })
      const response = await fetch(await addressOf(key))
      assert.equal(response.status, 200)
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), report)
      assert.equal(response.headers.get('content-type'), 'application/pdf')
      assert.equal(
        response.headers.get('content-disposition'),
        `attachment; filename="__ ____.pdf"; filename*=UTF-8''%E6%A3%80%E9%AA%8C%20%22%E6%8A%A5%E5%91%8A%22.pdf`,
      )
      assert.match(response.headers.get('cache-control') ?? '', /no-store/)
    })

    it('takes a large object', async () => {
      const bytes = Buffer.alloc(9 * 1024 * 1024, 'glucose')
      const { key, sha256 } = await stored(bytes)
      assert.deepEqual(await objects.head(key), { sizeBytes: bytes.length, sha256 })
    })

    it('refuses other bytes of the same length', async () => {
      const object = expected()
      const other = Buffer.from(report).fill('x')
      await refused(await put(await objects.addressToUpload(object, forAnHour()), other), object)
    })

    it('refuses fewer and more bytes', async () => {
      for (const bytes of [report.subarray(1), Buffer.concat([report, report])]) {
        const object = expected()
        await refused(await put(await objects.addressToUpload(object, forAnHour()), bytes), object)
      }
    })

    it('refuses another type, another checksum, and a request without the headers of the address', async () => {
      const other = Buffer.from(report).fill('x')
      const checksum = createHash('sha256').update(other).digest('base64')
      for (const [bytes, changed] of [
        [report, { 'content-type': 'text/html' }],
        [other, { 'x-amz-checksum-sha256': checksum }],
        [report, { 'x-amz-checksum-sha256': null }],
        [report, { 'if-none-match': null }],
      ] as const) {
        const object = expected()
        await refused(await put(await objects.addressToUpload(object, forAnHour()), bytes, changed), object)
      }
    })

    it('refuses an address that was altered: key, expiry, any other part', async () => {
      const [object, foreign] = [expected(), expected()]
      const { url, headers } = await objects.addressToUpload(object, forAnHour())
      await refused(await put({ url: url.replace(object.key, foreign.key), headers }, report), foreign)
      for (const name of new URL(url).searchParams.keys()) {
        const altered = new URL(url)
        const value = altered.searchParams.get(name) ?? ''
        altered.searchParams.set(name, /^\d+$/.test(value) ? String(Number(value) + 1) : `${value}x`)
        await refused(await put({ url: altered.href, headers }, report), object)
      }
      const bare = new URL(url)
      bare.search = ''
      await refused(await put({ url: bare.href, headers }, report), object)
    })

    it('refuses an address that is over, and one for something else', async () => {
      const object = expected()
      await refused(await put(await objects.addressToUpload(object, longAgo), report), object)
      const fetching = await addressOf(object.key)
      await refused(await put({ url: fetching, headers: [] }, report), object)
      const { key } = await stored()
      const { url } = await objects.addressToUpload(expected(report, { key }), forAnHour())
      const overdue = await addressOf(key, longAgo)
      for (const [address, method] of [
        [url, 'GET'],
        [overdue, 'GET'],
        [await addressOf(key), 'DELETE'],
        [await addressOf(key), 'POST'],
      ] as const) {
        const response = await fetch(address, { method })
        await response.arrayBuffer()
        assert.ok(response.status >= 400 && response.status < 500, `${method} was answered ${response.status}`)
      }
      assert.notEqual(await objects.head(key), null)
    })

    it('refuses an altered address to fetch from', async () => {
      const { key } = await stored()
      const other = await stored()
      const address = await addressOf(key)
      const inline = address.replace('attachment', 'inline')
      assert.notEqual(inline, address)
      for (const altered of [inline, address.replace(key, other.key), address.replace('application', 'text')]) {
        const response = await fetch(altered)
        await response.arrayBuffer()
        assert.equal(response.status, 403)
      }
    })

    it('never replaces an object, however many send at the same time', async () => {
      const object = expected()
      const address = await objects.addressToUpload(object, forAnHour())
      const statuses = await Promise.all(
        Array.from({ length: 4 }, async () => {
          const response = await put(address, report)
          await response.arrayBuffer()
          return response.status
        }),
      )
      assert.ok(statuses.includes(200))
      const again = await put(address, report)
      await again.arrayBuffer()
      assert.equal(again.status, 412)
      assert.deepEqual(await objects.head(object.key), { sizeBytes: object.sizeBytes, sha256: object.sha256 })
    })

    it('makes the same address for the same wish at the same second', async () => {
      const object = expected()
      const validity = { from: new Date('2026-03-01T12:00:00.100Z'), seconds: 60 }
      const first = await objects.addressToUpload(object, validity)
      assert.deepEqual(
        await objects.addressToUpload(object, { ...validity, from: new Date('2026-03-01T12:00:00.900Z') }),
        first,
      )
      assert.deepEqual(first.expiresAt, new Date('2026-03-01T12:01:00Z'))
    })

    it('gives a part of an object', async () => {
      const { key } = await stored()
      const address = await addressOf(key)
      const part = async (range: string) => {
        const response = await fetch(address, { headers: { range } })
        return [response.status, await response.text(), response.headers.get('content-range')]
      }
      const size = report.length
      assert.deepEqual(await part('bytes=0-4'), [206, '%PDF-', `bytes 0-4/${size}`])
      assert.deepEqual(await part('bytes=9-'), [206, 'a laboratory report', `bytes 9-${size - 1}/${size}`])
      assert.deepEqual(await part('bytes=-6'), [206, 'report', `bytes ${size - 6}-${size - 1}/${size}`])
      assert.equal((await part('bytes=1000-'))[0], 416)
    })

    it('reads the first bytes of an object, and knows that one is not there', async () => {
      const { key } = await stored()
      assert.equal(Buffer.from((await objects.firstBytes(key, 5)) ?? []).toString(), '%PDF-')
      assert.equal((await objects.firstBytes(key, 1000))?.length, report.length)
      assert.equal(await objects.firstBytes(randomUUID(), 5), null)
      assert.equal(await objects.head(randomUUID()), null)
    })

    it('takes an object out of reach of an address that was given out, and erases it later', async () => {
      const { key } = await stored()
      const address = await addressOf(key)
      await objects.retire(key)
      await objects.retire(key)
      const response = await fetch(address)
      await response.arrayBuffer()
      assert.equal(response.status, 404)
      assert.equal(await objects.head(key), null)
      await objects.erase(key)
      await objects.erase(key)
    })

    it('erases an object that was never retired', async () => {
      const { key } = await stored()
      await objects.erase(key)
      assert.equal(await objects.head(key), null)
    })

    it('says that it is usable', () => objects.check())
  })
}
