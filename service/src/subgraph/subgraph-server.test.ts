import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type ExecutionResult, parse } from 'graphql'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Caller } from '../identity/caller.ts'
import { ClientError } from '../errors.ts'
import { IDENTITY_HEADER, claimsOf, signIdentity } from '../identity/identity.ts'
import { createLog } from '../log.ts'
import { createMetrics } from '../metrics.ts'
import { type ServedSubgraph, serveSubgraph } from './serve-subgraph.ts'
import { type SubgraphServer, openSubgraphServer } from './subgraph-server.ts'
import type { GraphRequest, Subgraph } from './subgraph.ts'

const secret = 'a secret that only this test knows.'
const claims = {
  sub: 'account-chen',
  exp: 2_000_000_000,
  ...claimsOf({
    subject: 'account-chen',
    roles: ['PRACTITIONER'],
    scopes: [],
    patientId: null,
    practitionerId: 'chen',
    caregiverId: null,
    organizationId: null,
  }),
}

interface Context {
  readonly caller: Caller
  readonly made: number
}

/** A subgraph whose context says which of them it is, so that a test sees when a new one was made. */
function countingSubgraph(ended: () => void = () => {}): Subgraph {
  let made = 0
  return {
    name: 'demo',
    schema: buildSubgraphSchema([
      {
        typeDefs: parse(
          'type Query { who: String context: Int! refuse: Int fail: Int } type Subscription { ticks(count: Int!): Int quiet: Int }',
        ),
        resolvers: {
          Query: {
            who: (_: unknown, __: unknown, { caller }: Context) => caller.identity?.practitionerId ?? null,
            context: (_: unknown, __: unknown, { made: number }: Context) => number,
            refuse: () => {
              throw new ClientError('CONFLICT', 'Load it again.')
            },
            fail: () => {
              throw new Error('secret details of patient Wang')
            },
          },
          Subscription: {
            ticks: {
              async *subscribe(_: unknown, { count }: { count: number }) {
                for (let i = 0; i < count; i++) yield i
              },
              resolve: (_: unknown, __: unknown, { made: number }: Context) => number,
            },
            quiet: {
              // A stream on which nothing ever happens: only its end can be seen.
              subscribe: () => ({
                next: () => new Promise<never>(() => {}),
                return: async () => {
                  ended()
                  return { done: true, value: undefined }
                },
                [Symbol.asyncIterator]() {
                  return this
                },
              }),
            },
          },
        },
      },
    ]),
    createContext: (caller): Context => ({ caller, made: ++made }),
    dependencies: [{ name: 'store', check: async () => {} }],
    async [Symbol.asyncDispose]() {},
  }
}

const signed = async (audience = 'demo') => ({
  [IDENTITY_HEADER]: await signIdentity(claims, audience, secret),
  'x-request-id': 'request-7',
})

describe('a subgraph behind its door', () => {
  let server: SubgraphServer
  let served: ServedSubgraph
  before(async () => {
    const log = createLog('test', 'silent')
    server = await openSubgraphServer(countingSubgraph(), secret, log)
    served = await serveSubgraph(server, createMetrics(), { host: '127.0.0.1', port: 0 })
  })
  after(() => served[Symbol.asyncDispose]())

  const inProcess = async (query: string, headers: GraphRequest['headers']) =>
    plain(await server.execute({ query, headers }))
  const overHttp = async (query: string, headers: GraphRequest['headers']): Promise<ExecutionResult> => {
    const response = await fetch(served.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
      body: JSON.stringify({ query }),
    })
    return (await response.json()) as ExecutionResult
  }

  for (const [carrier, ask] of [
    ['in process', inProcess],
    ['over HTTP', overHttp],
  ] as const) {
    it(`knows who asks, ${carrier}`, async () => {
      assert.deepEqual(await ask('{ who }', await signed()), { data: { who: 'chen' } })
      const anonymous = { [IDENTITY_HEADER]: await signIdentity(null, 'demo', secret) }
      assert.deepEqual(await ask('{ who }', anonymous), { data: { who: null } })
    })

    it(`refuses whoever is not the gateway, ${carrier}`, async () => {
      for (const headers of [{}, await signed('another'), { [IDENTITY_HEADER]: 'forged' }]) {
        const { data, errors } = await ask('{ who _service { sdl } }', headers)
        assert.equal(data, undefined)
        assert.equal(errors?.[0]?.extensions?.['code'], 'UNAUTHENTICATED')
      }
    })

    it(`passes on what is meant for clients and hides everything else, ${carrier}`, async () => {
      const { errors } = await ask('{ refuse fail }', await signed())
      const [refused, failed] = (errors ?? []).toSorted((a, b) => String(b.path).localeCompare(String(a.path)))
      assert.equal(refused?.message, 'Load it again.')
      assert.equal(refused?.extensions['code'], 'CONFLICT')
      assert.deepEqual(failed?.extensions, { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-7' })
      assert.deepEqual(failed?.path, ['fail'])
      assert.ok(!JSON.stringify(errors).includes('Wang'))
    })
  }

  it('makes a new context for every event of a subscription, over a WebSocket too', async () => {
    const client = createClient({ url: served.url.replace('http', 'ws'), webSocketImpl: WebSocket })
    const contexts: unknown[] = []
    const stream = client.iterate({
      query: 'subscription { ticks(count: 3) }',
      extensions: { headers: await signed() },
    })
    for await (const event of stream) contexts.push(event.data?.['ticks'])
    await client.dispose()
    assert.equal(new Set(contexts).size, 3)
  })

  it('ends a subscription at once, also while nothing happens on it', async () => {
    const ended = Promise.withResolvers<void>()
    await using quiet = await openSubgraphServer(countingSubgraph(ended.resolve), secret, createLog('test', 'silent'))
    const stream = await quiet.subscribe({ query: 'subscription { quiet }', headers: await signed() })
    assert.ok('next' in stream)
    void stream.next()
    await stream.return?.()
    await ended.promise
  })

  it('refuses a subscription of whoever is not the gateway', async () => {
    const client = createClient({ url: served.url.replace('http', 'ws'), webSocketImpl: WebSocket })
    const stream = client.iterate({ query: 'subscription { ticks(count: 3) }' })
    const events = await Array.fromAsync(stream)
    assert.deepEqual(
      events.map(({ data, errors }) => [data, errors?.[0]?.extensions?.['code']]),
      [[undefined, 'UNAUTHENTICATED']],
    )
    await client.dispose()
  })

  it('tells its health and refuses a body that is too large', async () => {
    const origin = served.url.replace('/graphql', '')
    assert.deepEqual(await (await fetch(`${origin}/health?ready`)).json(), {
      status: 'ok',
      dependencies: { store: 'ok' },
    })
    const status = await new Promise((resolve, reject) => {
      const post = request(
        served.url,
        { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': 5_000_000 } },
        (response) => resolve(response.statusCode),
      )
      post.on('error', reject).write('{"query":"')
    })
    assert.equal(status, 413)
  })
})

/** As a client gets it. */
const plain = (result: ExecutionResult): ExecutionResult => JSON.parse(JSON.stringify(result)) as ExecutionResult
