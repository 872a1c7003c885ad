import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { HELP, readCommandLine } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'command-line-'))
after(() => rmSync(folder, { recursive: true }))

test('the command line wins over the environment, and that over the file', () => {
  writeFileSync(join(folder, 'settings.env'), 'GATEWAY_PORT=1\nHOST=::1\nLOG_LEVEL=error\n')
  const settings = readCommandLine(['--config', 'settings.env', '--port', '3', '--watch', '--poll', '500'], {
    INIT_CWD: folder,
    GATEWAY_PORT: '2',
    HOST: '0.0.0.0',
  })
  assert.partialDeepStrictEqual(settings, {
    GATEWAY_PORT: '3',
    HOST: '0.0.0.0',
    LOG_LEVEL: 'error',
    GATEWAY_WATCH: 'true',
    GATEWAY_POLL: '500',
  })
})

test('paths are meant from where the package manager was called', () => {
  const settings = readCommandLine(['--supergraph', 'a.graphql'], { INIT_CWD: folder })
  assert.equal(settings?.['GATEWAY_SUPERGRAPH'], join(folder, 'a.graphql'))
})

test('where supergraphs come from is what the command line says, whatever the environment says', () => {
  const env = { GATEWAY_SUPERGRAPH: '/a.graphql', GATEWAY_SUBGRAPHS: '/a.yaml' }
  assert.equal(readCommandLine(['--supergraph', '/b.graphql'], env)?.['GATEWAY_SUBGRAPHS'], undefined)
  assert.equal(readCommandLine(['--subgraphs', '/b.yaml'], env)?.['GATEWAY_SUPERGRAPH'], undefined)
})

test('every option stands in the help, and an option that there is not is refused', () => {
  assert.equal(readCommandLine(['--help'], {}), null)
  for (const name of ['supergraph', 'subgraphs', 'watch', 'poll', 'port', 'host', 'config']) {
    assert.match(HELP, new RegExp(`^  --${name} `, 'm'))
  }
  assert.throws(() => readCommandLine(['--supergraf', 'x'], {}), /--supergraf/)
})
