import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { type ExecutionResult, execute, parse } from 'graphql'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { openGateway, readGatewayConfig } from '../src/gateway.ts'
import { compose } from './library/compose-library.ts'
import { JWT_SECRET, tokenFor } from './library/open-library.ts'

const sdl = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@policy"])
  type Query { open: String  things: [Thing!]!  own: String @authenticated }
  interface Thing { id: ID!  worth: Int }
  type Vase implements Thing { id: ID!  worth: Int @requiresScopes(scopes: [["read:worth", "read:vase"], ["all"]]) }
  type Cup implements Thing { id: ID!  worth: Int  glaze: Glaze }
  type Glaze @authenticated { colour: String  recipe: String @policy(policies: ["potters"]) }
`

async function openPottery() {
  await using stack = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'pottery-'))
  stack.defer(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'supergraph.graphql')
  writeFileSync(file, compose({ pottery: ['http://pottery', sdl] }))
  const things = [
    { __typename: 'Vase', id: '1', worth: 5 },
    { __typename: 'Cup', id: '2', worth: 1, glaze: { colour: 'blue', recipe: 'ash' } },
  ]
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: { Query: { open: () => 'open', own: () => 'own', things: () => things } },
    },
  ])
  const asked: string[] = []
  const config = readGatewayConfig({
    GATEWAY_PORT: '0',
    GATEWAY_SUPERGRAPH: file,
    JWT_SECRET,
    INTERNAL_SECRET: 'an internal secret for the tests only',
  })
  const gateway = stack.use(
    await openGateway(config, {
      log: createLog('test', 'silent'),
      metrics: stack.use(createMetrics()),
      endpoints: {
        pottery: {
          async execute({ query, variables }) {
            asked.push(query)
            return execute({ schema, document: parse(query), variableValues: variables ?? null })
          },
          subscribe: async () => ({ errors: [] }),
        },
      },
    }),
  )
  const opened = stack.move()
  return {
    gateway,
    asked,
    async ask(query: string, claims?: Record<string, unknown>) {
      const authorization = claims && { authorization: `Bearer ${await tokenFor('anne', claims)}` }
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...authorization },
        body: JSON.stringify({ query }),
      })
      const { data, errors } = (await response.json()) as ExecutionResult
      return { status: response.status, data, code: errors?.[0]?.extensions?.['code'] }
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

test('what the supergraph keeps from strangers is refused to them before anything is fetched', async () => {
  await using pottery = await openPottery()
  for (const query of [
    '{ own }',
    '{ open own }',
    '{ things { ... on Cup { glaze { colour } } } }',
    '{ things { worth } }',
  ]) {
    const { status, code } = await pottery.ask(query)
    assert.deepEqual([status, code], [401, 'UNAUTHENTICATED'], query)
  }
  assert.deepEqual(pottery.asked, [])
  assert.deepEqual((await pottery.ask('{ open things { id } }')).data, {
    open: 'open',
    things: [{ id: '1' }, { id: '2' }],
  })
})

test('whoever has signed in has what asks for no more', async () => {
  await using pottery = await openPottery()
  assert.deepEqual((await pottery.ask('{ own }', {})).data, { own: 'own' })
  assert.equal((await pottery.ask('{ things { ... on Cup { glaze { colour } } } }', {})).code, undefined)
})

test('one of the lists of scopes has to be held whole, also for what is asked through an interface', async () => {
  await using pottery = await openPottery()
  for (const query of [
    '{ things { worth } }',
    '{ things { ... on Vase { worth } } }',
    '{ ...F } fragment F on Query { things { worth } }',
  ]) {
    assert.equal((await pottery.ask(query, { scopes: ['read:worth'] })).code, 'FORBIDDEN', query)
    assert.equal((await pottery.ask(query, { scopes: ['read:vase', 'read:worth'] })).code, undefined, query)
    assert.equal((await pottery.ask(query, { scope: 'other all' })).code, undefined, query)
  }
  assert.equal((await pottery.ask('{ things { ... on Cup { worth } } }')).code, undefined)
})

test('a policy that nobody can decide is a no', async () => {
  await using pottery = await openPottery()
  const { status, code } = await pottery.ask('{ things { ... on Cup { glaze { recipe } } } }', { scopes: ['all'] })
  assert.deepEqual([status, code], [403, 'FORBIDDEN'])
})

test('a socket is told the same', async () => {
  await using pottery = await openPottery()
  const client = createClient({
    url: pottery.gateway.url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  })
  await assert.rejects(client.iterate({ query: '{ own }' }).next(), (errors: { extensions: { code: string } }[]) => {
    assert.equal(errors[0]?.extensions.code, 'UNAUTHENTICATED')
    return true
  })
  await client.dispose()
})
