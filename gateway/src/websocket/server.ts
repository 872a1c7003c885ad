import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { ClientError } from '@care/service/errors'
import type { Log } from '@care/service/log'
import { type ExecutionArgs, type FormattedExecutionResult, GraphQLError, OperationTypeNode } from 'graphql'
import type { Context, SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { mayConnect } from '../http/cors.ts'
import type { PreparedOperation } from '../planning/prepare.ts'
import type { Claims } from '../request/authenticate.ts'
import type { RequestContext } from '../request/context.ts'
import { errorsFrom, presentError } from '../request/refuse.ts'
import { type SocketCarrier, execute, prepare, subscribeTo } from './operations.ts'

/** The gateway restarts: stock clients connect again. */
const RESTARTING = 1012

export interface SocketOptions {
  readonly carrier: SocketCarrier
  readonly corsOrigins: readonly string[]
  /** Sockets that may be open. */
  readonly sockets: number
  /** Operations that may run on one socket. */
  readonly operations: number
  /** Bytes of one message. */
  readonly messageBytes: number
  /** Milliseconds. */
  readonly initTimeout: number
  /** Milliseconds. */
  readonly heartbeat: number
  readonly log: Log
}

export interface SocketServer {
  /** Closes every socket with a code on which clients come back. */
  drain(): Promise<void>
  /** Cuts those whose client does not answer the closing. */
  cut(): void
}

type Extra = {
  readonly request: IncomingMessage
  readonly socket: WebSocket
  claims?: Claims | null
}

type SocketContext = Context<Record<string, unknown>, Extra>

/** What `prepare` found, on its way through the protocol's own arguments. */
interface Prepared extends PreparedOperation {
  readonly payload: SubscribePayload
  createContext(): RequestContext
}

/** Serves graphql-transport-ws at `/graphql` of an HTTP server: subscriptions, queries and mutations. */
export function serveSockets(http: Server, options: SocketOptions): SocketServer {
  const { carrier, corsOrigins, log } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: options.messageBytes })
  const present = (errors: readonly { message: string }[], requestId?: string) =>
    errors.map((error) => presentError(error, { requestId, masking: carrier.masking }))

  useServer<Record<string, unknown>, Extra>(
    {
      connectionInitWaitTimeout: options.initTimeout,

      onConnect: async ({ connectionParams, extra }) => {
        try {
          extra.claims = await carrier.authenticate(authorizationOf(connectionParams, extra.request))
          return true
        } catch (error) {
          if (error instanceof ClientError) return false
          throw error
        }
      },

      onSubscribe: (context, _, payload) => {
        try {
          admit(context, options.operations)
          const { claims = null, request } = context.extra
          const createContext = () => carrier.createContext(request.headers, claims)
          const prepared: Prepared = { ...prepare(payload, carrier), payload, createContext }
          return {
            ...prepared,
            schema: carrier.schema,
            operationName: payload.operationName,
          } as unknown as ExecutionArgs
        } catch (error) {
          return present(errorsFrom(error)).map(({ message, ...rest }) => new GraphQLError(message, rest as object))
        }
      },

      subscribe: (args) => {
        const { payload, createContext, ...prepared } = args as unknown as Prepared
        return subscribeTo(payload, prepared, createContext, carrier)
      },

      execute: (args) => {
        const { payload, createContext } = args as unknown as Prepared
        return execute(payload, createContext(), carrier)
      },

      onNext: (_, __, ___, args, result) => {
        // The answer of a query has been through this already.
        if (!result.errors || (args as unknown as Prepared).operation.operation !== OperationTypeNode.SUBSCRIPTION) {
          return result as FormattedExecutionResult
        }
        return { ...result, errors: present(result.errors) } as FormattedExecutionResult
      },

      onError: (_, __, ___, errors) =>
        errors.flatMap((error) => {
          if (!error.originalError) return [error.toJSON()]
          const found = errorsFrom(error.originalError)
          if (found.some(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR')) {
            log.error({ reason: error.originalError.stack }, 'a subscription failed')
          }
          return present(found)
        }),
    },
    sockets as WebSocketServer,
    options.heartbeat,
  )

  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const status = refusal(request)
    if (status) return void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request))
  })

  return {
    cut: () => {
      for (const client of sockets.clients) client.terminate()
    },
    async drain() {
      sockets.close()
      await Promise.all(
        [...sockets.clients].map((client) => {
          const { promise, resolve } = Promise.withResolvers<void>()
          client.once('close', () => resolve())
          client.close(RESTARTING, 'The gateway restarts.')
          return promise
        }),
      )
    },
  }

  function refusal(request: IncomingMessage): string | undefined {
    if (URL.parse(request.url ?? '/', 'http://gateway')?.pathname !== '/graphql') return '404 Not Found'
    if (!mayConnect(request, corsOrigins)) return '403 Forbidden'
    if (sockets.clients.size >= options.sockets) return '503 Service Unavailable'
    return undefined
  }
}

/** A browser cannot set headers on a WebSocket: there the token comes with `connection_init`. */
function authorizationOf(
  parameters: Readonly<Record<string, unknown>> | undefined,
  request: IncomingMessage,
): string | undefined {
  const named = Object.entries(parameters ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1]
  return typeof named === 'string' ? named : request.headers.authorization
}

function admit({ subscriptions, extra: { claims } }: SocketContext, most: number): void {
  if (claims && claims.exp * 1000 <= Date.now()) {
    throw new ClientError('UNAUTHENTICATED', 'The session has ended: connect again with a new token.')
  }
  if (Object.keys(subscriptions).length > most) {
    throw new ClientError('RATE_LIMITED', `At most ${most} operations may run on one socket: end one first.`)
  }
}
