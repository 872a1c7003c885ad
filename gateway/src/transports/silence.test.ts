import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { watchSilence } from './silence.ts'

/** A watch with a heartbeat of 10 ms, and the time that it sees. */
function watch({ mock: { timers } }: TestContext) {
  timers.enable({ apis: ['setTimeout'] })
  let time = 0
  let silences = 0
  const silence = watchSilence({ heartbeat: 10, onSilent: () => silences++, now: () => time })
  const pass = (milliseconds: number) => {
    time += milliseconds
    timers.tick(milliseconds)
  }
  return { silence, pass, silences: () => silences }
}

test('a source that never gives a sign, or one at the start only, may be silent', (context) => {
  const { silence, pass, silences } = watch(context)
  silence.heardSign()
  pass(1_000_000)
  silence.heard()
  pass(1_000_000)
  assert.equal(silences(), 0)
})

test('a source whose signs stop is silent after three heartbeats', (context) => {
  const { silence, pass, silences } = watch(context)
  silence.heardSign()
  pass(5)
  silence.heardSign()
  pass(29)
  silence.heard()
  pass(29)
  assert.equal(silences(), 0)
  pass(1)
  assert.equal(silences(), 1)
})

test('a source with a slower rhythm than ours is held to its own', (context) => {
  const { silence, pass, silences } = watch(context)
  silence.heardSign()
  for (let number = 0; number < 5; number++) {
    pass(100)
    silence.heardSign()
  }
  pass(299)
  assert.equal(silences(), 0)
  pass(1)
  assert.equal(silences(), 1)
})

test('while nobody listens there is no silence', (context) => {
  const { silence, pass, silences } = watch(context)
  silence.heardSign()
  silence.heardSign()
  silence.rest()
  pass(1000)
  assert.equal(silences(), 0)
  silence.heard()
  pass(30)
  assert.equal(silences(), 1)
})
