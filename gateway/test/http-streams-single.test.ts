import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ExecutionResult } from 'graphql'
import { createClient } from 'graphql-sse'
import { type Library, openLibrary, tokenFor } from './library/open-library.ts'
import { nextEvent, textOf } from './library/text-of.ts'

type Headers = Record<string, string>

const TOKEN = 'x-graphql-event-stream-token'

/** What a client of the protocol does, one request at a time. */
function speakTo({ gateway: { url } }: Library) {
  return {
    reserve: async (headers: Headers = {}) => fetch(url, { method: 'PUT', headers }),
    connect: async (token: string) =>
      textOf(await fetch(url, { headers: { accept: 'text/event-stream', [TOKEN]: token } })),
    run: (token: string, body: object, headers: Headers = {}) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [TOKEN]: token, ...headers },
        body: JSON.stringify(body),
      }),
    end: (token: string, search: string) => fetch(`${url}${search}`, { method: 'DELETE', headers: { [TOKEN]: token } }),
  }
}

const CLOCK = 'subscription { clock }'
const clock = (operationId: string, extensions: object = {}) => ({
  query: CLOCK,
  extensions: { operationId, ...extensions },
})
const statusAndCode = async (response: Response) => [
  response.status,
  ((await response.json()) as ExecutionResult).errors?.[0]?.extensions?.['code'],
]

test('a reservation becomes one connection for many operations, byte for byte', async () => {
  await using library = await openLibrary()
  const { reserve, connect, run } = speakTo(library)
  const reserved = await reserve()
  assert.equal(reserved.status, 201)
  assert.match(reserved.headers.get('content-type') ?? '', /^text\/plain/)
  const token = await reserved.text()
  assert.match(token, /^[\w-]{32}$/)
  await using stream = await connect(token)
  assert.equal(stream.response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  assert.equal(await stream.until('\n\n'), ':\n\n')

  const begun = await run(token, clock('"é"'))
  assert.deepEqual([begun.status, await begun.text()], [202, ''])
  await library.books.listening('clock')
  library.books.add('one')
  const event = await stream.until('\n\n')
  const cursor = /"cursor":"([\w-]+)"/.exec(event)?.[1] ?? ''
  const payload = `{"data":{"clock":"one"},"extensions":{"cursor":"${cursor}"}}`
  assert.equal(event, `event: next\ndata: {"id":"\\"é\\"","payload":${payload}}\n\n`)

  const query = { query: '{ language }', extensions: { operationId: 'q' } }
  assert.equal((await run(token, query)).status, 202)
  const next = 'event: next\ndata: {"id":"q","payload":{"data":{"language":"en"}}}\n\n'
  assert.equal(await stream.until('\n\n'), next)
  assert.equal(await stream.until('\n\n'), 'event: complete\ndata: {"id":"q"}\n\n')
  // Its id is free again.
  assert.equal((await run(token, query)).status, 202)
})

test('the stock client runs and ends its operations on one connection', async () => {
  await using library = await openLibrary()
  const client = createClient({ url: library.gateway.url, singleConnection: true, retryAttempts: 0 })
  const one = client.iterate({ query: CLOCK })
  const other = client.iterate({ query: 'subscription { bookAdded { title rating } }' })
  const firsts = [one.next(), other.next()]
  await library.books.listening('clock')
  await library.books.listening('added')
  library.books.add('tick')
  const [tick, added] = await Promise.all(firsts)
  assert.deepEqual(tick?.value?.data, { clock: 'tick' })
  assert.deepEqual(added?.value?.data, { bookAdded: { title: 'tick', rating: 2 } })
  const answers: unknown[] = []
  for await (const { data } of client.iterate({ query: '{ language }' })) answers.push(data)
  assert.deepEqual(answers, [{ language: 'en' }])

  await one.return?.()
  await library.books.listening('clock', 0)
  await library.books.listening('added', 1)
  client.dispose()
  await library.books.listening('added', 0)
})

test('an operation that begins before its connection is there loses nothing', async () => {
  await using library = await openLibrary()
  const { reserve, connect, run } = speakTo(library)
  const token = await (await reserve()).text()
  assert.equal((await run(token, clock('a'))).status, 202)
  assert.equal((await run(token, { query: '{ language }', extensions: { operationId: 'b' } })).status, 202)
  await library.books.listening('clock')
  library.books.add('one')
  await using stream = await connect(token)
  const events = [await nextEvent(stream), await nextEvent(stream), await nextEvent(stream)]
  const told = events.map(({ event, data }) => {
    const { id, payload } = data as { id: string; payload?: ExecutionResult }
    return [event, id, payload?.data]
  })
  assert.deepEqual(
    told.toSorted(([, a], [, b]) => String(a).localeCompare(String(b))),
    [
      ['next', 'a', { clock: 'one' }],
      ['next', 'b', { language: 'en' }],
      ['complete', 'b', undefined],
    ],
  )
})

test('whatever does not fit has the status that the protocol gives it', async () => {
  await using library = await openLibrary({ settings: { GATEWAY_SOCKET_OPERATIONS: '2' } })
  const { reserve, connect, run, end } = speakTo(library)
  const token = await (await reserve()).text()
  assert.equal((await reserve({ accept: 'application/json' })).status, 406)
  assert.equal((await reserve({ accept: 'text/plain' })).status, 201)

  assert.deepEqual(await statusAndCode((await connect('nobody')).response), [404, 'NOT_FOUND'])
  assert.deepEqual(await statusAndCode(await run('nobody', clock('a'))), [404, 'NOT_FOUND'])
  assert.deepEqual(await statusAndCode(await end('nobody', '?operationId=a')), [404, 'NOT_FOUND'])
  assert.equal((await fetch(library.gateway.url, { method: 'DELETE' })).status, 404)

  await using stream = await connect(token)
  assert.equal(stream.response.status, 200)
  assert.deepEqual(await statusAndCode((await connect(token)).response), [409, 'CONFLICT'])

  assert.deepEqual(await statusAndCode(await run(token, { query: CLOCK })), [400, 'BAD_USER_INPUT'])
  assert.equal((await run(token, clock('a'))).status, 202)
  assert.deepEqual(await statusAndCode(await run(token, clock('a'))), [409, 'CONFLICT'])
  const mistake = { query: '{ nothing }', extensions: { operationId: 'b' } }
  assert.deepEqual(await statusAndCode(await run(token, mistake)), [400, 'BAD_USER_INPUT'])
  assert.deepEqual(await statusAndCode(await run(token, mistake, { accept: 'application/json' })), [
    400,
    'BAD_USER_INPUT',
  ])
  const invalid = { query: 'query Q($id: ID!) { book(id: $id) { id } }', extensions: { operationId: 'b' } }
  assert.deepEqual(await statusAndCode(await run(token, invalid)), [400, 'BAD_USER_INPUT'])
  assert.equal((await run(token, clock('b'))).status, 202)
  assert.deepEqual(await statusAndCode(await run(token, clock('c'))), [429, 'RATE_LIMITED'])

  assert.deepEqual(await statusAndCode(await end(token, '')), [400, 'BAD_USER_INPUT'])
  const ended = await end(token, '?operationId=a')
  assert.deepEqual([ended.status, await ended.text()], [200, ''])
  assert.equal((await end(token, '?operationId=unknown')).status, 200)
  assert.equal((await run(token, clock('c'))).status, 202)
})

test('a browser that cannot send headers brings the token in the address', async () => {
  await using library = await openLibrary()
  const { reserve, run } = speakTo(library)
  const token = await (await reserve()).text()
  await using stream = textOf(
    await fetch(`${library.gateway.url}?token=${token}`, { headers: { accept: 'text/event-stream' } }),
  )
  assert.equal((await run(token, { query: '{ language }', extensions: { operationId: 'q' } })).status, 202)
  assert.deepEqual((await nextEvent(stream)).data, { id: 'q', payload: { data: { language: 'en' } } })
})

test('each operation is asked by whom its own token names', async () => {
  await using library = await openLibrary()
  const { reserve, connect, run } = speakTo(library)
  const token = await (await reserve()).text()
  await using stream = await connect(token)
  for (const name of ['ada', 'bob']) {
    const headers = { authorization: `Bearer ${await tokenFor(name)}` }
    await run(token, { query: '{ whoami }', extensions: { operationId: name } }, headers)
    assert.deepEqual((await nextEvent(stream)).data, { id: name, payload: { data: { whoami: name } } })
    assert.equal((await nextEvent(stream)).event, 'complete')
  }
  assert.deepEqual(await statusAndCode(await run(token, clock('x'), { authorization: 'Bearer none' })), [
    401,
    'UNAUTHENTICATED',
  ])
})

test('an operation ends with its token, the others of its connection stay', async () => {
  await using library = await openLibrary()
  const { reserve, connect, run } = speakTo(library)
  const token = await (await reserve()).text()
  await using stream = await connect(token)
  await run(token, clock('open'))
  await run(token, clock('short'), { authorization: `Bearer ${await tokenFor('ada', { seconds: 2 })}` })
  const { data } = await nextEvent(stream)
  const { id, payload } = data as { id: string; payload: ExecutionResult }
  assert.deepEqual([id, payload.errors?.[0]?.extensions?.['code']], ['short', 'UNAUTHENTICATED'])
  assert.deepEqual(await nextEvent(stream), { event: 'complete', id: undefined, data: { id: 'short' } })
  library.books.add('tick')
  assert.equal(((await nextEvent(stream)).data as { id: string }).id, 'open')
})

test('when its connection goes, all of its operations do, and its token is good for nothing', async () => {
  await using library = await openLibrary()
  const { reserve, connect, run } = speakTo(library)
  const token = await (await reserve()).text()
  const stream = await connect(token)
  await run(token, clock('a'))
  await run(token, { query: 'subscription { bookAdded { id } }', extensions: { operationId: 'b' } })
  await library.books.listening('clock')
  await library.books.listening('added')
  await stream[Symbol.asyncDispose]()
  await library.books.listening('clock', 0)
  await library.books.listening('added', 0)
  assert.equal((await run(token, clock('a'))).status, 404)
})

test('a cursor in the extensions of an operation is where it begins', async () => {
  await using library = await openLibrary()
  const { reserve, connect, run } = speakTo(library)
  const token = await (await reserve()).text()
  await using stream = await connect(token)
  await run(token, clock('a'))
  await library.books.listening('clock')
  library.books.add('one')
  library.books.add('two')
  const first = (await nextEvent(stream)).data as { payload: ExecutionResult }
  await nextEvent(stream)
  await run(token, clock('b', { cursor: first.payload.extensions?.['cursor'] }))
  const again = (await nextEvent(stream)).data as { id: string; payload: ExecutionResult }
  assert.deepEqual([again.id, again.payload.data], ['b', { clock: 'two' }])
})

test('a gateway that ends closes the connection without a completion', async () => {
  await using library = await openLibrary()
  const { reserve, connect, run } = speakTo(library)
  const token = await (await reserve()).text()
  await using stream = await connect(token)
  await run(token, clock('a'))
  await stream.until('\n\n')
  const ended = library.gateway[Symbol.asyncDispose]()
  assert.equal(await stream.rest(), '')
  await ended
})
