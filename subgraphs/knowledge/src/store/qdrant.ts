import { QdrantClient, type Schemas } from '@qdrant/js-client-rest'
import { sliceOf } from '@care/service/page'
import { uuidOf } from './ids.ts'
import { qdrantPassages } from './qdrant-passages.ts'
import { keysetRows } from './qdrant-pages.ts'
import { ensureCollection, filterOf, oneOf } from './qdrant-collections.ts'
import {
  type StoredAnswer,
  type StoredArticle,
  answerFrom,
  articleFrom,
  primaryLanguage,
  publicationKey,
  storedAnswer,
  storedArticle,
} from './rows.ts'
import type { Answer, Article, KnowledgeStore } from './store.ts'

export interface QdrantSettings {
  readonly url: string
  readonly apiKey: string | undefined
  /** Begins the name of every collection and alias: several installations can share one server. */
  readonly namespace: string
  /** Milliseconds for one request. */
  readonly timeout: number
}

/** Rows of an answer to one scroll. */
const SCROLL = 256

/**
 * Opens the store on a Qdrant server: one collection of article versions, one of answers (both without vectors), and
 * generations of passages behind an alias. Every write waits until it can be read. Tested against the interface of
 * Qdrant 1.19. The server must know `update_mode: insert_only`: it decides which of two answers with one key stays.
 */
export async function openQdrantStore(settings: QdrantSettings): Promise<KnowledgeStore> {
  const { url, apiKey, namespace, timeout } = settings
  const client = new QdrantClient({ url, timeout, checkCompatibility: false, ...(apiKey && { apiKey }) })
  const articles = `${namespace}-articles`
  const answers = `${namespace}-answers`
  await ensureCollection(client, articles, {
    id: 'keyword',
    slug: 'keyword',
    primaryLanguage: 'keyword',
    kind: 'keyword',
    status: 'keyword',
    audience: 'keyword',
    topics: 'keyword',
    newest: 'bool',
    publicationKey: 'integer',
  })
  await ensureCollection(client, answers, { patientId: 'keyword', askedKey: 'integer', remembered: 'bool' })

  const articlesWhere = async (...must: Schemas['Condition'][]): Promise<Article[]> =>
    (await scrollAll(client, articles, { must })).map(readArticle)
  const published: Schemas['Condition'] = { key: 'status', match: { value: 'PUBLISHED' } }
  const newest: Schemas['Condition'] = { key: 'newest', match: { value: true } }

  return {
    ...qdrantPassages(client, namespace),

    async check() {
      await client.getCollection(articles)
    },

    publishedArticles: async (ids) => (ids.length === 0 ? [] : articlesWhere(published, oneOf('id', ids))),
    newestArticles: async (ids) => (ids.length === 0 ? [] : articlesWhere(newest, oneOf('id', ids))),
    publishedBySlug: async (slugs) => (slugs.length === 0 ? [] : articlesWhere(published, oneOf('slug', slugs))),

    async articleVersions(keys) {
      if (keys.length === 0) return []
      const ids = keys.map(([id, version]) => pointOf(id, version))
      return (await client.retrieve(articles, { ids, with_payload: true })).map(readArticle)
    },

    async listArticles(where, page) {
      const filter = { must: [...filterOf(where), { should: [published, newest] }] }
      const [rows = []] = await keysetRows(client, articles, 'publicationKey', [filter], page, readArticle, (it) => [
        publicationKey(it),
        it.id,
      ])
      return sliceOf(rows, page)
    },

    async saveArticleVersions(versions) {
      if (versions.length === 0) return
      await client.upsert(articles, {
        wait: true,
        points: versions.map((it) => ({
          id: pointOf(it.id, it.version),
          vector: {},
          payload: {
            ...storedArticle(it),
            primaryLanguage: primaryLanguage(it.language),
            publicationKey: publicationKey(it),
          },
        })),
      })
    },

    async answers(ids) {
      const known = ids.filter(isUuid)
      if (known.length === 0) return []
      return (await client.retrieve(answers, { ids: known, with_payload: true })).map(readAnswer)
    },

    async answersForPatients(patientIds, page) {
      const filters = patientIds.map((value) => ({ must: [{ key: 'patientId', match: { value } }] }))
      const pages = await keysetRows(client, answers, 'askedKey', filters, page, readAnswer, (it) => [
        it.askedAt.getTime(),
        it.id,
      ])
      return pages.map((rows) => sliceOf(rows, page))
    },

    async keepAnswer(answer) {
      await client.upsert(answers, {
        wait: true,
        // Of two that come at once the first stays: the server decides, no read can come in between.
        update_mode: 'insert_only',
        points: [
          {
            id: answer.id,
            vector: {},
            payload: { ...storedAnswer(answer), askedKey: answer.askedAt.getTime(), remembered: true },
          },
        ],
      })
      const [kept] = await client.retrieve(answers, { ids: [answer.id], with_payload: true })
      return kept ? readAnswer(kept) : answer
    },

    async forgetQuestions(before) {
      const filter = {
        must: [
          { key: 'remembered', match: { value: true } },
          { key: 'askedKey', range: { lt: before.getTime() } },
        ],
      }
      const { count } = await client.count(answers, { filter, exact: true })
      if (count > 0) {
        await client.setPayload(answers, {
          wait: true,
          filter,
          payload: { question: null, fingerprint: null, remembered: false },
        })
      }
      return count
    },

    // The client keeps no connection that would have to be closed: its requests are the runtime's own.
    async [Symbol.asyncDispose]() {},
  }
}

const pointOf = (id: string, version: number): string => uuidOf('version', id, String(version))

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

interface Payload {
  readonly payload?: unknown
}

const readArticle = ({ payload }: Payload): Article => {
  const { primaryLanguage: _, publicationKey: __, ...row } = payload as StoredArticle & Record<string, unknown>
  return articleFrom(row as unknown as StoredArticle)
}

const readAnswer = ({ payload }: Payload): Answer => {
  const { askedKey: _, remembered: __, ...row } = payload as Partial<StoredAnswer> & Record<string, unknown>
  // Blanking a field removes it.
  return answerFrom({ question: null, fingerprint: null, ...row } as StoredAnswer)
}

async function scrollAll(client: QdrantClient, collection: string, filter: Schemas['Filter']) {
  const points: Schemas['Record'][] = []
  let offset: Schemas['ScrollRequest']['offset'] = null
  do {
    const page = await client.scroll(collection, {
      filter,
      limit: SCROLL,
      with_payload: true,
      ...(offset !== null && { offset }),
    })
    points.push(...page.points)
    offset = (page.next_page_offset ?? null) as typeof offset
  } while (offset !== null)
  return points
}
