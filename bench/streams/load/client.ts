import { connect } from 'node:net'
import { CLOSE, PING, PONG, TEXT, clientFrame, createFrameReader } from './frames.ts'

/** The id that every client gives its one subscription. */
export const SUBSCRIPTION = '1'

/** Milliseconds until a client has to be connected and acknowledged. */
const PATIENCE = 60_000

const BLANK_LINE = '\r\n\r\n'
const NEXT = Buffer.from('"type":"next"')

export interface Subscribing {
  readonly host: string
  readonly port: number
  readonly path: string
  readonly query: string
  readonly operationName: string
  readonly variables?: Readonly<Record<string, unknown>>
}

export interface Client {
  readonly close: () => void
}

/**
 * A WebSocket with one subscription over graphql-transport-ws, on a bare socket: what a frame costs here is time that the
 * server does not get on a small machine. Given when the subscription has been sent; the protocol does not acknowledge it.
 *
 * @param event called with the text of each event.
 * @param failed called with whatever ended the subscription before its time.
 */
export function openClient(
  { host, port, path, query, operationName, variables }: Subscribing,
  event: (frame: Buffer) => void,
  failed: (error: Error) => void,
): Promise<Client> {
  const { promise, resolve, reject } = Promise.withResolvers<Client>()
  const socket = connect({ host, port, noDelay: true })
  let isClosed = false
  let head: string | null = ''

  const fail = (error: Error) => {
    if (isClosed) return
    isClosed = true
    clearTimeout(late)
    socket.destroy()
    reject(error)
    failed(error)
  }
  const late = setTimeout(() => fail(new Error(`A client was not served within ${PATIENCE / 1000} s.`)), PATIENCE)
  const send = (message: object) => socket.write(clientFrame(TEXT, JSON.stringify(message)))

  const read = createFrameReader((opcode, payload) => {
    if (opcode === TEXT) {
      if (payload.includes(NEXT)) event(payload)
      else answer(JSON.parse(payload.toString()) as { type: string })
    } else if (opcode === PING) socket.write(clientFrame(PONG, payload))
    else if (opcode === CLOSE) {
      fail(new Error(`The server closed a socket: ${payload.readUInt16BE(0)} ${payload.toString('utf8', 2)}`.trim()))
    }
  })

  function answer(message: { readonly type: string }): void {
    if (message.type === 'connection_ack') {
      const payload = { query, operationName, ...(variables && { variables }) }
      send({ id: SUBSCRIPTION, type: 'subscribe', payload })
      clearTimeout(late)
      resolve({ close })
    } else if (message.type === 'ping') send({ type: 'pong' })
    else if (message.type !== 'pong') fail(new Error(`The server ended a subscription: ${JSON.stringify(message)}`))
  }

  function close(): void {
    isClosed = true
    socket.destroy()
  }

  socket.on('connect', () =>
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: ${host}:${port}\r\nconnection: Upgrade\r\nupgrade: websocket\r\n` +
        'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
        `sec-websocket-protocol: graphql-transport-ws${BLANK_LINE}`,
    ),
  )
  socket.on('data', (data: Buffer) => {
    try {
      if (head === null) return read(data)
      head += data.toString('latin1')
      const end = head.indexOf(BLANK_LINE)
      if (end < 0) return
      if (!head.startsWith('HTTP/1.1 101')) throw new Error(`The server does not upgrade: ${head.split('\r\n', 1)[0]}`)
      const rest = head.slice(end + BLANK_LINE.length)
      head = null
      send({ type: 'connection_init' })
      if (rest) read(Buffer.from(rest, 'latin1'))
    } catch (error) {
      fail(error as Error)
    }
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The server dropped a socket.')))
  return promise
}
