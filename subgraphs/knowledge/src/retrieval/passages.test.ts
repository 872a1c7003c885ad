import assert from 'node:assert/strict'
import { it } from 'node:test'
import { anArticle } from '../store/store.contract.ts'
import { passagesOf } from './passages.ts'
import { snippetOf } from './snippet.ts'

const sentence = '每天早上排尿后称体重，记录下来，和前几天比一比。'

it('makes one passage of a short article, without the marks of Markdown', () => {
  const body = '## 准备\n\n- **安静**坐5分钟。\n- 见[指南](https://guideline.example/)。'
  const article = anArticle({ body })
  const passages = passagesOf(article)
  assert.deepEqual(
    passages.map(({ text }) => text),
    ['准备\n安静坐5分钟。\n见指南。'],
  )
  assert.deepEqual([passages[0]?.articleId, passages[0]?.articleVersion], [article.id, article.version])
})

it('cuts a long article at paragraphs, and a long paragraph at sentences; nothing is lost', () => {
  const body = `${sentence.repeat(40)}\n\n${sentence}\n\n${sentence.repeat(10)}`
  const passages = passagesOf(anArticle({ body }))
  assert.ok(passages.length > 3)
  for (const { text } of passages) {
    assert.ok(text.length <= 350)
    assert.ok(text.endsWith('。'))
  }
  assert.equal(passages.map(({ text }) => text.replaceAll('\n', '')).join(''), sentence.repeat(51))
})

it('gives the passages of a version the same ids each time, and those of another version others', () => {
  const article = anArticle()
  const ids = (version: number) => passagesOf({ ...article, version }).map(({ id }) => id)
  assert.deepEqual(ids(1), ids(1))
  assert.notDeepEqual(ids(1), ids(2))
})

it('shows at most 300 characters of a passage, from the sentence that fits best', () => {
  const passage = `${sentence.repeat(12)}每天食盐少于5克。${sentence.repeat(3)}`
  const snippet = snippetOf(passage, '能吃多少盐', 'zh-CN')
  assert.ok(snippet.startsWith('每天食盐少于5克。'))
  assert.ok(snippet.length <= 300)
  assert.equal(snippetOf('x'.repeat(900), 'x', 'en').length, 300)
})
