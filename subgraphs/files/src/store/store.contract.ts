import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Page } from '@care/service/page'
import type { Announcement, FileKey, FileStore, Filter, StoredFile } from './store.ts'

const noon = new Date('2026-03-01T12:00:00.000Z')
const hours = (count: number) => new Date(noon.getTime() + count * 3_600_000)
const everything: Filter = { kinds: null, from: null, to: null }
const firstPage = (limit: number, start: FileKey | null = null): Page<FileKey> => ({
  limit,
  after: start,
  before: null,
  backward: false,
})

const announcementOf = (given: Partial<StoredFile & Announcement> = {}): Announcement => {
  const { idempotencyKey = randomUUID(), content = 'a wish', mostOpen = 100, ...file } = given
  return {
    idempotencyKey,
    content,
    mostOpen,
    file: {
      id: randomUUID(),
      patientId: randomUUID(),
      uploaderType: 'Practitioner',
      uploaderId: 'chen',
      name: '检验报告.pdf',
      kind: 'LAB_REPORT',
      status: 'UPLOADING',
      contentType: 'application/pdf',
      sizeBytes: 7,
      sha256: '0'.repeat(64),
      documentDate: null,
      day: '2026-03-01',
      createdAt: noon,
      ...file,
      account: file.account ?? randomUUID(),
    },
  }
}

const deletion = (id: string) => ({ id, account: 'chen', reason: 'wrong patient', at: hours(2) })

/**
 * What every store of files keeps to, whatever database stands behind it. The examples share one database, as
 * users do: each has patients and accounts of its own.
 */
export function fileStoreContract(database: string, open: () => Promise<FileStore>): void {
  describe(`the file store on ${database}`, () => {
    let store: FileStore
    before(async () => {
      store = await open()
    })
    after(() => store[Symbol.asyncDispose]())

    const announced = async (given: Partial<StoredFile> = {}): Promise<StoredFile> => {
      const announcement = announcementOf(given)
      assert.equal((await store.announce(announcement)).outcome, 'announced')
      return announcement.file
    }
    const available = async (given: Partial<StoredFile> = {}): Promise<StoredFile> => {
      const { id } = await announced(given)
      const file = await store.settle(id, 'AVAILABLE', hours(1), hours(-24 * 365))
      assert.ok(file)
      return file
    }

    it('keeps what was announced, to the millisecond', async () => {
      const file = await announced({ createdAt: new Date('2026-03-01T12:00:00.123Z'), documentDate: '2026-02-27' })
      assert.deepEqual(await store.filesByIds([file.id, 'nothing']), [file])
      assert.deepEqual(await store.filesByIds([]), [])
    })

    it('announces once for each key, however many ask at the same time', async () => {
      const [account, idempotencyKey] = [randomUUID(), randomUUID()]
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => store.announce(announcementOf({ account, idempotencyKey }))),
      )
      assert.equal(outcomes.filter(({ outcome }) => outcome === 'announced').length, 1)
      assert.equal(outcomes.filter(({ outcome }) => outcome === 'repeated').length, 7)
      const ids = outcomes.map((outcome) => ('file' in outcome ? outcome.file?.id : undefined))
      assert.equal(new Set(ids).size, 1)
    })

    it('refuses a key that stood for something else, and lets another account use it', async () => {
      const first = announcementOf()
      await store.announce(first)
      const { idempotencyKey, file } = first
      const other = await store.announce(
        announcementOf({ idempotencyKey, account: file.account, content: 'another wish' }),
      )
      assert.deepEqual(other, { outcome: 'key-reused' })
      assert.equal((await store.announce(announcementOf({ idempotencyKey }))).outcome, 'announced')
    })

    it('lets an account have so many uploads open and no more, and does not use up the key', async () => {
      const account = randomUUID()
      const one = await announced({ account })
      const second = announcementOf({ account, mostOpen: 1 })
      assert.deepEqual(await store.announce(second), { outcome: 'too-many-open' })
      await store.settle(one.id, 'AVAILABLE', hours(1), hours(-24))
      assert.equal((await store.announce(second)).outcome, 'announced')
    })

    it('remembers a key after its upload was forgotten', async () => {
      const announcement = announcementOf()
      await store.announce(announcement)
      assert.equal(await store.forgetUnfinished([announcement.file.id]), 1)
      assert.deepEqual(await store.announce(announcement), { outcome: 'repeated', file: null })
    })

    it('pages through each patient’s own files, newest first, missing none and repeating none', async () => {
      const [wang, garcia, nobody] = [randomUUID(), randomUUID(), randomUUID()]
      const expected: string[] = []
      for (const hour of [0, 1, 1, 1, 2]) {
        expected.push((await available({ patientId: wang, createdAt: hours(hour) })).id)
      }
      const garcias = await available({ patientId: garcia })
      const slices = await store.filesOf([wang, garcia, nobody], everything, firstPage(2))
      assert.deepEqual(slices.get(garcia), { rows: [garcias], hasNextPage: false, hasPreviousPage: false })
      assert.deepEqual(slices.get(nobody)?.rows, [])
      const seen: StoredFile[] = []
      let slice = slices.get(wang)
      while (slice) {
        seen.push(...slice.rows)
        const last = slice.rows.at(-1)
        if (!slice.hasNextPage || !last) break
        slice = (await store.filesOf([wang], everything, firstPage(2, [last.createdAt.toISOString(), last.id]))).get(
          wang,
        )
      }
      const byNewest = seen.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))
      assert.deepEqual(seen, byNewest)
      assert.deepEqual(new Set(seen.map(({ id }) => id)), new Set(expected))
      assert.equal(seen.length, expected.length)
    })

    it('lists only what can be fetched, and identity documents never', async () => {
      const patientId = randomUUID()
      await announced({ patientId })
      const strange = await announced({ patientId })
      await store.settle(strange.id, 'QUARANTINED', hours(1), hours(-24))
      await available({ patientId, kind: 'IDENTITY_DOCUMENT' })
      const gone = await available({ patientId })
      await store.delete(deletion(gone.id))
      const shown = await available({ patientId })
      const slices = await store.filesOf([patientId], everything, firstPage(10))
      assert.deepEqual(
        slices.get(patientId)?.rows.map(({ id }) => id),
        [shown.id],
      )
    })

    it('filters by kind and by day, from the first day to before the last', async () => {
      const patientId = randomUUID()
      const report = await available({ patientId, day: '2026-02-27', kind: 'LAB_REPORT' })
      const ecg = await available({ patientId, day: '2026-02-28', kind: 'ECG' })
      const found = async (filter: Partial<Filter>) =>
        (await store.filesOf([patientId], { ...everything, ...filter }, firstPage(10)))
          .get(patientId)
          ?.rows.map(({ id }) => id)
      assert.deepEqual(await found({ kinds: ['ECG'] }), [ecg.id])
      assert.deepEqual(await found({ from: '2026-02-27', to: '2026-02-28' }), [report.id])
    })

    it('settles an upload once, however many complete it at the same time', async () => {
      const { id } = await announced()
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => store.settle(id, 'AVAILABLE', hours(1), hours(-24))),
      )
      assert.equal(outcomes.filter((file) => file !== null).length, 1)
    })

    it('settles nothing that was announced too long ago', async () => {
      const { id } = await announced()
      assert.equal(await store.settle(id, 'AVAILABLE', hours(25), noon), null)
    })

    it('deletes a file once, and never completes a deleted one', async () => {
      const { id } = await announced()
      assert.equal((await store.delete(deletion(id)))?.status, 'DELETED')
      assert.equal(await store.delete(deletion(id)), null)
      assert.equal(await store.settle(id, 'AVAILABLE', hours(3), hours(-24)), null)
    })

    it('forgets an upload that nobody finished, once, and leaves finished ones alone', async () => {
      const unfinished = await announced({ createdAt: hours(-48) })
      const done = await available({ createdAt: hours(-48) })
      const due = await store.unfinishedSince(hours(-24), 1000)
      assert.ok(due.includes(unfinished.id) && !due.includes(done.id))
      const counts = await Promise.all([1, 2, 3].map(() => store.forgetUnfinished([unfinished.id, done.id])))
      assert.equal(
        counts.reduce((sum, count) => sum + count),
        1,
      )
      assert.deepEqual(await store.filesByIds([unfinished.id, done.id]), [done])
    })

    it('tells which bytes have to go out of reach, and then which to erase', async () => {
      const day = 24 * 3_600_000
      const file = await available()
      await store.delete(deletion(file.id))
      const withinReach = async (now: Date) => (await store.deletedWithinReach(now, day, 1000)).includes(file.id)
      assert.equal(await withinReach(hours(2)), true)
      await store.markRetired([file.id], hours(2))
      assert.equal(await withinReach(hours(3)), false)
      // Bytes could still be sent for a day after the announcement: once they cannot, somebody has to look again.
      assert.equal(await withinReach(hours(25)), true)
      await store.markRetired([file.id], hours(25))
      assert.equal(await withinReach(hours(26)), false)
      const toErase = async () => (await store.retiredSince(hours(3), 1000)).includes(file.id)
      assert.equal(await toErase(), true)
      await store.markErased([file.id], hours(30))
      assert.equal(await toErase(), false)
    })

    it('writes the audit of many addresses at once', async () => {
      const { id: fileId } = await available()
      const record = { fileId, account: 'chen', requestId: randomUUID(), at: noon, expiresAt: hours(1) }
      await store.recordDownloads([record, { ...record, account: 'li' }])
      await store.recordDownloads([])
      const written = await store.downloadsOf([fileId])
      assert.deepEqual(new Set(written.map(({ account }) => account)), new Set(['chen', 'li']))
      assert.deepEqual(
        written.find(({ account }) => account === 'chen'),
        record,
      )
    })

    it('forgets keys after their time', async () => {
      const announcement = announcementOf({ createdAt: hours(-24 * 40) })
      await store.announce(announcement)
      await store.forgetKeys(hours(-24 * 31))
      const again = announcementOf({ ...announcement, account: announcement.file.account })
      assert.equal((await store.announce(again)).outcome, 'announced')
    })
  })
}
