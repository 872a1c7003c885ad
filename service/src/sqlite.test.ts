import assert from 'node:assert/strict'
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { openSqlite } from './sqlite.ts'

const tables = 'create table if not exists notes (text text)'

it('keeps what was written, in a folder that it makes', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sqlite-')), 'new', 'notes.sqlite')
  const first = openSqlite(file, (database) => database.exec(tables))
  first.exec(`insert into notes values ('kept')`)
  first.close()
  const second = openSqlite(file, (database) => database.exec(tables))
  assert.deepEqual({ ...second.prepare('select text from notes').get() }, { text: 'kept' })
  second.close()
})

it('names a file that is damaged or is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sqlite-'))
  const [cut, foreign] = [join(folder, 'cut.sqlite'), join(folder, 'foreign.sqlite')]
  openSqlite(cut, (database) => database.exec(tables)).close()
  truncateSync(cut, 2048)
  writeFileSync(foreign, 'this is not a database'.repeat(100))
  for (const file of [cut, foreign, folder]) {
    assert.throws(
      () => openSqlite(file, (database) => database.exec(`${tables}; insert into notes values ('new')`)),
      ({ message }: Error) => message.startsWith(`The database ${file} cannot be used (`),
    )
  }
})
