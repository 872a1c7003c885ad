import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Busy, groupCommit } from './group-commit.ts'

describe('a group commit', () => {
  it('stores what comes while it is busy as one group, within its bound', async () => {
    const groups: (readonly number[])[] = []
    const first = Promise.withResolvers<void>()
    const commits = groupCommit<number, string>({
      most: 3,
      milliseconds: 0,
      mostWaiting: 100,
      weigh: () => 1,
      async commit(items) {
        groups.push(items)
        if (groups.length === 1) await first.promise
        return items.map((item) => `stored ${item}`)
      },
    })
    const begun = [commits.submit(1), commits.submit(2), commits.submit(3)]
    const waiting = [commits.submit(4), commits.submit(5), commits.submit(6), commits.submit(7)]
    first.resolve()
    assert.deepEqual(
      await Promise.all([...begun, ...waiting]),
      [1, 2, 3, 4, 5, 6, 7].map((item) => `stored ${item}`),
    )
    assert.deepEqual(groups, [[1, 2, 3], [4, 5, 6], [7]])
    await commits[Symbol.asyncDispose]()
  })

  it('refuses what is more than may wait, and takes more when there is room again', async () => {
    const gate = Promise.withResolvers<void>()
    const commits = groupCommit<number, number>({
      most: 1,
      milliseconds: 0,
      mostWaiting: 2,
      weigh: () => 1,
      async commit(items) {
        await gate.promise
        return items
      },
    })
    const taken = [commits.submit(1), commits.submit(2), commits.submit(3)]
    await assert.rejects(commits.submit(4), Busy)
    gate.resolve()
    assert.deepEqual(await Promise.all(taken), [1, 2, 3])
    assert.equal(await commits.submit(5), 5)
    await commits[Symbol.asyncDispose]()
  })

  it('fails all of a group, and goes on', async () => {
    let fails = true
    const commits = groupCommit<number, number>({
      most: 10,
      milliseconds: 0,
      mostWaiting: 10,
      weigh: () => 1,
      async commit(items) {
        if (fails) throw new Error('The store is away.')
        return items
      },
    })
    const both = await Promise.allSettled([commits.submit(1), commits.submit(2)])
    assert.deepEqual(
      both.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    fails = false
    assert.equal(await commits.submit(1), 1)
    await commits[Symbol.asyncDispose]()
  })

  it('stores what waits before it ends', async () => {
    const commits = groupCommit<number, number>({
      most: 10,
      milliseconds: 60_000,
      mostWaiting: 10,
      weigh: () => 1,
      commit: async (items) => items,
    })
    const stored = commits.submit(1)
    await commits[Symbol.asyncDispose]()
    assert.equal(await stored, 1)
    await assert.rejects(commits.submit(2), Busy)
  })
})
