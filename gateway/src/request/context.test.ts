import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verifyIdentity } from '@care/service/identity'
import { createContexts } from './context.ts'

const secret = 'a secret for the tests of contexts only'
const claims = { sub: 'jane', exp: 4_102_444_800 }

test('two requests share answers only when a subgraph could not tell them apart', () => {
  const create = createContexts({ secret, forward: ['x-tenant'] })
  const sharing = (headers: Record<string, string>, who: typeof claims | null = claims) => create(headers, who).sharing
  const plain = sharing({})
  assert.equal(sharing({ 'x-request-id': 'other', traceparent: 'other', cookie: 'other', authorization: 'b' }), plain)
  const different = [
    sharing({}, null),
    sharing({}, { ...claims, sub: 'fanny' }),
    sharing({ 'accept-language': 'en' }),
    sharing({ 'client-address': 'en' }),
    sharing({ 'x-tenant': 'en' }),
    sharing({ 'x-tenant': '' }),
  ]
  assert.equal(new Set([plain, ...different]).size, different.length + 1)
})

test('each subgraph gets an identity that only it accepts, as a list and as a record', async () => {
  const context = createContexts({ secret, forward: [] })({}, claims)
  const list = context.headerListFor('books')
  const identity = list[list.indexOf('gateway-identity') + 1]
  assert.equal(context.headersFor('books')['gateway-identity'], identity)
  await assert.rejects(verifyIdentity(identity, 'reviews', secret))
  assert.notEqual(context.headersFor('reviews')['gateway-identity'], identity)
})

test('without a secret nobody is told who asks', () => {
  const context = createContexts({ secret: undefined, forward: [] })({ 'gateway-identity': 'forged' }, claims)
  assert.equal(context.headerListFor('books').includes('gateway-identity'), false)
})

test('a header that is longer than it has any reason to be stops here', () => {
  const create = createContexts({ secret: undefined, forward: ['authorization'] })
  const context = create({ 'accept-language': 'x'.repeat(300), authorization: 'x'.repeat(3000) }, null)
  assert.equal(context.headersFor('books')['accept-language'], undefined)
  assert.equal(context.headersFor('books')['authorization']?.length, 3000)
})
