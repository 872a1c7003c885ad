import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Authenticate } from '../request/authenticate.ts'
import type { CreateContext } from '../request/context.ts'
import { HeldInterest, type Interest } from '../request/interest.ts'
import { resultText } from '../request/json-text.ts'
import { type Life, answer } from '../request/life.ts'
import type { OperationRequest } from '../request/operation-request.ts'
import { RequestRefused } from '../request/refuse.ts'
import { openOperation } from '../subscriptions/open-operation.ts'
import { type Accepted, JSON_TYPE, createAccept } from './accept.ts'
import { admitBatch, joinAnswers } from './batch.ts'
import { readJsonBody } from './body.ts'
import { createChooseEncoding } from './content-encoding.ts'
import { preventForgery } from './csrf.ts'
import { eventStream } from './media/event-stream.ts'
import { operationInAddress, operationInBody } from './parameters.ts'
import type { HttpStreams } from './streams/http-streams.ts'
import { type AnswerSingle, isSingleMode } from './streams/single-mode.ts'
import { type Recipient, sendAnswer, sendWhole } from './send-answer.ts'

export interface OperationsOptions {
  readonly life: Life
  readonly authenticate: Authenticate
  readonly createContext: CreateContext
  readonly streams: HttpStreams
  readonly answerSingle: AnswerSingle
  readonly corsOrigins: readonly string[]
  /** Most bytes of a body. */
  readonly bodyBytes: number
  /** Operations that may come in one request; 0 for no lists at all. */
  readonly batch: number
  /** Whether what a page of another site could send is refused. */
  readonly csrfPrevention: boolean
  /** Bytes from which an answer is compressed; 0 for never. */
  readonly compressionBytes: number
}

/**
 * Answers a request to the graph, whose id stands in its header `x-request-id`.
 *
 * @param headers names and values in turn, which go into the answer.
 */
export type AnswerOperations = (
  request: IncomingMessage,
  response: ServerResponse,
  headers: readonly string[],
) => Promise<void>

const ACCEPT_THESE =
  'Accept application/graphql-response+json or application/json; for subscriptions, text/event-stream or ' +
  'multipart/mixed with subscriptionSpec="1.0".'
/** Who accepts nothing that we speak is told so in JSON, and so is whoever gets the answer elsewhere. */
const UNACCEPTING: Accepted = { whole: JSON_TYPE, isLegacy: false, parts: undefined, stream: undefined }

/** Carries operations over HTTP, by the specification of GraphQL over HTTP. */
export function createOperations(options: OperationsOptions): AnswerOperations {
  const { life, streams, bodyBytes, csrfPrevention, corsOrigins, compressionBytes } = options
  const accept = createAccept()
  const chooseEncoding = createChooseEncoding()

  return async (request, response, headers) => {
    const since = performance.now()
    const accepted = accept(request.headers.accept)
    const encodingFor = (bytes: number) =>
      compressionBytes > 0 && bytes >= compressionBytes
        ? chooseEncoding(request.headers['accept-encoding']?.toString())
        : undefined
    const search = searchOf(request.url ?? '')
    const isStream = accepted?.stream !== undefined
    const isSingle = isSingleMode(request, search, isStream)
    const told = accepted && !isSingle ? accepted : UNACCEPTING
    const recipient: Recipient = { response, accepted: told, headers, encodingFor }
    try {
      if (csrfPrevention && request.method === 'GET') {
        preventForgery(request, corsOrigins, isStream)
      }
      if (isSingle) {
        const isConnecting = request.method === 'GET' && accepted?.stream === eventStream
        return await options.answerSingle({ request, recipient, search, since, isConnecting })
      }
      if (!accepted) throw new RequestRefused(406, ACCEPT_THESE)
      await answerTo(recipient, request, { search, since })
    } catch (error) {
      // Whoever has left in the middle of a request is told nothing, and is no news.
      if (response.destroyed) return
      if (response.headersSent) throw error
      const { errors, refusal } = life.present.refusal(error, request.headers['x-request-id'] as string)
      await sendWhole(recipient, resultText(undefined, errors), refusal)
    }
  }

  async function answerTo(recipient: Recipient, request: IncomingMessage, { search, since }: Arrived): Promise<void> {
    const { headers, method } = request
    const isReadOnly = method === 'GET'
    const { authorization } = headers
    const claims = authorization === undefined ? null : await options.authenticate(authorization)
    const context = options.createContext(headers, claims)
    const body = isReadOnly ? undefined : await readJsonBody(request, bodyBytes)

    const interest = watch(recipient.response)
    const wantsExplanation = isOn(headers['gateway-explain']) || isOn(search.get('explain'))
    const common = { context, since, isReadOnly, wantsExplanation, interest }
    if (Array.isArray(body)) {
      admitBatch(body, options.batch)
      const operations = body.map(operationInBody)
      const answers = operations.map((operation) => answer({ ...common, operation, takesParts: false }, life))
      const json = joinAnswers(await Promise.all(answers))
      return json ? sendWhole(recipient, json, undefined) : undefined
    }
    const operation: OperationRequest = isReadOnly ? operationInAddress(search) : operationInBody(body)
    const takesParts = recipient.accepted.parts !== undefined
    const { stream: media } = recipient.accepted
    if (media) {
      const opened = await openOperation(operation, claims, life, {
        incremental: takesParts,
        leavesOthers: true,
      }).catch((error: unknown) => {
        life.measure(undefined, 'failed', since)
        throw error
      })
      if (opened.kind === 'subscription') {
        return streams.begin(opened.plan, { operation, claims, asking: headers, media, ...recipient })
      }
    }
    await sendAnswer(recipient, await answer({ ...common, operation, takesParts }, life))
  }
}

interface Arrived {
  readonly search: URLSearchParams
  /** When, on the clock of `performance.now()`. */
  readonly since: number
}

const NOTHING = new URLSearchParams()

/** What stands behind the question mark of an address. Most have none. */
function searchOf(url: string): URLSearchParams {
  const at = url.indexOf('?')
  return at < 0 ? NOTHING : new URLSearchParams(url.slice(at + 1))
}

/** Whether a switch in a header or in an address is on: also by its name alone. */
const isOn = (value: unknown): boolean => value !== undefined && value !== null && value !== '0' && value !== 'false'

/** Interest in an answer ends when its connection is closed before it is out. */
function watch(response: ServerResponse): Interest {
  const interest = new HeldInterest()
  if (response.closed) interest.lose()
  else response.once('close', () => response.writableFinished || interest.lose())
  return interest
}
