// pnpm test [FILE …]   runs every test (or the named files) on the embedded stores and on every real server that is to
// be had here, and says at the end which ones those were. TEST_SERVERS=install lets launchers build what they lack,
// TEST_SERVERS=none keeps to the embedded stores.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Servers, startServers } from './servers/start-servers.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const everything = ['service', 'gateway', 'subgraphs', 'schema', 'start', 'test', 'bench'].map(
  (folder) => `${folder}/**/*.test.ts`,
)
const files = process.argv.length > 2 ? process.argv.slice(2) : everything

const mode = process.env['TEST_SERVERS']
const data = mkdtempSync(join(tmpdir(), 'chronic-care-test-'))
const temporary = join(data, 'tmp')
mkdirSync(temporary)
chmodSync(data, 0o755) // A server that runs as another user must reach its folder.
const cache = process.env['TEST_SERVERS_CACHE'] ?? join(homedir(), '.cache/chronic-care-graph/servers')

const servers: Servers | null =
  mode === 'none' ? null : await startServers({ data, cache, install: mode === 'install' }, process.env)

let code: number
try {
  code = await runTests()
} finally {
  await servers?.[Symbol.asyncDispose]()
  rmSync(data, { recursive: true, force: true })
}
report()
process.exitCode = code || (servers?.report.some(({ failure }) => failure !== null) ? 1 : 0)

async function runTests(): Promise<number> {
  const child = spawn(process.execPath, ['--test', '--test-timeout=180000', '--test-reporter=spec', ...files], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Whatever a test leaves in a temporary folder goes with the run.
    env: { ...process.env, ...servers?.env, TMPDIR: temporary },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  const [exit] = (await once(child, 'exit')) as [number | null]
  return exit ?? 1
}

function report(): void {
  console.log('\nStores that the tests ran on')
  console.log('  embedded   PGlite, node:sqlite, aedes, local folder, in-process hints')
  for (const { name, what, failure } of servers?.report ?? []) {
    if (what) console.log(`  real       ${name}: ${what}`)
    else if (failure) console.log(`  FAILED     ${name}: ${failure}`)
    else console.log(`  absent     ${name}: its suites did not run`)
  }
  if (!servers) console.log('  absent     every real server: TEST_SERVERS=none')
}
