import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const guide = readFileSync(join(root, 'docs/部署指南.md'), 'utf8')

const sources = ['service/src/config.ts', ...globSync('{gateway,start,subgraphs/*}/src/config.ts', { cwd: root })]

/** The settings that a source file declares: keys in capitals. */
const declared = new Set(
  sources.flatMap((source) =>
    [...readFileSync(join(root, source), 'utf8').matchAll(/[\s{]([A-Z][A-Z0-9_]{2,}): \w+(?=[(.,\n])/g)].map(
      ([, name = '']) => name,
    ),
  ),
)

/** The settings that the guide's tables describe: the first cell of a row. */
const described = new Set([...guide.matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(([, name = '']) => name))

describe('the deployment guide', () => {
  it('describes every setting of every service, and none that there is not', () => {
    assert.ok(declared.size > 20, 'the settings were not found')
    assert.deepEqual([...described].toSorted(), [...declared].toSorted())
  })
})
