import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createEventQueue } from './event-queue.ts'
import { UpstreamFailure } from './failures.ts'

const event = (number: number) => ({ data: { number } })

test('events wait for their reader, and the reader for events', async () => {
  const queue = createEventQueue(10, () => {})
  queue.push(event(1))
  assert.deepEqual((await queue.next()).value, event(1))
  const second = queue.next()
  queue.push(event(2))
  assert.deepEqual((await second).value, event(2))
})

test('an end comes after the events before it, and an error is told once', async () => {
  const queue = createEventQueue(10, () => {})
  queue.push(event(1))
  queue.end(new Error('lost'))
  queue.push(event(2))
  assert.deepEqual((await queue.next()).value, event(1))
  await assert.rejects(queue.next(), /lost/)
  assert.equal((await queue.next()).done, true)
})

test('it is told once that the source is open, by an event if by nothing else, and not after the end', async () => {
  const told: string[] = []
  const queue = createEventQueue(
    10,
    () => {},
    () => told.push('one'),
  )
  queue.push(event(1))
  queue.open()
  assert.deepEqual(told, ['one'])
  const ended = createEventQueue(
    10,
    () => {},
    () => told.push('other'),
  )
  ended.end()
  ended.open()
  assert.deepEqual(told, ['one'])
})

test('a queue that is full leaves its source and ends as lost after what it holds', async () => {
  let left = 0
  const queue = createEventQueue(2, () => left++)
  for (let number = 0; number < 5; number++) queue.push(event(number))
  assert.equal(left, 1)
  assert.deepEqual([(await queue.next()).value, (await queue.next()).value], [event(0), event(1)])
  await assert.rejects(queue.next(), UpstreamFailure)
})

test('a reader that leaves is done at once, and its source is left once', async () => {
  let left = 0
  const queue = createEventQueue(10, () => left++)
  const pending = queue.next()
  await queue.return()
  await queue.return()
  assert.equal((await pending).done, true)
  assert.equal(left, 1)
})

test('a source can wait until everything is taken', async () => {
  const queue = createEventQueue(10, () => {})
  queue.push(event(1))
  const order: string[] = []
  const source = (async () => {
    await queue.drained()
    order.push('drained')
  })()
  await Promise.resolve()
  order.push('taken')
  await queue.next()
  await source
  assert.deepEqual(order, ['taken', 'drained'])
})
