import assert from 'node:assert/strict'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { openGateway, readGatewayConfig } from '../src/gateway.ts'
import { serveTwo, until } from './reload.fixture.ts'

const TOKEN = 'a token for operators, in tests only'

/** Reloads before the heap is measured: caches fill, code is compiled. */
const WARM_UP = 50
const RELOADS = 200

/** Clients that ask without a pause. */
const CLIENTS = 8

/** Milliseconds after which a request hangs. */
const PATIENCE = 10_000

/**
 * Bytes by which the heap may differ: compiled code comes and goes. A generation with the operations of this test takes
 * half a megabyte, so that two hundred that are not put away would take a hundred.
 */
const FLAT = 16 * 1024 * 1024

/** A gateway over two subgraphs, whose supergraph differs by one field of the first. */
async function open(t: TestContext, env: NodeJS.ProcessEnv = {}) {
  const stack = new AsyncDisposableStack()
  t.after(() => stack.disposeAsync())
  const folder = mkdtempSync(join(tmpdir(), 'reload-'))
  stack.defer(() => rmSync(folder, { recursive: true }))
  const { variant } = await serveTwo(t)
  const file = join(folder, 'supergraph.graphql')
  const write = (sdl: string) => {
    writeFileSync(`${file}.new`, sdl)
    renameSync(`${file}.new`, file)
  }
  write(variant('pages'))
  const metrics = stack.use(createMetrics())
  const config = readGatewayConfig({
    GATEWAY_PORT: '0',
    GATEWAY_SUPERGRAPH: file,
    GATEWAY_ADMIN_PORT: '0',
    GATEWAY_ADMIN_TOKEN: TOKEN,
    ...env,
  })
  const gateway = stack.use(await openGateway(config, { log: createLog('test', 'silent'), metrics }))
  return {
    variant,
    write,
    metrics,
    async ask(query: string): Promise<{ status: number; data?: unknown; errors?: unknown }> {
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        signal: AbortSignal.timeout(PATIENCE),
      })
      return { status: response.status, ...((await response.json()) as object) }
    },
    async call(path: string): Promise<{ outcome: string; reason?: string }> {
      const headers = { authorization: `Bearer ${TOKEN}` }
      const response = await fetch(`${gateway.adminOrigin}/admin/supergraph/${path}`, { method: 'POST', headers })
      return response.json() as never
    },
  }
}

type Reloadable = Awaited<ReturnType<typeof open>>

/** Clients that ask until they are stopped; `stop` resolves with how many answers they got, and what went wrong. */
function load({ ask }: Reloadable) {
  const state = { isOver: false }
  let answers = 0
  const failures: unknown[] = []
  const client = async (number: number) => {
    for (let time = 0; !state.isOver; time++) {
      // Some are rare, so that plans are made while supergraphs change.
      const alias = time % 20 === 0 ? `rare${number}x${(time / 20) % 5}` : 'same'
      try {
        const answer = await ask(`{ ${alias}: title author }`)
        assert.deepEqual(answer, { status: 200, data: { [alias]: 'title', author: 'author' } })
        answers += 1
      } catch (error) {
        failures.push(error)
      }
    }
  }
  const clients = Array.from({ length: CLIENTS }, (_, number) => client(number))
  return {
    async stop() {
      state.isOver = true
      await Promise.all(clients)
      return { answers, failures }
    },
  }
}

async function reloadUnderLoad(gateway: Reloadable, times: number) {
  const running = load(gateway)
  for (let time = 0; time < times; time++) {
    gateway.write(gateway.variant(time % 2 === 0 ? 'chapters' : 'pages'))
    assert.equal((await gateway.call('reload')).outcome, 'loaded')
  }
  return running.stop()
}

function heapAfterCollection(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  for (let time = 0; time < 3; time++) collect()
  return process.memoryUsage().heapUsed
}

test('two hundred reloads under load: no request fails or hangs, and the heap stays where it was', async (t) => {
  const gateway = await open(t)
  await reloadUnderLoad(gateway, WARM_UP)
  const before = heapAfterCollection()
  const { answers, failures } = await reloadUnderLoad(gateway, RELOADS)
  const grown = heapAfterCollection() - before
  assert.deepEqual(failures, [])
  t.diagnostic(`${answers} answers during ${RELOADS} reloads; the heap grew by ${Math.round(grown / 1024)} KiB`)
  assert.ok(answers > RELOADS)
  assert.ok(grown < FLAT, `the heap grew by ${grown} bytes`)
  assert.match(
    await gateway.metrics.text(),
    new RegExp(`^graphql_supergraph_generation ${1 + WARM_UP + RELOADS}$`, 'm'),
  )
})

test('a watched file is served when it changes, and a broken one never', async (t) => {
  const { ask, write, variant, metrics } = await open(t, { GATEWAY_WATCH: 'true' })
  assert.equal((await ask('{ pages }')).status, 200)
  write(variant('chapters'))
  await until(async () => (await ask('{ chapters }')).errors === undefined)
  assert.ok((await ask('{ pages }')).errors)

  write('type Query { nothing: String }')
  await until(async () => /reload_total\{outcome="refused"\} 1/.test(await metrics.text()))
  assert.deepEqual(await ask('{ chapters }'), { status: 200, data: { chapters: 'chapters' } })
})

test('under load, going back is instant and costs no request', async (t) => {
  const gateway = await open(t)
  gateway.write(gateway.variant('chapters'))
  await gateway.call('reload')
  const running = load(gateway)
  assert.equal((await gateway.call('rollback')).outcome, 'rolled_back')
  assert.deepEqual(await gateway.ask('{ pages }'), { status: 200, data: { pages: 'pages' } })
  assert.equal((await gateway.call('reload')).outcome, 'withheld')
  assert.deepEqual((await running.stop()).failures, [])
})

test('queries are compared on a new supergraph before it serves, when that is wanted', async (t) => {
  const gateway = await open(t, { GATEWAY_SHADOW_PERCENT: '100', GATEWAY_SHADOW_SECONDS: '0.5' })
  const running = load(gateway)
  gateway.write(gateway.variant('chapters'))
  assert.equal((await gateway.call('reload')).outcome, 'loaded')
  assert.deepEqual((await running.stop()).failures, [])
  const text = await gateway.metrics.text()
  assert.match(text, /^graphql_shadow_total\{outcome="same"\} \d+$/m)
  assert.doesNotMatch(text, /graphql_shadow_total\{outcome="(different|failed)"\}/)
})
