import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type Socket, connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { it } from 'node:test'
import { createLog } from '../log.ts'
import type { Hints } from './hints.ts'
import { hintsContract } from './hints.contract.ts'
import { openInProcessHints } from './in-process.ts'
import { openRedisHints } from './redis.ts'

hintsContract('this process', async () => {
  const hints = openInProcessHints()
  return { here: hints, there: hints }
})

const server = process.env['TEST_REDIS_URL']
const log = createLog('test', 'silent')

/** Resolves when hints travel: what is published before that is lost, as it may be. */
async function connected(hints: Hints): Promise<void> {
  for (;;) {
    try {
      return await hints.check()
    } catch {
      await new Promise(setImmediate)
    }
  }
}

/** A way to Redis on which everything can stop, as when the server or the network hangs: nothing is closed. */
async function hangingWay(url: string) {
  const { hostname, port } = new URL(url)
  const sockets = new Set<Socket>()
  let isOpen = true
  const proxy = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('error', () => to.destroy()).on('close', () => to.destroy())
      from.on('data', (chunk) => isOpen && to.write(chunk))
    }
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    url: `redis://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    hang: () => {
      isOpen = false
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}

if (server) {
  hintsContract('Redis', async () => {
    const [here, there] = [openRedisHints(server, log), openRedisHints(server, log)]
    await connected(here)
    return { here, there }
  })

  it('a Redis that hangs holds up neither who publishes nor who subscribes', { timeout: 20_000 }, async () => {
    await using way = await hangingWay(server)
    await using hints = openRedisHints(way.url, log)
    await connected(hints)
    const heard = Promise.withResolvers<string>()
    const held = await hints.subscribe('before', heard.resolve)
    await hints.publish('before', 'it works')
    assert.equal(await heard.promise, 'it works')
    way.hang()
    for (let i = 0; i < 5000; i++) await hints.publish('before', String(i))
    await hints.subscribe('after', () => {})
    await held[Symbol.asyncDispose]()
  })
}

it('a Redis that is not there lets a service start without it', { timeout: 20_000 }, async () => {
  await using hints = openRedisHints('redis://127.0.0.1:1', log)
  await hints.publish('channel', 'text')
  await hints.subscribe('channel', () => {})
  await assert.rejects(hints.check())
})
