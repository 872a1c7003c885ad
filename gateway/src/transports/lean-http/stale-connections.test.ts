import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { test } from 'node:test'
import { answerTo, requestFor, settle } from '../exchange.fixture.ts'
import { ask, isBroken } from '../http-client.fixture.ts'
import { response, serveBytes } from '../subgraph-server.fixture.ts'
import { openLeanBeside } from './lean-client.fixture.ts'

const mutation = { query: 'mutation { say }' }
const answer = response('{"data":{}}')

/** Answers the first request of each connection, and does something else with the next. */
const serveOnce = (onSecond: (socket: Socket) => void) =>
  serveBytes((socket, number) => {
    if (number === 1) socket.write(answer)
    else onSecond(socket)
  })

for (const [way, cut] of [
  ['closes', (socket: Socket) => socket.end()],
  ['resets', (socket: Socket) => socket.resetAndDestroy()],
] as const) {
  test(`a query whose kept connection the server ${way} is sent once more, on a new one`, async () => {
    await using client = openLeanBeside(await serveOnce(cut))
    assert.equal((await answerTo(client.exchanges, ask)).note.attempts, 1)
    const { result, note } = await answerTo(client.exchanges, ask)
    assert.deepEqual([result, note.attempts, client.server.connections()], [{ data: {} }, 2, 2])
  })

  test(`a mutation whose kept connection the server ${way} may have run: it is not sent again`, async () => {
    await using client = openLeanBeside(await serveOnce(cut))
    await answerTo(client.exchanges, ask)
    await assert.rejects(answerTo(client.exchanges, mutation), isBroken)
    assert.equal(client.server.connections(), 1)
  })
}

test('a query is sent again on a new connection, though others are kept: they may be stale as well', async () => {
  await using client = openLeanBeside(await serveOnce((socket) => socket.end()))
  await Promise.all([1, 2, 3].map(() => answerTo(client.exchanges, ask)))
  assert.equal((await answerTo(client.exchanges, ask)).note.attempts, 2)
  assert.equal(client.server.connections(), 4)
})

test('a query that has begun to be answered is not sent again', async () => {
  await using client = openLeanBeside(await serveOnce((socket) => socket.end('H')))
  await answerTo(client.exchanges, ask)
  await assert.rejects(answerTo(client.exchanges, ask), isBroken)
  assert.equal(client.server.connections(), 1)
})

test('a query that a new connection fails is not sent again', async () => {
  await using client = openLeanBeside(await serveBytes((socket) => void socket.end()))
  await assert.rejects(answerTo(client.exchanges, ask), isBroken)
  assert.equal(client.server.connections(), 1)
})

test('a query is sent twice at most', async () => {
  let served = 0
  const server = await serveBytes((socket) => {
    served++
    if (served === 1) socket.write(answer)
    else socket.end()
  })
  await using client = openLeanBeside(server)
  await answerTo(client.exchanges, ask)
  await assert.rejects(answerTo(client.exchanges, ask), isBroken)
  assert.equal(served, 3)
})

test('a query whose new connection is refused may have run: it was sent', async () => {
  const server = await serveOnce((socket) => {
    void server.vanish()
    socket.destroy()
  })
  await using client = openLeanBeside(server)
  await answerTo(client.exchanges, ask)
  await assert.rejects(
    answerTo(client.exchanges, ask),
    (error) => isBroken(error) && (error as { beforeConnection?: boolean }).beforeConnection === false,
  )
})

test('whoever cancels while a request is sent again harms nobody that waits', async () => {
  for (let turns = 0; turns < 12; turns++) {
    const { promise: closed, resolve: close } = Promise.withResolvers<void>()
    const server = await serveOnce((socket) => {
      socket.end()
      close()
    })
    await using client = openLeanBeside(server, { connections: 1 })
    await answerTo(client.exchanges, ask)
    const exchange = client.exchanges.send(requestFor(ask), () => {})
    const waiting = [1, 2, 3].map(() => answerTo(client.exchanges, ask))
    await closed
    await settle(turns)
    exchange.cancel()
    for (const { result } of await Promise.all(waiting)) assert.deepEqual(result, { data: {} })
  }
})

test('no query fails at a server that closes each connection right after its answer, nor at one that does so soon', async () => {
  for (const wait of [-1, 0, 1, 2]) {
    const server = await serveBytes((socket) => {
      socket.write(answer)
      if (wait < 0) socket.end()
      else void setTimeout(wait).then(() => (wait % 2 === 0 ? socket.end() : socket.resetAndDestroy()))
    })
    await using client = openLeanBeside(server)
    const ends = performance.now() + 150
    const askOn = async () => {
      // What is between two questions is now shorter, now longer than what the server waits.
      for (let time = 0; performance.now() < ends; time++) {
        await answerTo(client.exchanges, ask)
        if (time % 3 === 0) await setTimeout(time % 4)
      }
    }
    await Promise.all([askOn(), askOn(), askOn()])
  }
})

// Other systems drop the answer as soon as they know of the reset.
const isLinux = process.platform === 'linux'

test('a mutation of which the system took not one byte is sent on a new connection', { skip: !isLinux }, async () => {
  await using client = openLeanBeside(
    await serveBytes((socket, _, request) => {
      socket.write(answer)
      // The reset is there before the answer is read, and told after it.
      if (!request.includes('mutation')) socket.resetAndDestroy()
    }),
  )
  const received = await new Promise((resolve) => {
    client.exchanges.send(requestFor(ask), () => {
      client.exchanges.send(requestFor(mutation), (failure, got) => resolve(failure ?? got?.note.attempts))
    })
  })
  assert.deepEqual([received, client.server.connections()], [1, 2])
})
