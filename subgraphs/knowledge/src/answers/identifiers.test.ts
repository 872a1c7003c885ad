import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { withoutIdentifiers } from './identifiers.ts'

const table: readonly (readonly [text: string, without: string])[] = [
  ['我叫王芳，电话13812345678，血压185', '我叫[name],电话[phone],血压185'],
  ['身份证11010519491231002X，血糖5.6', '身份证[id],血糖5.6'],
  ['我1962年3月4日出生，家住北京市朝阳区建国路1号，能吃盐吗', '我[date]出生,家住[address],能吃盐吗'],
  ['My name is Maria Garcia and my BP is 150/95', 'My name is [name] and my BP is 150/95'],
  ['mail me at maria@example.org or +1 415 555 0100', 'mail me at [email] or [phone]'],
  ['MRN 00123456, glucose 250 mg/dL for 3 days', 'MRN [number], glucose 250 mg/dL for 3 days'],
  ['Dr. Chen said 135/85 is the limit', 'Dr. [name] said 135/85 is the limit'],
]

describe('a question without identifiers', () => {
  for (const [text, without] of table) {
    it(`reads “${without}”`, () => assert.equal(withoutIdentifiers(text), without))
  }
})
