import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { port, readConfig } from './config.ts'

const shape = { CARE_PORT: port(4001), CARE_SECRET: z.string().min(32), SHARED: z.string().optional() }
const secret = 'x'.repeat(32)

describe('a service’s settings', () => {
  it('tell every mistake at once, a misspelt name among them', () => {
    const env = { CARE_PORT: 'many', CARE_SECRTE: 'x', HOME: '/' }
    for (const mistake of [/CARE_PORT/, /CARE_SECRET/, /CARE_SECRTE/]) {
      assert.throws(() => readConfig('CARE_', shape, env), mistake)
    }
  })

  it('have defaults, and take shared names without the prefix', () => {
    assert.deepEqual(readConfig('CARE_', shape, { CARE_SECRET: secret, SHARED: 'yes', OTHER: 'no' }), {
      CARE_PORT: 4001,
      CARE_SECRET: secret,
      SHARED: 'yes',
    })
  })

  it('come out of files where the name ends in _FILE', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'secret')
    writeFileSync(file, `${secret}\n`)
    assert.equal(readConfig('CARE_', shape, { CARE_SECRET_FILE: file }).CARE_SECRET, secret)
    assert.throws(
      () => readConfig('CARE_', shape, { CARE_SECRET_FILE: `${file}.gone` }),
      /CARE_SECRET_FILE names the file/,
    )
  })
})
