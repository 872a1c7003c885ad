import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestService } from '../../test-data/open-library.ts'
import { openLanguageModel } from './language-model.ts'

const messages = [{ role: 'user', content: 'Hello' }] as const

const modelAt = (url: string, timeout = 5000) =>
  openLanguageModel({ url: `${url}/v1/`, model: 'deepseek-chat', apiKey: 'key', timeout })

const completion = (content: string | null, finish_reason = 'stop') => ({
  id: 'c1',
  object: 'chat.completion',
  model: 'deepseek-chat-v9',
  choices: [{ index: 0, finish_reason, message: { role: 'assistant', content } }],
})

describe('a language model behind an OpenAI-compatible endpoint', () => {
  it('is asked at /chat/completions with the key, and answers with its text and its name', async () => {
    await using service = await openTestService(() => ({ body: completion(' Good. [1] ') }))
    assert.deepEqual(await modelAt(service.url).complete(messages), { text: 'Good. [1]', model: 'deepseek-chat-v9' })
    const [request] = service.requests
    assert.equal(request?.path, '/v1/chat/completions')
    assert.equal(request?.headers['authorization'], 'Bearer key')
    const body: unknown = JSON.parse(request?.body ?? '')
    assert.deepEqual(body, { model: 'deepseek-chat', messages, temperature: 0, max_tokens: 800, stream: false })
  })

  for (const status of [401, 429, 500, 503]) {
    it(`is an error when it answers with status ${status}`, async () => {
      await using service = await openTestService(() => ({ status, body: { error: { message: 'no' } } }))
      await assert.rejects(modelAt(service.url).complete(messages), new RegExp(`status ${status}`))
    })
  }

  it('is an error when it takes longer than its time', async () => {
    await using service = await openTestService(() => null)
    await assert.rejects(modelAt(service.url, 100).complete(messages), { name: 'TimeoutError' })
  })

  it('is an error when it says nothing, is cut off, or speaks another language than JSON', async () => {
    for (const body of [completion(''), completion(null), completion('half', 'length'), { choices: [] }, '<html>']) {
      await using service = await openTestService(() => ({ body }))
      await assert.rejects(modelAt(service.url).complete(messages))
    }
  })
})
