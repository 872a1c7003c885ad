import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

/** What this product is about. A gateway that knew any of it could not serve another graph. */
const domain =
  /patient|doctor|practition|nurse|caregiver|clinic|hospital|medic|health(?!["'`/.]|\b)|vital|alert|glucose|blood|reading|symptom|disease|chronic|consent|messaging|knowledge|devices?\b/i

test('the gateway has no word of the domain in it', () => {
  const folder = fileURLToPath(new URL('../src/', import.meta.url))
  const files = globSync('**/*.ts', { cwd: folder })
  assert.ok(files.length > 20)
  const found = files.flatMap((file) => {
    const lines = readFileSync(folder + file, 'utf8').split('\n')
    return lines.flatMap((line, at) => (domain.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : []))
  })
  assert.deepEqual(found, [])
})
