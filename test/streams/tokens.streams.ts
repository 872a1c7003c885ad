import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { assertLedgers } from './ledger.ts'
import { Listener, reached } from './listener.ts'
import { openWorld, tokenFor } from './world.ts'

/** Seconds that a token is good for, and milliseconds within which a fresh one may come. */
const SECONDS = 2
const GRACE = 500

test('a token that is renewed on its socket costs no event; one that is not ends what needs it, and nothing else', async (t) => {
  await using world = await openWorld({ GATEWAY_TOKEN_GRACE: String(GRACE) })
  const wanted = { field: 'ticked', item: 'fact' } as const
  const brief = { authorization: tokenFor('jane', { seconds: SECONDS }) }
  const renewed = await world.listen(wanted, brief)
  const ending = await world.listen(wanted, brief)
  const other = new Listener('the other of the socket', { ...wanted, authorization: tokenFor('john') })
  ending.client.socket.subscribe(other)
  await world.listening(3, 2)
  const isOver = { now: false }
  const publishing = (async () => {
    while (!isOver.now) {
      world.publish()
      await wait(50)
    }
  })()
  await wait((SECONDS * 1000) / 2)
  const told = (await renewed.client.socket.renew(tokenFor('jane'))) as { authorization: { expiresAt: string } }
  assert.ok(Date.parse(told.authorization.expiresAt) > Date.now())
  await ending.listener.until(({ errors }) => errors.length > 0)
  isOver.now = true
  await publishing
  const last = world.publish()
  await reached([renewed.listener, other], last)
  assertLedgers([renewed.listener, other], { from: 0, to: last })
  assert.match(JSON.stringify(ending.listener.errors), /UNAUTHENTICATED/)
  assert.deepEqual(ending.client.closes, [])
  t.diagnostic(
    `renewed: all ${last + 1} events across the end of its token; not renewed: ended after ${ending.listener.numbers.length}, the other of its socket got all`,
  )
})

test('a scope that is gone ends the stream that needs it before its next event, and no other of its socket', async (t) => {
  await using world = await openWorld()
  const { listener, client } = await world.listen(
    { field: 'audited', item: 'fact' },
    { authorization: tokenFor('jane', { scopes: ['audit'] }) },
  )
  const other = new Listener('the other of the socket', { field: 'recorded', item: 'fact' })
  client.socket.subscribe(other)
  await world.listening(2, 2)
  await reached([listener, other], world.publish())
  await client.socket.renew(tokenFor('jane', { scopes: [] }))
  const last = world.publish()
  await listener.until(({ errors }) => errors.length > 0)
  await reached([other], last)
  assert.deepEqual(listener.numbers, [0])
  assert.match(JSON.stringify(listener.errors), /FORBIDDEN/)
  assertLedgers([other], { from: 0, to: last })
  assert.deepEqual(client.closes, [])
  t.diagnostic(
    `ended with FORBIDDEN after ${listener.numbers.length} of ${last + 1} events, the other of its socket got all, 0 sockets closed`,
  )
})
