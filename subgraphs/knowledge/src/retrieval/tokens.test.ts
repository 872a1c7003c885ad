import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isChinese, termsOf, wordsOf } from './tokens.ts'

describe('the terms of a text', () => {
  it('are words and pairs of characters in Chinese, so that terms cut in different places meet', () => {
    const terms = new Set(termsOf('糖化血红蛋白'))
    for (const pair of ['糖化', '化血', '血红', '红蛋', '蛋白']) assert.ok(terms.has(pair), pair)
  })

  it('are singular words in English, and numbers', () => {
    assert.deepEqual(termsOf('Measuring readings: glasses, bodies, 16.7 mmol/L'), [
      'measuring',
      'reading',
      'glasse',
      'body',
      '16.7',
      'mmol',
      'l',
    ])
  })

  it('do not depend on width or case', () => {
    assert.deepEqual(termsOf('ＢＰ １８５'), termsOf('bp 185'))
  })

  it('leave out words that carry no meaning, and make no pair across them', () => {
    assert.deepEqual(wordsOf('What is the weather today?'), ['weather', 'today'])
    assert.ok(!termsOf('盐的作用').includes('盐的'))
  })

  it('are none in nothing', () => assert.deepEqual(termsOf(' ?! '), []))
})

it('tells Chinese from English by what there is more of', () => {
  assert.equal(isChinese('我的 HbA1c 目标是多少'), true)
  assert.equal(isChinese('What does 血压 mean in English please'), false)
  assert.equal(isChinese('BP 185'), false)
})
