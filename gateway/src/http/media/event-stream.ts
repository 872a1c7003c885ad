import type { StreamMedia } from './stream.ts'

/** A comment: browsers of some makes do not take the head alone for an answer. */
const COMMENT = ':\n\n'

/** An end of a line could only be between the tokens of JSON; there it would end the event's. */
const LINE_ENDS = /[\r\n]+/g

const onOneLine = (json: string): string =>
  json.includes('\n') || json.includes('\r') ? json.replaceAll(LINE_ENDS, ' ') : json

const next = (result: string, cursor: string): string =>
  `event: next\n${cursor === '' ? '' : `id: ${cursor}\n`}data: ${onOneLine(result)}\n\n`

/** A browser's EventSource is only told of an event that has data. */
const COMPLETION = 'event: complete\ndata:\n\n'

/** Server-sent events, by the protocol of graphql-sse: distinct connections mode. */
export const eventStream: StreamMedia = {
  transport: 'sse',
  contentType: 'text/event-stream; charset=utf-8',
  opening: COMMENT,
  heartbeat: COMMENT,
  next,
  completion: COMPLETION,
  failure: (result) => next(result, '') + COMPLETION,
}

/** The same of single connection mode: one connection carries what many operations say. */
export const singleEventStream = {
  ...eventStream,
  transport: 'sse-single',
  /** @param id the operation's, as JSON. */
  nextOf: (id: string, result: string): string => `event: next\ndata: {"id":${id},"payload":${onOneLine(result)}}\n\n`,
  completionOf: (id: string): string => `event: complete\ndata: {"id":${id}}\n\n`,
} as const
