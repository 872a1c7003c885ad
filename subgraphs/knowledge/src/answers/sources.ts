import { standardAudience } from '../access.ts'
import type { Context } from '../context.ts'
import { type Ranked, fuse } from '../retrieval/fusion.ts'
import { supportOf } from '../retrieval/support.ts'
import { conceptsOf } from '../retrieval/synonyms.ts'
import { primaryLanguage } from '../store/rows.ts'
import type { Article, Passage } from '../store/store.ts'
import { toldTopics } from './vital-values.ts'

/**
 * How much of a question a passage must hold to be a source for its answer. Measured on `test-data/questions.jsonl`:
 * for the 80 questions that have an article the best passage holds 0.40 or more, for the 57 that have none 0.33 or less.
 * A cosine does not tell them apart: with multilingual-e5-small “糖尿病能治好吗” has 0.896, more than half of the questions
 * that are answered. So the dense score ranks, and never decides that there is a source.
 */
export const SUPPORT_FLOOR = 0.37

/** How far down the ranking a source may lie. */
export const LOOKED_AT = 5

/** The most that an answer rests on. */
const MOST_SOURCES = 3

/** How much passages about a low or high value that the question tells move up: ahead of anything that is only near. */
const TOLD_TOPIC = 1

/** Passages that each way of finding hands over. */
const DEPTH = 30

/** Topics that matter to the asker beyond the question, and how much their passages move up: parts of the best score. */
export type Preferences = Readonly<Record<string, number>>

/** A passage on which an answer may rest, and how much of the question it holds. */
export interface Source {
  readonly article: Article
  readonly passage: Passage
  readonly support: number
}

/** Sources for an answer, the best first; or why there are none. */
export type Sources = readonly [Source, ...Source[]] | 'NO_SUPPORTING_SOURCE' | 'OUT_OF_SCOPE'

/** @param language of the sources; null for any. */
export async function findSources(
  context: Context,
  question: string,
  language: string | null,
  preferences: Preferences,
): Promise<Sources> {
  const { identity, retrieval, store } = context
  const { about, misleading } = toldTopics(question)
  const found = await retrieval.find(
    question,
    {
      languages: language === null ? null : [primaryLanguage(language)],
      kinds: null,
      topics: null,
      audience: identity ? standardAudience(identity) : 'PATIENT',
      statuses: ['PUBLISHED'],
    },
    DEPTH,
  )
  const wanted = { ...preferences, ...Object.fromEntries(about.map((topic) => [topic, TOLD_TOPIC])) }
  const ranking = preferring(wanted, fuse(found))
    .filter(({ passage }) => !passage.topics.some((topic) => misleading.includes(topic)))
    .slice(0, LOOKED_AT)
  const published = await store.publishedArticles([...new Set(ranking.map(({ passage }) => passage.articleId))])
  const articles = new Map(published.map((it) => [it.id, it]))
  const candidates = ranking.flatMap(({ passage }): Source[] => {
    const article = articles.get(passage.articleId)
    // An index may be a little older than the articles: what was withdrawn since is no source.
    if (!article || article.version !== passage.articleVersion) return []
    const isTold = article.topics.some((topic) => about.includes(topic))
    return [{ article, passage, support: isTold ? 1 : supportOf(question, article, passage.text) }]
  })
  const [first, ...others] = candidates.filter(({ support }) => support >= SUPPORT_FLOOR).slice(0, MOST_SOURCES)
  if (first) return [first, ...others]
  return conceptsOf(question).concepts.length > 0 ? 'NO_SUPPORTING_SOURCE' : 'OUT_OF_SCOPE'
}

const preferring = (preferences: Preferences, ranking: readonly Ranked[]): readonly Ranked[] =>
  ranking
    .map(({ passage, score }) => ({
      passage,
      score: score + Math.max(0, ...passage.topics.map((topic) => preferences[topic] ?? 0)),
    }))
    .toSorted((a, b) => b.score - a.score)
