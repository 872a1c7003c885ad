import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(join(root, 'docs/adr/0006-libraries.md'), 'utf8')

interface Package {
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

const read = (path: string): Package => JSON.parse(readFileSync(path, 'utf8'))

/** The licence that the page tells for each library. */
const told = new Map(
  page
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [names = '', licence = ''] = line.split('|').slice(1)
      return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, licence.trim()] as const)
    }),
)

/** Installed by the bench alone, and so not everywhere. */
const PEERS = 'bench/peers/package.json'
const manifests = globSync(['package.json', '{service,gateway,start,test}/package.json', 'subgraphs/*/package.json'], {
  cwd: root,
})

function list(manifest: string) {
  const { dependencies, devDependencies } = read(join(root, manifest))
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !name.startsWith('@care/'))
    .map((name) => ({ name, installed: join(root, dirname(manifest), 'node_modules', name, 'package.json') }))
}

const used = manifests.flatMap(list)
const peers = list(PEERS)

describe('the page about libraries', () => {
  it('names every library that is used, and none that is not', () => {
    const names = [...used, ...peers].map(({ name }) => name)
    assert.deepEqual([...told.keys()].toSorted(), [...new Set(names)].toSorted())
  })

  it('tells the licence that each one came with', () => {
    for (const { name, installed } of [...used, ...peers.filter((peer) => existsSync(peer.installed))]) {
      assert.equal(told.get(name), read(installed).license, name)
    }
  })
})
