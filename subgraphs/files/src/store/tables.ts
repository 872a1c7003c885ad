import { sql } from 'drizzle-orm'
import { check, date, index, integer, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { fileKinds, fileStatuses, uploaderTypes } from './store.ts'

export const schema = pgSchema('files')

export const fileKind = schema.enum('file_kind', fileKinds)
export const fileStatus = schema.enum('file_status', fileStatuses)
export const uploaderType = schema.enum('uploader_type', uploaderTypes)

/** Milliseconds, as JavaScript has them: a cursor is the column's own value. */
const instant = () => timestamp({ withTimezone: true, precision: 3 })

export const files = schema.table(
  'files',
  {
    id: text().primaryKey(),
    patientId: text(),
    uploaderType: uploaderType(),
    uploaderId: text(),
    account: text(),
    name: text().notNull(),
    kind: fileKind().notNull(),
    status: fileStatus().notNull(),
    contentType: text().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    documentDate: date(),
    day: date().notNull(),
    createdAt: instant().notNull(),
    completedAt: instant(),
    deletedAt: instant(),
    deletedBy: text(),
    deletionReason: text(),
    /** When the bytes were moved to where no address reaches them. */
    retiredAt: instant(),
    /** When the bytes were erased for good. */
    erasedAt: instant(),
  },
  (table) => [
    index('files_of_a_patient')
      .on(table.patientId, table.createdAt, table.id)
      .where(sql`${table.status} = 'AVAILABLE'`),
    index('files_unfinished')
      .on(table.createdAt)
      .where(sql`${table.status} = 'UPLOADING'`),
    index('files_unfinished_by_account')
      .on(table.account)
      .where(sql`${table.status} = 'UPLOADING'`),
    index('files_deleted')
      .on(table.deletedAt)
      .where(sql`${table.status} = 'DELETED' and ${table.erasedAt} is null`),
    check('a_deleted_file_tells_who_and_when', sql`(${table.status} = 'DELETED') = (${table.deletedAt} is not null)`),
    check('an_uploader_is_whole', sql`(${table.uploaderType} is null) = (${table.uploaderId} is null)`),
  ],
)

/** What each caller's idempotency keys stood for. A row outlives the file that it announced. */
export const announcements = schema.table(
  'announcements',
  {
    account: text().notNull(),
    key: text().notNull(),
    /** SHA-256 of what was asked for. */
    content: text().notNull(),
    fileId: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.account, table.key] }), index('announcements_by_age').on(table.at)],
)

/** The audit of addresses from which a file's bytes could be fetched. Only ever added to. */
export const downloadLinks = schema.table(
  'download_links',
  {
    id: text().primaryKey(),
    fileId: text().notNull(),
    account: text().notNull(),
    requestId: text().notNull(),
    at: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('download_links_of_a_file').on(table.fileId, table.at)],
)
