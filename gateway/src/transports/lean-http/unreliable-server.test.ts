import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requestFor } from '../exchange.fixture.ts'
import { UpstreamFailure } from '../failures.ts'
import { options } from '../http-client.fixture.ts'
import { response, serveBytes } from '../subgraph-server.fixture.ts'
import { openLeanBeside } from './lean-client.fixture.ts'
import { createRandom } from './random.fixture.ts'

const REQUESTS = 10_000
const AT_ONCE = 64

test('ten thousand requests to a server that resets connections at random have one outcome each, and the right one', async (context) => {
  const seed = Date.now() % 1_000_000
  context.diagnostic(`seed ${seed}`)
  const random = createRandom(seed)
  const server = await serveBytes((socket, _, request) => {
    const text = response(`{"data":{"word":${/"word":(\d+)/.exec(request)?.[1]}}}`)
    const mood = random.below(100)
    const reset = () => socket.resetAndDestroy()
    if (mood < 3) return reset()
    if (mood < 6) return void socket.end()
    if (mood < 9) return void socket.write(text.slice(0, random.below(text.length)), reset)
    if (mood < 12) return void socket.end(text)
    if (mood < 15) return void socket.write(text, reset)
    setImmediate(() => socket.write(text))
  })
  await using client = openLeanBeside(server, { ...options, connections: 16 })

  const calls = new Uint8Array(REQUESTS)
  const cancelled = new Set<number>()
  let answered = 0
  let failed = 0
  await new Promise<void>((resolve) => {
    let started = 0
    let settled = 0
    const settle = () => {
      if (++settled === REQUESTS) resolve()
      else start()
    }
    const start = () => {
      if (started === REQUESTS) return
      const word = started++
      const query = random.chance(20) ? 'mutation { say }' : '{ say }'
      const exchange = client.exchanges.send(requestFor({ query, variables: { word } }), (failure, received) => {
        calls[word] = (calls[word] ?? 0) + 1
        if (failure) {
          assert.ok(failure instanceof UpstreamFailure && failure.isConnectionError)
          failed++
        } else {
          answered++
          assert.ok(received?.kind === 'bytes')
          assert.equal(received.bytes.toString(), `{"data":{"word":${word}}}`)
          assert.ok(received.note.attempts === 1 || query === '{ say }')
        }
        settle()
      })
      if (!random.chance(2)) return
      setImmediate(() => {
        if (calls[word]) return
        exchange.cancel()
        cancelled.add(word)
        settle()
      })
    }
    for (let time = 0; time < AT_ONCE; time++) start()
  })
  await client.exchanges[Symbol.asyncDispose]()

  calls.forEach((count, word) => assert.equal(count, cancelled.has(word) ? 0 : 1, `${word}`))
  assert.equal(answered + failed + cancelled.size, REQUESTS)
  assert.ok(answered > REQUESTS * 0.8 && failed > 0 && cancelled.size > 0)
})
