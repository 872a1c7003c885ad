import assert from 'node:assert/strict'
import { it } from 'node:test'
import { CLIENT_ADDRESS_HEADER, callerOf, languageOf } from './caller.ts'
import { IDENTITY_HEADER, signIdentity } from './identity.ts'

it('answers in Chinese where the client prefers it, in English otherwise', () => {
  for (const [header, language] of [
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en;q=0.5, zh-TW', 'zh-CN'],
    ['fr, en;q=0.4, zh;q=0.3', 'en'],
    ['zh;q=0, fr', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const) {
    assert.equal(languageOf(header), language, header)
  }
})

it('tells where a request came from when the gateway does', async () => {
  const secret = 'one secret of this system, forty letters'
  const headers = { [IDENTITY_HEADER]: await signIdentity(null, 'patient', secret) }
  const caller = await callerOf({ ...headers, [CLIENT_ADDRESS_HEADER]: '192.0.2.1' }, 'patient', secret)
  assert.equal(caller.address, '192.0.2.1')
  assert.equal((await callerOf(headers, 'patient', secret)).address, undefined)
})
