import type { Page, Slice } from '@care/service/page'

export const articleKinds = [
  'PATIENT_EDUCATION',
  'GUIDELINE_SUMMARY',
  'FREQUENT_QUESTION',
  'DRUG_INFORMATION',
  'DEVICE_HELP',
] as const
export type ArticleKind = (typeof articleKinds)[number]

export const articleStatuses = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETIRED'] as const
export type ArticleStatus = (typeof articleStatuses)[number]

export const audiences = ['PATIENT', 'PRACTITIONER'] as const
export type Audience = (typeof audiences)[number]

/** One version of an article. At most one version of an article is PUBLISHED. */
export interface Article {
  /** The same for all versions; translations have ids of their own. */
  readonly id: string
  readonly version: number
  /** Whether no later version exists. */
  readonly newest: boolean
  readonly slug: string
  /** A BCP 47 tag. */
  readonly language: string
  readonly kind: ArticleKind
  readonly status: ArticleStatus
  readonly audience: Audience
  readonly title: string
  readonly summary: string | null
  readonly body: string
  readonly topics: readonly string[]
  readonly sourceName: string
  readonly sourceUrl: string | null
  readonly license: string
  /** A practitioner's id. */
  readonly reviewedBy: string | null
  readonly reviewedAt: Date | null
  readonly publishedAt: Date | null
  /** A calendar day, for example `2027-11-25`. */
  readonly reviewDueOn: string | null
}

/** Conditions that must all hold; a list means any of it, null means no condition. */
export interface ArticleConditions {
  /** Primary language subtags, for example `zh`. */
  readonly languages: readonly string[] | null
  readonly kinds: readonly ArticleKind[] | null
  readonly topics: readonly string[] | null
  readonly audience: Audience | null
  readonly statuses: readonly ArticleStatus[]
}

/** The newest publication first (what was never published last), then id: the order of every list of articles. */
export type ArticleKey = readonly [publishedAt: number, id: string]

/** A sparse vector: each index once, in no order. */
export interface SparseVector {
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

/** A stretch of one version of an article, as it is found and cited. */
export interface Passage {
  readonly id: string
  readonly articleId: string
  readonly articleVersion: number
  readonly language: string
  readonly kind: ArticleKind
  readonly status: ArticleStatus
  readonly audience: Audience
  readonly topics: readonly string[]
  readonly text: string
}

/** A passage with the vectors by which it is found. */
export interface IndexedPassage extends Passage {
  /** Term weights without the inverse document frequency: the store knows all documents, and multiplies it in. */
  readonly terms: SparseVector
  /** Of length 1. Null in an index without dense vectors. */
  readonly dense: readonly number[] | null
}

export interface FoundPassage {
  readonly passage: Passage
  /** Lexical: the dot product with inverse document frequency. Dense: the cosine. */
  readonly score: number
}

export interface PassageQuery {
  readonly terms: SparseVector
  /** Null searches by terms alone. */
  readonly dense: readonly number[] | null
  readonly where: ArticleConditions
  /** How many at most, by each way of finding. */
  readonly limit: number
}

/** What each way of finding found, the best first. */
export interface Found {
  readonly lexical: readonly FoundPassage[]
  readonly dense: readonly FoundPassage[]
}

/** A new set of passages, built beside the one that is searched. Disposing an unfinished one throws it away. */
export interface IndexBuild extends AsyncDisposable {
  add(passages: readonly IndexedPassage[]): Promise<void>
  /** From now on every search is answered by this set. No search fails meanwhile. */
  activate(): Promise<void>
}

export interface Citation {
  readonly marker: number
  readonly articleId: string
  readonly articleVersion: number
  readonly passage: string
}

export type RefusalReason =
  | 'NO_SUPPORTING_SOURCE'
  | 'EMERGENCY'
  | 'PRESCRIBING_REQUEST'
  | 'OUT_OF_SCOPE'
  | 'CONSENT_MISSING'

export type TriageAdvice = 'NONE' | 'CONTACT_CARE_TEAM' | 'URGENT_CARE' | 'EMERGENCY'

export interface Answer {
  readonly id: string
  /** The asker's account. */
  readonly askedBy: string
  /** On whose behalf; null for a general question. */
  readonly patientId: string | null
  /** Null once it was forgotten. */
  readonly question: string | null
  /** Tells whether a repeat asks the same. Null once the question was forgotten. */
  readonly fingerprint: string | null
  readonly language: 'zh-CN' | 'en'
  readonly text: string | null
  readonly citations: readonly Citation[]
  /** Null when it was answered. */
  readonly refusalReason: RefusalReason | null
  readonly triage: TriageAdvice
  readonly method: 'GENERATED' | 'EXTRACTED' | null
  readonly model: string | null
  readonly askedAt: Date
  readonly completedAt: Date
}

/** The newest question first, then id: the order of every list of answers. */
export type AnswerKey = readonly [askedAt: number, id: string]

/**
 * What the knowledge subgraph keeps.
 *
 * Reads take every key at once and cost one round trip, however many there are. Rows that do not exist are
 * absent from the answer.
 */
export interface KnowledgeStore extends AsyncDisposable {
  /** Resolves when the store answers. */
  check(): Promise<void>

  /** The published version of each article that has one. */
  publishedArticles(ids: readonly string[]): Promise<readonly Article[]>
  /** The newest version of each article, whatever its state. */
  newestArticles(ids: readonly string[]): Promise<readonly Article[]>
  articleVersions(keys: readonly (readonly [id: string, version: number])[]): Promise<readonly Article[]>
  /** The published articles with one of these slugs, in all languages. */
  publishedBySlug(slugs: readonly string[]): Promise<readonly Article[]>
  /** Articles in their published or newest version, newest publication first. */
  listArticles(where: ArticleConditions, page: Page<ArticleKey>): Promise<Slice<Article>>
  /** Writes versions over those with the same id and number. */
  saveArticleVersions(articles: readonly Article[]): Promise<void>

  /** How the set of passages that is searched was made; null when there is none yet. */
  indexSignature(): Promise<string | null>
  /** @param dimensions length of the dense vectors; null for an index by terms alone. */
  buildIndex(signature: string, dimensions: number | null): Promise<IndexBuild>
  /** Finds nothing while there is no index. A query with dense vectors must fit the index. */
  findPassages(query: PassageQuery): Promise<Found>

  answers(ids: readonly string[]): Promise<readonly Answer[]>
  /** Answers given on behalf of each patient, newest first: one slice for each of `patientIds`, in their order. */
  answersForPatients(patientIds: readonly string[], page: Page<AnswerKey>): Promise<readonly Slice<Answer>[]>
  /** Keeps an answer, unless there is one with its id: resolves with the one that is kept. */
  keepAnswer(answer: Answer): Promise<Answer>
  /** Blanks question and fingerprint of every answer asked before an instant; how many there were. */
  forgetQuestions(before: Date): Promise<number>
}
