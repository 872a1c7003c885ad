import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestLibrary, testEmbeddings } from '../../test-data/open-library.ts'
import { questions } from '../../test-data/questions.ts'
import { LOOKED_AT, SUPPORT_FLOOR } from '../answers/sources.ts'
import type { Found, FoundPassage } from '../store/store.ts'
import { DENSE_WEIGHT, bestOfEachArticle, fuse } from './fusion.ts'
import { supportOf } from './support.ts'

/** The constant of reciprocal rank fusion (Cormack, 2009). */
const RRF_K = 60

const answerable = questions.filter(({ expect }) => expect !== null)

interface Measured {
  readonly top1: number
  readonly mrr: number
  readonly missed: readonly string[]
}

/** What the library finds for every question, and how well a ranking of it does. */
async function measureOn(embeddings: ReturnType<typeof testEmbeddings>) {
  await using library = await openTestLibrary({ embeddings })
  const { rows } = await library.store.listArticles(
    { languages: null, kinds: null, topics: null, audience: null, statuses: ['PUBLISHED'] },
    { limit: 1000, after: null, before: null, backward: false },
  )
  const articles = new Map(rows.map((article) => [article.id, article]))
  const found = new Map<string, Found>()
  for (const { question, language } of questions) {
    const where = { kinds: null, topics: null, audience: 'PATIENT', statuses: ['PUBLISHED'] } as const
    const languages = [language === 'en' ? 'en' : 'zh']
    found.set(question, await library.shared.retrieval.find(question, { ...where, languages }, 100))
  }
  const measure = (ranked: (found: Found) => readonly FoundPassage[]): Measured => {
    const ranks = answerable.map(({ question, expect }) => {
      const ranking = bestOfEachArticle(ranked(found.get(question) ?? { lexical: [], dense: [] }))
      return ranking.findIndex(({ passage }) => articles.get(passage.articleId)?.slug === expect)
    })
    return {
      top1: ranks.filter((place) => place === 0).length,
      mrr: ranks.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / ranks.length,
      missed: answerable.filter((_, i) => ranks[i] !== 0).map(({ question }) => question),
    }
  }
  /** How much of each question the best of the passages holds that an answer may rest on. */
  const support = questions.map(({ question, expect }) => {
    const best = fuse(found.get(question) ?? { lexical: [], dense: [] }).slice(0, LOOKED_AT)
    const shares = best.map(({ passage }) => {
      const article = articles.get(passage.articleId)
      return article ? supportOf(question, article, passage.text) : 0
    })
    return { question, expect, support: Math.max(0, ...shares) }
  })
  return { measure, support }
}

const byRank = ({ lexical, dense }: Found): FoundPassage[] => {
  const scores = new Map<string, { passage: FoundPassage['passage']; score: number }>()
  for (const list of [lexical, dense]) {
    list.forEach(({ passage }, rank) => {
      const score = (scores.get(passage.id)?.score ?? 0) + 1 / (RRF_K + rank + 1)
      scores.set(passage.id, { passage, score })
    })
  }
  return [...scores.values()].toSorted((a, b) => b.score - a.score)
}

const told = ({ top1, mrr, missed }: Measured) =>
  `${top1} of ${answerable.length} first, MRR ${mrr.toFixed(3)}${missed.length > 0 ? `; not ${missed.join(', ')}` : ''}`

describe('retrieval on the questions of the test data', () => {
  it('finds the right article by words alone for all but six, and keeps what has none below the floor', async (t) => {
    const { measure, support } = await measureOn(null)
    const words = measure(fuse)
    t.diagnostic(`BM25: ${told(words)}`)
    assert.ok(words.top1 >= answerable.length - 6 && words.mrr >= 0.95, told(words))
    for (const none of support.filter(({ expect }) => expect === null))
      assert.ok(none.support < SUPPORT_FLOOR, none.question)
  })

  const embeddings = testEmbeddings(process.env['TEST_EMBEDDINGS_URL'])
  if (!embeddings) return

  it('finds every right article but three by words and meaning, and better than by either alone', async (t) => {
    const { measure, support } = await measureOn(embeddings)
    const alone = { BM25: measure(({ lexical }) => lexical), dense: measure(({ dense }) => dense) }
    const fused = measure(fuse)
    t.diagnostic(`BM25: ${told(alone.BM25)}`)
    t.diagnostic(`dense: ${told(alone.dense)}`)
    t.diagnostic(`reciprocal rank fusion: ${told(measure(byRank))}`)
    for (const weight of [0.3, 0.5, 0.65, 0.8, 0.9]) {
      t.diagnostic(`dense weighted ${weight}: ${told(measure((found) => fuse(found, weight)))}`)
    }
    assert.ok(fused.top1 >= answerable.length - 3, `weight ${DENSE_WEIGHT}: ${told(fused)}`)
    assert.ok(fused.mrr >= alone.BM25.mrr && fused.mrr >= alone.dense.mrr)
    for (const each of support) assert.equal(each.support >= SUPPORT_FLOOR, each.expect !== null, each.question)
  })
})
