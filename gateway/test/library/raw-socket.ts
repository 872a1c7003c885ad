import assert from 'node:assert/strict'
import { EventEmitter, once } from 'node:events'
import { WebSocket } from 'ws'

/** A message of graphql-transport-ws, as it came. */
export interface Message {
  readonly type: string
  readonly id?: string
  readonly payload?: Payload
}

/** A result, or the errors of an operation that was refused. */
export interface Payload {
  readonly data?: Record<string, unknown> | null
  readonly extensions?: { readonly cursor?: string; readonly gap?: unknown; readonly source?: string }
  readonly authorization?: Record<string, unknown>
}

/** A client of graphql-transport-ws that does nothing by itself, and keeps every word that it was told. */
export interface RawSocket extends AsyncDisposable {
  readonly socket: WebSocket
  readonly closed: Promise<number>
  send(message: object): void
  subscribe(id: string, query: string, more?: { readonly variables?: object; readonly extensions?: object }): void
  /** The next message for an operation, or without an id, that was not asked for yet. */
  next(id?: string): Promise<Message>
  /** The next result of an operation. */
  event(id: string): Promise<Payload>
  /** Resolves when the gateway has dealt with all that was sent before. */
  settled(): Promise<void>
  /** What came for an operation and was not asked for. */
  untold(id: string): readonly Message[]
}

/** Opens a socket and says who it is. */
export async function openRawSocket(url: string, token?: string): Promise<RawSocket> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws')
  const queues = new Map<string, Message[]>()
  const arrivals = new EventEmitter().setMaxListeners(0)
  const queueOf = (id: string) => queues.get(id) ?? queues.set(id, []).get(id) ?? []
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message
    queueOf(message.id ?? '').push(message)
    arrivals.emit('arrival')
  })
  const { promise: closed, resolve: tellClosed } = Promise.withResolvers<number>()
  socket.once('close', (code) => {
    tellClosed(code)
    arrivals.emit('arrival')
  })
  await once(socket, 'open')
  const send = (message: object) => socket.send(JSON.stringify(message))
  const next = async (id = '') => {
    for (;;) {
      const message = queueOf(id).shift()
      if (message) return message
      if (socket.readyState === socket.CLOSED) throw new Error(`The socket closed while ${id} waited.`)
      await once(arrivals, 'arrival')
    }
  }
  send({ type: 'connection_init', ...(token !== undefined && { payload: { authorization: `Bearer ${token}` } }) })
  assert.equal((await next()).type, 'connection_ack')
  return {
    socket,
    closed,
    send,
    next,
    subscribe: (id, query, more = {}) => send({ id, type: 'subscribe', payload: { query, ...more } }),
    async event(id) {
      const { type, payload } = await next(id)
      assert.equal(type, 'next', JSON.stringify(payload))
      return payload ?? {}
    },
    async settled() {
      send({ type: 'ping', payload: { settled: true } })
      const pong = await next()
      assert.deepEqual(pong, { type: 'pong', payload: { settled: true } })
    },
    untold: (id) => queueOf(id),
    async [Symbol.asyncDispose]() {
      socket.terminate()
      await closed
    },
  }
}
