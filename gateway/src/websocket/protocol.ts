import { randomUUID } from 'node:crypto'
import { ClientError } from '@care/service/errors'
import { type ExecutionArgs, type ExecutionResult, type FormattedExecutionResult, GraphQLError } from 'graphql'
import { type Context, type Server, type SubscribePayload, makeServer } from 'graphql-ws'
import type { Authenticate, Claims } from '../request/authenticate.ts'
import type { CreateContext } from '../request/context.ts'
import type { Life } from '../request/life.ts'
import type { OperationRequest } from '../request/operation-request.ts'
import { beginningOf, openOperation } from '../subscriptions/open-operation.ts'
import { Session } from '../subscriptions/session.ts'
import type { Subscriptions } from '../subscriptions/subscriptions.ts'
import type { ClientSocket } from './client-socket.ts'
import { execute } from './operations.ts'
import { SocketStream } from './socket-stream.ts'

/** What the operations of sockets need. */
export interface SocketCarrier {
  readonly life: Life
  readonly authenticate: Authenticate
  readonly createContext: CreateContext
  readonly subscriptions: Subscriptions
}

export interface ProtocolOptions {
  readonly carrier: SocketCarrier
  /** Operations that may run on one socket. */
  readonly operations: number
  /** Milliseconds within which `connection_init` must come. */
  readonly initTimeout: number
  /** Milliseconds after the end of a token within which a fresh one may come. */
  readonly tokenGrace: number
}

type SocketContext = Context<Record<string, unknown>, ClientSocket>

/** graphql-transport-ws on our terms: who asks, what may run, and how errors look. */
export function createProtocol(options: ProtocolOptions): Server<ClientSocket> {
  const { carrier, operations, initTimeout, tokenGrace } = options
  const { life, authenticate, createContext, subscriptions } = carrier

  return makeServer<Record<string, unknown>, ClientSocket>({
    connectionInitWaitTimeout: initTimeout,

    onConnect: async ({ connectionParams, extra: client }) => {
      try {
        const claims = await authenticate(authorizationIn(connectionParams) ?? client.headers.authorization)
        client.session = sessionFor(client, claims)
        return true
      } catch (error) {
        if (error instanceof ClientError) return false
        throw error
      }
    },

    onSubscribe: async (context, id, payload) => {
      try {
        const session = await admit(context, payload)
        const request = requestOf(payload)
        const opened = await openOperation(request, session.claims, life)
        const { document, name } = opened.prepared
        const client = context.extra
        const running =
          opened.kind === 'subscription'
            ? new SocketStream({ ...beginningOf(request), plan: opened.plan, session, id, client }, subscriptions)
            : execute(request, createContext(client.headers, session.claims), life)
        // The protocol hands these through to `subscribe` or `execute`; it only looks at the document itself.
        return { document, operationName: name, running } as unknown as ExecutionArgs
      } catch (error) {
        // One error that stands for all: `onError` tells the client what is in it.
        return [new GraphQLError('The operation was refused.', { originalError: asError(error) })]
      }
    },

    subscribe: runningIn,
    execute: runningIn,

    // Both kinds of answer are presented already: their errors are plain, and stay as they are.
    onNext: (_, __, ___, ____, result) => result as FormattedExecutionResult,

    onError: (_, __, ___, errors) =>
      errors.flatMap((error) =>
        error.originalError ? life.present.refusal(error.originalError, randomUUID()).errors : [error.toJSON()],
      ),
  })

  function sessionFor(client: ClientSocket, claims: Claims | null): Session {
    return new Session(claims, {
      grace: tokenGrace,
      // A client that does not know it answers with a pong, as to any other.
      onEnding: (expiresAt) =>
        void client.send(JSON.stringify({ type: 'ping', payload: { authorization: { expiresAt } } })).catch(() => {}),
    })
  }

  /**
   * Who asks: an operation may bring a token of its own (GraphiQL's editor has one for each tab).
   *
   * @throws ClientError
   */
  async function admit({ extra: client, subscriptions: running }: SocketContext, payload: SubscribePayload) {
    const own = authorizationIn((payload.extensions as { headers?: unknown } | null | undefined)?.headers)
    const session =
      own === undefined
        ? (client.session ?? new Session(null, { grace: 0 }))
        : new Session(await authenticate(own), { grace: 0 })
    if (session.isExpired()) {
      throw new ClientError('UNAUTHENTICATED', 'The session has ended: send a fresh token, or connect again with one.')
    }
    if (Object.keys(running).length > operations) {
      throw new ClientError('RATE_LIMITED', `At most ${operations} operations may run on one socket: end one first.`)
    }
    return session
  }
}

const runningIn = (args: ExecutionArgs) =>
  (args as unknown as { readonly running: AsyncIterableIterator<ExecutionResult> }).running

const requestOf = ({ query, operationName, variables, extensions }: SubscribePayload): OperationRequest => ({
  query,
  operationName: operationName ?? undefined,
  variables: variables ?? {},
  extensions: extensions ?? undefined,
})

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))

/** A browser cannot set headers on a WebSocket: there a token comes in a message. Names are the same in whatever case. */
export function authorizationIn(values: unknown): string | undefined {
  if (typeof values !== 'object' || values === null) return undefined
  const value = Object.entries(values).find(([name]) => name.toLowerCase() === 'authorization')?.[1] as unknown
  return typeof value === 'string' ? value : undefined
}
