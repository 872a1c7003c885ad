import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { GraphQLFormattedError } from 'graphql'

/** Answers with errors alone, in the media type that the client reads. */
export function reply(
  { headers: { accept = '' } }: IncomingMessage,
  response: ServerResponse,
  status: number,
  errors: readonly GraphQLFormattedError[],
  headers: OutgoingHttpHeaders = {},
): void {
  const type = accept.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json'
  const body = { errors: errors.map(({ message, extensions }) => ({ message, extensions })) }
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(JSON.stringify(body))
}
