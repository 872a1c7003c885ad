import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Authenticate, Claims } from '../../request/authenticate.ts'
import type { CreateContext } from '../../request/context.ts'
import { HeldInterest } from '../../request/interest.ts'
import { type Life, answer } from '../../request/life.ts'
import type { OperationRequest } from '../../request/operation-request.ts'
import { RequestRefused } from '../../request/refuse.ts'
import { beginningOf, openOperation } from '../../subscriptions/open-operation.ts'
import { Session } from '../../subscriptions/session.ts'
import type { Subscriptions } from '../../subscriptions/subscriptions.ts'
import { readJsonBody } from '../body.ts'
import { operationInAddress, operationInBody } from '../parameters.ts'
import { type Recipient, sendWhole } from '../send-answer.ts'
import type { Reservations } from './reservations.ts'
import type { SingleOperation } from './single-connection.ts'

export interface SingleModeOptions {
  readonly reservations: Reservations
  readonly subscriptions: Subscriptions
  readonly life: Life
  readonly authenticate: Authenticate
  readonly createContext: CreateContext
  /** Most bytes of a body. */
  readonly bodyBytes: number
}

/** A request in single connection mode, of the protocol of graphql-sse. */
export interface SingleAsked {
  readonly request: IncomingMessage
  readonly recipient: Recipient
  readonly search: URLSearchParams
  /** When it came, on the clock of `performance.now()`. */
  readonly since: number
  /** Whether it is to become the event stream. */
  readonly isConnecting: boolean
}

/** @throws whatever it is to be answered with, before anything is sent. */
export type AnswerSingle = (asked: SingleAsked) => Promise<void>

const TOKEN_HEADER = 'x-graphql-event-stream-token'

/** Whether a request is one of this mode: the token stands in the address only where an EventSource cannot send headers. */
export const isSingleMode = (
  { method, headers }: IncomingMessage,
  search: URLSearchParams,
  isStream: boolean,
): boolean =>
  method === 'PUT' ||
  method === 'DELETE' ||
  headers[TOKEN_HEADER] !== undefined ||
  (method === 'GET' && isStream && search.has('token') && !search.has('query'))

const TEXT = /^(\*|text)\/(\*|plain)$/

export function createSingleMode(options: SingleModeOptions): AnswerSingle {
  const { reservations, subscriptions, life } = options

  return async (asked) => {
    const { request, recipient, search, isConnecting } = asked
    const { response, headers } = recipient
    if (request.method === 'PUT') {
      if (!takesText(request.headers.accept)) throw new RequestRefused(406, 'Accept text/plain: the answer is a token.')
      return sendText(recipient, 201, reservations.reserve(request.headers))
    }
    const connection = reservations.find(request.headers[TOKEN_HEADER]?.toString() ?? search.get('token') ?? undefined)
    if (request.method === 'DELETE') {
      connection.leave(idFrom(search.get('operationId'), 'The address must name the `operationId`.'))
      return sendText(recipient, 200, '')
    }
    if (isConnecting) return reservations.connect(connection, response, headers)

    const { authorization } = request.headers
    const claims = authorization === undefined ? null : await options.authenticate(authorization)
    const isReadOnly = request.method === 'GET'
    const operation = isReadOnly
      ? operationInAddress(search)
      : operationInBody(await readJsonBody(request, options.bodyBytes))
    const id = idFrom(operation.extensions?.['operationId'], 'The extensions must have an `operationId`.')
    const running = connection.open(id, String(request.headers['x-request-id']))
    // Whoever is not told that it runs will not end it either.
    const leave = () => running.leave()
    response.once('close', leave)
    try {
      const isRunning = await run(running, { ...asked, operation, claims, isReadOnly })
      response.off('close', leave)
      if (isRunning !== undefined) sendText(recipient, isRunning ? 202 : 204, '')
    } catch (error) {
      running.leave()
      throw error
    }
  }

  /** True when it runs, or has; false when its client has ended it meanwhile; undefined when it was answered with why not. */
  async function run(running: SingleOperation, asked: RunAsked): Promise<boolean | undefined> {
    const { request, recipient, operation, claims, isReadOnly, since } = asked
    const { headers } = request
    const opened = await openOperation(operation, claims, life, { incremental: false, leavesOthers: true })
    if (opened.kind === 'subscription') {
      if (running.isOver) {
        opened.plan.lease[Symbol.dispose]()
        return false
      }
      const session = new Session(claims, { grace: 0 })
      const client = { headers, session, sink: running, ...beginningOf(operation) }
      const stream = subscriptions.begin(opened.plan, client)
      running.onLeft(() => stream.leave())
      return true
    }
    const interest = new HeldInterest()
    running.onLeft(() => interest.lose())
    const context = options.createContext(headers, claims)
    const flags = { isReadOnly, takesParts: false, wantsExplanation: false }
    const answered = await answer({ operation, context, since, interest, ...flags }, life)
    if (!answered || running.isOver) return false
    if (answered.kind !== 'whole') throw new Error('Answers in parts are not served on a single connection.')
    if (!answered.refusal) {
      running.answer(answered.json)
      return true
    }
    running.leave()
    await sendWhole(recipient, answered.json, answered.refusal)
    return undefined
  }
}

interface RunAsked extends SingleAsked {
  readonly operation: OperationRequest
  readonly claims: Claims | null
  /** Whether mutations are not taken. */
  readonly isReadOnly: boolean
}

const takesText = (accept: string | undefined): boolean =>
  accept === undefined || accept.split(',').some((range) => TEXT.test(range.split(';')[0]?.trim() ?? ''))

/** @throws RequestRefused */
function idFrom(value: unknown, otherwise: string): string {
  if (typeof value !== 'string' || value === '') throw new RequestRefused(400, otherwise)
  return value
}

function sendText(
  { response, headers }: { response: ServerResponse; headers: readonly string[] },
  status: number,
  text: string,
) {
  if (response.destroyed) return
  // The protocol's answers without a body say nothing of its type.
  const head = text === '' ? [] : ['content-type', 'text/plain; charset=utf-8']
  const length = status === 204 ? [] : ['content-length', String(text.length)]
  response.writeHead(status, [...head, 'cache-control', 'no-store', ...headers, ...length]).end(text)
}
