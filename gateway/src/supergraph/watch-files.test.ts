import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  appendFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { createLog } from '@care/service/log'
import { watchFiles } from './watch-files.ts'

/** Milliseconds within which a change is told, on a machine that has much else to do. */
const SOON = 5000

/** Milliseconds after which one that was to be told would have been. */
const LONG = 700

const log = createLog('test', 'silent')

/** A folder with one watched file, whose contents are noted whenever a change is told. */
async function watchOne(t: TestContext, name = 'graph.graphql') {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const path = join(folder, name)
  const told: string[] = []
  const events = new EventEmitter()
  const begin = async () => {
    const onChange = () => {
      told.push(readFileSync(path, 'utf8'))
      events.emit('told')
    }
    const watching = await watchFiles([path], { onChange, log })
    t.after(() => watching[Symbol.dispose]())
  }
  const next = (within = SOON) => once(events, 'told', { signal: AbortSignal.timeout(within) })
  return { folder, path, told, begin, next }
}

test('a file that is written is told, and told once', async (t) => {
  const { path, told, begin, next } = await watchOne(t)
  writeFileSync(path, 'one')
  await begin()
  writeFileSync(path, 'two')
  await next()
  writeFileSync(path, 'three')
  await next()
  assert.deepEqual(told, ['two', 'three'])
})

test('a file that another takes the place of is followed, as often as editors do it', async (t) => {
  const { folder, path, told, begin, next } = await watchOne(t)
  writeFileSync(path, 'one')
  await begin()
  for (const text of ['two', 'three']) {
    writeFileSync(join(folder, '.graph.swp'), text)
    renameSync(join(folder, '.graph.swp'), path)
    await next()
  }
  assert.deepEqual(told, ['two', 'three'])
})

test('a file is told when it is whole, not while it is being written', async (t) => {
  const { path, told, begin, next } = await watchOne(t)
  writeFileSync(path, 'one')
  await begin()
  const whole = next()
  writeFileSync(path, '')
  for (const piece of ['t', 'w', 'o']) {
    appendFileSync(path, piece)
    await wait(20)
  }
  await whole
  assert.deepEqual(told, ['two'])
})

test('a file that is gone for a while is waited for', async (t) => {
  const { path, told, begin, next } = await watchOne(t)
  writeFileSync(path, 'one')
  await begin()
  rmSync(path)
  await assert.rejects(next(LONG), /abort/i)
  writeFileSync(path, 'two')
  await next()
  assert.deepEqual(told, ['two'])
})

test('other files of the folder are nobody’s business', async (t) => {
  const { folder, path, told, begin, next } = await watchOne(t)
  writeFileSync(path, 'one')
  await begin()
  writeFileSync(join(folder, 'other'), 'x')
  await assert.rejects(next(LONG), /abort/i)
  assert.deepEqual(told, [])
})

test('a link that comes to point elsewhere is a change, as a mounted volume makes it', async (t) => {
  const { folder, path, told, begin, next } = await watchOne(t, 'volume/graph.graphql')
  for (const version of ['one', 'two']) {
    mkdirSync(join(folder, version))
    writeFileSync(join(folder, version, 'graph.graphql'), version)
  }
  symlinkSync('one', join(folder, 'volume'))
  await begin()
  symlinkSync('two', join(folder, 'volume.new'))
  renameSync(join(folder, 'volume.new'), join(folder, 'volume'))
  await next()
  assert.deepEqual(told, ['two'])
  assert.equal(readFileSync(path, 'utf8'), 'two')
})

test('a folder that is replaced as a whole is followed', async (t) => {
  const { folder, path, told, begin, next } = await watchOne(t, 'schemas/graph.graphql')
  mkdirSync(join(folder, 'schemas'))
  writeFileSync(path, 'one')
  await begin()
  rmSync(join(folder, 'schemas'), { recursive: true })
  mkdirSync(join(folder, 'schemas'))
  writeFileSync(path, 'two')
  await next()
  writeFileSync(path, 'three')
  await next()
  assert.deepEqual(told, ['two', 'three'])
})
