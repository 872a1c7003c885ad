import assert from 'node:assert/strict'
import { it } from 'node:test'
import { every } from './every.ts'

it('runs again after a failure, never beside itself, and not after its end', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] })
  const runs: PromiseWithResolvers<void>[] = []
  const failures: unknown[] = []
  const settled = Promise.withResolvers<void>()
  const job = every(
    1000,
    () => {
      const run = Promise.withResolvers<void>()
      runs.push(run)
      return run.promise
    },
    (error) => {
      failures.push(error)
      settled.resolve()
    },
  )
  t.mock.timers.tick(3000)
  assert.equal(runs.length, 1)
  runs[0]?.reject(new Error('away'))
  await settled.promise
  await new Promise(setImmediate)
  assert.equal(failures.length, 1)

  t.mock.timers.tick(1000)
  assert.equal(runs.length, 2)
  let isOver = false
  const ending = job[Symbol.asyncDispose]().then(() => {
    isOver = true
    return isOver
  })
  await new Promise(setImmediate)
  assert.equal(isOver, false)
  runs[1]?.resolve()
  await ending
  t.mock.timers.tick(5000)
  assert.equal(runs.length, 2)
})
