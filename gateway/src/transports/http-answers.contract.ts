import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { answerTo, requestFor } from './exchange.fixture.ts'
import type { UpstreamFailure } from './failures.ts'
import { ask, isBroken, isUseless, openBeside, openWith, options } from './http-client.fixture.ts'
import { ACCEPT, type OpenHttpExchanges } from './http-client.ts'
import { type Answer, bodyOf, response, serve, serveBytes } from './subgraph-server.fixture.ts'

/** What requests look like to the server, and what is made of its answers. */
export function testHttpAnswers(name: string, openExchanges: OpenHttpExchanges): void {
  test(`${name}: the request is sent as it is, byte by byte`, async () => {
    let seen: unknown
    await using way = openBeside(
      openExchanges,
      await serve(async (request, reply) => {
        const { method, url, headers } = request
        seen = { method, url, headers, body: (await bodyOf(request)).toString('utf8') }
        reply.end('{}')
      }),
    )
    await answerTo(way.exchanges, {
      query: '{ é }',
      variables: { word: '你好' },
      headers: ['x-one', '1', 'x-two', 'zwei'],
    })
    const body = '{"query":"{ é }","variables":{"word":"你好"}}'
    const { origin, host } = new URL(way.server.url)
    assert.equal(`${origin}/graphql`, way.server.url)
    const { headers, ...rest } = seen as { headers: Record<string, string> }
    assert.deepEqual(rest, { method: 'POST', url: '/graphql', body })
    const { connection: _, ...sent } = headers
    assert.deepEqual(sent, {
      host,
      'content-type': 'application/json',
      accept: ACCEPT,
      'content-length': String(Buffer.byteLength(body)),
      'x-one': '1',
      'x-two': 'zwei',
    })
  })

  test(`${name}: a header that would split the request is never sent`, async () => {
    let served = 0
    await using way = await openWith(openExchanges, (_, reply) => {
      served++
      reply.end('{}')
    })
    for (const value of ['a\r\nx-forged: 1', 'a\nb', 'a\0b'])
      await assert.rejects(answerTo(way.exchanges, { ...ask, headers: ['x-name', value] }), isUseless)
    assert.equal(served, 0)
    await answerTo(way.exchanges, ask)
  })

  test(`${name}: any status and any bytes come back as they are`, async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x00, 0xc3, 0x28, 0x7d])
    for (const status of [200, 400, 404, 500, 503, 299]) {
      await using way = await openWith(openExchanges, (_, reply) => void reply.writeHead(status).end(bytes))
      await new Promise<void>((resolve, reject) => {
        way.exchanges.send(requestFor(ask), (failure, received) => {
          if (failure || received?.kind !== 'bytes') return reject(failure ?? new Error('no bytes'))
          assert.deepEqual([received.status, Buffer.from(received.bytes)], [status, bytes])
          resolve()
        })
      })
    }
  })

  test(`${name}: an answer without a body is empty`, async () => {
    await using way = await openWith(openExchanges, (_, reply) => void reply.writeHead(204).end())
    const { status, bytes } = await answerTo(way.exchanges, ask)
    assert.deepEqual([status, bytes.length], [204, 0])
    for (let time = 0; time < 10; time++) await answerTo(way.exchanges, ask)
    assert.ok(way.server.connections() <= options.connections)
  })

  test(`${name}: an answer in chunks is put together, wherever packets end`, async () => {
    const text = `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6;note=1\r\n{"data\r\n0B\r\n":{"a":"é"\r\n2\r\n}}\r\n0\r\nx-trailer: 1\r\n\r\n`
    await using way = openBeside(
      openExchanges,
      await serveBytes((socket) => {
        socket.setNoDelay(true)
        const bytes = Buffer.from(text)
        let at = 0
        const write = () => {
          socket.write(bytes.subarray(at, ++at))
          if (at < bytes.length) setImmediate(write)
        }
        write()
      }),
    )
    for (let time = 0; time < 10; time++)
      assert.equal((await answerTo(way.exchanges, ask)).bytes.toString(), '{"data":{"a":"é"}}')
    assert.ok(way.server.connections() <= options.connections)
  })

  test(`${name}: an answer without a length ends with its connection`, async () => {
    await using way = openBeside(
      openExchanges,
      await serveBytes((socket) => {
        socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{"data":{}}')
      }),
    )
    for (let time = 0; time < 3; time++) assert.deepEqual((await answerTo(way.exchanges, ask)).result, { data: {} })
  })

  test(`${name}: hints before the answer are passed over`, async () => {
    await using way = openBeside(
      openExchanges,
      await serveBytes((socket) => {
        socket.write(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${response('{"data":{}}')}`)
      }),
    )
    const { status, result } = await answerTo(way.exchanges, ask)
    assert.deepEqual([status, result], [200, { data: {} }])
  })

  test(`${name}: large answers and large requests pass`, async () => {
    const large = 'é'.repeat(1024 * 1024)
    await using way = await openWith(openExchanges, async (request, reply) => void reply.end(await bodyOf(request)))
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => answerTo(way.exchanges, { ...ask, variables: { large } })),
    )
    for (const { bytes } of answers) assert.equal(JSON.parse(bytes.toString()).variables.large, large)
  })

  test(`${name}: compressed answers are read, asked for or not`, async () => {
    const plain = Buffer.from(JSON.stringify({ data: { text: 'é'.repeat(10_000) } }))
    const compressed: Readonly<Record<string, Buffer>> = {
      gzip: gzipSync(plain),
      GZIP: gzipSync(plain),
      br: brotliCompressSync(plain),
      zstd: zstdCompressSync(plain),
      deflate: deflateSync(plain),
      ' deflate': deflateRawSync(plain),
      'gzip, br': brotliCompressSync(gzipSync(plain)),
      identity: plain,
    }
    for (const [encoding, bytes] of Object.entries(compressed)) {
      await using way = await openWith(
        openExchanges,
        (_, reply) => void reply.writeHead(200, { 'content-encoding': encoding.trim() }).end(bytes),
      )
      assert.ok((await answerTo(way.exchanges, ask)).bytes.equals(plain), encoding)
    }
  })

  test(`${name}: nothing is nothing, though it is said to be compressed`, async () => {
    await using way = await openWith(
      openExchanges,
      (_, reply) => void reply.writeHead(204, { 'content-encoding': 'gzip' }).end(),
    )
    assert.equal((await answerTo(way.exchanges, ask)).bytes.length, 0)
  })

  test(`${name}: compression is asked for only where it is configured`, async () => {
    const seen: unknown[] = []
    for (const compression of [false, true]) {
      await using way = await openWith(
        openExchanges,
        (request, reply) => {
          seen.push(request.headers['accept-encoding'])
          reply.end('{}')
        },
        { compression },
      )
      await answerTo(way.exchanges, ask)
    }
    assert.deepEqual(seen, [undefined, 'gzip'])
  })

  test(`${name}: an answer that cannot be decompressed is none`, async () => {
    for (const encoding of ['gzip', 'br', 'zstd', 'deflate', 'rot13']) {
      await using way = await openWith(
        openExchanges,
        (_, reply) => void reply.writeHead(200, { 'content-encoding': encoding }).end('{"data":{}}'),
      )
      await assert.rejects(answerTo(way.exchanges, ask), isUseless, encoding)
    }
  })

  test(`${name}: an answer that is too large is none, announced or not, compressed or not`, async () => {
    const body = Buffer.alloc(3000, ' ')
    const answers: readonly Answer[] = [
      (_, reply) => void reply.writeHead(200, { 'content-length': body.length }).end(body),
      (_, reply) => {
        reply.write(body.subarray(0, 1500))
        reply.end(body)
      },
      (_, reply) => void reply.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body)),
    ]
    for (const answer of answers) {
      await using way = await openWith(openExchanges, answer, { mostBytes: 2000 })
      await assert.rejects(answerTo(way.exchanges, ask), isUseless)
      // Whoever asks next is not given the rest.
      await assert.rejects(answerTo(way.exchanges, ask), isUseless)
    }
    await using way = await openWith(openExchanges, (_, reply) => void reply.end(body), { mostBytes: 3000 })
    assert.equal((await answerTo(way.exchanges, ask)).bytes.length, 3000)
  })

  test(`${name}: an answer that is cut off is a broken connection`, async () => {
    const beginnings = [
      '',
      'HTTP/1.1 200',
      'HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n{"data"',
      'HTTP/1.1 200 OK\r\ncontent-length: 11\r\nconnection: close\r\n\r\n{"data"',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nb\r\n{"data":{}}\r\n',
      'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\nb\r\n{"data"',
    ]
    for (const beginning of beginnings) {
      await using way = openBeside(openExchanges, await serveBytes((socket) => void socket.end(beginning)))
      await assert.rejects(
        answerTo(way.exchanges, ask),
        (error) => isBroken(error) && !(error as UpstreamFailure).beforeConnection,
        JSON.stringify(beginning),
      )
    }
  })

  test(`${name}: what is not HTTP is no answer`, async () => {
    for (const text of ['SSH-2.0-OpenSSH_9.9\r\n', 'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n{}']) {
      await using way = openBeside(openExchanges, await serveBytes((socket) => void socket.write(text)))
      await assert.rejects(answerTo(way.exchanges, ask), isUseless, text)
    }
  })
}
