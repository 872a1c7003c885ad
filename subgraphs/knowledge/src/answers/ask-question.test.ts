import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import {
  type TestLibrary,
  chen,
  garcia,
  okafor,
  openTestLibrary,
  openTestService,
  partner,
  wang,
} from '../../test-data/open-library.ts'
import { questions } from '../../test-data/questions.ts'
import { openLanguageModel } from './language-model.ts'

interface AnswerData {
  readonly id: string
  readonly question: string | null
  readonly language: string
  readonly status: string
  readonly text: string | null
  readonly method: string | null
  readonly model: string | null
  readonly refusalReason: string | null
  readonly triage: string
  readonly disclaimer: string
  readonly citations: readonly {
    marker: number
    articleVersion: number
    passage: string
    article: { slug: string; language: string; body: string }
  }[]
}

interface Payload {
  readonly answer: AnswerData | null
  readonly errors: readonly { code: string; field: readonly string[] | null }[]
}

const document = `mutation ($input: AskQuestionInput!) {
  askQuestion(input: $input) {
    answer {
      id question language status text method model refusalReason triage disclaimer
      citations { marker articleVersion passage article { slug language body } }
    }
    errors { code field }
  }
}`

type Input = Readonly<Record<string, unknown>>

async function askIn(library: TestLibrary, who: Identity | null, input: Input): Promise<Payload> {
  const variables = { input: { idempotencyKey: randomUUID(), ...input } }
  const { data, errors } = await library.ask(who, document, { variables })
  assert.equal(errors, undefined, JSON.stringify(errors))
  return data?.['askQuestion'] as Payload
}

async function answerIn(library: TestLibrary, who: Identity, input: Input): Promise<AnswerData> {
  const { answer, errors } = await askIn(library, who, input)
  assert.deepEqual(errors, [])
  assert.ok(answer)
  return answer
}

describe('askQuestion without a language model', () => {
  let library: TestLibrary
  before(async () => {
    library = await openTestLibrary()
  })
  after(() => library[Symbol.asyncDispose]())
  const answer = (question: string, who = wang, input: Input = {}) => answerIn(library, who, { question, ...input })

  it('answers word for word from passages, says so, and cites them', async () => {
    const { status, method, model, text, citations, language, disclaimer, question } = await answer('每天能吃多少盐')
    assert.deepEqual(
      { status, method, model, language },
      {
        status: 'COMPLETED',
        method: 'EXTRACTED',
        model: null,
        language: 'zh-CN',
      },
    )
    assert.equal(question, '每天能吃多少盐')
    assert.ok(disclaimer.includes('120'))
    assert.ok(text?.includes('少于5克'))
    for (const paragraph of text?.split('\n\n') ?? []) {
      const [, sentences = '', marker] = /^(.*) \[(\d+)\]$/s.exec(paragraph) ?? []
      const citation = citations.find((cited) => cited.marker === Number(marker))
      assert.ok(citation?.article.body.includes(citation.passage))
      for (const sentence of sentences.match(/[^。]+。/g) ?? [])
        assert.ok(citation?.passage.includes(sentence), sentence)
    }
  })

  it('answers an English question from English articles', async () => {
    const { language, citations, text, disclaimer } = await answer('How much salt per day?', garcia)
    assert.equal(language, 'en')
    assert.ok(text?.includes('under 5 g a day'))
    assert.ok(citations.every(({ article }) => article.language === 'en'))
    assert.ok(disclaimer.includes('911'))
  })

  it('tells what to do, not only by which signs to notice it', async () => {
    const { text } = await answer('低血糖怎么办')
    assert.ok(text?.includes('立即吃15–20克葡萄糖'), text ?? '')
    assert.ok(text?.includes('不要喂食喂水'))
  })

  it('does not take a question for the meaning of a word for one about anything that “can mean” something', async () => {
    assert.notEqual((await answer('What does thyroid mean?', garcia)).refusalReason, null)
    assert.ok((await answer('What does HbA1c mean?', garcia)).text?.includes('share of haemoglobin'))
    assert.ok((await answer('What does time in range mean?', garcia)).text?.includes('70 to 180'))
  })

  for (const [question, slug, words] of [
    ['What can I eat with diabetes?', 'dm-eating', 'half vegetables'],
    ['糖尿病能吃什么水果', 'dm-eating', '两餐之间'],
    ['Is 100 mg/dL normal after fasting?', 'dm-levels', 'below 100 mg/dL'],
  ] as const) {
    it(`answers “${question}” from the article about it, not from one that has a word of it`, async () => {
      const { text, citations } = await answer(question)
      assert.equal(citations[0]?.article.slug, slug)
      assert.ok(text?.includes(words), text ?? '')
    })
  }

  for (const { question, expect } of questions.filter((each) => each.expect === null)) {
    it(`refuses “${question}”, for which there is no article`, async () => {
      const { status, text, refusalReason, citations } = await answer(question)
      assert.equal(expect, null)
      assert.equal(status, 'REFUSED')
      assert.ok(refusalReason === 'OUT_OF_SCOPE' || refusalReason === 'NO_SUPPORTING_SOURCE')
      assert.deepEqual([text, citations], [null, []])
    })
  }

  it('answers each question that has an article, from that one for all but two, or tells the danger in it', async () => {
    const elsewhere: string[] = []
    for (const { question, expect } of questions) {
      if (expect === null) continue
      const { refusalReason, triage, citations } = await answer(question)
      if (triage === 'EMERGENCY') assert.equal(refusalReason, 'EMERGENCY', question)
      else {
        assert.equal(refusalReason, null, question)
        if (citations[0]?.article.slug !== expect) elsewhere.push(question)
      }
    }
    // Of the first a general article on salt says a part; the second is found by words of another.
    assert.deepEqual(elsewhere, ['高血压平时吃什么好', '每周运动多少时间合适'])
  })

  it('tells a question about something else from one that the library does not answer', async () => {
    assert.equal((await answer('今天天气怎么样')).refusalReason, 'OUT_OF_SCOPE')
    assert.equal((await answer('糖尿病会遗传吗')).refusalReason, 'NO_SUPPORTING_SOURCE')
  })

  it('looks for danger before anything else, a missing consent and a prescribing request included', async () => {
    const danger = '血压190，胸口很痛，给我开点药'
    const refused = await answer(danger, garcia, { patientId: 'garcia', usePatientContext: true })
    assert.deepEqual([refused.refusalReason, refused.triage, refused.text], ['EMERGENCY', 'EMERGENCY', null])
  })

  it('never answers a prescribing request', async () => {
    for (const question of ['二甲双胍一次吃几片', 'Should I double my metformin?']) {
      const { refusalReason, triage } = await answer(question)
      assert.deepEqual([refusalReason, triage], ['PRESCRIBING_REQUEST', 'CONTACT_CARE_TEAM'])
    }
  })

  it('answers and advises to see a doctor today when a severe value comes without signs', async () => {
    const { refusalReason, triage, citations } = await answer('My BP is 185, what now?', garcia)
    assert.deepEqual([refusalReason, triage], [null, 'URGENT_CARE'])
    assert.equal(citations[0]?.article.slug, 'bp-severe')
  })

  for (const [question, slug] of [
    ['My blood sugar is 52, I am shaking', 'dm-hypo'],
    ['glucose 45', 'dm-hypo'],
    ['血糖2.8手抖', 'dm-hypo'],
    ['My sugar is 310', 'dm-hyper'],
    ['血糖20口渴', 'dm-hyper'],
    ['血糖18', 'dm-hyper'],
  ] as const) {
    it(`answers “${question}” with what to do about that value, and never about the opposite`, async () => {
      const { citations } = await answer(question)
      const slugs = citations.map(({ article }) => article.slug)
      assert.equal(slugs[0], slug)
      assert.ok(!slugs.includes(slug === 'dm-hypo' ? 'dm-hyper' : 'dm-hypo'))
    })
  }

  it('does not answer a low blood pressure with what to do about a high one', async () => {
    const { refusalReason, triage } = await answer('血压60/40怎么办')
    assert.deepEqual([refusalReason, triage], ['NO_SUPPORTING_SOURCE', 'URGENT_CARE'])
  })

  it('uses a patient’s record only with the consent AI_ASSISTANT', async () => {
    const input = { usePatientContext: true }
    const withConsent = await answer('每天能吃多少盐', wang, { ...input, patientId: 'wang' })
    assert.equal(withConsent.status, 'COMPLETED')
    const without = await answer('How much salt per day?', garcia, { ...input, patientId: 'garcia' })
    assert.equal(without.refusalReason, 'CONSENT_MISSING')
    const general = await answer('How much salt per day?', garcia, { patientId: 'garcia' })
    assert.equal(general.status, 'COMPLETED')
  })

  it('takes no question on behalf of somebody else’s patient, and does not tell whether there is one', async () => {
    const question = '每天能吃多少盐'
    const aboutWang = await askIn(library, okafor, { question, patientId: 'wang' })
    assert.deepEqual(aboutWang, await askIn(library, okafor, { question, patientId: 'nobody' }))
    assert.deepEqual(aboutWang.errors, [{ code: 'NOT_FOUND', field: ['input', 'patientId'] }])
  })

  it('names the input at fault', async () => {
    for (const [input, field] of [
      [{ question: '  ' }, 'question'],
      [{ question: '盐'.repeat(1001) }, 'question'],
      [{ language: 'fr' }, 'language'],
      [{ usePatientContext: true }, 'patientId'],
      [{ idempotencyKey: '' }, 'idempotencyKey'],
    ] as const) {
      const { errors } = await askIn(library, wang, { question: '盐', ...input })
      assert.deepEqual(errors, [{ code: 'BAD_USER_INPUT', field: ['input', field] }])
    }
  })

  it('answers a repeat with the first answer, and refuses the key for another question', async () => {
    const input = { idempotencyKey: randomUUID(), question: '每天能吃多少盐' }
    const [first, second] = await Promise.all([askIn(library, wang, input), askIn(library, wang, input)])
    assert.deepEqual(first, second)
    assert.deepEqual(await askIn(library, wang, input), first)
    const other = await askIn(library, wang, { ...input, question: '在家怎样测血压' })
    assert.deepEqual(other, {
      answer: null,
      errors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['input', 'idempotencyKey'] }],
    })
    const somebodyElse = await askIn(library, chen, { ...input, question: '在家怎样测血压' })
    assert.notEqual(somebodyElse.answer?.id, first.answer?.id)
  })

  it('shows a general answer to the asker alone, and one on a patient’s behalf to the patient and the care team', async () => {
    const query = 'query ($id: ID!) { answer(id: $id) { id patient { id } } }'
    const seenBy = async (who: Identity, id: string) =>
      (await library.ask(who, query, { variables: { id } })).data?.['answer'] !== null
    const general = await answer('每天能吃多少盐')
    const own = await answer('每天能吃多少盐', wang, { patientId: 'wang' })
    const seen = await Promise.all(
      [wang, chen, garcia, okafor, partner].map(async (who) => [
        await seenBy(who, general.id),
        await seenBy(who, own.id),
      ]),
    )
    assert.deepEqual(seen, [
      [true, true],
      [false, true],
      [false, false],
      [false, false],
      [false, false],
    ])
  })

  it('is refused to those who are not signed in, and to accounts without the assistant', async () => {
    const variables = { input: { idempotencyKey: 'k', question: '盐' } }
    const code = async (who: Identity | null) =>
      (await library.ask(who, document, { variables })).errors?.[0]?.extensions?.['code']
    assert.equal(await code(null), 'UNAUTHENTICATED')
    assert.equal(await code(partner), 'FORBIDDEN')
  })

  it('forgets the question’s text after its days, on reading already', async () => {
    const { id } = await answer('每天能吃多少盐')
    const query = 'query ($id: ID!) { answer(id: $id) { question text } }'
    const now = new Date(Date.now() + 91 * 86_400_000)
    const { data } = await library.ask(wang, query, { variables: { id }, now })
    const answered = data?.['answer'] as AnswerData
    assert.equal(answered.question, null)
    assert.ok(answered.text)
  })
})

const replies = (content: string) => () => ({
  body: { model: 'deepseek-chat-v9', choices: [{ finish_reason: 'stop', message: { content } }] },
})

/** What comes of a question when the model's endpoint answers in this way, and what it was sent. */
async function askWith(reply: Parameters<typeof openTestService>[0], question: string, timeout = 5000) {
  await using service = await openTestService(reply)
  const model = openLanguageModel({ url: service.url, model: 'deepseek-chat', apiKey: 'k', timeout })
  await using library = await openTestLibrary({ model })
  const answer = await answerIn(library, wang, { question })
  return { answer, requests: service.requests }
}

describe('askQuestion with a language model', () => {
  it('gives the model’s text when every part of it cites a passage', async () => {
    const { answer } = await askWith(replies('每天的食盐要少于5克。[1]'), '每天能吃多少盐')
    assert.equal(answer.method, 'GENERATED')
    assert.equal(answer.model, 'deepseek-chat-v9')
    assert.equal(answer.text, '每天的食盐要少于5克。[1]')
    assert.equal(answer.citations.length, 1)
    assert.ok(answer.citations[0]?.passage.includes('少于5克'))
  })

  for (const [fault, text] of [
    ['cites nothing', '每天的食盐要少于5克。'],
    ['leaves a paragraph uncited', '每天的食盐要少于5克。[1]\n\n多吃蔬菜。'],
    ['cites a passage that there is not', '每天的食盐要少于5克。[9]'],
    ['names a number that no passage has', '每天的食盐要少于6克。[1]'],
    ['holds a link', '每天的食盐要少于5克。[1] https://evil.example/x'],
    ['holds an image', '![x](//evil.example/x.png) [1]'],
  ] as const) {
    it(`answers word for word instead when the model ${fault}`, async () => {
      const { answer } = await askWith(replies(text), '每天能吃多少盐')
      assert.equal(answer.method, 'EXTRACTED')
      assert.equal(answer.model, null)
      assert.ok(answer.text?.includes('少于5克'))
    })
  }

  for (const status of [429, 500]) {
    it(`answers word for word instead when the endpoint answers with ${status}`, async () => {
      const { answer } = await askWith(() => ({ status, body: {} }), '每天能吃多少盐')
      assert.equal(answer.method, 'EXTRACTED')
    })
  }

  it('answers word for word instead when the endpoint takes too long', async () => {
    const { answer } = await askWith(() => null, '每天能吃多少盐', 100)
    assert.equal(answer.method, 'EXTRACTED')
  })

  it('refuses when the model finds no answer in the passages', async () => {
    const { answer } = await askWith(replies('NO_ANSWER'), '每天能吃多少盐')
    assert.equal(answer.refusalReason, 'NO_SUPPORTING_SOURCE')
  })

  it('shows the model passages and the question, and nothing that tells who asks', async () => {
    const { requests } = await askWith(replies('[1]'), '我叫王芳，电话13812345678，每天能吃多少盐')
    assert.equal(requests.length, 1)
    const { body, headers } = requests[0] ?? { body: '', headers: {} }
    assert.ok(body.includes('少于5克') && body.includes('每天能吃多少盐'))
    for (const secret of ['王芳', '13812345678', 'wang', wang.subject]) {
      assert.ok(!body.includes(secret), secret)
      assert.ok(!JSON.stringify(headers).includes(secret), secret)
    }
  })

  for (const question of ['我胸口很痛', '二甲双胍一次吃几片', '今天天气怎么样']) {
    it(`is not asked “${question}”`, async () => {
      const { requests } = await askWith(replies('x [1]'), question)
      assert.equal(requests.length, 0)
    })
  }
})
