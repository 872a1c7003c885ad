import type { ServerResponse } from 'node:http'
import type { JsonText } from '../execution/execution.ts'
import type { Answer, AnswerInParts, Refusal } from '../request/answers.ts'
import { type Accepted, JSON_TYPE } from './accept.ts'
import type { ContentEncoding } from './content-encoding.ts'
import { type Head, beginParts, sendCompressed, sendInStream, sendText } from './send.ts'

/** Where an answer goes, and how its client wants it. */
export interface Recipient {
  readonly response: ServerResponse
  readonly accepted: Accepted
  /** Names (lower-case) and values in turn, for whatever answer it becomes. */
  readonly headers: readonly string[]
  /** How an answer of so many bytes is compressed for this client; undefined for not at all. */
  encodingFor(bytes: number): ContentEncoding | undefined
}

/** Sends an answer to whoever asked. A null is for a client that has left. */
export async function sendAnswer(recipient: Recipient, answer: Answer | null): Promise<void> {
  // What the client has closed takes nothing any more.
  if (!answer || recipient.response.destroyed) return
  if (answer.kind === 'whole') return sendWhole(recipient, answer.json, answer.refusal)
  sendParts(recipient, answer)
}

export async function sendWhole(recipient: Recipient, json: JsonText, refusal: Refusal | undefined): Promise<void> {
  const { response, accepted, headers, encodingFor } = recipient
  const head: Head = refusal
    ? { status: statusFor(accepted, refusal), headers: [...headers, ...refusal.headers] }
    : { status: 200, headers }
  // The client takes nothing but parts, or a stream: then this is the only one, or all of it.
  if (!accepted.whole) {
    const { parts, stream } = accepted
    if (parts && !refusal) return beginParts(response, head, parts.contentType).write(json, true)
    if (stream && (!refusal || isToldInStream(refusal)))
      return sendInStream(response, { ...head, status: 200 }, stream, json)
  }
  const type = accepted.whole ?? JSON_TYPE
  const encoding = encodingFor(json.text.length)
  if (!encoding) return sendText(response, head, type, json)
  await sendCompressed(response, head, type, json, encoding)
}

/** A client of application/json is told of a mistake in its document by the body alone, as the specification has it. */
const statusFor = ({ isLegacy }: Accepted, { status, isWellFormed }: Refusal): number =>
  isLegacy && isWellFormed ? 200 : status

/**
 * What an operation's own mistakes are: a browser's EventSource tells its page nothing of an answer with another status,
 * and other clients take that for a reason to try again. What trying again may mend has HTTP's word for it.
 */
const isToldInStream = ({ isWellFormed, status }: Refusal): boolean => isWellFormed || status === 403

function sendParts({ response, accepted, headers }: Recipient, { first, follow }: AnswerInParts): void {
  if (!accepted.parts) throw new Error('The client takes no parts.')
  const { contentType, begin } = accepted.parts
  const writer = begin()
  const parts = beginParts(response, { status: 200, headers }, contentType)
  parts.write(writer.first(first), false)
  follow((later, isLast) => parts.write(writer.later(later, isLast), isLast))
}
