import type { IncomingMessage } from 'node:http'
import type { Log } from '@care/service/log'
import type { Server } from 'graphql-ws'
import type { WebSocket } from 'ws'

/** Something failed that the client is not to blame for: stock clients try again later. */
const TRY_AGAIN_LATER = 1013

/** The client does not take what is sent: stock clients connect again, and resume where they can. */
const TOO_SLOW = 4290

/** What an operation can know of the socket that it came over. */
export interface SocketExtra {
  readonly socket: WebSocket
  readonly request: IncomingMessage
}

/** Speaks the protocol of `server` over one socket, and leaves a client that takes nothing or does not answer. */
export function carryProtocol(
  server: Server<SocketExtra>,
  { socket, request }: SocketExtra,
  { heartbeat, log }: { readonly heartbeat: number; readonly log: Log },
): void {
  let isAlive = true
  let unsent = 0
  let lastSentAt = performance.now()
  const beat = setInterval(() => {
    // It was told to go, and does not even take that.
    if (socket.readyState === socket.CLOSING) return socket.terminate()
    if (unsent > 0 && performance.now() - lastSentAt > heartbeat) return socket.close(TOO_SLOW, 'Too slow.')
    // Two beats of silence: a peer that vanished would otherwise look like a quiet one.
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, heartbeat)
  socket.on('pong', () => {
    isAlive = true
  })
  // A frame that is too long or malformed: ws closes the socket with the right code itself.
  socket.on('error', (error) => log.info({ reason: error.message }, 'a socket failed'))

  const closed = server.opened(
    {
      protocol: socket.protocol,
      // Resolved when the bytes are on their way, so that a stream goes at the pace of its client.
      send: (data) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) return resolve()
          if (unsent++ === 0) lastSentAt = performance.now()
          socket.send(data, (error) => {
            unsent--
            lastSentAt = performance.now()
            if (error) reject(error)
            else resolve()
          })
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data) => {
          handle(String(data)).catch((error: unknown) => {
            // Sending fails when the client goes away meanwhile: nobody is left to be told.
            if (socket.readyState !== socket.OPEN) return
            log.error(
              { reason: error instanceof Error ? error.stack : String(error) },
              'a message could not be handled',
            )
            socket.close(TRY_AGAIN_LATER, 'Try again later.')
          })
        })
      },
    },
    { socket, request },
  )
  socket.once('close', (code, reason) => {
    clearInterval(beat)
    void closed(code, String(reason))
  })
}
