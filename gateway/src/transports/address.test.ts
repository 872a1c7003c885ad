import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readAddress, webSocketAddress } from './address.ts'

test('an address over HTTP is split into origin and path', () => {
  assert.deepEqual(readAddress('https://books.example:8443/graphql?a=1'), {
    origin: 'https://books.example:8443',
    path: '/graphql?a=1',
    socketPath: undefined,
  })
})

test('a unix socket is named by its file and the path of the request', () => {
  const origin = 'http://localhost'
  assert.deepEqual(readAddress('unix:/run/books.sock:/graphql'), {
    origin,
    path: '/graphql',
    socketPath: '/run/books.sock',
  })
  assert.deepEqual(readAddress('unix:/run/books.sock'), { origin, path: '/', socketPath: '/run/books.sock' })
})

test('what is no address is refused', () => {
  for (const url of ['', 'books', 'ftp://books/', 'unix:', 'unix::/graphql', 'unix:/run/books.sock:graphql'])
    assert.throws(() => readAddress(url), Error, url)
})

test('a WebSocket is at the same place', () => {
  assert.equal(webSocketAddress('https://books/graphql'), 'wss://books/graphql')
  assert.equal(webSocketAddress('unix:/run/books.sock:/graphql'), 'ws+unix:/run/books.sock:/graphql')
})
