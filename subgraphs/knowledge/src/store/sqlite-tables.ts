import type { SQLOutputValue } from 'node:sqlite'
import { type StoredAnswer, type StoredArticle, answerFrom, articleFrom } from './rows.ts'
import type { Answer, Article, ArticleConditions } from './store.ts'

/** Columns are what is searched and ordered by; the rest of a row is JSON. `if not exists`: opening twice changes nothing. */
export const tables = `
  create table if not exists articles (
    id text not null, version integer not null, newest integer not null, slug text not null, language text not null,
    kind text not null, status text not null, audience text not null, topics text not null, published_at integer not null,
    row text not null, primary key (id, version)
  ) strict, without rowid;
  create index if not exists articles_by_publication on articles (published_at desc, id);
  create index if not exists articles_by_slug on articles (slug);
  create unique index if not exists one_published_version on articles (id) where status = 'PUBLISHED';

  create table if not exists answers (
    id text primary key, patient_id text, asked_at integer not null, question text, fingerprint text, row text not null
  ) strict, without rowid;
  create index if not exists answers_by_patient on answers (patient_id, asked_at desc, id);
  create index if not exists answers_by_time on answers (asked_at) where question is not null;

  create table if not exists passage_indexes (
    generation integer primary key autoincrement, signature text not null, active integer not null
  ) strict;
  create table if not exists passages (
    generation integer not null, id text not null, row text not null, dense blob, primary key (generation, id)
  ) strict, without rowid;
`

type Row = Record<string, SQLOutputValue>

export const readArticle = ({ row }: Row): Article => articleFrom(JSON.parse(String(row)) as StoredArticle)

export const readAnswer = ({ row, question, fingerprint }: Row): Answer =>
  answerFrom({ ...JSON.parse(String(row)), question, fingerprint } as StoredAnswer)

/** A list as one parameter: SQLite reads it with `json_each`. */
export const list = (values: readonly unknown[]): string => JSON.stringify(values)

/** Conditions as SQL with named parameters; a list is one parameter. */
export function conditionsOf(where: ArticleConditions) {
  const { languages, kinds, topics, audience, statuses } = where
  return {
    text: `status in (select value from json_each(:statuses))
      and (:languages is null or language in (select value from json_each(:languages)))
      and (:kinds is null or kind in (select value from json_each(:kinds)))
      and (:audience is null or audience = :audience)
      and (:topics is null or exists (
        select 1 from json_each(articles.topics) has join json_each(:topics) wanted on has.value = wanted.value))`,
    values: {
      languages: languages && list(languages),
      kinds: kinds && list(kinds),
      topics: topics && list(topics),
      audience,
      statuses: list(statuses),
    },
  }
}
