import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { port, readConfig } from './config.ts'

const shape = {
  CARE_PORT: port(4001),
  CARE_SECRET: z.string().min(32).describe('Key of everything'),
  SHARED: z.string().optional(),
}
const secret = 'x'.repeat(32)

describe('a service’s settings', () => {
  it('tell every mistake at once, a line each: what is missing and why, what is malformed, what does not exist', () => {
    const env = { CARE_PORT: 'many', CARE_SECRTE: 'x', CARE_LEVEL: 'loud', HOME: '/' }
    assert.throws(() => readConfig('CARE_', { ...shape, CARE_LEVEL: z.enum(['quiet', 'normal']) }, env), {
      message: [
        'The settings are not usable:',
        'CARE_PORT: must be a number',
        'CARE_SECRET: is missing (Key of everything)',
        'CARE_LEVEL: Invalid option: expected one of "quiet"|"normal"',
        'CARE_SECRTE: there is no such setting',
      ].join('\n'),
    })
  })

  it('keep a secret that is too short to themselves', () => {
    assert.throws(
      () => readConfig('CARE_', shape, { CARE_SECRET: 'hunter2' }),
      ({ message }: Error) => /CARE_SECRET: Too small/.test(message) && !message.includes('hunter2'),
    )
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
