import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { articlesFolder } from '../../test-data/open-library.ts'
import { openSqliteStore } from '../store/sqlite.ts'
import { type ImportProgress, importArticles } from './import-articles.ts'
import { articleIdOf } from './versions.ts'

const markdown = `---
slug: water
language: en
kind: FREQUENT_QUESTION
audience: PATIENT
title: "Water, how much?"
topics: [diet, heart-failure]
basis:
  - ESC Guidelines for heart failure (2021)
  - "A source, with a comma"
license: MIT
clinicallyReviewed: false
---
Ask your team how much you may drink.
`

describe('the import of a folder of articles', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'articles-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const write = (name: string, text: string) => writeFile(join(folder, name), text)

  it('reads Markdown with front matter beside JSON lines, and leaves a README alone', async () => {
    await write('water.md', markdown)
    await write('README.md', '# No article')
    const line = { ...JSON.parse('{}'), slug: 'salt', language: 'en', kind: 'PATIENT_EDUCATION', audience: 'PATIENT' }
    const rest = {
      title: 'Salt',
      topics: ['diet'],
      body: 'Less.',
      basis: ['WHO'],
      license: 'MIT',
      clinicallyReviewed: true,
    }
    await write('more.jsonl', `${JSON.stringify({ ...line, ...rest })}\n\n`)
    await using store = openSqliteStore('')
    assert.deepEqual(await importArticles(store, null, folder), { articles: 2, changed: 2, passages: 2 })
    const [water] = await store.publishedArticles([articleIdOf({ slug: 'water', language: 'en' })])
    assert.equal(water?.title, 'Water, how much?')
    assert.deepEqual(water?.topics, ['diet', 'heart-failure'])
    assert.match(
      water?.sourceName ?? '',
      /^ESC Guidelines for heart failure \(2021\); A source, with a comma \(original/,
    )
  })

  it('tells every mistake at once, with its place, and writes nothing', async () => {
    await write('a.md', markdown.replace('kind: FREQUENT_QUESTION', 'kind: POEM').replace('water', 'Wa ter'))
    await write('b.md', 'no front matter')
    await write('c.jsonl', '{"slug": "x"}\n[]\n')
    await write('d.md', markdown)
    await write('e.md', markdown.replace('Ask', '<script>Ask'))
    await write('f.md', markdown)
    await using store = openSqliteStore('')
    await assert.rejects(importArticles(store, null, folder), ({ message }: Error) => {
      for (const part of [
        'a.md: kind ',
        'a.md: slug must be small letters',
        'b.md: does not begin with front matter',
        'c.jsonl:1: language ',
        'c.jsonl:2: is not a JSON object',
        'e.md: body must be Markdown without HTML',
        'f.md: water in en stands in d.md already',
      ])
        assert.ok(message.includes(part), `${part} in\n${message}`)
      return true
    })
    assert.deepEqual(await store.newestArticles([articleIdOf({ slug: 'water', language: 'en' })]), [])
    await rm(join(folder, 'f.md'))
  })

  it('refuses an empty folder', async () => {
    await using store = openSqliteStore('')
    await assert.rejects(importArticles(store, null, folder), /no articles/)
  })

  it('changes nothing the second time, and makes a version of what has changed', async () => {
    await write('water.md', markdown)
    await using store = openSqliteStore('')
    const id = articleIdOf({ slug: 'water', language: 'en' })
    await importArticles(store, null, folder)
    const [first] = await store.newestArticles([id])
    assert.deepEqual(await importArticles(store, null, folder), { articles: 1, changed: 0, passages: null })
    assert.deepEqual(await store.newestArticles([id]), [first])
    await write('water.md', markdown.replace('Ask your team', 'Ask your doctor'))
    assert.deepEqual(await importArticles(store, null, folder), { articles: 1, changed: 1, passages: 1 })
    const [second] = await store.publishedArticles([id])
    assert.equal(second?.version, 2)
    assert.equal((await store.articleVersions([[id, 1]]))[0]?.status, 'RETIRED')
  })

  it('tells how far it is', async () => {
    const seen: ImportProgress[] = []
    await using store = openSqliteStore('')
    await importArticles(store, null, articlesFolder, (progress) => seen.push(progress))
    assert.deepEqual(seen[0], { stage: 'articles', done: 51, of: 51 })
    assert.deepEqual(seen.at(-1), { stage: 'passages', done: 51, of: 51 })
  })
})

describe('the articles that come with the product', () => {
  it('are at least two dozen in Chinese and English, each with its basis and honest about its review', async () => {
    await using store = openSqliteStore('')
    const { articles } = await importArticles(store, null, articlesFolder)
    assert.ok(articles >= 24)
    const { rows } = await store.listArticles(
      { languages: null, kinds: null, topics: null, audience: null, statuses: ['PUBLISHED'] },
      { limit: 100, after: null, before: null, backward: false },
    )
    const english = rows.filter(({ language }) => language === 'en')
    assert.ok(english.length >= 8)
    const chinese = new Set(rows.filter(({ language }) => language === 'zh-CN').map(({ slug }) => slug))
    for (const { slug } of english) assert.ok(chinese.has(slug), slug)
    for (const { reviewedBy, sourceName } of rows) {
      assert.equal(reviewedBy, null)
      assert.match(sourceName, /未经临床人员审核|not reviewed by a clinician/)
    }
  })
})
