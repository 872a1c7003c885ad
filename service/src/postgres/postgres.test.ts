import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { sql } from 'drizzle-orm'
import { type Postgres, openPostgres } from './postgres.ts'

const migrationsFolder = mkdtempSync(join(tmpdir(), 'migrations-'))
mkdirSync(join(migrationsFolder, 'meta'))
writeFileSync(join(migrationsFolder, '0000_notes.sql'), 'create table notes (text text not null)')
const entry = { idx: 0, version: '7', when: 1, tag: '0000_notes', breakpoints: true }
writeFileSync(
  join(migrationsFolder, 'meta/_journal.json'),
  JSON.stringify({ version: '7', dialect: 'postgresql', entries: [entry] }),
)
const options = { migrationsFolder, journal: 'notes_migrations' }

const rowsIn = async ({ database }: Postgres) =>
  ((await database.execute(sql`select text from notes order by text`)) as unknown as { rows: unknown[] }).rows

it('keeps what an embedded database was told, over a restart', async () => {
  const url = `pglite:${mkdtempSync(join(tmpdir(), 'pglite-'))}`
  const first = await openPostgres(url, options)
  await first.database.execute(sql`insert into notes values ('kept')`)
  await first[Symbol.asyncDispose]()
  await using second = await openPostgres(url, options)
  assert.deepEqual(await rowsIn(second), [{ text: 'kept' }])
})

it('shares an embedded database within the process until the last one closes it, and with no other process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pglite-'))
  const [first, second] = await Promise.all([
    openPostgres(`pglite:${folder}`, options),
    openPostgres(`pglite:${folder}`, options),
  ])
  await first.database.execute(sql`insert into notes values ('shared')`)
  await first[Symbol.asyncDispose]()
  assert.deepEqual(await rowsIn(second), [{ text: 'shared' }])

  const source = `import { lockFolder } from ${JSON.stringify(import.meta.resolve('../folder-lock.ts'))}
    lockFolder(${JSON.stringify(folder)})`
  const other = () => spawnSync(process.execPath, ['--input-type=module', '-e', source], { encoding: 'utf8' })
  assert.match(other().stderr, /in use by another process/)
  await second[Symbol.asyncDispose]()
  assert.equal(other().status, 0)
})

it('tells of a damaged folder by its name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pglite-'))
  await (await openPostgres(`pglite:${folder}`, options))[Symbol.asyncDispose]()
  writeFileSync(join(folder, 'pglite/global/pg_control'), 'not a control file')
  await assert.rejects(openPostgres(`pglite:${folder}`, options), {
    message: `The database in ${folder} is damaged. Restore the folder, or move it away to begin anew.`,
  })
})

it('tells at once that no server answers', async () => {
  await assert.rejects(openPostgres('postgres://127.0.0.1:1/none', options), { code: 'ECONNREFUSED' })
})
