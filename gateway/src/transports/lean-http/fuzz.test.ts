import assert from 'node:assert/strict'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { test } from 'node:test'
import { answerTo } from '../exchange.fixture.ts'
import type { Exchanges } from '../exchange.ts'
import { UpstreamFailure } from '../failures.ts'
import { ask, options } from '../http-client.fixture.ts'
import { serveBytes } from '../subgraph-server.fixture.ts'
import { openUndiciExchanges } from '../undici-exchanges.ts'
import { openLeanBeside } from './lean-client.fixture.ts'
import { createRandom } from './random.fixture.ts'
import { mutate, randomCuts, randomResponse } from './random-response.fixture.ts'

/**
 * Seconds of trying, and the seed of the first response: `FUZZ_SECONDS=600 FUZZ_SEED=$RANDOM node --test …`. By default it is
 * always the same, so that no change fails for what it did not touch.
 */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 2)
const SEED = Number(process.env['FUZZ_SEED'] ?? 1)
/** Milliseconds after which an exchange counts as one that hangs. */
const PATIENCE = 10_000

/** Where undici takes for an answer what is none: each is a way to make two readers disagree, or cannot be told from one. */
const STRICTER = [
  // Of several transfer encodings, or one that it does not know, it makes what it can: the raw chunks for a body, too.
  /transfer encoding/,
  // Line breaks before the response, and control characters in the reason.
  /status line/,
  // A carriage return in the place of a line break.
  /CR LF|a header is not one/,
  // Extensions of chunks without a name.
  /extension/,
]

/** What undici refuses, and what is an answer all the same. */
const LAXER = new Set([
  // `100 Continue`, which a server may send though nobody asked for it (RFC 9110 §15.2).
  'bad response',
  // A length with a blank behind it that comes in a packet of its own: it is counted as a digit.
  'Response body length does not match content-length header',
])

interface Served {
  readonly text: string
  readonly cuts: readonly number[]
  readonly isEnded: boolean
}

type Outcome = { readonly status: number; readonly body: string } | { readonly refused: string }

async function outcomeOf(exchanges: Exchanges): Promise<Outcome> {
  const late = new AbortController()
  const answered = answerTo(exchanges, ask).then(
    ({ status, bytes }) => ({ status, body: bytes.toString('latin1') }),
    (error: unknown) => {
      if (error instanceof UpstreamFailure) return { refused: error.message }
      throw error
    },
  )
  const hung = setTimeout(PATIENCE, undefined, { signal: late.signal }).then(
    () => Promise.reject(new Error('It hangs.')),
    () => new Promise<never>(() => {}),
  )
  return Promise.race([answered, hung]).finally(() => late.abort())
}

/** A server that answers whatever it is asked with `served`, and clients of both kinds. */
async function openBoth() {
  let served: Served | undefined
  const server = await serveBytes(async (socket) => {
    const { text, cuts, isEnded } = served as Served
    socket.setNoDelay(true)
    let at = 0
    for (const cut of cuts) {
      socket.write(text.slice(at, cut), 'latin1')
      at = cut
      if (cut !== text.length) await setImmediate()
    }
    if (isEnded) socket.end()
  })
  const client = openLeanBeside(server)
  return {
    async compare(next: Served) {
      served = next
      const ours = await outcomeOf(client.exchanges)
      // It keeps nothing, so that what it is told of one response cannot depend on another.
      const exchanges = openUndiciExchanges(server.url, options)
      const theirs = await outcomeOf(exchanges)
      await exchanges[Symbol.asyncDispose]()
      return { ours, theirs }
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

test('any response, cut anywhere, is what undici makes of it, and none that is spoiled is taken for another', async (context) => {
  context.diagnostic(`seed ${SEED}`)
  await using both = await openBoth()
  const ends = performance.now() + SECONDS * 1000
  const counts = { whole: 0, spoiled: 0, refused: 0, stricter: 0 }
  for (let seed = SEED; performance.now() < ends; seed++) {
    const random = createRandom(seed)
    const { text: whole, status, body, isEnded } = randomResponse(random, seed)
    const isSpoiled = random.chance(60)
    const text = isSpoiled ? mutate(random, whole) : whole
    // What is spoiled may not end by itself.
    const { ours, theirs } = await both.compare({ text, cuts: randomCuts(random, text), isEnded: isEnded || isSpoiled })
    const told = `seed ${seed}: ${JSON.stringify(text.slice(0, 1000))}\n${JSON.stringify({ ours, theirs }).slice(0, 600)}`
    if (!isSpoiled) {
      counts.whole++
      assert.deepEqual(ours, { status, body }, told)
      assert.deepEqual(theirs, ours, told)
      continue
    }
    counts.spoiled++
    if ('refused' in ours) {
      counts.refused++
      if ('refused' in theirs) continue
      counts.stricter++
      assert.ok(
        STRICTER.some((reason) => reason.test(ours.refused)),
        told,
      )
    } else if (!('refused' in theirs && LAXER.has(theirs.refused))) assert.deepEqual(theirs, ours, told)
  }
  context.diagnostic(JSON.stringify(counts))
})
