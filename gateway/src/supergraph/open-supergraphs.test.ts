import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { listen } from '@care/service/listen'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { compose } from '../../test/library/compose-library.ts'
import { readGatewayConfig } from '../config.ts'
import type { Outcome } from '../execution/execution.ts'
import type { KnownOperation } from '../planning/known-operations.ts'
import { openPlannerThread } from '../planning/open-planner-thread.ts'
import { createExchangesOpener } from '../transports/open-exchanges.ts'
import { createGenerations } from './create-generations.ts'
import { keepWays } from './kept-ways.ts'
import { openSupergraphs } from './open-supergraphs.ts'
import { runQuery } from './run-query.ts'

/** A subgraph that answers every field that it is asked for, and counts its connections. */
async function serve(t: TestContext) {
  let connections = 0
  const server = createServer(async (request, response) => {
    const { query } = (await json(request)) as { query: string }
    const fields = [...query.matchAll(/\b(title|author|pages)\b/g)].map(([field]) => [field, `the ${field}`])
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: Object.fromEntries(fields) }))
  })
  server.on('connection', () => (connections += 1))
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  const url = `${await listen(server, { host: '127.0.0.1', port: 0 })}/`
  const supergraphOf = (...fields: string[]) =>
    compose({ books: [url, `type Query { ${fields.map((field) => `${field}: String`).join(' ')} }`] })
  return { supergraphOf, connections: () => connections }
}

interface Settings {
  readonly env?: NodeJS.ProcessEnv
  readonly known?: readonly KnownOperation[]
  readonly sdl: string
}

/** Supergraphs out of a watched file, on everything that the gateway has under them. */
async function open(t: TestContext, { env, known = [], sdl }: Settings) {
  const stack = new AsyncDisposableStack()
  t.after(() => stack.disposeAsync())
  const folder = mkdtempSync(join(tmpdir(), 'supergraphs-'))
  stack.defer(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'supergraph.graphql')
  const write = (text: string) => {
    writeFileSync(`${file}.new`, text)
    renameSync(`${file}.new`, file)
  }
  write(sdl)
  const lines = new Writable({
    write(chunk: Buffer, _, done) {
      this.emit('line', chunk.toString())
      done()
    },
  })
  const log = createLog('test', 'info', lines)
  const metrics = stack.use(createMetrics())
  const config = readGatewayConfig({ GATEWAY_SUPERGRAPH: file, GATEWAY_WATCH: 'true', ...env })
  const plannerThread = stack.use(openPlannerThread({ planTimeout: 10_000, queue: 100, megabytes: 512 }))
  const opener = stack.use(createExchangesOpener(config, { log, metrics }))
  const never = { subscribe: () => assert.fail(), [Symbol.asyncDispose]: async () => {} }
  const holdWays = keepWays({
    addressOf: ({ url }) => url,
    open: (subgraph) => {
      const exchanges = opener.open(subgraph)
      return { exchanges, streams: never, [Symbol.asyncDispose]: () => exchanges[Symbol.asyncDispose]() }
    },
  })
  const generations = createGenerations(config, { plannerThread, holdWays, metrics })
  const supergraphs = stack.use(
    await openSupergraphs(config, {
      openGeneration: generations.open,
      executeOn: generations.executeOn,
      compose: plannerThread.compose,
      headersFor: () => ({}),
      knownOperations: known,
      log,
      metrics,
    }),
  )
  const ask = async (query: string): Promise<unknown> => {
    using lease = supergraphs.lease()
    const { generation } = lease
    const outcome: Outcome = await runQuery(
      { query, operationName: undefined, variables: {}, asker: { headersFor: () => [], sharing: '' } },
      {
        generation,
        execute: generations.executeOn(generation),
        timeout: 5000,
        choose: () => ({ conditions: [], overrides: [] }),
      },
    )
    return JSON.parse(outcome.data.text)
  }
  return {
    supergraphs,
    file,
    write,
    ask,
    /** The next line of the log that says so. */
    async told(text: string): Promise<string> {
      for (;;) {
        const [line] = (await once(lines, 'line', { signal: AbortSignal.timeout(10_000) })) as [string]
        if (line.includes(text)) return line
      }
    },
  }
}

test('a file that changes is served, on the connections that there are', async (t) => {
  const { supergraphOf, connections } = await serve(t)
  const { supergraphs, write, ask, told } = await open(t, { sdl: supergraphOf('title') })
  await supergraphs.dependency.check()
  assert.deepEqual(await ask('{ title }'), { title: 'the title' })
  await assert.rejects(ask('{ title author }'))
  const serves = told('a supergraph serves')
  write(supergraphOf('title', 'author'))
  await serves
  assert.deepEqual(await ask('{ title author }'), { title: 'the title', author: 'the author' })
  assert.equal(connections(), 1)
})

test('a broken supergraph is refused in words, and the old one goes on', async (t) => {
  const { supergraphOf } = await serve(t)
  const { write, ask, told, file } = await open(t, { sdl: supergraphOf('title') })
  const refused = told('was refused')
  write('type Query { title: String }')
  const line = JSON.parse(await refused)
  assert.equal(line.source, file)
  assert.match(line.reason, /is not a supergraph that can be served: .+/)
  assert.deepEqual(await ask('{ title }'), { title: 'the title' })
})

const Author = { name: 'Author', query: 'query Author { author }', operationName: 'Author' }

test('a supergraph that would break a known operation never serves, when that is the policy', async (t) => {
  const { supergraphOf } = await serve(t)
  const { supergraphs, write, ask, told } = await open(t, {
    sdl: supergraphOf('title', 'author'),
    known: [Author],
    env: { GATEWAY_CHECK_OPERATIONS: 'refuse' },
  })
  const refused = told('was refused')
  write(supergraphOf('title'))
  assert.match(JSON.parse(await refused).reason, /Author: Cannot query field "author" on type "Query"\./)
  assert.deepEqual(await ask('{ author }'), { author: 'the author' })
  assert.equal(supergraphs.state().current.generation.number, 1)
})

test('where the policy is to warn, it serves, and the operation is named', async (t) => {
  const { supergraphOf } = await serve(t)
  const { write, told } = await open(t, { sdl: supergraphOf('title', 'author'), known: [Author] })
  const warned = told('breaks an operation')
  const serves = told('a supergraph serves')
  write(supergraphOf('title'))
  assert.match(JSON.parse(await warned).operation, /Author/)
  await serves
})

test('what was used most is planned before the new supergraph serves', async (t) => {
  const { supergraphOf } = await serve(t)
  const { supergraphs, write, ask, told } = await open(t, { sdl: supergraphOf('title') })
  await ask('{ title }')
  const serves = told('a supergraph serves')
  write(supergraphOf('title', 'pages'))
  await serves
  using lease = supergraphs.lease()
  const { generation } = lease
  const program = generation.program(generation.prepare('{ title }', undefined), { conditions: [], overrides: [] })
  assert.ok(!(program instanceof Promise))
})

test('what the file said last is gone back from at once, and stays away though the file is touched', async (t) => {
  const { supergraphOf } = await serve(t)
  const { supergraphs, write, ask, told } = await open(t, { sdl: supergraphOf('title') })
  const serves = told('a supergraph serves')
  write(supergraphOf('title', 'author'))
  await serves
  assert.equal(supergraphs.rollback().outcome, 'rolled_back')
  await assert.rejects(ask('{ author }'))
  const withheld = told('was rolled back is not served again')
  write(supergraphOf('title', 'author'))
  await withheld
  assert.deepEqual(await ask('{ title }'), { title: 'the title' })
})

test('a file that is no supergraph at the start is told with its name', async (t) => {
  await assert.rejects(open(t, { sdl: 'type Query { title: String }' }), /supergraph\.graphql is not a supergraph/)
})
