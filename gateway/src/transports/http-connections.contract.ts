import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { type Server, createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { answerTo, requestFor, settle } from './exchange.fixture.ts'
import { UpstreamFailure } from './failures.ts'
import { ask, isBroken, isUseless, openBeside, openWith, options } from './http-client.fixture.ts'
import type { OpenHttpExchanges } from './http-client.ts'
import { localhost } from './localhost-certificate.fixture.ts'
import { bodyOf, openServed, response, serve, serveBytes } from './subgraph-server.fixture.ts'

/** How connections are made, kept, shared and given up. */
export function testHttpConnections(name: string, openExchanges: OpenHttpExchanges): void {
  test(`${name}: a connection that is refused is one before there was any`, async () => {
    const server = await serve(() => {})
    await server.vanish()
    await using exchanges = openExchanges(server.url, options)
    await assert.rejects(
      answerTo(exchanges, ask),
      (error) => isBroken(error) && (error as UpstreamFailure).beforeConnection,
    )
  })

  test(`${name}: connections are kept, no more than are allowed`, async () => {
    await using way = await openWith(openExchanges, (_, reply) => void reply.end('{"data":{}}'))
    for (let time = 0; time < 10; time++) await answerTo(way.exchanges, ask)
    assert.ok(way.server.connections() <= 2)
    await Promise.all(Array.from({ length: 50 }, () => answerTo(way.exchanges, ask)))
    assert.ok(way.server.connections() <= options.connections)
  })

  test(`${name}: a connection that the server will not keep is not used again`, async () => {
    await using way = await openWith(
      openExchanges,
      (_, reply) => void reply.writeHead(200, { connection: 'close' }).end('{"data":{}}'),
    )
    for (let time = 0; time < 5; time++) await answerTo(way.exchanges, ask)
    assert.equal(way.server.connections(), 5)
  })

  test(`${name}: a kept connection that the server closes when it is used again is a broken connection`, async () => {
    let served = 0
    await using way = await openWith(openExchanges, (request, reply) => {
      served++
      if (served % 2 === 0) request.socket.destroy()
      else reply.end('{"data":{}}')
    })
    await answerTo(way.exchanges, ask)
    await assert.rejects(answerTo(way.exchanges, { query: 'mutation { say }' }), isBroken)
    // It may have run: it was not sent again.
    assert.equal(served, 2)
    await answerTo(way.exchanges, ask)
  })

  test(`${name}: a kept connection that the server closed meanwhile costs a broken connection at most`, async () => {
    let served = 0
    await using way = openBeside(
      openExchanges,
      await serveBytes((socket) => {
        served++
        socket.end(response('{"data":{}}'))
      }),
    )
    let broken = 0
    for (let time = 0; time < 20; time++) {
      await answerTo(way.exchanges, { query: 'mutation { say }' }).catch((error: unknown) => {
        assert.ok(isBroken(error))
        broken++
      })
    }
    assert.ok(served <= 20 && served + broken >= 20)
  })

  test(`${name}: an answer that nobody asked for is nobody’s`, async () => {
    await using way = openBeside(
      openExchanges,
      await serveBytes((socket, _, request) => {
        const word = /"word":"(\w+)"/.exec(request)?.[1]
        socket.write(response(`{"data":{"say":"${word}"}}`) + response('{"data":{"say":"forged"}}'))
      }),
    )
    for (const word of ['one', 'two', 'three', 'four', 'five']) {
      await settle()
      const { result } = await answerTo(way.exchanges, { ...ask, variables: { word } }).catch((error: unknown) => {
        assert.ok(error instanceof UpstreamFailure)
        return { result: { data: { say: word } } }
      })
      assert.deepEqual(result, { data: { say: word } })
    }
  })

  test(`${name}: cancelling breaks off that exchange alone, and the subgraph sees it`, async () => {
    const { promise: left, resolve: leave } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: free, resolve: release } = Promise.withResolvers<void>()
    await using way = await openWith(openExchanges, async (request, reply) => {
      const body = String(await bodyOf(request))
      if (body.includes('hang')) {
        request.socket.on('close', leave)
        reply.write('{"data"')
        return begin()
      }
      await free
      reply.end('{"data":{}}')
    })
    const exchange = way.exchanges.send(requestFor({ query: '{ hang }' }), () => assert.fail('It was cancelled.'))
    const others = Promise.all([answerTo(way.exchanges, ask), answerTo(way.exchanges, ask)])
    await begun
    exchange.cancel()
    await left
    release()
    assert.equal((await others).length, 2)
  })

  test(`${name}: those that wait for a connection can be cancelled`, async () => {
    let served = 0
    const { promise: free, resolve: release } = Promise.withResolvers<void>()
    await using way = await openWith(
      openExchanges,
      async (_, reply) => {
        served++
        await free
        reply.end('{"data":{}}')
      },
      { connections: 1 },
    )
    const first = answerTo(way.exchanges, ask)
    const waiting = way.exchanges.send(requestFor(ask), () => assert.fail('It was cancelled.'))
    const last = answerTo(way.exchanges, ask)
    waiting.cancel()
    release()
    await Promise.all([first, last])
    assert.equal(served, 2)
  })

  test(`${name}: disposing lets exchanges in flight end, and begins no more`, async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: free, resolve: release } = Promise.withResolvers<void>()
    await using server = await serve(async (_, reply) => {
      begin()
      await free
      reply.end('{"data":{}}')
    })
    const exchanges = openExchanges(server.url, options)
    const inFlight = answerTo(exchanges, ask)
    await begun
    const closed = exchanges[Symbol.asyncDispose]()
    await assert.rejects(answerTo(exchanges, ask), isUseless)
    release()
    assert.deepEqual((await inFlight).result, { data: {} })
    await closed
  })

  test(`${name}: a unix socket is as good as a port`, async () => {
    const file = join(tmpdir(), `${name.replace(/\W/g, '')}-${process.pid}.sock`)
    await rm(file, { force: true })
    const server = createServer(async (request, reply) => {
      reply.end(JSON.stringify({ data: { url: request.url, ...JSON.parse(String(await bodyOf(request))) } }))
    })
    await new Promise<void>((resolve) => server.listen(file, resolve))
    await using exchanges = openExchanges(`unix:${file}:/graphql?one`, options)
    assert.deepEqual((await answerTo(exchanges, ask)).result, { data: { url: '/graphql?one', ...ask } })
    server.closeAllConnections()
    server.close()
  })

  test(`${name}: a connection may be secured, and then the server must be the one that is meant`, async (context) => {
    const secured = createSecureServer(localhost, (_, reply) => void reply.end('{"data":{}}')) as unknown as Server
    await using way = openBeside(openExchanges, await openServed(secured, 'https'))
    await context.test('a certificate that nobody vouches for is refused', async () => {
      await assert.rejects(answerTo(way.exchanges, ask), isBroken)
    })
    await context.test('a trusted one is accepted', async () => {
      const standard = getCACertificates('default')
      setDefaultCACertificates([...standard, localhost.cert])
      try {
        await using trusting = openExchanges(way.server.url, options)
        for (let time = 0; time < 3; time++) assert.deepEqual((await answerTo(trusting, ask)).result, { data: {} })
      } finally {
        setDefaultCACertificates(standard)
      }
    })
  })
}
