import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CLIENT_ADDRESS_HEADER } from '@care/service/caller'
import { type ConnectionBounds, createConnectionBounds } from './connection-bounds.ts'

const from = (bounds: ConnectionBounds, address: string) => {
  const entered = bounds.enter({ [CLIENT_ADDRESS_HEADER]: address })
  return typeof entered === 'string' ? entered : entered.leave
}

test('those beyond the bounds do not come in, until one that is in leaves', () => {
  const bounds = createConnectionBounds({ all: 3, perClient: 2 })
  const leave = from(bounds, '10.0.0.1')
  assert.ok(typeof leave === 'function')
  from(bounds, '10.0.0.1')
  assert.equal(from(bounds, '10.0.0.1'), 'client')
  from(bounds, '10.0.0.2')
  assert.equal(from(bounds, '10.0.0.3'), 'all')
  leave()
  assert.ok(typeof from(bounds, '10.0.0.3') === 'function')
})

test('one that leaves twice is counted once', () => {
  const bounds = createConnectionBounds({ all: 2, perClient: 2 })
  const leave = from(bounds, '10.0.0.1')
  assert.ok(typeof leave === 'function')
  from(bounds, '10.0.0.1')
  leave()
  leave()
  from(bounds, '10.0.0.1')
  assert.equal(from(bounds, '10.0.0.1'), 'all')
})
