import type { Answer, Article, Passage } from './store.ts'

type Stored<Row, Instants extends keyof Row> = Omit<Row, Instants> & { readonly [Name in Instants]: string | null }

/** An article as JSON holds it. */
export type StoredArticle = Stored<Article, 'reviewedAt' | 'publishedAt'>
export type StoredAnswer = Stored<Answer, 'askedAt' | 'completedAt'>

export const storedArticle = (article: Article): StoredArticle => ({
  ...article,
  reviewedAt: article.reviewedAt?.toISOString() ?? null,
  publishedAt: article.publishedAt?.toISOString() ?? null,
})

export const articleFrom = (stored: StoredArticle): Article => ({
  ...stored,
  reviewedAt: stored.reviewedAt === null ? null : new Date(stored.reviewedAt),
  publishedAt: stored.publishedAt === null ? null : new Date(stored.publishedAt),
})

export const storedAnswer = (answer: Answer): StoredAnswer => ({
  ...answer,
  askedAt: answer.askedAt.toISOString(),
  completedAt: answer.completedAt.toISOString(),
})

export const answerFrom = (stored: StoredAnswer): Answer => ({
  ...stored,
  askedAt: new Date(stored.askedAt ?? 0),
  completedAt: new Date(stored.completedAt ?? 0),
})

/** The language without script and region: `zh` for `zh-CN`. Readers of one tag are served by the others. */
export const primaryLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag

/** A passage without the vectors by which it is found. */
export function passageOnly<Row extends Passage>(row: Row): Passage {
  const { id, articleId, articleVersion, language, kind, status, audience, topics, text } = row
  return { id, articleId, articleVersion, language, kind, status, audience, topics, text }
}

/** Where a row that was never published stands in the order: behind all that were. */
export const publicationKey = ({ publishedAt }: Article): number => publishedAt?.getTime() ?? 0
