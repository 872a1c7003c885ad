import { uuidOf } from '../store/ids.ts'
import type { Article, ArticleStatus } from '../store/store.ts'
import { type ArticleContent, sourceNameOf } from './content.ts'

/** For how long a published version counts as fresh when its file names no day, in days: a year. */
const REVIEW_AFTER = 365
const DAY = 86_400_000

/** What an article has in the store: its newest version, and the published one where that is another. */
export interface KnownVersions {
  readonly newest: Article | undefined
  readonly published: Article | undefined
}

type Step = 'nothing' | 'moves' | 'new version'

/** Same text: the state of the newest version, then the state that the file wants. The table of SPEC.md. */
const sameText: Readonly<Record<ArticleStatus, Readonly<Record<ArticleStatus, Step>>>> = {
  DRAFT: { DRAFT: 'nothing', IN_REVIEW: 'moves', PUBLISHED: 'moves', RETIRED: 'moves' },
  IN_REVIEW: { DRAFT: 'moves', IN_REVIEW: 'nothing', PUBLISHED: 'moves', RETIRED: 'moves' },
  PUBLISHED: { DRAFT: 'new version', IN_REVIEW: 'new version', PUBLISHED: 'nothing', RETIRED: 'moves' },
  RETIRED: { DRAFT: 'new version', IN_REVIEW: 'new version', PUBLISHED: 'new version', RETIRED: 'nothing' },
}

/** The id of an article: translations have ids of their own. */
export const articleIdOf = ({ slug, language }: Pick<Article, 'slug' | 'language'>): string =>
  uuidOf('article', slug, language)

/** The versions to be written so that the store holds what a file says. Empty when it does already. */
export function versionsToWrite(content: ArticleContent, { newest, published }: KnownVersions, now: Date): Article[] {
  const step = newest && sameAs(content, newest) ? sameText[newest.status][content.status] : 'new version'
  if (step === 'nothing') return []
  const next = versionOf(content, step === 'moves' && newest ? newest.version : (newest?.version ?? 0) + 1, now)
  const written = [next.status === 'RETIRED' && newest ? { ...next, publishedAt: newest.publishedAt } : next]
  const replaced = next.status === 'PUBLISHED' || next.status === 'RETIRED'
  if (newest && newest.version !== next.version) {
    written.push({ ...newest, newest: false, ...(replaced && newest.status === 'PUBLISHED' && { status: 'RETIRED' }) })
  }
  if (replaced && published && published.version !== next.version && published.version !== newest?.version) {
    written.push({ ...published, status: 'RETIRED' })
  }
  return written
}

function versionOf(content: ArticleContent, version: number, now: Date): Article {
  const published = content.status === 'PUBLISHED'
  const { slug, language, kind, status, audience, title, summary, body, topics, sourceUrl, license } = content
  return {
    id: articleIdOf(content),
    version,
    newest: true,
    slug,
    language,
    kind,
    status,
    audience,
    title,
    summary,
    body,
    topics,
    sourceName: sourceNameOf(content),
    sourceUrl,
    license,
    reviewedBy: content.reviewedBy,
    reviewedAt: content.reviewedAt,
    publishedAt: published ? now : null,
    reviewDueOn:
      content.reviewDueOn ??
      (published ? new Date(now.getTime() + REVIEW_AFTER * DAY).toISOString().slice(0, 10) : null),
  }
}

/** Whether a file says what a version says, whatever the state of either. */
function sameAs(content: ArticleContent, version: Article): boolean {
  const { kind, audience, title, summary, body, topics, sourceUrl, license, reviewedBy, reviewedAt } = content
  return (
    JSON.stringify([kind, audience, title, summary, body, topics, sourceNameOf(content), sourceUrl, license]) ===
      JSON.stringify([
        version.kind,
        version.audience,
        version.title,
        version.summary,
        version.body,
        version.topics,
        version.sourceName,
        version.sourceUrl,
        version.license,
      ]) &&
    reviewedBy === version.reviewedBy &&
    reviewedAt?.getTime() === version.reviewedAt?.getTime()
  )
}
