import { type ExecutionResult, OperationTypeNode } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { fromByteString } from '../execution/byte-string.ts'
import type { JsonText } from '../execution/execution.ts'
import type { PreparedOperation } from '../planning/prepared.ts'
import type { Authenticate } from '../request/authenticate.ts'
import { authorize } from '../request/authorize.ts'
import { readDocument } from '../request/automatic-documents.ts'
import type { CreateContext, RequestContext } from '../request/context.ts'
import { HeldInterest } from '../request/interest.ts'
import { type Life, answer } from '../request/life.ts'
import type { OperationRequest } from '../request/operation-request.ts'
import { checkVariables } from '../request/variables.ts'
import { type PlannedSubscription, planSubscription } from '../subscriptions/plan-subscription.ts'
import { type SubscriptionDeps, subscribe } from '../subscriptions/subscribe.ts'

/** What the operations of sockets need. */
export interface SocketCarrier extends Pick<SubscriptionDeps, 'metrics' | 'log' | 'patience'> {
  readonly life: Life
  readonly authenticate: Authenticate
  readonly createContext: CreateContext
}

/** An operation that was found good and may begin. */
export interface Operation {
  readonly prepared: PreparedOperation
  readonly request: OperationRequest
  createContext(): RequestContext
  /** Only of a subscription. */
  readonly subscription: PlannedSubscription | undefined
}

/** @throws Refused before any subgraph is asked. */
export async function prepare(
  { query, operationName, variables, extensions }: SubscribePayload,
  createContext: () => RequestContext,
  { life }: SocketCarrier,
): Promise<Operation> {
  const request: OperationRequest = {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    extensions: extensions ?? undefined,
  }
  const document = await readDocument(request, life.documents)
  const lease = life.generations.lease()
  let isHeld = false
  try {
    const { generation } = lease
    const prepared = generation.prepare(document.query, request.operationName)
    authorize(prepared.access, createContext().claims)
    const conditions = checkVariables(prepared, request.variables ?? {}, generation.apiSchema, life.hints)
    if (prepared.type !== OperationTypeNode.SUBSCRIPTION) {
      return { prepared, request, createContext, subscription: undefined }
    }
    const choice = { conditions, overrides: life.overrides(generation, createContext().claims?.sub) }
    const subscription = await planSubscription(lease, prepared, choice, request.variables ?? {})
    isHeld = true
    return { prepared, request, createContext, subscription }
  } finally {
    if (!isHeld) lease[Symbol.dispose]()
  }
}

/**
 * Runs a query or mutation as if it had come over HTTP. Its one result is iterated, so that a client that completes it
 * before, or leaves, ends what runs for it.
 */
export function execute(
  { request, createContext }: Operation,
  { life }: SocketCarrier,
): AsyncIterableIterator<ExecutionResult> {
  const interest = new HeldInterest()
  const asked = {
    operation: request,
    context: createContext(),
    since: performance.now(),
    isReadOnly: false,
    takesParts: false,
    wantsExplanation: false,
    interest,
  }
  let isAnswered = false
  return {
    async next() {
      if (isAnswered) return { done: true, value: undefined }
      isAnswered = true
      const answered = await answer(asked, life)
      if (answered === null) return { done: true, value: undefined }
      if (answered.kind !== 'whole') throw new Error('Answers in parts are not served over WebSocket.')
      return { done: false, value: resultOf(answered.json) }
    },
    async return() {
      interest.lose()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

const resultOf = ({ text, encoding }: JsonText): ExecutionResult =>
  JSON.parse(encoding === 'latin1' ? fromByteString(text) : text) as ExecutionResult

export function subscribeTo(
  { subscription, createContext }: Operation,
  { life, metrics, log, patience }: SocketCarrier,
): AsyncIterable<ExecutionResult> {
  if (!subscription) throw new Error('Only a subscription was planned as one.')
  const { executeOn, present, timeout } = life
  return subscribe({ ...subscription, createContext }, { executeOn, present, timeout, metrics, log, patience })
}
