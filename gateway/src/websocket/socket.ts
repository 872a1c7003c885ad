import type { Log } from '@care/service/log'
import type { Server } from 'graphql-ws'
import type { WebSocket } from 'ws'
import type { Authenticate } from '../request/authenticate.ts'
import type { ClientSocket } from './client-socket.ts'
import { authorizationIn } from './protocol.ts'
import { renew } from './renew.ts'

/** Something failed that the client is not to blame for: stock clients try again later. */
const TRY_AGAIN_LATER = 1013

export interface CarryOptions {
  readonly authenticate: Authenticate
  readonly log: Log
}

/** Speaks the protocol of `server` over one socket. */
export function carryProtocol(
  server: Server<ClientSocket>,
  client: ClientSocket,
  socket: WebSocket,
  { authenticate, log }: CarryOptions,
): void {
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) => client.send(data),
      close: (code = 1000, reason = '') => client.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data) => {
          handle(String(data)).catch((error: unknown) => {
            // Sending fails when the client goes away meanwhile: nobody is left to be told.
            if (!client.isOpen) return
            log.error(
              { reason: error instanceof Error ? error.stack : String(error) },
              'a message could not be handled',
            )
            client.close(TRY_AGAIN_LATER, 'Try again later.')
          })
        })
      },
      onPing: async (payload) => {
        const token = authorizationIn(payload)
        const told = token === undefined ? payload : { authorization: await renew(client.session, token, authenticate) }
        await client.send(JSON.stringify({ type: 'pong', ...(told && { payload: told }) }))
      },
    },
    client,
  )
  socket.once('close', (code, reason) => void closed(code, String(reason)))
}
