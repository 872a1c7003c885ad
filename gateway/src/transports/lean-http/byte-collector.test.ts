import assert from 'node:assert/strict'
import { test } from 'node:test'
import { UpstreamFailure } from '../failures.ts'
import { ByteCollector } from './byte-collector.ts'

const LETTERS = Buffer.from('abcdefghij')

test('pieces are put together in order, and then forgotten', () => {
  const collector = new ByteCollector(100)
  collector.append(LETTERS, 0, 3)
  collector.append(LETTERS, 3, 3)
  collector.append(LETTERS, 5, 7)
  const taken = collector.take()
  assert.deepEqual([taken.toString(), collector.length], ['abcfg', 0])
  collector.append(LETTERS, 9, 10)
  assert.deepEqual([collector.take().toString(), taken.toString()], ['j', 'abcfg'])
})

test('a million small pieces are no trouble', () => {
  const collector = new ByteCollector(10_000_000)
  for (let time = 0; time < 1_000_000; time++) collector.append(LETTERS, 0, 10)
  assert.equal(collector.take().toString('latin1', 9_999_990), 'abcdefghij')
})

test('more than is allowed is refused before room is made for it', () => {
  const collector = new ByteCollector(15)
  collector.append(LETTERS, 0, 10, 15)
  collector.append(LETTERS, 0, 5)
  assert.throws(() => collector.append(LETTERS, 0, 1), UpstreamFailure)
})
