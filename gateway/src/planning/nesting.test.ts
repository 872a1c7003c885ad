import assert from 'node:assert/strict'
import { it } from 'node:test'
import { checkNesting } from './nesting.ts'

const tooDeep = { extensions: { code: 'OPERATION_TOO_COMPLEX' } }

it('allows as many levels as are said, and not one more', () => {
  checkNesting('{ a { b(of: [1]) } c { d } }', 4)
  assert.throws(() => checkNesting('{ a { b(of: [1]) } c { d } }', 3), tooDeep)
})

it('takes no bracket in a string or a comment for a level', () => {
  checkNesting('{ a(of: "((((\\"((((") # ((((\n b(of: """[[[[ \\""" [[[[ " [""") }', 2)
})

it('goes through a long document once', () => {
  const text = `{ a(of: "${'\\"('.repeat(300_000)}") }`
  checkNesting(text, 2)
  assert.throws(() => checkNesting('['.repeat(1_000_000), 50), tooDeep)
})
