import assert from 'node:assert/strict'
import { it } from 'node:test'
import { coverageOf, supportOf } from './support.ts'

it('counts the same thing under another name, in another language too', () => {
  assert.equal(supportOf('脚上起了水泡要紧吗', '每天检查双脚有无水疱'), 1)
  assert.equal(supportOf('How much salt?', '每天食盐少于5克'), 1)
})

it('does not count numbers', () => {
  assert.equal(supportOf('血氧93', '多数成人血氧在95%以上'), 1)
})

it('does not take the wide subject for what is asked about it', () => {
  const text = 'Most adults with type 1 or type 2 diabetes aim for more than 70 percent.'
  assert.equal(supportOf('Is diabetes hereditary?', text), 0)
  assert.equal(supportOf('糖尿病会遗传吗', '糖尿病患者每天检查双脚'), 0)
})

it('counts nothing in a text about another subject', () => {
  assert.equal(supportOf('胰岛素怎么保存', '断网期间的读数会保存在设备里'), 0)
  assert.equal(coverageOf('胰岛素怎么保存', '断网期间的读数会保存在设备里'), 1)
})

it('is nothing for a question without content', () => {
  assert.equal(supportOf('???', '每天食盐少于5克'), 0)
  assert.equal(supportOf('怎么办', '每天食盐少于5克'), 0)
})
