import { type ExecutionResult, type GraphQLSchema, OperationTypeNode } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { IncomingMessage } from 'node:http'
import type { Planner, PreparedOperation } from '../planning/prepare.ts'
import type { Answering } from '../request/answer.ts'
import type { Authenticate, Claims } from '../request/authenticate.ts'
import type { RequestContext } from '../request/context.ts'
import { type ClientSubscription, type SubscriptionDeps, subscribe } from '../subscriptions/subscribe.ts'

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

/** An operation that was found good and may begin. */
export interface Operation extends PreparedOperation {
  readonly schema: GraphQLSchema
  readonly payload: SubscribePayload
  createContext(): RequestContext
  /** Only of a subscription. */
  readonly subscription: ClientSubscription | undefined
}

/** @throws Refused before any subgraph is asked. */
export function prepare(
  payload: SubscribePayload,
  createContext: () => RequestContext,
  { planner, schema }: SocketCarrier,
): Operation {
  const prepared = planner.prepare(payload)
  const subscription =
    prepared.operation.operation === OperationTypeNode.SUBSCRIPTION
      ? { ...planner.planSubscription(payload, prepared), variables: payload.variables ?? {}, createContext }
      : undefined
  return { ...prepared, schema, payload, createContext, subscription }
}

/** Runs a query or mutation as if it had come over HTTP. */
export async function execute(
  { payload: { query, variables, operationName }, createContext }: Operation,
  { answering }: SocketCarrier,
): Promise<ExecutionResult> {
  const { body } = await answering.executeOperation(
    { query, ...(variables && { variables }), ...(operationName && { operationName }) },
    { contextValue: createContext() },
  )
  if (body.kind !== 'single') throw new Error('Answers in parts are not served over WebSocket.')
  return body.singleResult as ExecutionResult
}

export function subscribeTo(
  { subscription }: Operation,
  { subscriptions }: SocketCarrier,
): AsyncIterable<ExecutionResult> {
  if (!subscription) throw new Error('Only a subscription was planned as one.')
  return subscribe(subscription, subscriptions)
}
