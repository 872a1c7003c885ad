import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TriageAdvice } from '../store/store.ts'
import { triage } from './triage.ts'

const table: readonly (readonly [question: string, advice: TriageAdvice])[] = [
  ['血压185头痛想吐怎么办', 'EMERGENCY'],
  ['我现在胸口很痛', 'EMERGENCY'],
  ['爸爸突然说话不清，右边胳膊没力气', 'EMERGENCY'],
  ['低血糖昏迷能喂糖水吗', 'EMERGENCY'],
  ['呼气有烂苹果味是怎么回事', 'EMERGENCY'],
  ['血氧85怎么办', 'EMERGENCY'],
  ['血糖28，肚子痛', 'EMERGENCY'],
  ['我不想活了', 'EMERGENCY'],
  ['BP 190/115 and blurred vision', 'EMERGENCY'],
  ['I have chest pain', 'EMERGENCY'],
  ['My face is drooping and my arm is weak', 'EMERGENCY'],
  ['sugar 350 mg/dL and vomiting', 'EMERGENCY'],
  ['I can’t breathe', 'EMERGENCY'],
  ['my SpO2 is 84%', 'EMERGENCY'],
  ['血压１８５怎么办', 'URGENT_CARE'],
  ['血压185，没有胸痛，也没有头痛', 'URGENT_CARE'],
  ['My BP is 185, what now?', 'URGENT_CARE'],
  ['血糖2.7怎么办', 'URGENT_CARE'],
  ['glucose 45', 'URGENT_CARE'],
  ['糖尿病人发烧39度', 'URGENT_CARE'],
  ['blood pressure 185/95, no chest pain, no headache', 'URGENT_CARE'],
  ['血压165/95', 'CONTACT_CARE_TEAM'],
  ['心跳每分钟110正常吗', 'CONTACT_CARE_TEAM'],
  ['心衰病人三天胖了两公斤半', 'CONTACT_CARE_TEAM'],
  ['Gained 3 kg in two days with heart failure', 'CONTACT_CARE_TEAM'],
  ['高压145低压88属于几级', 'NONE'],
  ['每天能吃多少盐', 'NONE'],
  ['血糖5.6正常吗', 'NONE'],
  ['How do I measure my blood pressure at home?', 'NONE'],
  ['今天天气怎么样', 'NONE'],
  ['餐后血糖2小时多少正常', 'NONE'],
  ['血糖餐后1-2小时测吗', 'NONE'],
  ['每天血压测2次够吗', 'NONE'],
  ['blood sugar 2 hours after a meal', 'NONE'],
  ['glucose goals in type 2 diabetes', 'NONE'],
  ['血糖2.5', 'URGENT_CARE'],
  ['My glucose is 45.', 'URGENT_CARE'],
  ['fever of 103', 'URGENT_CARE'],
  ['pulse 140', 'URGENT_CARE'],
  ['血压75/50', 'URGENT_CARE'],
  ['舒张压165', 'URGENT_CARE'],
  ['glucose 54 mg/dL', 'CONTACT_CARE_TEAM'],
  ['glucose 70 mg/dL', 'NONE'],
  ['血糖3.0', 'CONTACT_CARE_TEAM'],
  ['11/25 的复诊', 'NONE'],
]

describe('triage', () => {
  for (const [question, advice] of table) {
    it(`advises ${advice} for “${question}”`, () => assert.equal(triage(question), advice))
  }
})
