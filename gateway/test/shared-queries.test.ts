import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LibraryOptions, openLibrary, tokenFor } from './library/open-library.ts'

/** A library whose books wait to be let go; a mutation does not. */
async function openHeld(settings: LibraryOptions['settings'] = {}) {
  const asked: string[] = []
  let waiting: (() => void)[] = []
  let onAsked: (() => void) | undefined
  const library = await openLibrary({
    settings,
    wrap: {
      books: (endpoint) => ({
        ...endpoint,
        async execute(request) {
          if (request.query.startsWith('mutation')) return endpoint.execute(request)
          asked.push(request.query)
          const { promise, resolve } = Promise.withResolvers<void>()
          waiting.push(resolve)
          onAsked?.()
          await promise
          return endpoint.execute(request)
        },
      }),
    },
  })
  return {
    library,
    asked,
    /** Resolves when so many questions have come, since the beginning. */
    async untilAsked(count: number) {
      while (asked.length < count) {
        await new Promise<void>((resolve) => {
          onAsked = resolve
        })
      }
    },
    letGo() {
      for (const go of waiting) go()
      waiting = []
    },
    [Symbol.asyncDispose]: () => library[Symbol.asyncDispose](),
  }
}

const query = '{ book(id: "1") { title } }'

test('equal queries of one caller run once, and each gets the answer under its own request id', async () => {
  await using held = await openHeld()
  const first = held.library.post(query, { headers: { 'x-request-id': 'a' } })
  await held.untilAsked(1)
  const others = [1, 2, 3].map((number) => held.library.post(query, { headers: { 'x-request-id': `b${number}` } }))
  const different = held.library.post('{ book(id: "2") { title } }')
  await held.untilAsked(2)
  while (!/^graphql_queries_joined_total 3$/m.test(await held.library.metrics.text())) {
    // Until the gateway has all of them: each joins as it comes.
  }
  held.letGo()
  const answers = await Promise.all([first, ...others])
  assert.deepEqual(
    answers.map(({ data, headers }) => [data, headers.get('x-request-id')]),
    ['a', 'b1', 'b2', 'b3'].map((id) => [{ book: { title: 'Emma' } }, id]),
  )
  assert.deepEqual((await different).data, { book: { title: 'Persuasion' } })
  assert.equal(held.asked.length, 2)
})

test('two people never share an answer', async () => {
  await using held = await openHeld()
  const tokens = await Promise.all(['anne', 'fanny'].map((name) => tokenFor(name)))
  const asks = tokens.map((token) => held.library.post('{ whoami }', { headers: { authorization: `Bearer ${token}` } }))
  await held.untilAsked(2)
  held.letGo()
  assert.deepEqual(
    (await Promise.all(asks)).map(({ data }) => data?.['whoami']),
    ['anne', 'fanny'],
  )
})

test('after a mutation its caller is not given what was read before', async () => {
  await using held = await openHeld()
  const before = held.library.post(query)
  await held.untilAsked(1)
  await held.library.post('mutation { addBook(title: "Evelina") { id } }')
  const after = held.library.post(query)
  await held.untilAsked(2)
  held.letGo()
  assert.deepEqual((await before).data, (await after).data)
})

test('whoever leaves takes nobody’s answer along', async () => {
  await using held = await openHeld()
  const leaving = new AbortController()
  const body = JSON.stringify({ query })
  const headers = { 'content-type': 'application/json' }
  const first = fetch(held.library.gateway.url, { method: 'POST', headers, body, signal: leaving.signal })
  await held.untilAsked(1)
  const second = held.library.post(query)
  const marker = held.library.post('{ language }')
  await held.untilAsked(2)
  leaving.abort()
  await assert.rejects(first)
  held.letGo()
  assert.deepEqual((await second).data, { book: { title: 'Emma' } })
  await marker
})

test('nothing is shared where the setting forbids it', async () => {
  await using held = await openHeld({ GATEWAY_DEDUPLICATE: 'false' })
  const asks = [held.library.post(query), held.library.post(query)]
  await held.untilAsked(2)
  held.letGo()
  await Promise.all(asks)
})
