import type { ExecutionResult, GraphQLSchema } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { IncomingMessage } from 'node:http'
import type { Planner, PreparedOperation } from '../planning/prepare.ts'
import type { Answering } from '../request/answer.ts'
import type { Authenticate, Claims } from '../request/authenticate.ts'
import type { RequestContext } from '../request/context.ts'
import { type SubscriptionDeps, subscribe } from '../subscriptions/subscribe.ts'

/** What the operations of sockets need. */
export interface SocketCarrier {
  readonly answering: Answering
  readonly authenticate: Authenticate
  createContext(headers: IncomingMessage['headers'], claims: Claims | null): RequestContext
  readonly schema: GraphQLSchema
  readonly planner: Planner
  readonly subscriptions: SubscriptionDeps
  readonly masking: boolean
}

/** @throws Refused */
export const prepare = (payload: SubscribePayload, { planner }: SocketCarrier): PreparedOperation =>
  planner.prepare(payload)

/** Runs a query or mutation as if it had come over HTTP. */
export async function execute(
  { query, variables, operationName }: SubscribePayload,
  contextValue: RequestContext,
  { answering }: SocketCarrier,
): Promise<ExecutionResult> {
  const { body } = await answering.executeOperation(
    { query, ...(variables && { variables }), ...(operationName && { operationName }) },
    { contextValue },
  )
  if (body.kind !== 'single') throw new Error('Answers in parts are not served over WebSocket.')
  return body.singleResult as ExecutionResult
}

/** @throws Refused when the variables do not fit. */
export function subscribeTo(
  payload: SubscribePayload,
  prepared: PreparedOperation,
  createContext: () => RequestContext,
  { planner, subscriptions }: SocketCarrier,
): AsyncGenerator<ExecutionResult, void, void> {
  const planned = planner.planSubscription(payload, prepared)
  return subscribe({ ...planned, variables: payload.variables ?? {}, createContext }, subscriptions)
}
