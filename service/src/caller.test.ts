import assert from 'node:assert/strict'
import { it } from 'node:test'
import { languageOf } from './caller.ts'

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
