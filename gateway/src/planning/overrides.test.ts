import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createOverrides } from './overrides.ts'

const callers = Array.from({ length: 20_000 }, (_, index) => `caller-${index}`)

test('a label holds where it is configured, and never else', () => {
  const choose = createOverrides(
    ['a', 'b', 'c'],
    new Map([
      ['a', 1],
      ['b', 0],
      ['elsewhere', 1],
    ]),
  )
  assert.deepEqual(choose(undefined), ['a'])
  assert.equal(choose('somebody'), choose('somebody else'))
})

test('a percentage is that of the callers, and each keeps to the same side', () => {
  const choose = createOverrides(['percent(10)', 'b'], new Map([['b', 0.5]]))
  const chosen = callers.map((caller) => choose(caller).join())
  assert.deepEqual(
    chosen,
    callers.map((caller) => choose(caller).join()),
  )
  const share = (label: string) => chosen.filter((it) => it.split(',').includes(label)).length / callers.length
  assert.ok(Math.abs(share('percent(10)') - 0.1) < 0.01)
  assert.ok(Math.abs(share('b') - 0.5) < 0.02)
  const both = chosen.filter((it) => it === 'b,percent(10)').length / callers.length
  assert.ok(Math.abs(both - 0.05) < 0.01, 'the labels do not go together')
})

test('a percentage of callers that nobody knows is one of requests', () => {
  const choose = createOverrides(['percent(50)'], new Map())
  const holds = callers.filter(() => choose(undefined).length > 0).length / callers.length
  assert.ok(Math.abs(holds - 0.5) < 0.03)
})

test('what is configured counts before what a label says itself', () => {
  assert.deepEqual(createOverrides(['percent(10)'], new Map([['percent(10)', 1]]))('x'), ['percent(10)'])
  assert.deepEqual(createOverrides(['percent(100)'], new Map())('x'), ['percent(100)'])
  assert.deepEqual(createOverrides(['percent(100)'], new Map([['percent(100)', 0]]))('x'), [])
})
