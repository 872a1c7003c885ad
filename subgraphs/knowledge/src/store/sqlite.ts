import type { SQLInputValue } from 'node:sqlite'
import { sliceOf } from '@care/service/page'
import { openSqlite } from '@care/service/sqlite'
import { primaryLanguage, publicationKey, storedAnswer, storedArticle } from './rows.ts'
import { conditionsOf, list, readAnswer, readArticle, tables } from './sqlite-tables.ts'
import { sqlitePassages } from './sqlite-passages.ts'
import { transaction } from './sqlite-transaction.ts'
import type { KnowledgeStore } from './store.ts'

/** Opens the store in one SQLite file. Another process may import into it meanwhile. An empty path keeps it in memory. */
export function openSqliteStore(path: string): KnowledgeStore {
  const database = openSqlite(path, (opened) => opened.exec(tables))
  const passages = sqlitePassages(database)

  const articlesWhere = (condition: string, ...values: SQLInputValue[]) =>
    database
      .prepare(`select row from articles where ${condition}`)
      .all(...values)
      .map(readArticle)

  return {
    ...passages,

    async check() {
      database.prepare('select 1').get()
    },

    async publishedArticles(ids) {
      return articlesWhere(`status = 'PUBLISHED' and id in (select value from json_each(?))`, list(ids))
    },

    async newestArticles(ids) {
      return articlesWhere('newest = 1 and id in (select value from json_each(?))', list(ids))
    },

    async articleVersions(keys) {
      return articlesWhere('(id, version) in (select value ->> 0, value ->> 1 from json_each(?))', list(keys))
    },

    async publishedBySlug(slugs) {
      return articlesWhere(`status = 'PUBLISHED' and slug in (select value from json_each(?))`, list(slugs))
    },

    async listArticles(where, page) {
      const { text, values } = conditionsOf(where)
      const [key, id] = page.after ?? [null, null]
      const rows = database
        .prepare(
          `select row from articles
           where ${text} and (status = 'PUBLISHED' or newest = 1)
             and (:key is null or published_at < :key or (published_at = :key and (id, version) > (:id, :most)))
           order by published_at desc, id, version limit :limit`,
        )
        .all({ ...values, key, id, most: Number.MAX_SAFE_INTEGER, limit: page.limit + 1 })
        .map(readArticle)
      return sliceOf(rows, page)
    },

    async saveArticleVersions(articles) {
      const save = database.prepare(
        `insert into articles (id, version, newest, slug, language, kind, status, audience, topics, published_at, row)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         on conflict (id, version) do update set newest = excluded.newest, slug = excluded.slug,
           language = excluded.language, kind = excluded.kind, status = excluded.status, audience = excluded.audience,
           topics = excluded.topics, published_at = excluded.published_at, row = excluded.row`,
      )
      transaction(database, () => {
        // A version gives its place as the published one up before another takes it.
        for (const it of articles.toSorted(
          (a, b) => Number(a.status === 'PUBLISHED') - Number(b.status === 'PUBLISHED'),
        )) {
          save.run(
            it.id,
            it.version,
            Number(it.newest),
            it.slug,
            primaryLanguage(it.language),
            it.kind,
            it.status,
            it.audience,
            list(it.topics),
            publicationKey(it),
            JSON.stringify(storedArticle(it)),
          )
        }
      })
    },

    async answers(ids) {
      return database
        .prepare('select * from answers where id in (select value from json_each(?))')
        .all(list(ids))
        .map(readAnswer)
    },

    async answersForPatients(patientIds, page) {
      const [key, id] = page.after ?? [null, null]
      const rows = database
        .prepare(
          `select * from (
             select *, row_number() over (partition by patient_id order by asked_at desc, id) as place from answers
             where patient_id in (select value from json_each(:patients))
               and (:key is null or asked_at < :key or (asked_at = :key and id > :id))
           ) where place <= :limit order by place`,
        )
        .all({ patients: list(patientIds), key, id, limit: page.limit + 1 })
        .map(readAnswer)
      const byPatient = Map.groupBy(rows, ({ patientId }) => patientId)
      return patientIds.map((patientId) => sliceOf(byPatient.get(patientId) ?? [], page))
    },

    async keepAnswer(answer) {
      const { question, fingerprint, ...rest } = storedAnswer(answer)
      database
        .prepare(
          `insert into answers (id, patient_id, asked_at, question, fingerprint, row) values (?, ?, ?, ?, ?, ?)
           on conflict (id) do nothing`,
        )
        .run(answer.id, answer.patientId, answer.askedAt.getTime(), question, fingerprint, JSON.stringify(rest))
      const kept = database.prepare('select * from answers where id = ?').get(answer.id)
      return kept ? readAnswer(kept) : answer
    },

    async forgetQuestions(before) {
      const { changes } = database
        .prepare(
          `update answers set question = null, fingerprint = null
           where asked_at < ? and (question is not null or fingerprint is not null)`,
        )
        .run(before.getTime())
      return Number(changes)
    },

    async [Symbol.asyncDispose]() {
      database.close()
    },
  }
}
