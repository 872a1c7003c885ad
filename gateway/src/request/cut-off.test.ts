import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createCutOff } from './cut-off.ts'

const first = (data: unknown, completions: readonly { message: string; path: string[] }[]) =>
  createCutOff({ data: { text: JSON.stringify(data), encoding: 'utf8' }, errors: [], completions, hasNext: true })

const NULLED = [{ message: 'It is null.', path: ['book'] }]

test('a place under a null has been cut off; one that is there, or may come with another part, has not', () => {
  const isCutOff = first({ book: null, books: [{ author: { name: 'A' } }, null] }, NULLED)
  const paths = [
    ['book'],
    ['book', 'author'],
    ['books', 1],
    ['books', 1, 'author'],
    ['books', 0, 'author'],
    ['books', 0, 'later'],
  ]
  assert.deepEqual(
    paths.map((path) => isCutOff(path)),
    [true, true, true, true, false, false],
  )
  assert.equal(first(null, NULLED)([]), true)
})

test('an answer without any trouble is not looked at', () => {
  assert.equal(first(null, [])(['book']), false)
})
