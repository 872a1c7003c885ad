import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readAny } from './read-any.ts'

function end(text: string): number {
  const bytes = Buffer.from(text)
  return readAny(bytes, 0, bytes.toString('latin1'))
}

const isWhole = (text: string): boolean => end(text) === Buffer.byteLength(text)

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

test('any JSON is read over, to its end', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
      const text = JSON.stringify(JSON.parse(json), null, space)
      assert.equal(end(`${text},"more":true}`), Buffer.byteLength(text))
    }),
  )
})

test('numbers may have any form', () => {
  for (const text of ['0', '-0', '1e5', '1E-5', '-1.5e+300', '12345678901234567890', '0.30000000000000004']) {
    assert.ok(isWhole(text), text)
  }
})

test('what JSON.parse refuses is refused, and nothing else', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '.',
    'e',
    '0',
    'null',
    'true',
    'nul',
    ' ',
    '\n',
    '\\',
    '\u0000',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (chosen) => {
      const text = chosen.join('')
      // White space behind it belongs to whatever comes next.
      assert.equal(isWhole(text), isJson(text) && text === text.trimEnd(), JSON.stringify(text))
    }),
    { numRuns: 20_000 },
  )
})

test('a value that is cut off is none', () => {
  const text = '{"a":[1.5e3,{"b":null}],"c":"\\u00e4","d":[true,false,{}]}'
  for (let length = 0; length < text.length; length++)
    assert.equal(end(text.slice(0, length)), -1, text.slice(0, length))
})

test('brackets beyond 64 levels are left to the checked path, however many there are', () => {
  assert.ok(isWhole(nested(65)))
  assert.equal(end(nested(66)), -1)
  assert.equal(end('['.repeat(1_000_000)), -1)
})
