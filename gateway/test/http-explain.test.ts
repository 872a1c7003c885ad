import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GraphEndpoint } from '../src/transports/transport.ts'
import { openFront } from './library/open-front.ts'
import { tokenFor } from './library/open-library.ts'

interface Explained {
  readonly extensions?: { readonly explain?: Record<string, unknown> }
}

const QUERY = '{ books { title rating } }'
const EXPLAIN = { 'gateway-explain': '1' }

/** A subgraph that cannot be reached. */
const lost = (endpoint: GraphEndpoint): GraphEndpoint => ({
  ...endpoint,
  execute: async () => {
    throw new Error('connect ECONNREFUSED 10.1.2.3:80')
  },
})

async function openPage(settings: Record<string, string>): Promise<string> {
  await using front = await openFront({ settings, graphiqlTabs: [{ query: QUERY, headers: '{"x-own":"1"}' }] })
  return await (await fetch(front.url, { headers: { accept: 'text/html' } })).text()
}

describe('a request that is to be explained', () => {
  test('tells its plan and what each request to a subgraph cost', async () => {
    await using front = await openFront()
    const explain = async () => {
      const response = await front.post({ query: QUERY }, EXPLAIN)
      return ((await response.json()) as Explained).extensions?.explain ?? {}
    }
    const first = await explain()
    assert.equal(first['planCache'], 'miss')
    const steps = first['plan'] as { id: number; subgraph: string; query: string; next: number[] }[]
    assert.deepEqual(
      steps.map(({ subgraph, next }) => [subgraph, next]),
      [
        ['books', [steps[1]?.id]],
        ['reviews', []],
      ],
    )
    assert.match(steps[1]?.query ?? '', /_entities/)
    const fetches = first['fetches'] as Record<string, unknown>[]
    assert.deepEqual(
      fetches.map(({ subgraph, rows, failed }) => [subgraph, rows, failed]),
      [
        ['books', 1, false],
        ['reviews', 2, false],
      ],
    )
    for (const { milliseconds, startedAt, bytesSent } of fetches) {
      assert.ok(Number(milliseconds) >= 0 && Number(startedAt) >= 0 && Number(bytesSent) > 0)
    }
    assert.equal((await explain())['planCache'], 'hit')
  })

  test('is one by its address too, and no other is', async () => {
    await using front = await openFront()
    const ask = async (search: string) => {
      const body = JSON.stringify({ query: '{ reviewCount }' })
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${front.url}${search}`, { method: 'POST', headers, body })
      return ((await response.json()) as Explained).extensions?.explain !== undefined
    }
    assert.deepEqual(await Promise.all(['?explain', '?explain=1', '?explain=0', '?other', ''].map(ask)), [
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('never tells where a subgraph is', async () => {
    await using front = await openFront({ wrap: { reviews: lost } })
    const text = await (await front.post({ query: QUERY }, EXPLAIN)).text()
    const fetches = (JSON.parse(text) as Explained).extensions?.explain?.['fetches'] as { failed: boolean }[]
    assert.deepEqual(
      fetches.map(({ failed }) => failed),
      [false, true],
    )
    assert.doesNotMatch(text, /10\.1\.2\.3|http:/)
  })

  test('is refused where it is switched off, as it is without GraphiQL', async () => {
    for (const settings of [{ GATEWAY_EXPLAIN: 'false' }, { GATEWAY_GRAPHIQL: 'false' }]) {
      await using front = await openFront({ settings })
      assert.equal((await front.post({ query: QUERY }, EXPLAIN)).status, 403)
      assert.equal(front.books.callers.length, 0)
    }
  })

  test('is refused to everybody but the roles that are named', async () => {
    await using front = await openFront({ settings: { GATEWAY_EXPLAIN_ROLES: 'ADMINISTRATOR' } })
    const ask = async (authorization: Record<string, string>) =>
      (await front.post({ query: QUERY }, { ...EXPLAIN, ...authorization })).status
    assert.equal(await ask({}), 403)
    assert.equal(await ask({ authorization: `Bearer ${await tokenFor('jane', { roles: ['PATIENT'] })}` }), 403)
    assert.equal(await ask({ authorization: `Bearer ${await tokenFor('jane', { roles: ['ADMINISTRATOR'] })}` }), 200)
  })

  test('is one click away in GraphiQL, where it is allowed', async () => {
    assert.match(await openPage({}), /x-own[^\n]+gateway-explain/)
    assert.doesNotMatch(await openPage({ GATEWAY_EXPLAIN: 'false' }), /gateway-explain/)
  })
})
