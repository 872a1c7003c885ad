import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { listen } from '@care/service/listen'
import { type GraphQLSchema, graphql, parse } from 'graphql'
import { createClient } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocket, WebSocketServer } from 'ws'
import { withoutCursor } from './library/without-cursor.ts'

// Two subgraphs that know nothing of this repository: stock servers, no identity, addresses of their own.

const root = fileURLToPath(new URL('../../', import.meta.url))
const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])'

const ships = parse(/* GraphQL */ `
  ${link}
  type Query {
    ships: [Ship!]!
  }
  type Mutation {
    launch(name: String!): Ship!
  }
  type Subscription {
    launched: Ship!
  }
  type Ship @key(fields: "name") {
    name: String!
    tons: Int!
  }
`)

const harbours = parse(/* GraphQL */ `
  ${link}
  type Query {
    harbours: [Harbour!]!
  }
  type Harbour {
    name: String!
    ships: [Ship!]!
  }
  type Ship @key(fields: "name") {
    name: String!
    harbour: Harbour
  }
`)

const fleet = [{ name: 'Victory', tons: 3500 }]
const waiting: ((ship: object) => void)[] = []

const shipsSchema = buildSubgraphSchema([
  {
    typeDefs: ships,
    resolvers: {
      Query: { ships: () => fleet },
      Mutation: {
        launch: (_: unknown, { name }: { name: string }) => {
          const ship = { name, tons: 100 }
          fleet.push(ship)
          for (const tell of waiting) tell(ship)
          return ship
        },
      },
      Subscription: {
        launched: {
          subscribe: async function* () {
            for (;;) yield { launched: await new Promise((resolve) => waiting.push(resolve)) }
          },
        },
      },
      Ship: { __resolveReference: ({ name }: { name: string }) => fleet.find((it) => it.name === name) },
    } as never,
  },
])

const harbour = (ship: { name: string }) => ({ name: `Port ${ship.name}`, ships: [ship] })
const harboursSchema = buildSubgraphSchema([
  {
    typeDefs: harbours,
    resolvers: {
      Query: { harbours: () => [harbour({ name: 'Victory' })] },
      Ship: { __resolveReference: (it: { name: string }) => it, harbour },
    } as never,
  },
])

async function serve(schema: GraphQLSchema): Promise<string> {
  const http = createServer(async (request, response) => {
    const { query, variables, operationName } = JSON.parse(await text(request))
    const result = await graphql({ schema, source: query, variableValues: variables, operationName })
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result))
  })
  const sockets = new WebSocketServer({ server: http })
  useServer({ schema }, sockets)
  after(() => {
    for (const client of sockets.clients) client.terminate()
    http.close()
    http.closeAllConnections()
  })
  return `${await listen(http, { host: '127.0.0.1', port: 0 })}/`
}

const folder = mkdtempSync(join(tmpdir(), 'foreign-'))
after(() => rmSync(folder, { recursive: true }))

/** What `pnpm gateway` runs. */
function runGateway(parameters: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { gateway: string } }
  const [command, ...rest] = scripts.gateway.split(' ')
  assert.equal(command, 'node')
  const child = spawn(process.execPath, [...rest, ...parameters], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  after(() => child.kill('SIGKILL'))
  return child
}

async function errorOf(parameters: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const child = runGateway(parameters, env)
  assert.ok(child.stderr)
  const [message, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  assert.equal(code, 1)
  assert.doesNotMatch(message, /\n\s+at /, 'a stack is no message')
  return message
}

test('any supergraph is served by one command, with query, mutation and subscription across two foreign subgraphs', async () => {
  const { supergraphSdl } = composeServices([
    { name: 'ships', url: await serve(shipsSchema), typeDefs: ships },
    { name: 'harbours', url: await serve(harboursSchema), typeDefs: harbours },
  ])
  assert.ok(supergraphSdl)
  writeFileSync(join(folder, 'supergraph.graphql'), supergraphSdl)

  const child = runGateway(['--supergraph', 'supergraph.graphql', '--port', '0', '--host', '127.0.0.1'], {
    INIT_CWD: folder,
  })
  assert.ok(child.stdout)
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const url = /^listening on (http:\/\/127\.0\.0\.1:\d+\/graphql)$/.exec(line)?.[1]
  assert.ok(url, line)

  const post = async (query: string) => {
    const headers = { 'content-type': 'application/json', authorization: 'Basic of-no-interest' }
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })).json()
  }
  assert.deepEqual(await post('{ ships { name tons harbour { name ships { tons } } } }'), {
    data: { ships: [{ name: 'Victory', tons: 3500, harbour: { name: 'Port Victory', ships: [{ tons: 3500 }] } }] },
  })
  assert.deepEqual(await post('{ __schema { mutationType { name } } }'), {
    data: { __schema: { mutationType: { name: 'Mutation' } } },
  })

  const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })
  const events = client.iterate({ query: 'subscription { launched { name tons harbour { name } } }' })
  const first = events.next()
  while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve))
  assert.deepEqual(await post('mutation { launch(name: "Beagle") { tons harbour { name } } }'), {
    data: { launch: { tons: 100, harbour: { name: 'Port Beagle' } } },
  })
  assert.deepEqual(withoutCursor((await first).value), {
    data: { launched: { name: 'Beagle', tons: 100, harbour: { name: 'Port Beagle' } } },
  })
  assert.equal((await fetch(new URL('/health?ready', url))).status, 200)

  const closed = new Promise((resolve) => client.on('closed', (event) => resolve((event as { code: number }).code)))
  child.kill('SIGTERM')
  assert.equal(await closed, 1012)
  const [code] = await once(child, 'exit')
  assert.equal(code, 0)
})

test('what is wrong at the start is told in one clear line each, with exit code 1', async () => {
  writeFileSync(join(folder, 'plain.graphql'), 'type Query { a: Int }')
  assert.match(await errorOf([]), /^GATEWAY_SUPERGRAPH: is missing \(.*--supergraph\)$/m)
  assert.match(await errorOf(['--supergraph', '/nowhere.graphql']), /\/nowhere\.graphql cannot be read/)
  assert.match(await errorOf(['--supergraph', join(folder, 'plain.graphql')]), /is not a supergraph/)
  assert.match(await errorOf([], { GATEWAY_SUPERGRAF: 'x' }), /GATEWAY_SUPERGRAF/)
  assert.match(await errorOf([], { GATEWAY_SUPERGRAPH: 'x', JWT_SECRET: 'x'.repeat(32) }), /INTERNAL_SECRET is missing/)
})
