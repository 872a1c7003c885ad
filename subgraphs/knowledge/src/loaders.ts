import type { Identity } from '@care/service/identity'
import type { Slice } from '@care/service/page'
import type { Relations } from '@care/service/relations'
import DataLoader from 'dataloader'
import { mayAskFor, mayEdit, mayReadAnswer, maySeeRecommendations } from './access.ts'
import { type AnswersPage, answersPage } from './answers/page-answers.ts'
import { recommend } from './articles/recommend.ts'
import type { Answer, Article, KnowledgeStore } from './store/store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** Batches the look-ups of one request: a list of N patients asks the store once for each kind of thing. */
export function createLoaders(
  identity: Identity | null,
  { store, relations }: { readonly store: KnowledgeStore; readonly relations: Relations },
  now: Date,
) {
  return {
    /** The published version, or the newest for an editor. Null where there is none that the caller may see. */
    article: new DataLoader<string, Article | null>(async (ids) => {
      if (!identity) return ids.map(() => null)
      const published = byId(await store.publishedArticles(ids))
      const others = ids.filter((id) => !published.has(id))
      const newest = byId(mayEdit(identity) && others.length > 0 ? await store.newestArticles(others) : [])
      return ids.map((id) => published.get(id) ?? newest.get(id) ?? null)
    }),

    /** A version that an answer cites, whatever became of it since. */
    citedVersion: new DataLoader<readonly [id: string, version: number], Article | null, string>(
      async (keys) => {
        const rows = new Map((await store.articleVersions(keys)).map((it) => [`${it.id} ${it.version}`, it]))
        return keys.map((key) => rows.get(key.join(' ')) ?? null)
      },
      { cacheKeyFn: (key) => key.join(' ') },
    ),

    /** The published articles with a slug, in all languages. */
    bySlug: new DataLoader<string, readonly Article[]>(async (slugs) => {
      const articles = Map.groupBy(await store.publishedBySlug(slugs), ({ slug }) => slug)
      return slugs.map((slug) => articles.get(slug) ?? [])
    }),

    /** Null for an answer that does not exist and for one that the caller may not see: the two look alike. */
    answer: new DataLoader<string, Answer | null>(async (ids) => {
      const answers = byId(await store.answers(ids))
      return ids.map((id) => {
        const answer = answers.get(id)
        return answer && mayReadAnswer(identity, answer, relations, now) ? answer : null
      })
    }),

    /** Null for a patient whose conversations with the assistant the caller may not see. */
    patientAnswers: new DataLoader<{ patientId: string } & AnswersPage, Slice<Answer> | null, string>(
      async (keys) => {
        const slices = new Map<string, Slice<Answer>>()
        const visible = keys.filter(({ patientId }) => mayAskFor(identity, patientId, relations, now))
        for (const group of Map.groupBy(visible, pageKey).values()) {
          const [{ first, after } = { first: 0 }] = group
          const patientIds = group.map(({ patientId }) => patientId)
          const found = await store.answersForPatients(patientIds, answersPage({ first, after }))
          patientIds.forEach((patientId, i) => {
            const slice = found[i]
            if (slice) slices.set(`${patientId} ${pageKey({ first, after })}`, slice)
          })
        }
        return keys.map((key) => slices.get(`${key.patientId} ${pageKey(key)}`) ?? null)
      },
      { cacheKeyFn: (key) => `${key.patientId} ${pageKey(key)}` },
    ),

    /** Articles that fit a patient, the best first. Null for a patient whom the caller may not see. */
    recommended: new DataLoader<string, readonly Article[] | null>(async (patientIds) => {
      const patients = patientIds.map((id) => relations.of(id))
      const visible = patients.filter((it) => maySeeRecommendations(identity, it, now))
      const recommended = await recommend(store, visible)
      return patientIds.map((id) => recommended.get(id) ?? null)
    }),
  }
}

const pageKey = ({ first, after }: AnswersPage): string => `${first} ${after ?? ''}`

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))
