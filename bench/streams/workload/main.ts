// Both subgraphs in one process, told over IPC what to publish: `/NAME` answers and takes subscriptions, and `/feed` gives
// all events as they are to servers that stand alone.
import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type ExecutionResult, parse } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { createAnswer } from '../../workload/answer.ts'
import { microseconds } from './mark.ts'
import { EVERYBODY, type Reading, readingOf, wholeReading } from './readings.ts'
import { events, subgraphs } from './subgraphs.ts'
import { createTopic } from './topic.ts'

/** What the parent process sends: an event for everybody, or one for each of so many clients. */
export type Question =
  | { readonly kind: 'publish'; readonly wave: number; readonly clients: number | null }
  | { readonly kind: 'count' }

/** What it gets, since the count before. */
export interface Asked {
  /** Requests over HTTP. */
  readonly requests: number
  /** Events that were sent to subscriptions of a gateway. */
  readonly sent: number
  /** Subscriptions that there are now. */
  readonly streams: number
}

/** What a server that stands alone gets for each event, as JSON. */
export interface Fed {
  readonly key: number
  readonly reading: ReturnType<typeof wholeReading>
}

const topic = createTopic<Reading>()
let requests = 0
let sent = 0

const answers = new Map(subgraphs.map((it) => [`/${it.name}`, createAnswer(it)]))
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    requests += 1
    const { status, text } = answers.get(request.url ?? '')?.(String(Buffer.concat(chunks))) ?? {
      status: 404,
      text: '{}',
    }
    response.writeHead(status, ['content-type', 'application/json', 'content-length', String(Buffer.byteLength(text))])
    response.end(text)
  })
})
server.keepAliveTimeout = 120_000

const answerEvent = createAnswer(events)
/** Equal subscriptions get the result that was made for the first: the publisher must not be what is measured. */
let last: { event: Reading; body: string; result: ExecutionResult } | null = null

function resultOf(body: string, event: Reading): ExecutionResult {
  if (last?.event !== event || last.body !== body) {
    last = { event, body, result: JSON.parse(answerEvent(body, { event }).text) as ExecutionResult }
  }
  return last.result
}

/** Not a generator: its `return` would wait for the next event. */
function subscribe(body: string, key: number): AsyncIterableIterator<ExecutionResult, undefined> {
  const source = topic.listen(key)
  return {
    async next() {
      const { done, value } = await source.next()
      if (done) return { done, value: undefined }
      sent += 1
      return { done: false, value: resultOf(body, value) }
    },
    async return() {
      await source.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

const sockets = new WebSocketServer({ noServer: true })
useServer(
  {
    onSubscribe: (_, __, { query, variables, operationName }) => ({
      schema: events.schema,
      document: parse(query),
      rootValue: JSON.stringify({ query, variables, operationName }),
      variableValues: variables,
    }),
    subscribe: ({ rootValue, variableValues }) => {
      const [patient = EVERYBODY] = Object.values(variableValues ?? {})
      return subscribe(String(rootValue), Number(patient))
    },
  },
  sockets,
)

const feed = new WebSocketServer({ noServer: true })
server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
  const taker = request.url === '/feed' ? feed : sockets
  taker.handleUpgrade(request, stream, head, (socket) => taker.emit('connection', socket, request))
})

process.on('message', (question: Question) => {
  if (question.kind === 'publish') {
    publish(question.wave, question.clients)
    process.send?.({})
    return
  }
  process.send?.({ requests, sent, streams: topic.listeners() } satisfies Asked)
  requests = 0
  sent = 0
})
process.on('disconnect', () => process.exit(0))

function publish(wave: number, clients: number | null): void {
  if (clients === null) return tell(wave, EVERYBODY)
  for (let key = 1; key <= clients; key += 1) tell(wave, key)
}

function tell(wave: number, key: number): void {
  const reading = readingOf(wave, key, microseconds())
  topic.publish(key, reading)
  if (feed.clients.size === 0) return
  const text = JSON.stringify({ key, reading: wholeReading(reading) } satisfies Fed)
  for (const socket of feed.clients) socket.send(text)
}

server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
