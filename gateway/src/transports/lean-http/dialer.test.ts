import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:https'
import { type TLSSocket, createServer as createTlsServer } from 'node:tls'
import { test } from 'node:test'
import { answerTo, settle } from '../exchange.fixture.ts'
import { ask, isBroken } from '../http-client.fixture.ts'
import type { UpstreamFailure } from '../failures.ts'
import { localhost } from '../localhost-certificate.fixture.ts'
import { openServed, response } from '../subgraph-server.fixture.ts'
import { openLeanBeside } from './lean-client.fixture.ts'

/** A secured server that says what it knows of each connection, and closes it after `requests`. */
async function serveSecured(requests = Infinity) {
  const secured = createServer({ ...localhost, ALPNProtocols: ['h2', 'http/1.1'] }, (request, reply) => {
    const socket = request.socket as TLSSocket & { readonly servername: string | false }
    const { alpnProtocol, servername } = socket
    reply.end(JSON.stringify({ data: { alpnProtocol, servername, isResumed: socket.isSessionReused() } }))
  })
  secured.maxRequestsPerSocket = requests
  secured.on('tlsClientError', () => {})
  return openServed(secured as unknown as Server, 'https')
}

const trusted = { ca: localhost.cert }
const beforeConnection = (error: unknown) => isBroken(error) && (error as UpstreamFailure).beforeConnection
const named = (url: string) => url.replace('127.0.0.1', 'localhost')

test('a secured connection speaks HTTP/1.1 and names the server that is meant, but no address of numbers', async () => {
  const server = await serveSecured()
  await using client = openLeanBeside({ ...server, url: named(server.url) }, { tls: trusted })
  const { result } = await answerTo(client.exchanges, ask)
  assert.deepEqual(result.data, { alpnProtocol: 'http/1.1', servername: 'localhost', isResumed: false })
  for (let time = 0; time < 5; time++) await answerTo(client.exchanges, ask)
  assert.equal(server.connections(), 1)
  await using numbered = openLeanBeside(server, { tls: trusted })
  assert.equal((await answerTo(numbered.exchanges, ask)).result.data?.['servername'], false)
})

test('a later connection resumes the session of an earlier one', async () => {
  const server = await serveSecured(1)
  await using client = openLeanBeside({ ...server, url: named(server.url) }, { tls: trusted })
  const resumed: unknown[] = []
  for (let time = 0; time < 3; time++) {
    resumed.push((await answerTo(client.exchanges, ask)).result.data?.['isResumed'])
    await settle()
  }
  assert.deepEqual([resumed[0], resumed.at(-1), server.connections()], [false, true, 3])
})

test('a certificate that nobody vouches for, or for another name, is refused before anything is sent', async () => {
  const server = await serveSecured()
  await using unknown = openLeanBeside(server)
  await assert.rejects(answerTo(unknown.exchanges, ask), beforeConnection)
  await using misnamed = openLeanBeside(server, { tls: { ...trusted, servername: 'books.example' } })
  await assert.rejects(answerTo(misnamed.exchanges, ask), beforeConnection)
  await using careless = openLeanBeside(server, { tls: { rejectUnauthorized: false } })
  assert.equal((await answerTo(careless.exchanges, ask)).status, 200)
})

test('a server with TLS that speaks no HTTP/1.1 is refused', async () => {
  const secured = createTlsServer({ ...localhost, ALPNProtocols: ['h2'] }, () => assert.fail('It was accepted.'))
  secured.on('tlsClientError', () => {})
  await using client = openLeanBeside(await openServed(secured as unknown as Server, 'https'), { tls: trusted })
  await assert.rejects(answerTo(client.exchanges, ask), isBroken)
})

test('large answers come whole through TLS, and many at once', async () => {
  const large = 'x'.repeat(300_000)
  const secured = createTlsServer(localhost, (socket) => {
    socket.on('data', () => socket.write(response(`{"data":{"large":"${large}"}}`)))
  })
  await using client = openLeanBeside(await openServed(secured as unknown as Server, 'https'), { tls: trusted })
  const answers = await Promise.all(Array.from({ length: 40 }, () => answerTo(client.exchanges, ask)))
  for (const { result } of answers) assert.equal(result.data?.['large'], large)
})

test('a key that cannot be read is told when the client is opened', async () => {
  await using server = await serveSecured()
  assert.throws(() => openLeanBeside(server, { tls: { key: 'x' } }))
})

test('a kept connection that the server ends in good order costs nothing', async () => {
  const secured = createTlsServer(localhost, (socket) => {
    socket.on('data', () => {
      socket.write(response('{"data":{}}'))
      setImmediate(() => socket.end())
    })
  })
  await using client = openLeanBeside(await openServed(secured as unknown as Server, 'https'), { tls: trusted })
  for (let time = 0; time < 5; time++) {
    const closed = once(secured, 'secureConnection').then(([socket]) => once(socket as TLSSocket, 'close'))
    await answerTo(client.exchanges, ask)
    await closed
  }
  assert.equal(client.server.connections(), 5)
})
