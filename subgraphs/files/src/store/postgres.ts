import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { sliceOf } from '@care/service/page'
import { type Database, openPostgres } from '@care/service/postgres'
import {
  type SQL,
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  ne,
  or,
  sql,
} from 'drizzle-orm'
import type { FileStore, StoredFile } from './store.ts'
import { announcements, downloadLinks, files } from './tables.ts'

const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))

const {
  completedAt: _completedAt,
  deletedAt: _deletedAt,
  deletedBy: _deletedBy,
  deletionReason: _deletionReason,
  retiredAt: _retiredAt,
  erasedAt: _erasedAt,
  ...storedFile
} = getTableColumns(files)

/** Opens the store at `url`: `postgres://…`, or `pglite:FOLDER` for PostgreSQL inside this process. */
export async function openFileStore(url: string): Promise<FileStore> {
  const postgres = await openPostgres(url, { migrationsFolder, journal: 'files_migrations' })
  return fileStore(postgres.database, {
    check: () => postgres.check(),
    [Symbol.asyncDispose]: () => postgres[Symbol.asyncDispose](),
  })
}

const isOpen = eq(files.status, 'UPLOADING')

function fileStore(database: Database, lifetime: Pick<FileStore, 'check' | typeof Symbol.asyncDispose>): FileStore {
  const ids = async (condition: SQL | undefined, oldestFirst: SQL, limit: number) => {
    const rows = await database.select({ id: files.id }).from(files).where(condition).orderBy(oldestFirst).limit(limit)
    return rows.map(({ id }) => id)
  }

  return {
    ...lifetime,

    async announce({ file, idempotencyKey, content, mostOpen }) {
      return database.transaction(async (transaction) => {
        const isThisKey = and(eq(announcements.account, file.account), eq(announcements.key, idempotencyKey))
        // Of two that ask at once, the second waits here until the first has committed.
        const [first] = await transaction
          .insert(announcements)
          .values({ account: file.account, key: idempotencyKey, content, fileId: file.id, at: file.createdAt })
          .onConflictDoNothing()
          .returning({ fileId: announcements.fileId })
        if (!first) {
          const [earlier] = await transaction
            .select({ content: announcements.content, file: storedFile })
            .from(announcements)
            .leftJoin(files, eq(files.id, announcements.fileId))
            .where(isThisKey)
          if (!earlier || earlier.content !== content) return { outcome: 'key-reused' }
          return { outcome: 'repeated', file: earlier.file }
        }
        const [open] = await transaction
          .select({ files: count() })
          .from(files)
          .where(and(isOpen, eq(files.account, file.account)))
        if (open && open.files >= mostOpen) {
          await transaction.delete(announcements).where(isThisKey)
          return { outcome: 'too-many-open' }
        }
        await transaction.insert(files).values(file)
        return { outcome: 'announced', file }
      })
    },

    async filesByIds(wanted) {
      if (wanted.length === 0) return []
      return database
        .select(storedFile)
        .from(files)
        .where(inArray(files.id, [...wanted]))
    },

    async filesOf(patientIds, { kinds, from, to }, page) {
      if (patientIds.length === 0) return new Map()
      const wanted = sql`(values ${sql.join(
        patientIds.map((id) => sql`(${id}::text)`),
        sql`, `,
      )}) as wanted(patient_id)`
      const ofOne = database
        .select(storedFile)
        .from(files)
        .where(
          and(
            sql`${files.patientId} = wanted.patient_id`,
            eq(files.status, 'AVAILABLE'),
            ne(files.kind, 'IDENTITY_DOCUMENT'),
            kinds ? inArray(files.kind, [...kinds]) : undefined,
            from === null ? undefined : gte(files.day, from),
            to === null ? undefined : lt(files.day, to),
            page.after
              ? sql`(${files.createdAt}, ${files.id}) < (${page.after[0]}::timestamptz, ${page.after[1]})`
              : undefined,
          ),
        )
        .orderBy(desc(files.createdAt), desc(files.id))
        .limit(page.limit + 1)
        .as('of_one')
      const rows: readonly StoredFile[] = await database
        .select(ofOne._.selectedFields)
        .from(wanted)
        .innerJoinLateral(ofOne, sql`true`)
        .orderBy(desc(ofOne.createdAt), desc(ofOne.id))
      const byPatient = Map.groupBy(rows, ({ patientId }) => patientId)
      return new Map(patientIds.map((id) => [id, sliceOf(byPatient.get(id) ?? [], page)]))
    },

    async settle(id, status, at, announcedAfter) {
      const [settled] = await database
        .update(files)
        .set({ status, completedAt: at })
        .where(and(eq(files.id, id), isOpen, gt(files.createdAt, announcedAfter)))
        .returning(storedFile)
      return settled ?? null
    },

    async delete({ id, account, reason, at }) {
      const [deleted] = await database
        .update(files)
        .set({ status: 'DELETED', deletedAt: at, deletedBy: account, deletionReason: reason })
        .where(and(eq(files.id, id), ne(files.status, 'DELETED')))
        .returning(storedFile)
      return deleted ?? null
    },

    async recordDownloads(records) {
      if (records.length === 0) return
      await database.insert(downloadLinks).values(records.map((record) => ({ id: randomUUID(), ...record })))
    },

    async downloadsOf(fileIds) {
      if (fileIds.length === 0) return []
      const { id: _id, ...record } = getTableColumns(downloadLinks)
      return database
        .select(record)
        .from(downloadLinks)
        .where(inArray(downloadLinks.fileId, [...fileIds]))
        .orderBy(asc(downloadLinks.at))
    },

    unfinishedSince: (announcedBefore, limit) =>
      ids(and(isOpen, lt(files.createdAt, announcedBefore)), asc(files.createdAt), limit),

    async forgetUnfinished(unfinished) {
      if (unfinished.length === 0) return 0
      const forgotten = await database
        .delete(files)
        .where(and(inArray(files.id, [...unfinished]), isOpen))
        .returning({ id: files.id })
      return forgotten.length
    },

    deletedWithinReach: (now, sendable, limit) =>
      ids(
        and(
          eq(files.status, 'DELETED'),
          isNull(files.erasedAt),
          or(
            isNull(files.retiredAt),
            and(
              lt(files.createdAt, new Date(now.getTime() - sendable)),
              sql`${files.retiredAt} < ${files.createdAt} + make_interval(secs => ${sendable / 1000})`,
            ),
          ),
        ),
        asc(files.deletedAt),
        limit,
      ),

    async markRetired(retired, at) {
      if (retired.length === 0) return
      await database
        .update(files)
        .set({ retiredAt: at })
        .where(and(inArray(files.id, [...retired]), eq(files.status, 'DELETED')))
    },

    retiredSince: (deletedBefore, limit) =>
      ids(
        and(
          eq(files.status, 'DELETED'),
          isNull(files.erasedAt),
          sql`${files.retiredAt} is not null`,
          lt(files.deletedAt, deletedBefore),
        ),
        asc(files.deletedAt),
        limit,
      ),

    async markErased(erased, at) {
      if (erased.length === 0) return
      await database
        .update(files)
        .set({ erasedAt: at })
        .where(and(inArray(files.id, [...erased]), eq(files.status, 'DELETED')))
    },

    async forgetKeys(usedBefore) {
      await database.delete(announcements).where(lt(announcements.at, usedBefore))
    },
  }
}
