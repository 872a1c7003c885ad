import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from 'node:test'
import { lockFolder } from './folder-lock.ts'

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'lock-')), 'data')

it('keeps a folder for one holder until it is released', () => {
  const folder = newFolder()
  const first = lockFolder(folder)
  assert.throws(() => lockFolder(folder), /in use by another process/)
  first[Symbol.dispose]()
  lockFolder(folder)[Symbol.dispose]()
})

it('is free again as soon as its holder was killed', async () => {
  const folder = newFolder()
  const source = `import { lockFolder } from ${JSON.stringify(import.meta.resolve('./folder-lock.ts'))}
    lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  assert.throws(() => lockFolder(folder), /in use by another process/)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  lockFolder(folder)[Symbol.dispose]()
})
