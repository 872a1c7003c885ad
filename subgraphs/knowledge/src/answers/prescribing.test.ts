import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { asksForPrescription } from './prescribing.ts'

const requests = [
  '给我开点降压药',
  '二甲双胍一次吃几片',
  '胰岛素要打多少单位',
  '血压高了能不能加药',
  '血压正常了可以停药吗',
  '高血压吃什么药好',
  '能把氨氯地平换成硝苯地平吗，该换药吗',
  '二甲双胍的剂量是多少',
  'Can you prescribe something for my blood pressure?',
  'How many units of insulin should I take?',
  'Should I double my metformin?',
  'Which medicine is best for hypertension?',
  'Can I stop taking my medication?',
  'What dose do I need?',
]

const others = [
  '每天能吃多少盐',
  '不吃药光锻炼能把血压降下来吗',
  '早上的药忘记吃了怎么办',
  '在家量血压早上什么时候量',
  '布洛芬伤肾吗',
  '吃完饭多久测血糖',
  'How much salt per day?',
  'How do I measure my blood pressure at home?',
  'What should I do when my sugar is low?',
  'How many times a day should I test?',
]

describe('a request for a prescription', () => {
  for (const question of requests) {
    it(`is seen in “${question}”`, () => assert.equal(asksForPrescription(question), true))
  }
  for (const question of others) {
    it(`is not seen in “${question}”`, () => assert.equal(asksForPrescription(question), false))
  }
})
