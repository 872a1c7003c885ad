import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { sql } from 'drizzle-orm'
import { openPostgres } from './postgres.ts'

const migrationsFolder = mkdtempSync(join(tmpdir(), 'migrations-'))
mkdirSync(join(migrationsFolder, 'meta'))
writeFileSync(join(migrationsFolder, '0000_notes.sql'), 'create table notes (text text not null)')
const entry = { idx: 0, version: '7', when: 1, tag: '0000_notes', breakpoints: true }
writeFileSync(
  join(migrationsFolder, 'meta/_journal.json'),
  JSON.stringify({ version: '7', dialect: 'postgresql', entries: [entry] }),
)
const options = { migrationsFolder, journal: 'notes_migrations' }

it('keeps what an embedded database was told, over a restart, for one process at a time', async () => {
  const url = `pglite:${mkdtempSync(join(tmpdir(), 'pglite-'))}`
  const first = await openPostgres(url, options)
  await first.database.execute(sql`insert into notes values ('kept')`)
  await assert.rejects(openPostgres(url, options), /in use by another process/)
  await first[Symbol.asyncDispose]()
  await using second = await openPostgres(url, options)
  const { rows } = (await second.database.execute(sql`select text from notes`)) as unknown as { rows: unknown[] }
  assert.deepEqual(rows, [{ text: 'kept' }])
})

it('tells at once that no server answers', async () => {
  await assert.rejects(openPostgres('postgres://127.0.0.1:1/none', options), { code: 'ECONNREFUSED' })
})
