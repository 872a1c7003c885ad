import { randomUUID } from 'node:crypto'
import { ClientError } from '@care/service/errors'
import type { Log } from '@care/service/log'
import { type ExecutionArgs, type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import { type Context, type Server, type SubscribePayload, makeServer } from 'graphql-ws'
import type { IncomingMessage } from 'node:http'
import type { Claims } from '../request/authenticate.ts'
import { type Operation, type SocketCarrier, execute, prepare, subscribeTo } from './operations.ts'
import type { SocketExtra } from './socket.ts'

export interface ProtocolOptions {
  readonly carrier: SocketCarrier
  /** Operations that may run on one socket. */
  readonly operations: number
  /** Milliseconds within which `connection_init` must come. */
  readonly initTimeout: number
  readonly log: Log
}

type SocketContext = Context<Record<string, unknown>, SocketExtra>

/** graphql-transport-ws on our terms: who asks, what may run, and how errors look. */
export function createProtocol({ carrier, operations, initTimeout }: ProtocolOptions): Server<SocketExtra> {
  const verified = new WeakMap<object, Claims>()
  return makeServer<Record<string, unknown>, SocketExtra>({
    connectionInitWaitTimeout: initTimeout,

    onConnect: async ({ connectionParams, extra: { socket, request } }) => {
      try {
        const claims = await carrier.authenticate(authorizationOf(connectionParams, request))
        if (claims) verified.set(socket, claims)
        return true
      } catch (error) {
        if (error instanceof ClientError) return false
        throw error
      }
    },

    onSubscribe: async (context, _, payload) => {
      try {
        const { socket, request } = context.extra
        // An operation may bring a token of its own: GraphiQL's editor has one for each tab.
        const own = ownAuthorization(payload)
        const claims = own === undefined ? (verified.get(socket) ?? null) : await carrier.authenticate(own)
        admit(context, claims, operations)
        const operation = await prepare(payload, () => carrier.createContext(request.headers, claims), carrier)
        const { document, name } = operation.prepared
        // The protocol hands these through to `subscribe` or `execute`; it only looks at the document itself.
        return { ...operation, document, operationName: name } as unknown as ExecutionArgs
      } catch (error) {
        // One error that stands for all: `onError` tells the client what is in it.
        return [new GraphQLError('The operation was refused.', { originalError: asError(error) })]
      }
    },

    subscribe: (args) => subscribeTo(args as unknown as Operation, carrier),
    execute: (args) => execute(args as unknown as Operation, carrier),

    // Both kinds of answer are presented already: their errors are plain, and stay as they are.
    onNext: (_, __, ___, ____, result) => result as FormattedExecutionResult,

    onError: (_, __, ___, errors) =>
      errors.flatMap((error) => (error.originalError ? explain(error.originalError) : [error.toJSON()])),
  })

  function explain(thrown: unknown): readonly GraphQLFormattedError[] {
    return carrier.life.present.refusal(thrown, randomUUID()).errors
  }
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))

/** A browser cannot set headers on a WebSocket: there the token comes with `connection_init`. */
function authorizationOf(
  parameters: Readonly<Record<string, unknown>> | undefined,
  { headers }: IncomingMessage,
): string | undefined {
  return stringNamed('authorization', parameters ?? {}) ?? headers.authorization
}

/** Header names are the same in whatever case. */
function stringNamed(wanted: string, values: Readonly<Record<string, unknown>>): string | undefined {
  const value = Object.entries(values).find(([name]) => name.toLowerCase() === wanted)?.[1]
  return typeof value === 'string' ? value : undefined
}

/** A token in `extensions.headers` of a subscribe message. */
function ownAuthorization({ extensions }: SubscribePayload): string | undefined {
  const headers = (extensions as { headers?: unknown } | null | undefined)?.headers
  if (typeof headers !== 'object' || headers === null) return undefined
  return stringNamed('authorization', headers as Readonly<Record<string, unknown>>)
}

function admit({ subscriptions }: SocketContext, claims: Claims | null, most: number): void {
  if (claims && claims.exp * 1000 <= Date.now()) {
    throw new ClientError('UNAUTHENTICATED', 'The session has ended: connect again with a new token.')
  }
  if (Object.keys(subscriptions).length > most) {
    throw new ClientError('RATE_LIMITED', `At most ${most} operations may run on one socket: end one first.`)
  }
}
