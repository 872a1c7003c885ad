import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plainJson } from './plain-json.ts'

const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a value becomes what JSON would have made of it', () => {
  const values: readonly unknown[] = [
    { data: { a: [1, 'é', true, null, [[]], {}], b: Object.assign(Object.create(null), { c: 0 }) } },
    { at: new Date(0), left: undefined, call: () => 1, symbol: Symbol('it'), list: [undefined, () => 1] },
    [Number.NaN, Number.POSITIVE_INFINITY, -0.5],
    JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"toJSON":"text"}'),
    { toJSON: () => ({ toJSON: 1 }) },
    new (class Point {
      x = 1
    })(),
  ]
  for (const value of values) assert.deepEqual(plainJson(value), overTheWire(value))
})

test('a member named __proto__ is a member and nothing else', () => {
  const plain = plainJson(JSON.parse('{"__proto__":{"polluted":true}}')) as Record<string, unknown>
  assert.deepEqual(Object.keys(plain), ['__proto__'])
  assert.equal(plain['polluted'], undefined)
})

test('nothing is shared', () => {
  const shared = { list: [{ count: 1 }] }
  const plain = plainJson({ shared }) as { shared: typeof shared }
  plain.shared.list.push({ count: 2 })
  assert.deepEqual(shared, { list: [{ count: 1 }] })
})

test('what JSON cannot say is refused', () => {
  assert.throws(() => plainJson({ big: 1n }), TypeError)
  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  assert.throws(() => plainJson(cycle), RangeError)
})
