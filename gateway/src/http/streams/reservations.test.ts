import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RequestRefused } from '../../request/refuse.ts'
import { createPresent } from '../../request/present.ts'
import { createLog } from '@care/service/log'
import { createReservations } from './reservations.ts'

test('a reservation that nobody connects to is forgotten, and counts no more', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  let entered = 0
  const reservations = createReservations({
    streams: {
      enter() {
        entered += 1
        return { leave: () => (entered -= 1) }
      },
      keep: () => {},
    },
    present: createPresent({ masking: true, log: createLog('test', 'silent') }),
    pace: { heartbeat: 1000, stall: 1000 },
    operations: 10,
  })
  const token = reservations.reserve({})
  assert.notEqual(reservations.reserve({}), token)
  assert.equal(entered, 2)
  let left = 0
  reservations
    .find(token)
    .open('a', 'request')
    .onLeft(() => (left += 1))
  t.mock.timers.tick(29_999)
  assert.ok(reservations.find(token))
  t.mock.timers.tick(1)
  assert.throws(
    () => reservations.find(token),
    (error) => error instanceof RequestRefused && error.status === 404,
  )
  assert.deepEqual([entered, left], [0, 1])
})
