import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Heading, coverageOf, supportOf } from './support.ts'

const heading = (title: string, topics: readonly string[] = [], summary: string | null = null): Heading => ({
  title,
  summary,
  topics,
})

/** How much a passage holds of a question when its article says nothing more about itself. */
const supportIn = (question: string, passage: string) => supportOf(question, heading('x'), passage)

it('counts the same thing under another name, in another language too', () => {
  assert.equal(supportIn('脚上起了水泡要紧吗', '每天检查双脚有无水疱'), 1)
  assert.equal(supportIn('How much salt per day?', '每天食盐少于5克, every day'), 1)
})

it('does not count numbers and their units', () => {
  assert.equal(supportOf('血氧93', heading('指夹血氧怎么看'), '多数成人血氧在95%以上'), 1)
  assert.equal(supportIn('Is 100 mg/dL normal after fasting?', 'Below 70 mg/dL (3.9 mmol/L) it needs treatment.'), 0)
})

it('does not take the wide subject for what is asked about it', () => {
  const text = 'Most adults with type 1 or type 2 diabetes aim for more than 70 percent.'
  assert.equal(supportIn('Is diabetes hereditary?', text), 0)
  assert.equal(supportIn('糖尿病会遗传吗', '糖尿病患者每天检查双脚'), 0)
})

it('counts nothing in a text about another subject', () => {
  assert.equal(supportIn('胰岛素怎么保存', '断网期间的读数会保存在设备里'), 0)
  assert.equal(coverageOf('胰岛素怎么保存', '断网期间的读数会保存在设备里'), 1)
})

it('is nothing for a question without content', () => {
  assert.equal(supportIn('???', '每天食盐少于5克'), 0)
  assert.equal(supportIn('怎么办', '每天食盐少于5克'), 0)
})

describe('a single word of the question', () => {
  const question = 'What can I eat with diabetes?'
  const firstAid = 'For people with diabetes a glucose below 70 needs treatment; then eat a small snack.'

  it('is no support where it only happens to stand in the passage', () => {
    assert.equal(supportOf(question, heading('Low blood sugar', ['diabetes', 'emergency']), firstAid), 0)
  })

  it('is support where the title, the summary or a topic names it', () => {
    const passage = 'With diabetes half of the plate is vegetables.'
    assert.equal(supportOf(question, heading('What to eat with diabetes'), passage), 1)
    assert.equal(supportOf(question, heading('Meals', [], 'What to eat.'), `${passage} Eat slowly.`), 1)
    assert.equal(supportOf('糖尿病的脚', heading('每天看看', ['diabetes', 'foot']), '每天检查双脚'), 1)
  })

  it('does not become two by a verb that goes with anything', () => {
    assert.equal(supportIn('高血压能喝咖啡吗', '高血压患者测量前半小时不喝咖啡'), 0)
    assert.ok(supportIn('布洛芬伤肾吗', '止痛药（如布洛芬）可能伤肾') > 0)
  })
})
