import assert from 'node:assert/strict'
import { it } from 'node:test'
import { murmur3 } from './murmur3.ts'

it('gives the published values of MurmurHash3 for 32 bits with seed 0', () => {
  assert.equal(murmur3(''), 0)
  assert.equal(murmur3('test'), 0xba6bd213)
  assert.equal(murmur3('Hello, world!'), 0xc0363e43)
  assert.equal(murmur3('The quick brown fox jumps over the lazy dog'), 0x2e4ff723)
})
