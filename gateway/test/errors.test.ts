import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { test } from 'node:test'
import { GraphQLError } from 'graphql'
import { withoutIds } from './library/without-ids.ts'
import { openLibrary } from './library/open-library.ts'

test('what nobody foresaw is masked, with the ids under which the log has it', async () => {
  await using library = await openLibrary()
  const answer = await library.post('{ broken reviewCount }', { headers: { 'x-request-id': 'r-1' } })
  assert.deepEqual(answer.data, { broken: null, reviewCount: 3 })
  const [error] = answer.errors ?? []
  const errorId = error?.extensions?.['errorId']
  assert.match(String(errorId), /^[0-9a-f-]{36}$/)
  assert.deepEqual(answer.errors, [
    {
      message: 'Something went wrong. Try again later; quote the request id to support.',
      path: ['broken'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'books', requestId: 'r-1', errorId },
    },
  ])
})

test('an error with a code of its own passes, with the subgraph that said it and nothing else', async () => {
  await using library = await openLibrary()
  const { errors } = await library.post('{ printed }')
  assert.deepEqual(withoutIds(errors), [
    { message: 'Out of ink.', path: ['printed'], extensions: { code: 'OUT_OF_INK', service: 'reviews' } },
  ])
})

const deadPort = async () => {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

test('a subgraph that is not there costs its part of the answer, and its address stays a secret', async () => {
  const port = await deadPort()
  await using library = await openLibrary({
    remote: ['reviews'],
    urls: { reviews: `http://127.0.0.1:${port}/graphql` },
  })
  const answer = await library.post('{ book(id: "1") { title reviews { id } } reviewer }')
  assert.equal(answer.status, 200)
  assert.deepEqual(answer.data, { book: { title: 'Emma', reviews: null }, reviewer: null })
  const error = {
    message: 'A part of the graph does not answer; try again later.',
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' },
  }
  assert.deepEqual(
    withoutIds(answer.errors).toSorted((a, b) => String(a.path).localeCompare(String(b.path))),
    [
      { ...error, path: ['book', 'reviews'] },
      { ...error, path: ['reviewer'] },
    ],
  )
  assert.doesNotMatch(JSON.stringify(answer), new RegExp(String(port)))
})

test('a subgraph that is too slow costs its part of the answer', async () => {
  const silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  await using library = await openLibrary({
    remote: ['reviews'],
    urls: { reviews: `http://127.0.0.1:${port}/graphql` },
    settings: { GATEWAY_SUBGRAPH_TIMEOUT: '50' },
  })
  const { data, errors } = await library.post('{ language reviewer }')
  assert.deepEqual(data, { language: 'en', reviewer: null })
  assert.deepEqual(withoutIds(errors)[0]?.extensions, { code: 'SUBGRAPH_TIMEOUT', service: 'reviews' })
  silent.close()
})

test('an event’s masked error carries an id too', async () => {
  await using library = await openLibrary({
    wrap: {
      reviews: (endpoint) => ({
        ...endpoint,
        execute: async () => ({ data: null, errors: [new GraphQLError('relation "reviews" does not exist')] }),
      }),
    },
  })
  const events = library.connect().iterate({ query: 'subscription { bookAdded { reviews { id } } }' })
  const first = events.next()
  await library.books.listening('added')
  library.books.add('Sanditon')
  const { errors } = (await first).value as { errors: { message: string; extensions: Record<string, string> }[] }
  assert.match(errors[0]?.message ?? '', /^Something went wrong/)
  assert.equal(errors[0]?.extensions['service'], 'reviews')
  assert.match(errors[0]?.extensions['requestId'] ?? '', /^[0-9a-f-]{36}$/)
})
