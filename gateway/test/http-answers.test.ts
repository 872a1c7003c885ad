import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFront } from './library/open-front.ts'
import { withoutIds } from './library/without-ids.ts'
import { tokenFor } from './library/open-library.ts'

const QUERY = '{ books { title rating } reviewCount }'
const DATA = {
  books: [
    { title: 'Emma', rating: 0.5 },
    { title: 'Persuasion', rating: 1 },
  ],
  reviewCount: 3,
}

test('an answer is joined out of both subgraphs, comes in one piece, and is nobody’s to keep', async () => {
  await using front = await openFront()
  const response = await front.post({ query: QUERY })
  assert.equal(response.status, 200)
  const text = await response.text()
  assert.deepEqual(JSON.parse(text), { data: DATA })
  assert.equal(response.headers.get('content-length'), String(Buffer.byteLength(text)))
  assert.equal(response.headers.get('cache-control'), 'no-store')
  assert.equal(front.leases, 0)
})

test('text beyond ASCII arrives as it is, in data and in errors', async () => {
  await using front = await openFront()
  front.books.add('Ĉu vi 读书? 📖')
  const response = await front.post({ query: '{ books { title } }' })
  const text = await response.text()
  assert.match(text, /Ĉu vi 读书\? 📖/)
  assert.equal(response.headers.get('content-length'), String(Buffer.byteLength(text)))
  const refused = await front.post({
    query: 'query ($id: ID!) { book(id: $id) { id } }',
    variables: { id: { 书: '📖' } },
  })
  assert.match(await refused.text(), /书.*📖/)
})

test('of the media types that a client reads it gets the one that it likes best', async () => {
  await using front = await openFront()
  for (const [accept, type] of [
    ['application/graphql-response+json', 'application/graphql-response+json'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
    ['application/json, application/graphql-response+json', 'application/json'],
    ['application/json;q=0.5, application/graphql-response+json;q=0.6', 'application/graphql-response+json'],
    ['*/*, application/graphql-response+json', 'application/graphql-response+json'],
    ['application/*', 'application/json'],
    ['application/json;q=0, */*', 'application/graphql-response+json'],
    ['multipart/mixed;deferSpec=20220824, application/json', 'application/json'],
  ] as const) {
    const response = await front.post({ query: '{ reviewCount }' }, { accept })
    assert.equal(response.headers.get('content-type'), `${type}; charset=utf-8`, accept)
    assert.deepEqual(await response.json(), { data: { reviewCount: 3 } })
  }
  assert.equal((await front.post({ query: '{ reviewCount }' }, { accept: 'image/png' })).status, 406)
})

test('a mistake in the document is told by the status, and to a client of application/json by the body alone', async () => {
  await using front = await openFront()
  for (const query of ['{ colour }', '{', 'query ($id: ID!) { book(id: $id) { id } }']) {
    for (const [accept, status] of [
      ['application/graphql-response+json', 400],
      ['*/*', 400],
      ['application/json', 200],
    ] as const) {
      const response = await front.post({ query }, { accept })
      assert.equal(response.status, status, `${query} ${accept}`)
      const { data, errors } = (await response.json()) as { data?: unknown; errors: unknown }
      assert.equal(data, undefined)
      assert.equal(withoutIds(errors)[0]?.extensions?.['code'], 'BAD_USER_INPUT')
    }
  }
})

test('a request that cannot be read is refused by its status, whatever the client reads', async () => {
  await using front = await openFront({ settings: { GATEWAY_BODY_BYTES: '1000' } })
  const send = async (body: string, headers: Record<string, string> = {}) => {
    const all = { 'content-type': 'application/json', accept: 'application/json', ...headers }
    const response = await fetch(front.url, { method: 'POST', headers: all, body })
    const { errors } = (await response.json()) as { errors: unknown }
    assert.equal(withoutIds(errors)[0]?.extensions?.['code'], 'BAD_USER_INPUT', body)
    return response.status
  }
  const good = '{"query":"{ reviewCount }"}'
  assert.equal(await send('{'), 400)
  assert.equal(await send('7'), 400)
  assert.equal(await send('{}'), 400)
  assert.equal(await send('{"query":""}'), 400)
  assert.equal(await send(`[${good}]`), 400)
  assert.equal(await send(good, { 'content-type': 'text/plain' }), 415)
  assert.equal(await send(good, { 'content-type': 'application/json; charset=latin1' }), 415)
  assert.equal(await send(good, { 'content-encoding': 'gzip' }), 415)
  assert.equal(await send(JSON.stringify({ query: `{ reviewCount } # ${'x'.repeat(1000)}` })), 413)
  const chunked = new ReadableStream({
    start(controller) {
      for (let at = 0; at < 10; at++) controller.enqueue(Buffer.from(' '.repeat(200)))
      controller.close()
    },
  })
  const long = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: chunked,
    duplex: 'half',
  } as const
  assert.equal((await fetch(front.url, long)).status, 413)
  assert.equal(await send(good, { 'content-type': 'application/json; charset="UTF-8"' }).catch(() => 'read'), 'read')
  assert.equal(front.reviews.callers.length, 1)
})

test('a query by GET takes its variables as JSON, and a mutation by GET is refused', async () => {
  await using front = await openFront()
  const get = (parameters: Record<string, string>) =>
    fetch(`${front.url}?${new URLSearchParams(parameters)}`, { headers: { 'apollo-require-preflight': '1' } })
  const query = 'query A($id: ID!) { book(id: $id) { title } } query B { reviewCount }'
  const good = await get({ query, operationName: 'A', variables: '{"id":"2"}', extensions: '' })
  assert.deepEqual(await good.json(), { data: { book: { title: 'Persuasion' } } })
  const mutation = await get({ query: 'mutation { addBook(title: "Evelina") { id } }' })
  assert.deepEqual([mutation.status, mutation.headers.get('allow')], [405, 'POST'])
  assert.equal((await get({ query, variables: '{' })).status, 400)
  assert.equal((await get({})).status, 400)
  const twice = await fetch(`${front.url}?query={reviewCount}&query={reviewCount}`, {
    headers: { 'apollo-require-preflight': '1' },
  })
  assert.equal(twice.status, 400)
  assert.equal(front.books.callers.length, 1)
})

test('what a page of another site could send without a preflight runs nothing', async () => {
  await using front = await openFront()
  const address = `${front.url}?query={reviewCount}`
  for (const type of [
    undefined,
    'text/plain',
    'multipart/form-data; boundary=x',
    'Application/X-WWW-Form-Urlencoded',
  ]) {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type }
    assert.equal((await fetch(address, { headers })).status, 400, type)
    assert.equal((await fetch(address, { headers: { ...headers, 'apollo-require-preflight': '' } })).status, 400, type)
    assert.equal((await fetch(front.url, { method: 'POST', body: '{"query":"{reviewCount}"}', headers })).status, 415)
  }
  assert.equal(front.reviews.callers.length, 0)
  for (const headers of [
    { 'content-type': 'application/json' },
    { 'x-apollo-operation-name': 'A' },
    { 'apollo-require-preflight': 'yes' },
  ]) {
    assert.equal((await fetch(address, { headers: headers as Record<string, string> })).status, 200)
  }
})

test('a token that is not good is refused before the body is read, with the way to sign in', async () => {
  await using front = await openFront()
  const refused = await front.post({ query: '{' }, { authorization: 'Bearer nonsense' })
  assert.deepEqual([refused.status, refused.headers.get('www-authenticate')], [401, 'Bearer'])
  const authorization = `Bearer ${await tokenFor('jane')}`
  const known = await front.post({ query: '{ whoami reviewer }' }, { authorization })
  assert.deepEqual(await known.json(), { data: { whoami: 'jane', reviewer: 'jane' } })
})

test('what nobody foresaw is masked, with the ids under which the log has it', async () => {
  await using front = await openFront()
  const response = await front.post({ query: '{ broken reviewCount }' }, { 'x-request-id': 'r-1' })
  const { data, errors } = (await response.json()) as {
    data: unknown
    errors: { extensions: Record<string, string> }[]
  }
  assert.deepEqual(data, { broken: null, reviewCount: 3 })
  const { errorId, ...extensions } = errors[0]?.extensions ?? {}
  assert.match(errorId ?? '', /^[\da-f-]{36}$/)
  assert.deepEqual(extensions, { code: 'INTERNAL_SERVER_ERROR', service: 'books', requestId: 'r-1' })
  assert.doesNotMatch(JSON.stringify(errors), /ECONNREFUSED|10\.1\.2\.3/)
  assert.equal(response.headers.get('x-request-id'), 'r-1')
})

test('an error that was written for clients passes with its code and its subgraph, and without a number for the log', async () => {
  await using front = await openFront()
  const { errors } = (await (await front.post({ query: '{ printed }' })).json()) as { errors: unknown }
  assert.deepEqual(withoutIds(errors), [
    { message: 'Out of ink.', path: ['printed'], extensions: { code: 'OUT_OF_INK', service: 'reviews' } },
  ])
})

test('with introspection switched off no mistake tells a name of the schema', async () => {
  await using front = await openFront({ settings: { GATEWAY_INTROSPECTION: 'false' } })
  for (const body of [
    { query: '{ reviewCoun }' },
    { query: '{ __schema { queryType { name } } }' },
    { query: 'query ($id: IDD) { book(id: $id) { id } }' },
  ]) {
    const response = await front.post(body)
    assert.equal(response.status, 400)
    assert.doesNotMatch(await response.text(), /Did you mean|reviewCount/)
  }
})

test('the schema is told where that is allowed', async () => {
  await using front = await openFront()
  const response = await front.post({ query: '{ __schema { subscriptionType { name } } __typename }' })
  assert.deepEqual(await response.json(), {
    data: { __schema: { subscriptionType: { name: 'Subscription' } }, __typename: 'Query' },
  })
})

test('a subscription is shown the way to where it is served', async () => {
  await using front = await openFront()
  const response = await front.post({ query: 'subscription { clock }' })
  assert.equal(response.status, 400)
  assert.match(await response.text(), /graphql-transport-ws/)
})

test('pages of origins that are named may read answers, and be told that they may', async () => {
  await using front = await openFront({ settings: { GATEWAY_CORS_ORIGINS: 'https://app.example' } })
  const read = async (origin: string) =>
    (await front.post({ query: '{ reviewCount }' }, { origin })).headers.get('access-control-allow-origin')
  assert.equal(await read('https://app.example'), 'https://app.example')
  assert.equal(await read('https://evil.example'), null)
  const preflight = await fetch(front.url, {
    method: 'OPTIONS',
    headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
  })
  assert.equal(preflight.status, 204)
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /gateway-explain/)
})

test('requests are counted by operation, type and outcome', async () => {
  await using front = await openFront()
  for (const query of [QUERY, 'query Titles { books { title } }', 'query Broken { broken }', '{ colour }']) {
    await front.post({ query })
  }
  const text = await front.metrics.text()
  for (const labels of [
    'operation="unnamed",type="query",client="unregistered",outcome="ok"',
    'operation="Titles",type="query",client="unregistered",outcome="ok"',
    'operation="Broken",type="query",client="unregistered",outcome="partial"',
    'operation="invalid",type="unknown",client="unregistered",outcome="failed"',
  ]) {
    assert.ok(text.includes(`graphql_request_duration_seconds_count{${labels}} 1`), labels)
  }
})
