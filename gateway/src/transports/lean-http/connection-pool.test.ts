import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type Socket, createServer as createNetServer } from 'node:net'
import { test } from 'node:test'
import { listen } from '@care/service/listen'
import { answerTo, requestFor, settle } from '../exchange.fixture.ts'
import { UpstreamFailure } from '../failures.ts'
import { ask, options } from '../http-client.fixture.ts'
import { response, serve, serveBytes } from '../subgraph-server.fixture.ts'
import { openLeanBeside } from './lean-client.fixture.ts'
import { openLeanExchanges } from './open-lean-exchanges.ts'

/** A server that answers with the port from which each request came, and tells of connections that end. */
async function servePorts(headers = '') {
  const ended: number[] = []
  const endings = new EventTarget()
  const server = await serveBytes((socket, number) => {
    const port = socket.remotePort as number
    if (number === 1)
      socket.on('close', () => {
        ended.push(port)
        endings.dispatchEvent(new Event('end'))
      })
    socket.write(response(`{"data":{"port":${port}}}`, headers))
  })
  const untilEnded = async (count: number) => {
    while (ended.length < count) await once(endings, 'end')
  }
  return { ...server, ended, untilEnded }
}

const portOf = async (exchanges: ReturnType<typeof openLeanExchanges>) =>
  (await answerTo(exchanges, ask)).result.data?.['port'] as number

test('the connection that was used last is used next', async () => {
  await using way = openLeanBeside(await servePorts())
  await Promise.all(Array.from({ length: 4 }, () => portOf(way.exchanges)))
  assert.equal(way.server.connections(), 4)
  const ports = new Set<number>()
  for (let time = 0; time < 10; time++) ports.add(await portOf(way.exchanges))
  assert.equal(ports.size, 1)
})

test('whoever asks because of an answer finds its connection free', async () => {
  await using way = openLeanBeside(await servePorts())
  await new Promise<void>((resolve, reject) => {
    let left = 50
    const next = (failure: UpstreamFailure | null) => {
      if (failure) reject(failure)
      else if (left-- === 0) resolve()
      else way.exchanges.send(requestFor(ask), next)
    }
    next(null)
  })
  assert.equal(way.server.connections(), 1)
})

test('a connection that is unused for too long is closed, and the next request has a new one', async () => {
  const server = await servePorts()
  await using way = openLeanBeside(server, { idleTimeout: 30 })
  const first = await portOf(way.exchanges)
  await server.untilEnded(1)
  assert.deepEqual(server.ended, [first])
  await portOf(way.exchanges)
  assert.equal(server.connections(), 2)
})

test('what the server says about keeping connections goes before what is configured', async () => {
  const lasting = await servePorts('keep-alive: timeout=60\r\n')
  const hasty = await servePorts('keep-alive: timeout=1\r\n')
  await using kept = openLeanBeside(lasting, { idleTimeout: 1 })
  await using dropped = openLeanBeside(hasty)
  const port = await portOf(kept.exchanges)
  await portOf(dropped.exchanges)
  // A second is what it takes to be sure that a request arrives in time.
  await hasty.untilEnded(1)
  assert.deepEqual([await portOf(kept.exchanges), lasting.ended], [port, []])
})

test('requests wait for a connection, no more than are allowed, in turn', async () => {
  const sockets: Socket[] = []
  const order: string[] = []
  const arrivals = new EventTarget()
  await using way = openLeanBeside(
    await serveBytes((socket, _, request) => {
      order.push(/"word":"(\w+)"/.exec(request)?.[1] ?? '')
      sockets.push(socket)
      arrivals.dispatchEvent(new Event('arrival'))
    }),
    { connections: 1, waiting: 2 },
  )
  const say = (word: string) => answerTo(way.exchanges, { ...ask, variables: { word } })
  const first = say('one')
  await once(arrivals, 'arrival')
  const others = [say('two'), say('three')]
  await assert.rejects(
    say('four'),
    (error) => error instanceof UpstreamFailure && error.isRefusal && error.beforeConnection,
  )
  for (const wanted of [first, ...others]) {
    sockets.at(-1)?.write(response('{}'))
    await wanted
    await settle(2)
  }
  assert.deepEqual(order, ['one', 'two', 'three'])
})

test('a connection that does not stand in time is given up, and so is a handshake', async () => {
  // It accepts, and never says a word of TLS.
  const server = await serveBytes(() => {})
  await using way = openLeanBeside({ ...server, url: server.url.replace('http', 'https') }, { connectTimeout: 30 })
  await assert.rejects(
    answerTo(way.exchanges, ask),
    (error) => error instanceof UpstreamFailure && error.code === 'SUBGRAPH_TIMEOUT' && error.beforeConnection,
  )
})

test('when there is no connection to be had, each that waits for one fails', async () => {
  const server = await serve(() => {})
  await server.vanish()
  await using exchanges = openLeanExchanges(server.url, { ...options, connections: 2 })
  const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => answerTo(exchanges, ask)))
  for (const { status, ...rest } of outcomes) {
    assert.equal(status, 'rejected')
    assert.equal((rest as { reason: UpstreamFailure }).reason.beforeConnection, true)
  }
})

test('whoever answers before the whole request was sent may not read the rest: the connection is not used again', async () => {
  let answered = 0
  const sockets = new Set<Socket>()
  const server = createNetServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('data', () => {
      answered++
      socket.pause().write(response('{"data":{}}', '', '413 Content Too Large'))
    })
  })
  const url = await listen(server as never, { host: '127.0.0.1', port: 0 })
  await using exchanges = openLeanExchanges(url, options)
  const large = { ...ask, variables: { large: 'x'.repeat(30 * 1024 * 1024) } }
  assert.equal((await answerTo(exchanges, large)).status, 413)
  assert.equal((await answerTo(exchanges, ask)).status, 413)
  assert.deepEqual([answered, sockets.size], [2, 2])
  for (const socket of sockets) socket.destroy()
  server.close()
})

test('bytes that nobody asked for cost the connection', async () => {
  const server = await servePorts()
  const speaking = await serveBytes((socket) => {
    socket.write(response('{"data":{}}'))
    setImmediate(() => socket.write(response('{"data":{"forged":true}}')))
    socket.on('close', () => closed())
  })
  const { promise, resolve: closed } = Promise.withResolvers<void>()
  await using way = openLeanBeside(speaking)
  await answerTo(way.exchanges, ask)
  await promise
  assert.deepEqual((await answerTo(way.exchanges, ask)).result, { data: {} })
  assert.equal(speaking.connections(), 2)
  await server.vanish()
})

test('disposing breaks off what takes too long, leaves nothing open, and may be done twice', async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const server = await serveBytes((socket) => {
    socket.on('close', end)
    begin()
  })
  const exchanges = openLeanExchanges(server.url, { ...options, connections: 1, drainTimeout: 20 })
  const outcomes = Promise.allSettled([answerTo(exchanges, ask), answerTo(exchanges, ask)])
  await begun
  await Promise.all([exchanges[Symbol.asyncDispose](), exchanges[Symbol.asyncDispose]()])
  await exchanges[Symbol.asyncDispose]()
  for (const { status } of await outcomes) assert.equal(status, 'rejected')
  await ended
  await server.vanish()
})

test('disposing what was never used is done at once', async () => {
  const exchanges = openLeanExchanges('http://127.0.0.1:1/graphql', options)
  await exchanges[Symbol.asyncDispose]()
})
