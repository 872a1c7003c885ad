import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestFor } from '../exchange.fixture.ts'
import { UpstreamFailure } from '../failures.ts'
import { ACCEPT } from '../http-client.ts'
import { createRequestWriter } from './request-text.ts'

const target = { host: 'books:4001', path: '/graphql?a=1', compression: false }
const write = createRequestWriter(target)
const ask = { query: '{ é }' }

test('a request is its head and its body, with a length in bytes', () => {
  assert.equal(
    write(requestFor({ ...ask, headers: ['x-one', '1', 'authorization', 'Bearer é'] })),
    [
      'POST /graphql?a=1 HTTP/1.1',
      'host: books:4001',
      'content-type: application/json',
      `accept: ${ACCEPT}`,
      'content-length: 18',
      'x-one: 1',
      'authorization: Bearer é',
      '',
      '{"query":"{ Ã© }"}',
    ].join('\r\n'),
  )
})

test('compression is asked for where it is wanted', () => {
  assert.match(createRequestWriter({ ...target, compression: true })(requestFor(ask)), /\r\naccept-encoding: gzip\r\n/)
})

test('a header that would break out of its line is refused, however it is written', () => {
  // As a single byte, ഊ would be a line feed and č a carriage return.
  for (const value of ['a\r\nx: 1', 'a\nb', 'a\rb', 'a\0b', 'a\x7fb', 'aഊb', 'ačb', '你好'])
    for (const headers of [
      ['x-one', value],
      ['x-zero', '0', 'x-one', value],
      [value, '1'],
    ])
      assert.throws(() => write(requestFor({ ...ask, headers })), UpstreamFailure, JSON.stringify(headers))
})

test('a header that is none, or says what is decided here, is refused', () => {
  const names = ['', 'x y', 'x:', 'é', 'host', 'Host', 'content-length', 'Transfer-Encoding', 'connection', 'expect']
  for (const name of names)
    assert.throws(() => write(requestFor({ ...ask, headers: [name, '1'] })), UpstreamFailure, JSON.stringify(name))
  assert.throws(() => write(requestFor({ ...ask, headers: ['x-without-a-value'] })), UpstreamFailure)
})

test('what is refused tells no value', () => {
  const headers = ['authorization', 'secret\n']
  assert.throws(
    () => write(requestFor({ ...ask, headers })),
    (error) => !String(error).includes('secret'),
  )
})
