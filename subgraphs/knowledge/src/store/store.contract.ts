import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { uuidOf } from './ids.ts'
import type {
  Answer,
  AnswerKey,
  Article,
  ArticleConditions,
  ArticleKey,
  IndexedPassage,
  KnowledgeStore,
} from './store.ts'

const noon = new Date('2026-03-01T12:00:00Z')
const later = (milliseconds: number): Date => new Date(noon.getTime() + milliseconds)

export const anArticle = (given: Partial<Article> = {}): Article => ({
  id: randomUUID(),
  version: 1,
  newest: true,
  slug: `slug-${randomUUID()}`,
  language: 'zh-CN',
  kind: 'PATIENT_EDUCATION',
  status: 'PUBLISHED',
  audience: 'PATIENT',
  title: '在家怎样测血压',
  summary: null,
  body: '安静坐5分钟。',
  topics: ['home-bp', 'hypertension'],
  sourceName: '中国高血压防治指南（2024年修订版）',
  sourceUrl: null,
  license: 'MIT',
  reviewedBy: null,
  reviewedAt: null,
  publishedAt: noon,
  reviewDueOn: '2027-03-01',
  ...given,
})

export const anAnswer = (given: Partial<Answer> = {}): Answer => ({
  id: uuidOf('answer', randomUUID()),
  askedBy: 'account-of-wang',
  patientId: randomUUID(),
  question: '每天能吃多少盐',
  fingerprint: 'print',
  language: 'zh-CN',
  text: '每天食盐少于5克 [1]',
  citations: [{ marker: 1, articleId: randomUUID(), articleVersion: 2, passage: '每天食盐少于5克' }],
  refusalReason: null,
  triage: 'NONE',
  method: 'EXTRACTED',
  model: null,
  askedAt: noon,
  completedAt: later(10),
  ...given,
})

/** Inverse document frequency of a term that so many of three passages have. */
const idf = (frequency: number): number => Math.log((3 - frequency + 0.5) / (frequency + 0.5) + 1)

/** The passages of one index, which all name it. */
const generation = (name: string): IndexedPassage[] => Array.from({ length: 20 }, () => aPassage({ text: name }))

const aTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

const everything: ArticleConditions = {
  languages: null,
  kinds: null,
  topics: null,
  audience: null,
  statuses: ['PUBLISHED'],
}

export const aPassage = (given: Partial<IndexedPassage> = {}): IndexedPassage => ({
  id: randomUUID(),
  articleId: randomUUID(),
  articleVersion: 1,
  language: 'zh-CN',
  kind: 'PATIENT_EDUCATION',
  status: 'PUBLISHED',
  audience: 'PATIENT',
  topics: ['hypertension'],
  text: '安静坐5分钟。',
  terms: { indices: [1], values: [1] },
  dense: null,
  ...given,
})

/**
 * What every knowledge store keeps to, whatever database stands behind it. The examples on articles and answers share
 * one database, as users do; those on passages have one of their own, since there is one index.
 */
export function knowledgeStoreContract(database: string, open: () => Promise<KnowledgeStore>): void {
  describe(`the knowledge store on ${database}`, () => {
    let store: KnowledgeStore
    before(async () => {
      store = await open()
    })
    after(() => store[Symbol.asyncDispose]())

    it('gives back an article as it was written, with its instants', async () => {
      const article = anArticle({
        summary: '要点',
        reviewedBy: 'p1',
        reviewedAt: later(5),
        sourceUrl: 'https://x.example/',
      })
      await store.saveArticleVersions([article])
      assert.deepEqual(await store.publishedArticles([article.id, 'nobody']), [article])
      assert.deepEqual(await store.articleVersions([[article.id, 1]]), [article])
      assert.deepEqual(await store.publishedArticles([]), [])
    })

    it('shows readers the published version and editors the newest', async () => {
      const published = anArticle({ newest: false })
      const draft = { ...published, version: 2, newest: true, status: 'DRAFT', title: '新' } as const
      await store.saveArticleVersions([published, draft])
      assert.deepEqual(await store.publishedArticles([published.id]), [published])
      assert.deepEqual(await store.newestArticles([published.id]), [draft])
    })

    it('lets a version take the place of the published one', async () => {
      const first = anArticle()
      await store.saveArticleVersions([first])
      const second = { ...first, version: 2 }
      await store.saveArticleVersions([second, { ...first, newest: false, status: 'RETIRED' }])
      assert.deepEqual(await store.publishedArticles([first.id]), [second])
      const versions = await store.articleVersions([
        [first.id, 1],
        [first.id, 2],
      ])
      assert.deepEqual(new Set(versions.map(({ status }) => status)), new Set(['RETIRED', 'PUBLISHED']))
    })

    it('finds the translations of a slug, the published ones alone', async () => {
      const chinese = anArticle()
      const english = anArticle({ slug: chinese.slug, language: 'en' })
      const draft = anArticle({ slug: chinese.slug, language: 'de', status: 'DRAFT', publishedAt: null })
      await store.saveArticleVersions([chinese, english, draft])
      const found = await store.publishedBySlug([chinese.slug, 'none'])
      assert.deepEqual(new Set(found.map(({ id }) => id)), new Set([chinese.id, english.id]))
    })

    it('pages through articles newest publication first, missing none and repeating none, however many share an instant', async () => {
      const topic = `topic-${randomUUID()}`
      const articles = [0, 0, 0, 0, 0, 3, 3, 1, 2].map((at) => anArticle({ topics: [topic], publishedAt: later(at) }))
      await store.saveArticleVersions(articles)
      for (const limit of [1, 2, 3, 4, 20]) {
        const seen: Article[] = []
        let key: ArticleKey | null = null
        for (;;) {
          const page = { limit, after: key, before: null, backward: false }
          const { rows, hasNextPage } = await store.listArticles({ ...everything, topics: [topic] }, page)
          assert.ok(rows.length <= limit)
          seen.push(...rows)
          const last = rows.at(-1)
          if (!last || !hasNextPage) break
          key = [last.publishedAt?.getTime() ?? 0, last.id]
        }
        assert.deepEqual(
          seen.map(({ publishedAt }) => (publishedAt?.getTime() ?? 0) - noon.getTime()),
          [3, 3, 2, 1, 0, 0, 0, 0, 0],
        )
        assert.deepEqual(new Set(seen.map(({ id }) => id)), new Set(articles.map(({ id }) => id)))
      }
    })

    it('lists by language, kind, topic, reader and state together', async () => {
      const topic = `topic-${randomUUID()}`
      const wanted = anArticle({ topics: ['other', topic], language: 'en-GB', kind: 'DEVICE_HELP' })
      const draft = anArticle({ topics: [topic], language: 'en', status: 'DRAFT', publishedAt: null })
      const superseded = { ...wanted, version: 0, newest: false, status: 'RETIRED' } as const
      const others = [
        anArticle({ topics: [topic] }),
        anArticle({ topics: [topic], language: 'en', audience: 'PRACTITIONER', kind: 'DEVICE_HELP' }),
        anArticle({ language: 'en', kind: 'DEVICE_HELP' }),
      ]
      await store.saveArticleVersions([wanted, superseded, draft, ...others])
      const page = { limit: 10, after: null, before: null, backward: false }
      const list = async (where: Partial<ArticleConditions>) =>
        (await store.listArticles({ ...everything, topics: [topic], languages: ['en'], ...where }, page)).rows
      assert.deepEqual(await list({ kinds: ['DEVICE_HELP'], audience: 'PATIENT' }), [wanted])
      assert.deepEqual(await list({ statuses: ['DRAFT', 'RETIRED'] }), [draft])
    })

    it('keeps the first answer of an id, however many come at the same time', async () => {
      const answer = anAnswer()
      const kept = await Promise.all(
        Array.from({ length: 8 }, (_, i) => store.keepAnswer({ ...answer, fingerprint: `print ${i}` })),
      )
      assert.equal(new Set(kept.map(({ fingerprint }) => fingerprint)).size, 1)
      assert.deepEqual(await store.answers([answer.id, 'nobody']), [kept[0]])
    })

    it('pages through the answers of many patients at once, newest first', async () => {
      const [wang, garcia, nobody] = [randomUUID(), randomUUID(), randomUUID()]
      for (const at of [0, 1, 1, 1, 2]) await store.keepAnswer(anAnswer({ patientId: wang, askedAt: later(at) }))
      await store.keepAnswer(anAnswer({ patientId: garcia, askedAt: later(7) }))
      await store.keepAnswer(anAnswer({ patientId: null, askedAt: later(7) }))
      const first = { limit: 2, after: null, before: null, backward: false }
      const slices = await store.answersForPatients([garcia, wang, nobody], first)
      assert.deepEqual(
        slices.map(({ rows }) => rows.map(({ patientId, askedAt }) => [patientId, askedAt.getTime() - noon.getTime()])),
        [
          [[garcia, 7]],
          [
            [wang, 2],
            [wang, 1],
          ],
          [],
        ],
      )
      assert.deepEqual(
        slices.map(({ hasNextPage }) => hasNextPage),
        [false, true, false],
      )
      const seen: string[] = []
      let behind: AnswerKey | null = null
      for (;;) {
        const [slice] = await store.answersForPatients([wang], { ...first, after: behind })
        seen.push(...(slice?.rows ?? []).map(({ id }) => id))
        const last = slice?.rows.at(-1)
        if (!last || !slice?.hasNextPage) break
        behind = [last.askedAt.getTime(), last.id]
      }
      assert.equal(seen.length, 5)
      assert.equal(new Set(seen).size, 5)
    })

    it('forgets the questions asked before an instant, and nothing else of their answers', async () => {
      const old = anAnswer({ askedAt: new Date('2020-01-01T00:00:00Z') })
      const recent = anAnswer()
      await store.keepAnswer(old)
      await store.keepAnswer(recent)
      assert.equal(await store.forgetQuestions(new Date('2020-01-02T00:00:00Z')), 1)
      assert.equal(await store.forgetQuestions(new Date('2020-01-02T00:00:00Z')), 0)
      assert.deepEqual(await store.answers([old.id]), [{ ...old, question: null, fingerprint: null }])
      assert.deepEqual(await store.answers([recent.id]), [recent])
    })

    it('answers its health check', () => store.check())
  })

  describe(`passages on ${database}`, () => {
    let store: KnowledgeStore
    before(async () => {
      store = await open()
    })
    after(() => store[Symbol.asyncDispose]())

    const index = async (signature: string, dimensions: number | null, passages: readonly IndexedPassage[]) => {
      await using build = await store.buildIndex(signature, dimensions)
      await build.add(passages)
      await build.activate()
    }
    const query = { terms: { indices: [1], values: [1] }, dense: null, where: everything, limit: 10 }

    const idsFound = async (where: Partial<ArticleConditions>, limit = 10) =>
      (await store.findPassages({ ...query, where: { ...everything, ...where }, limit })).lexical.map(
        ({ passage }) => passage.id,
      )

    it('finds nothing before anything was indexed', async () => {
      assert.deepEqual(await store.findPassages(query), { lexical: [], dense: [] })
      assert.equal(await store.indexSignature(), null)
    })

    it('scores terms with inverse document frequency and vectors by their cosine', async () => {
      const both = aPassage({ terms: { indices: [1, 2], values: [1.5, 0.5] }, dense: [1, 0] })
      const common = aPassage({ terms: { indices: [2], values: [0.7] }, dense: [0.6, 0.8] })
      const neither = aPassage({ terms: { indices: [3], values: [1] }, dense: [0, -1] })
      await index('scores', 2, [both, common, neither])
      const { lexical, dense } = await store.findPassages({
        ...query,
        terms: { indices: [1, 2, 9], values: [1, 0.5, 1] },
        dense: [1, 0],
      })
      const close = (found: typeof lexical, expected: readonly (readonly [IndexedPassage, number])[]) => {
        assert.deepEqual(
          found.map(({ passage }) => passage.id),
          expected.map(([{ id }]) => id),
        )
        found.forEach(({ score }, i) => assert.ok(Math.abs(score - (expected[i]?.[1] ?? 0)) < 1e-5))
      }
      close(lexical, [
        [both, idf(1) * 1.5 + idf(2) * 0.5 * 0.5],
        [common, idf(2) * 0.5 * 0.7],
      ])
      close(dense, [
        [both, 1],
        [common, 0.6],
        [neither, 0],
      ])
      const { terms: _, dense: __, ...passage } = both
      assert.deepEqual(lexical[0]?.passage, passage)
    })

    it('finds only what the conditions allow, and only as much as is asked for', async () => {
      const english = aPassage({ language: 'en-GB', audience: 'PRACTITIONER', kind: 'DEVICE_HELP', topics: ['a', 'b'] })
      const draft = aPassage({ status: 'DRAFT' })
      await index('conditions', null, [english, draft, aPassage(), aPassage()])
      assert.deepEqual(
        await idsFound({
          languages: ['en', 'de'],
          audience: 'PRACTITIONER',
          kinds: ['DEVICE_HELP'],
          topics: ['b', 'c'],
        }),
        [english.id],
      )
      assert.deepEqual(await idsFound({ topics: ['c'] }), [])
      assert.deepEqual(await idsFound({ statuses: ['DRAFT'] }), [draft.id])
      assert.equal((await idsFound({})).length, 3)
      assert.equal((await idsFound({}, 2)).length, 2)
    })

    it('goes on with the present index until another is complete, and throws an unfinished one away', async () => {
      const old = aPassage()
      await index('old', null, [old])
      {
        await using build = await store.buildIndex('broken', null)
        await build.add([aPassage()])
        assert.deepEqual(
          (await store.findPassages(query)).lexical.map(({ passage }) => passage.id),
          [old.id],
        )
      }
      assert.equal(await store.indexSignature(), 'old')
      const fresh = aPassage()
      await index('fresh', null, [fresh])
      assert.equal(await store.indexSignature(), 'fresh')
      assert.deepEqual(
        (await store.findPassages(query)).lexical.map(({ passage }) => passage.id),
        [fresh.id],
      )
    })

    it('fails no search while indexes are swapped, and never mixes two', async () => {
      await index('swap', null, generation('0'))
      const swaps = new AbortController()
      let searches = 0
      const search = async () => {
        while (!swaps.signal.aborted) {
          const { lexical } = await store.findPassages({ ...query, limit: 50 })
          assert.equal(lexical.length, 20)
          assert.equal(new Set(lexical.map(({ passage }) => passage.text)).size, 1)
          searches += 1
          await aTurn() // A search in memory never waits by itself: others must get their turn.
        }
      }
      const swap = async () => {
        try {
          for (let i = 1; i <= 5; i += 1) {
            await index('swap', null, generation(String(i)))
            await aTurn()
          }
        } finally {
          swaps.abort()
        }
      }
      await Promise.all([swap(), search(), search(), search(), search()])
      assert.ok(searches > 0)
      const { lexical } = await store.findPassages(query)
      assert.equal(lexical[0]?.passage.text, '5')
    })
  })
}
