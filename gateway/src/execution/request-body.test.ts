import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestBody } from './request-body.ts'

const text = (...variables: readonly string[]) => ({ query: '{a}', prefix: '{"query":"{a}"', variables })
const nothing = { variables: {}, literals: new Map<string, string>() }

const read = (body: string): unknown => JSON.parse(Buffer.from(body, 'latin1').toString('utf8'))

test('a request without variables has none', () => {
  assert.equal(requestBody(text(), nothing, []), '{"query":"{a}"}')
})

test('a variable that the client left out is left out: its default is the subgraph’s to know', () => {
  assert.equal(
    requestBody(text('a', 'b'), { ...nothing, variables: { b: null } }, []),
    '{"query":"{a}","variables":{"b":null}}',
  )
  assert.equal(requestBody(text('a'), nothing, []), '{"query":"{a}"}')
})

test('what the client sent and the subgraph does not need stays here', () => {
  assert.equal(
    requestBody(text('a'), { ...nothing, variables: { a: 1, secret: 2 } }, []),
    '{"query":"{a}","variables":{"a":1}}',
  )
})

test('variables of ours, of the client and of literals stand beside each other, as UTF-8', () => {
  const given = { variables: { name: 'ä', list: [{ a: '"' }] }, literals: new Map([['_l0', '"\u00c3\u00a9"']]) }
  const body = requestBody(text('name', 'list', '_l0'), given, [{ name: 'r', value: '[{"id":"1"}]' }])
  assert.deepEqual(read(body), {
    query: '{a}',
    variables: { r: [{ id: '1' }], name: 'ä', list: [{ a: '"' }], _l0: 'é' },
  })
})

test('names that objects inherit are variables only if the client sent them', () => {
  const names = ['constructor', 'toString', '__proto__']
  assert.equal(requestBody(text(...names), nothing, []), '{"query":"{a}"}')
  const variables = JSON.parse('{"__proto__":1,"constructor":2}') as Record<string, unknown>
  assert.equal(
    requestBody(text(...names), { ...nothing, variables }, []),
    '{"query":"{a}","variables":{"constructor":2,"__proto__":1}}',
  )
})
