import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { JsonText } from '../../execution/execution.ts'
import type { LaterPart } from '../../request/answers.ts'
import { defer20220824 } from './defer-20220824.ts'
import { incrementalV02 } from './incremental-v0.2.ts'

const bytes = (value: unknown): JsonText => ({
  text: Buffer.from(JSON.stringify(value)).toString('latin1'),
  encoding: 'latin1',
})
const text = (value: unknown): JsonText => ({ text: JSON.stringify(value), encoding: 'utf8' })
const read = ({ text: json, encoding }: JsonText): unknown => JSON.parse(Buffer.from(json, encoding).toString())

const FIRST = { data: text({ book: { title: '爱玛' } }), errors: [], extensions: undefined }
const part = (data: unknown, more: Partial<LaterPart> = {}): LaterPart => ({
  data: bytes(data),
  errors: [],
  label: undefined,
  path: ['book'],
  ...more,
})
const ERROR = { message: '不', path: ['book', 'rating'] }

describe('parts of 2022-08-24', () => {
  test('say where they belong, and which is the last', () => {
    const { first, later } = defer20220824.begin()
    assert.deepEqual(read(first({ ...FIRST, pending: [] })), { data: { book: { title: '爱玛' } }, hasNext: true })
    assert.deepEqual(read(later([part({ a: '书' }), part(null, { label: 'L', errors: [ERROR] })], false)), {
      incremental: [
        { data: { a: '书' }, path: ['book'] },
        { data: null, path: ['book'], label: 'L', errors: [ERROR] },
      ],
      hasNext: true,
    })
    assert.deepEqual(read(later([], true)), { incremental: [], hasNext: false })
  })
})

describe('parts of the present draft', () => {
  test('that were announced come under their ids, in whatever order', () => {
    const { first, later } = incrementalV02.begin()
    const pending = [
      { label: 'A', path: ['book'] },
      { label: undefined, path: ['books', 1] },
    ]
    assert.deepEqual(read(first({ ...FIRST, pending })), {
      data: { book: { title: '爱玛' } },
      pending: [
        { id: '0', path: ['book'], label: 'A' },
        { id: '1', path: ['books', 1] },
      ],
      hasNext: true,
    })
    assert.deepEqual(read(later([part({ a: 1 }, { path: ['books', 1] })], false)), {
      incremental: [{ id: '1', data: { a: 1 } }],
      completed: [{ id: '1' }],
      hasNext: true,
    })
    assert.deepEqual(read(later([part({ b: '书' }, { label: 'A', errors: [ERROR] })], true)), {
      incremental: [{ id: '0', data: { b: '书' }, errors: [ERROR] }],
      completed: [{ id: '0' }],
      hasNext: false,
    })
  })

  test('that nobody knew of before are announced when they come', () => {
    const { first, later } = incrementalV02.begin()
    first({ ...FIRST, pending: [] })
    assert.deepEqual(read(later([part({ a: 1 }, { label: 'New' })], true)), {
      pending: [{ id: '0', path: ['book'], label: 'New' }],
      incremental: [{ id: '0', data: { a: 1 } }],
      completed: [{ id: '0' }],
      hasNext: false,
    })
  })

  test('that had to become null bring nothing but their errors', () => {
    const { first, later } = incrementalV02.begin()
    first({ ...FIRST, pending: [{ label: 'A', path: ['book'] }] })
    assert.deepEqual(read(later([part(null, { label: 'A', errors: [ERROR] })], true)), {
      completed: [{ id: '0', errors: [ERROR] }],
      hasNext: false,
    })
  })
})
