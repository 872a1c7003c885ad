import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStreams } from './library/open-streams.ts'

const ledger = 'subscription { ledger { number } }'
const entry = (number: number) => ({ ledger: { number, _gatewayCursor: `c${number}` } })

test('clients that come back at different places, as after a restart, are in one stream in the end', async () => {
  await using it = await openStreams({ GATEWAY_STREAM_LINGER: '0' })
  const client = await it.connect()
  client.subscribe('a', ledger)
  const before = await it.script.opened(0)
  const cursors: (string | undefined)[] = []
  for (const number of [1, 2]) {
    before.emit(entry(number))
    cursors.push((await client.event('a')).extensions?.cursor)
  }
  client.send({ id: 'a', type: 'complete' })
  await before.left

  const [early, late] = cursors
  client.subscribe('early', ledger, { extensions: { cursor: early } })
  const first = await it.script.opened(1)
  client.subscribe('also early', ledger, { extensions: { cursor: early } })
  client.subscribe('late', ledger, { extensions: { cursor: late } })
  const second = await it.script.opened(2)
  assert.deepEqual(
    [first, second].map(({ request }) => request.variables),
    [{ _gatewayAfter: 'c1' }, { _gatewayAfter: 'c2' }],
  )
  for (const number of [2, 3]) first.emit(entry(number))
  for (const id of ['early', 'also early']) {
    for (const number of [2, 3]) assert.deepEqual((await client.event(id)).data, { ledger: { number } })
  }
  second.emit(entry(3))
  await second.left
  first.emit(entry(4))
  for (const number of [3, 4]) assert.deepEqual((await client.event('late')).data, { ledger: { number } })
  for (const id of ['early', 'also early']) assert.deepEqual((await client.event(id)).data, { ledger: { number: 4 } })
})
