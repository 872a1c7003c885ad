import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Postgres } from '@care/service/postgres'
import { readingId } from '../readings/reading-id.ts'
import type { Reading } from '../readings/reading.ts'
import { createIntakeStore } from './intake-postgres.ts'
import type { IntakeStore } from './intake.ts'

const NOW = new Date('2026-11-25T08:00:00Z')
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

const readingOf = (patientId: string, minute: number, status: Reading['status'] = 'FINAL'): Reading => {
  const effectiveAt = later(minute * 60_000)
  return {
    id: readingId({ patientId, stream: 'HEART_RATE', at: effectiveAt, slot: 0 }),
    patientId,
    kind: 'HEART_RATE',
    amounts: { HEART_RATE: { value: 70, exact: '70', unit: 'PER_MINUTE', comparator: null } },
    status,
    interpretation: 'NORMAL',
    effectiveAt,
    utcOffsetMinutes: 480,
    receivedAt: NOW,
    late: false,
    context: 'HOME',
    source: 'DEVICE',
    deviceId: 'watch',
    clockQuality: 'SYNCED',
    note: null,
    cuff: null,
    validated: true,
    glucoseMethod: null,
    mealContext: null,
    perfusionIndex: null,
  }
}

const identity = (key: string, minute: number) => {
  const { id, patientId, effectiveAt } = readingOf(`p-${key}`, minute)
  return { key, digest: `digest of ${key}`, readingId: id, patientId, effectiveAt }
}

/** What every store of readings on their way promises. */
export function intakeStoreContract(name: string, open: () => Promise<Postgres>): void {
  describe(`readings on their way, on ${name}`, () => {
    let postgres: Postgres
    let store: IntakeStore
    before(async () => {
      postgres = await open()
      store = createIntakeStore(postgres.database)
    })
    after(() => postgres[Symbol.asyncDispose]())

    const append = (...readings: readonly Reading[]) =>
      store.transact(async (writing) => {
        const counts = new Map(
          [...Map.groupBy(readings, (found) => found.patientId)].map(([id, its]) => [id, its.length]),
        )
        const last = await writing.reserve(counts)
        const entries = [...Map.groupBy(readings, (found) => found.patientId)].flatMap(([id, its]) =>
          its.map((reading, i) => ({ seq: (last.get(id) ?? 0) - its.length + 1 + i, reading })),
        )
        await writing.append(entries, NOW)
      })
    const drainAll = async () => {
      const rows = await store.toDrain(1000)
      await store.drained(
        rows.map(({ position }) => position),
        NOW,
      )
      return rows.map(({ reading }) => reading)
    }

    it('hands a reading back as it was, until it is drained', async () => {
      const patientId = randomUUID()
      const reading = readingOf(patientId, 0)
      await append(reading)
      assert.deepEqual(await store.pendingByIds([reading.id, 'none']), [reading])
      assert.deepEqual(await store.pendingOf([patientId]), [reading])
      assert.deepEqual(
        (await drainAll()).filter((found) => found.patientId === patientId),
        [reading],
      )
      assert.deepEqual(await store.pendingByIds([reading.id]), [])
      assert.deepEqual(await store.pendingOf([patientId]), [])
    })

    it('shows the latest state of a reading that was withdrawn on its way', async () => {
      const patientId = randomUUID()
      await append(readingOf(patientId, 0))
      await append(readingOf(patientId, 0, 'ENTERED_IN_ERROR'))
      assert.deepEqual(
        (await store.pendingOf([patientId])).map(({ status }) => status),
        ['ENTERED_IN_ERROR'],
      )
      const drained = (await drainAll()).filter((found) => found.patientId === patientId)
      assert.deepEqual(
        drained.map(({ status }) => status),
        ['FINAL', 'ENTERED_IN_ERROR'],
      )
    })

    it('numbers a patient’s feed in the order of commits, whatever writes at the same time', async () => {
      const patientId = randomUUID()
      await Promise.all(Array.from({ length: 20 }, (_, minute) => append(readingOf(patientId, minute))))
      const feed = await store.feedAfter(patientId, 0, 100)
      assert.deepEqual(
        feed.map(({ seq }) => seq),
        Array.from({ length: 20 }, (_, i) => i + 1),
      )
      assert.equal(await store.feedHead(patientId), 20)
      assert.deepEqual(
        (await store.feedAfter(patientId, 17, 2)).map(({ seq }) => seq),
        [18, 19],
      )
      assert.equal(await store.feedHead(randomUUID()), 0)
    })

    it('drops everything of a transaction that fails', async () => {
      const patientId = randomUUID()
      const failing = store.transact(async (writing) => {
        await writing.reserve(new Map([[patientId, 1]]))
        await writing.append([{ seq: 1, reading: readingOf(patientId, 0) }], NOW)
        throw new Error('No.')
      })
      await assert.rejects(failing, /No\./)
      assert.equal(await store.feedHead(patientId), 0)
      assert.deepEqual(await store.pendingOf([patientId]), [])
    })

    it('remembers an identity once, and tells which were new', async () => {
      const [a, b] = [identity(randomUUID(), 0), identity(randomUUID(), 1)]
      await store.transact(async (writing) => {
        assert.deepEqual(await writing.remember([a]), new Set([a.key]))
      })
      await store.transact(async (writing) => {
        assert.deepEqual(await writing.remember([a, b]), new Set([b.key]))
        assert.deepEqual(await writing.identities([a.key, 'unknown']), [a])
        assert.deepEqual(await writing.taken([a, { ...a, effectiveAt: later(1) }]), new Set([a.readingId]))
      })
    })

    it('lets one process drain at a time, and another when the lease is over', async () => {
      assert.equal(await store.lease('one', NOW, later(1000)), true)
      assert.equal(await store.lease('two', later(999), later(2000)), false)
      assert.equal(await store.lease('one', later(999), later(3000)), true)
      assert.equal(await store.lease('two', later(3000), later(4000)), true)
    })

    it('withdraws once', async () => {
      const withdrawal = { readingId: randomUUID(), patientId: 'p', reason: 'wrong arm', by: 'chen', at: NOW }
      const twice = await store.transact(async (writing) => [
        await writing.withdraw(withdrawal),
        await writing.withdraw({ ...withdrawal, by: 'li' }),
      ])
      assert.deepEqual(twice, [true, false])
    })

    it('forgets drained readings and old refusals, and nothing that is still to be drained', async () => {
      const [patientId, deviceId] = [randomUUID(), randomUUID()]
      await append(readingOf(patientId, 0))
      await drainAll()
      await append(readingOf(patientId, 1))
      const refused = (id: string, receivedAt: Date) =>
        ({ id, deviceId, reason: 'MALFORMED', content: '{}', receivedAt }) as const
      await store.transact((writing) =>
        writing.quarantine([refused(randomUUID(), later(-1000)), refused('kept', later(1000))]),
      )
      await store.prune(later(1), NOW)
      assert.deepEqual(
        (await store.feedAfter(patientId, 0, 10)).map(({ seq }) => seq),
        [2],
      )
      assert.deepEqual(
        (await store.quarantined(deviceId, 10)).map(({ id }) => id),
        ['kept'],
      )
    })
  })
}
