import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Alarm, createTimingWheel } from './timing-wheel.ts'

const alarm = (ring: () => void): Alarm => ({ expiry: 0, before: null, after: null, ring })

test('alarms ring in their time: never early, and before a timer of Node’s that is set a little later', async () => {
  const wheel = createTimingWheel()
  await Promise.all(
    [0, 1, 5, 9.5, 10, 11, 25, 50, 50, 120, -5].map(
      (delay) =>
        new Promise<void>((resolve) => {
          const expiry = performance.now() + delay
          // However busy the machine is, both are as late as the event loop.
          const late = setTimeout(() => assert.fail(`The alarm in ${delay} ms is late.`), delay + 25)
          wheel.set(
            alarm(() => {
              clearTimeout(late)
              assert.ok(performance.now() >= expiry)
              resolve()
            }),
            expiry,
          )
        }),
    ),
  )
})

test('an alarm that is let off does not ring, though another one lets it off while both ring', async () => {
  const wheel = createTimingWheel()
  const forbidden = alarm(() => assert.fail('It was let off.'))
  const { promise, resolve } = Promise.withResolvers<void>()
  const expiry = performance.now() + 5
  wheel.set(
    alarm(() => {
      wheel.letOff(forbidden)
      wheel.letOff(forbidden)
      resolve()
    }),
    expiry,
  )
  wheel.set(forbidden, expiry)
  await promise
})

test('an alarm may be set again, from its own ringing too', async () => {
  const wheel = createTimingWheel()
  const { promise, resolve } = Promise.withResolvers<void>()
  let rung = 0
  const again = alarm(() => {
    if (++rung === 3) resolve()
    else wheel.set(again, performance.now())
  })
  wheel.set(again, performance.now() + 1)
  wheel.letOff(again)
  wheel.set(again, performance.now() + 1)
  await promise
})

test('an earlier alarm does not wait for a later one, nor for one that is turns of the wheel away', async () => {
  const wheel = createTimingWheel()
  const far = alarm(() => assert.fail('It is an hour away.'))
  // On the same spoke as the near one.
  const expiry = performance.now() + 30
  wheel.set(far, expiry + 10_240 * 360)
  await new Promise<void>((resolve) => wheel.set(alarm(resolve), expiry))
  wheel.letOff(far)
})
