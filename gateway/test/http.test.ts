import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutIds } from './library/without-ids.ts'
import { openLibrary } from './library/open-library.ts'

const json = { 'content-type': 'application/json' }

test('a query by POST is joined out of both subgraphs', async () => {
  await using library = await openLibrary()
  const { status, headers, data } = await library.post('{ books { title rating } reviewCount }')
  assert.equal(status, 200)
  assert.match(headers.get('content-type') ?? '', /^application\/json/)
  assert.deepEqual(data, {
    books: [
      { title: 'Emma', rating: 0.5 },
      { title: 'Persuasion', rating: 1 },
    ],
    reviewCount: 3,
  })
})

test('the entities of a list are fetched at once', async () => {
  await using library = await openLibrary()
  await library.post('{ shelf { title ... on Book { rating } ... on Magazine { reviews { id } } } }')
  assert.equal(library.reviews.callers.length, 1)
})

test('application/graphql-response+json is spoken to clients that read it', async () => {
  await using library = await openLibrary()
  const headers = { accept: 'application/graphql-response+json' }
  const good = await library.post('{ reviewCount }', { headers })
  assert.match(good.headers.get('content-type') ?? '', /^application\/graphql-response\+json/)
  const bad = await library.post('{ colour }', { headers })
  assert.equal(bad.status, 400)
  assert.match(bad.headers.get('content-type') ?? '', /^application\/graphql-response\+json/)
  const neither = await library.post('{ reviewCount }', { headers: { accept: 'image/png' } })
  assert.equal(neither.status, 406)
})

test('a query by GET works with variables and operation name; a mutation by GET is refused', async () => {
  await using library = await openLibrary()
  const get = (parameters: Record<string, string>) =>
    fetch(`${library.gateway.url}?${new URLSearchParams(parameters)}`, { headers: json })
  const good = await get({
    query: 'query A($id: ID!) { book(id: $id) { title } } query B { reviewCount }',
    operationName: 'A',
    variables: '{"id":"2"}',
  })
  assert.deepEqual(await good.json(), { data: { book: { title: 'Persuasion' } } })
  const mutation = await get({ query: 'mutation { addBook(title: "Evelina") { id } }' })
  assert.equal(mutation.status, 405)
  assert.equal(library.books.callers.length, 1)
})

test('what a page of another site could send without a preflight is refused', async () => {
  await using library = await openLibrary()
  const { url } = library.gateway
  assert.equal((await fetch(`${url}?query={reviewCount}`)).status, 400)
  assert.equal((await fetch(url, { method: 'POST', body: '{"query":"{reviewCount}"}' })).status, 415)
  const preflighted = await fetch(`${url}?query={reviewCount}`, { headers: { 'apollo-require-preflight': '1' } })
  assert.deepEqual(await preflighted.json(), { data: { reviewCount: 3 } })
  assert.equal(library.reviews.callers.length, 1)
})

test('a body that is not a request is refused with a reason and a code', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_BODY_BYTES: '2000' } })
  const send = async (body: string, headers: Record<string, string> = json) => {
    const response = await fetch(library.gateway.url, { method: 'POST', headers, body })
    const { errors } = (await response.json()) as { errors: [{ extensions: { code: string } }] }
    assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT', body.slice(0, 40))
    return response.status
  }
  assert.equal(await send('{'), 400)
  assert.equal(await send('{}'), 400)
  assert.equal(await send('[{"query":"{reviewCount}"}]'), 400)
  assert.equal(await send('{"query":7}'), 400)
  assert.equal(await send('{"query":"{ reviewCount "}'), 400)
  assert.equal(await send('{"query":"{ colour }"}'), 400)
  assert.equal(await send('{"query":"query A { reviewCount } query B { reviewCount }"}'), 400)
  assert.equal(await send('{"query":"query ($id: ID!) { book(id: $id) { id } }"}'), 400)
  assert.equal(await send('{"query":"subscription { clock }"}'), 400)
  assert.equal(await send('{"query":"{ reviewCount }"}', { 'content-type': 'text/plain' }), 415)
  assert.equal(await send('{"query":"{ reviewCount }"}', { 'content-type': 'application/json; charset=latin1' }), 415)
  assert.equal(await send(JSON.stringify({ query: `{ reviewCount } # ${'x'.repeat(2000)}` })), 413)
  assert.equal(library.reviews.callers.length, 0)
})

test('a method that the graph does not know is told which ones it does', async () => {
  await using library = await openLibrary()
  const response = await fetch(library.gateway.url, {
    method: 'PATCH',
    headers: json,
    body: '{"query":"{ reviewCount }"}',
  })
  assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET, POST, PUT, DELETE'])
})

test('a document of too many tokens is refused', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_DOCUMENT_TOKENS: '100' } })
  const { errors } = await library.post(`{ ${'reviewCount '.repeat(200)} }`)
  assert.equal(errors?.[0]?.extensions?.['code'], 'BAD_USER_INPUT')
})

test('a document that nests too deeply is refused by its own reason, over every carrier', async () => {
  await using library = await openLibrary()
  for (const query of [`{${'a{'.repeat(4000)}`, `{a(of:${'['.repeat(4000)}`]) {
    const posted = await library.post(query)
    assert.equal(withoutIds(posted.errors)[0]?.extensions?.['code'], 'OPERATION_TOO_COMPLEX')
    const stream = library.connect().iterate({ query })
    await assert.rejects(stream.next(), (errors: { extensions: object }[]) => {
      assert.deepEqual(withoutIds(errors)[0]?.extensions, { code: 'OPERATION_TOO_COMPLEX' })
      return true
    })
  }
  const got = await fetch(`${library.gateway.url}?query=${encodeURIComponent('{'.repeat(1000))}`)
  assert.equal(got.status, 400)
})

test('no header makes the gateway show its plan', async () => {
  await using library = await openLibrary()
  const answer = await library.post('{ reviewCount }', { headers: { 'apollo-query-plan-experimental': '1' } })
  assert.equal(answer.extensions, undefined)
})

test('the schema is told to whoever asks unless the setting forbids it', async () => {
  await using open = await openLibrary()
  const { data } = await open.post('{ __schema { subscriptionType { name } } }')
  assert.deepEqual(data, { __schema: { subscriptionType: { name: 'Subscription' } } })
  await using closed = await openLibrary({ settings: { GATEWAY_INTROSPECTION: 'false' } })
  assert.equal((await closed.post('{ __schema { queryType { name } } }')).status, 400)
  await assert.rejects(closed.connect().iterate({ query: '{ __schema { queryType { name } } }' }).next())
  const guess = '{ reviewCoun }'
  const { errors } = await closed.post(guess)
  const overSocket = await closed
    .connect()
    .iterate({ query: guess })
    .next()
    .catch((thrown: unknown) => thrown)
  for (const told of [errors, overSocket]) assert.doesNotMatch(JSON.stringify(told), /reviewCount/)
})

test('pages of other origins are let in only where the setting names them', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_CORS_ORIGINS: 'https://app.example' } })
  const preflight = (origin: string) =>
    fetch(library.gateway.url, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })
  assert.equal(
    (await preflight('https://app.example')).headers.get('access-control-allow-origin'),
    'https://app.example',
  )
  assert.equal((await preflight('https://evil.example')).headers.get('access-control-allow-origin'), null)
  await using closed = await openLibrary()
  const { headers } = await closed.post('{ reviewCount }', { headers: { origin: 'https://app.example' } })
  assert.equal(headers.get('access-control-allow-origin'), null)
})

test('a request id is kept when it is harmless, else made, and comes back', async () => {
  await using library = await openLibrary()
  const idFor = async (id: string) =>
    (await library.post('{ reviewCount }', { headers: { 'x-request-id': id } })).headers.get('x-request-id')
  assert.equal(await idFor('order-66'), 'order-66')
  assert.equal(library.reviews.callers[0]?.requestId, 'order-66')
  assert.match((await idFor('a b{}')) ?? '', /^[0-9a-f-]{36}$/)
})

test('liveness needs nobody; readiness tells of every subgraph, and needs none', async () => {
  await using library = await openLibrary({ remote: ['reviews'], urls: { reviews: 'http://127.0.0.1:9/' } })
  const health = (query: string) => fetch(new URL(`/health${query}`, library.gateway.url))
  assert.equal((await health('')).status, 200)
  const ready = await health('?ready')
  assert.equal(ready.status, 200)
  assert.deepEqual(await ready.json(), {
    status: 'degraded',
    dependencies: { supergraph: 'ok', books: 'ok', reviews: 'unavailable' },
  })
})

test('further routes are served on the same port', async () => {
  await using library = await openLibrary({
    routes: [
      ({ url }, response) => {
        if (url !== '/shelf') return false
        response.end('dusty')
        return true
      },
    ],
  })
  assert.equal(await (await fetch(new URL('/shelf', library.gateway.url))).text(), 'dusty')
  assert.equal((await fetch(new URL('/cellar', library.gateway.url))).status, 404)
})

test('a browser gets GraphiQL, with everything in the page, unless it is switched off', async () => {
  const headers = { accept: 'text/html,application/xhtml+xml' }
  await using library = await openLibrary()
  const page = await fetch(library.gateway.url, { headers })
  const html = await page.text()
  assert.match(page.headers.get('content-type') ?? '', /^text\/html/)
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  assert.doesNotMatch(html, /<(script|link)[^>]+(src|href)="https?:/)
  // GraphiQL writes the query into the address: a reload or a bookmark must open it again.
  const again = await fetch(`${library.gateway.url}?query={reviewCount}`, { headers })
  assert.match(again.headers.get('content-type') ?? '', /^text\/html/)
  assert.equal((await fetch(new URL('/', library.gateway.url), { headers })).url, library.gateway.url)
  await using without = await openLibrary({ settings: { GATEWAY_GRAPHIQL: 'false' } })
  assert.equal((await fetch(without.gateway.url, { headers })).status, 400)
})
