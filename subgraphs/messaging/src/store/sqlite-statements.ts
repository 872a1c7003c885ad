import type { DatabaseSync } from 'node:sqlite'
import type { ConversationsWanted } from './store.ts'
import type { Parameters } from './sqlite-rows.ts'

const messageColumns = [
  'conversation_id',
  'seq',
  'sender_id',
  'sender_type',
  'kind',
  'body',
  'file_ids',
  'reading_ids',
  'article_ids',
  'in_reply_to_id',
  'sent_at',
  'idempotency_key',
]

const conversations = `select c.*, ${messageColumns.map((it) => `m.${it} as m_${it}`).join(', ')}
  from conversations c left join messages m on m.conversation_id = c.id and m.seq = c.last_seq`

/** What `unreadOf` counts, for whoever has the ids in `:unreadBy`. */
const unread = `coalesce(
    (select member.value ->> 'unread' from json_each(c.members) member
      where member.value ->> 'participantId' in (select value from json_each(:unreadBy)) limit 1),
    iif(c.kind = 'CARE_TEAM', c.last_seq, 0))`

const wanted = `c.patient_id in (select value from json_each(:patientIds))
  and (:statuses is null or c.status in (select value from json_each(:statuses)))
  and (:kinds is null or c.kind in (select value from json_each(:kinds)))
  and (:dueBefore is null or c.response_due_at < :dueBefore)
  and (:afterAt is null or (c.active_at, c.id) < (:afterAt, :afterId))
  and (:unreadBy is null or ${unread} > 0)`

/** Every statement of the store, prepared once. Lists travel as JSON, so that one statement fits any number of keys. */
export const prepareStatements = (database: DatabaseSync) => ({
  conversationsByIds: database.prepare(`${conversations} where c.id in (select value from json_each(:ids))`),

  conversationsAbout: database.prepare(
    `${conversations} where ${wanted} order by c.active_at desc, c.id desc limit :limit`,
  ),

  conversationsAboutEach: database.prepare(
    `select * from (
       select c.*, row_number() over (partition by c.patient_id order by c.active_at desc, c.id desc) as place
       from (${conversations}) c where ${wanted})
     where place <= :limit order by active_at desc, id desc`,
  ),

  countUnread: database.prepare(
    `select coalesce(sum(unread), 0) as unread from (
       select ${unread} as unread from conversations c
       where c.patient_id in (select value from json_each(:patientIds)) and ${unread} > 0 limit :most)`,
  ),

  messagesByPlaces: database.prepare(
    `select m.* from json_each(:places) place join messages m
       on m.conversation_id = place.value ->> 'conversationId' and m.seq = place.value ->> 'seq'`,
  ),

  messagesOf: database.prepare(
    `select distinct m.* from json_each(:spans) span join messages m on m.conversation_id = span.value ->> 'id'
       and m.seq between span.value ->> 'from' and span.value ->> 'to'
     order by m.conversation_id, m.seq`,
  ),

  messagesAfter: database.prepare(
    'select * from messages where conversation_id = :id and seq > :seq order by seq limit :limit',
  ),

  lastSeqs: database.prepare('select id, last_seq from conversations where id in (select value from json_each(:ids))'),

  unreadAfter: database.prepare(
    `select count(*) as unread from messages
     where conversation_id = :id and seq > :seq and sender_id is not :readerId`,
  ),

  messageOfCommand: database.prepare('select * from messages where caller_id = :callerId and idempotency_key = :key'),

  start: database.prepare('select * from starts where caller_id = :callerId and idempotency_key = :key'),

  addStart: database.prepare('insert into starts values (:callerId, :key, :digest, :conversationId, :startedAt)'),

  forgetStarts: database.prepare('delete from starts where started_at < :before'),

  addConversation: database.prepare(
    `insert into conversations values (:id, :kind, :topic, :patientId, :alertId, :status, :responseDueAt, :createdAt,
       :closedAt, :version, :members, :lastSeq, :activeAt) on conflict do nothing`,
  ),

  changeConversation: database.prepare(
    `update conversations set status = :status, response_due_at = :responseDueAt, closed_at = :closedAt,
       version = :version, members = :members, last_seq = :lastSeq, active_at = :activeAt where id = :id`,
  ),

  addMessage: database.prepare(
    `insert into messages values (:conversationId, :seq, :senderId, :senderType, :kind, :body, :fileIds, :readingIds,
       :articleIds, :inReplyToId, :sentAt, :callerId, :idempotencyKey, :digest)`,
  ),
})

const list = (values: readonly string[] | null): string | null => (values === null ? null : JSON.stringify(values))

/** The parameters of `wanted`, with one row more than the page shows. */
export const parametersOfWanted = (
  patientIds: readonly string[],
  { statuses, kinds, unreadBy, dueBefore, page }: ConversationsWanted,
): Parameters => ({
  patientIds: list(patientIds),
  statuses: list(statuses),
  kinds: list(kinds),
  unreadBy: list(unreadBy),
  dueBefore: dueBefore?.getTime() ?? null,
  afterAt: page.after?.[0].getTime() ?? null,
  afterId: page.after?.[1] ?? null,
  limit: page.limit + 1,
})
