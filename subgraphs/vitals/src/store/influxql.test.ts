import assert from 'node:assert/strict'
import { it } from 'node:test'
import { any, name, text } from './influxql.ts'

it('a value cannot end its own quotes in InfluxQL', () => {
  assert.equal(text(`x' OR 'a'='a`), String.raw`'x\' OR \'a\'=\'a'`)
  assert.equal(text('ends with \\'), String.raw`'ends with \\'`)
  assert.equal(text('two\nlines'), String.raw`'two\nlines'`)
  assert.equal(name('a"b'), String.raw`"a\"b"`)
})

it('a choice of nothing is an error, not a statement about everything', () => {
  assert.throws(() => any([]))
  assert.equal(any(['a = 1', 'b = 2']), '(a = 1 OR b = 2)')
})
