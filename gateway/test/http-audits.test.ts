import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { serverAudits } from 'graphql-http'
import { type Front, openFront } from './library/open-front.ts'

// A GET says that it could not have come from a page of another site, as every client of a server with CSRF prevention
// does. The audits themselves know nothing of that.
const fetchFn = (address: string, init?: RequestInit) =>
  fetch(
    address,
    init?.method === 'POST' ? init : { ...init, headers: { ...init?.headers, 'apollo-require-preflight': '1' } },
  )

describe('GraphQL over HTTP, by the audits of its specification', () => {
  let front: Front
  before(async () => {
    front = await openFront()
  })
  after(() => front[Symbol.asyncDispose]())

  for (const { id, name, fn } of serverAudits({ url: () => front.url, fetchFn })) {
    test(`${id} ${name}`, async () => {
      const result = await fn()
      assert.equal(result.status, 'ok', 'reason' in result ? result.reason : '')
    })
  }
})

test('every audit passes without a word about other sites where that protection is switched off', async () => {
  await using front = await openFront({ settings: { GATEWAY_CSRF_PREVENTION: 'false' } })
  for (const { id, fn } of serverAudits({ url: front.url })) assert.equal((await fn()).status, 'ok', id)
})
