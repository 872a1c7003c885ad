import type { DatabaseSync } from 'node:sqlite'

/** Each step brings a database from the version of its place in this list to the next one. */
const steps = [
  `create table conversations (
     id text primary key,
     kind text not null,
     topic text,
     patient_id text not null,
     alert_id text,
     status text not null,
     response_due_at integer,
     created_at integer not null,
     closed_at integer,
     version integer not null,
     members text not null,
     last_seq integer not null,
     active_at integer not null
   ) strict, without rowid;
   create index conversations_by_patient on conversations (patient_id, active_at desc, id desc);
   create index conversations_by_alert on conversations (alert_id) where alert_id is not null;
   create table messages (
     conversation_id text not null references conversations (id),
     seq integer not null,
     sender_id text,
     sender_type text,
     kind text not null,
     body text,
     file_ids text not null,
     reading_ids text not null,
     article_ids text not null,
     in_reply_to_id text,
     sent_at integer not null,
     caller_id text not null,
     idempotency_key text not null,
     digest text not null,
     primary key (conversation_id, seq),
     unique (caller_id, idempotency_key)
   ) strict, without rowid;
   create table starts (
     caller_id text not null,
     idempotency_key text not null,
     digest text not null,
     conversation_id text not null references conversations (id),
     primary key (caller_id, idempotency_key)
   ) strict, without rowid;`,
  // What was begun before this column came is kept as long as what begins now.
  `drop index conversations_by_alert;
   alter table starts add column started_at integer not null default 0;
   update starts set started_at = unixepoch() * 1000;
   create index starts_by_time on starts (started_at);`,
]

/** Brings the tables up to date. Processes that open the file together wait for each other. */
export function bringUpToDate(database: DatabaseSync): void {
  database.exec('begin immediate')
  try {
    const row = database.prepare('pragma user_version').get()
    for (const step of steps.slice(Number(row?.['user_version']))) database.exec(step)
    database.exec(`pragma user_version = ${steps.length}`)
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}
