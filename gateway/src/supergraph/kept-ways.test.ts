import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepWays } from './kept-ways.ts'

const never = () => {
  throw new Error('Nobody is called here.')
}

/** Ways that only note whether they are open. */
function openNoting() {
  const open: string[] = []
  let opened = 0
  const hold = keepWays({
    addressOf: ({ url }) => url,
    open: ({ name, url }) => {
      if (!URL.canParse(url)) throw new Error(`There is no way to ${name}.`)
      const key = `${name} at ${url}`
      opened += 1
      open.push(key)
      return {
        exchanges: { send: never, [Symbol.asyncDispose]: async () => {} },
        streams: { subscribe: never, [Symbol.asyncDispose]: async () => {} },
        [Symbol.asyncDispose]: async () => void open.splice(open.indexOf(key), 1),
      }
    },
  })
  return { open, hold, opened: () => opened }
}

const books = { name: 'books', url: 'http://books/' }
const reviews = { name: 'reviews', url: 'http://reviews/' }

test('generations with the same names and addresses share their ways, which close with the last', async () => {
  const { open, hold, opened } = openNoting()
  const first = hold([books, reviews])
  const second = hold([books, reviews])
  assert.equal(second.exchanges['books'], first.exchanges['books'])
  await first[Symbol.asyncDispose]()
  await first[Symbol.asyncDispose]()
  assert.equal(open.length, 2)
  await second[Symbol.asyncDispose]()
  assert.deepEqual(open, [])
  assert.equal(opened(), 2)
})

test('another address is another way', async () => {
  const { open, hold } = openNoting()
  const first = hold([books, reviews])
  const second = hold([{ ...books, url: 'http://elsewhere/' }, reviews])
  assert.notEqual(second.exchanges['books'], first.exchanges['books'])
  await first[Symbol.asyncDispose]()
  assert.deepEqual(open, ['reviews at http://reviews/', 'books at http://elsewhere/'])
})

test('what was opened before one that cannot be is closed again', () => {
  const { open, hold } = openNoting()
  assert.throws(() => hold([books, { name: 'reviews', url: '' }]), /There is no way to reviews/)
  assert.deepEqual(open, [])
})
