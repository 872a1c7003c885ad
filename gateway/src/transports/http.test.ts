import assert from 'node:assert/strict'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import { test } from 'node:test'
import { listen } from '@care/service/listen'
import { createEcho } from '../../test/library/echo.ts'
import { UpstreamFailure } from './failures.ts'
import { openHttpRequests } from './http.ts'
import { testRequests } from './requests.contract.ts'

const end = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

async function readBody(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  return body
}

async function open(answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>) {
  const server = createServer((request, response) => void answer(request, response))
  const url = `${await listen(server, { host: '127.0.0.1', port: 0 })}/graphql`
  const requests = openHttpRequests(url, { timeout: 200, connections: 4 })
  return {
    requests,
    vanish: () => end(server),
    async [Symbol.asyncDispose]() {
      await end(server)
      await requests[Symbol.asyncDispose]()
    },
  }
}

testRequests('http', () => {
  const echo = createEcho()
  return open(async (request, response) => {
    const result = await echo.execute({ ...JSON.parse(await readBody(request)), headers: request.headers })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result))
  })
})

const ask = { query: '{ say }', headers: {} }

test('connections are kept and used again', async () => {
  const sockets = new Set<unknown>()
  await using way = await open((request, response) => {
    sockets.add(request.socket)
    response.end('{"data":{}}')
  })
  for (let time = 0; time < 10; time++) await way.requests.execute(ask)
  assert.ok(sockets.size <= 4)
})

test('a kept connection that was closed meanwhile costs a query nothing, and a mutation is not sent twice', async () => {
  let served = 0
  await using way = await open((request, response) => {
    served++
    // Every second request meets a connection that is cut under its hands.
    if (served % 2 === 0) request.socket.destroy()
    else response.end('{"data":{"say":null}}')
  })
  await way.requests.execute(ask)
  assert.deepEqual(await way.requests.execute(ask), { data: { say: null } })
  assert.equal(served, 3)
  await assert.rejects(way.requests.execute({ ...ask, query: 'mutation { say }' }), UpstreamFailure)
  assert.equal(served, 4)
})

test('an answer that is not GraphQL is no answer, whatever its status', async () => {
  for (const body of ['<html>Bad gateway</html>', '', '[]', '{}', '{"data":7}', '"ok"']) {
    await using way = await open((_, response) => void response.writeHead(502).end(body))
    await assert.rejects(
      way.requests.execute(ask),
      (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_UNAVAILABLE',
      body,
    )
  }
})

test('an error status with a GraphQL result is that result', async () => {
  await using way = await open((_, response) => void response.writeHead(400).end('{"errors":[{"message":"No."}]}'))
  assert.deepEqual(await way.requests.execute(ask), { errors: [{ message: 'No.' }] })
})
