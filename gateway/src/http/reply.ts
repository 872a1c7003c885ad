import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { GraphQLFormattedError } from 'graphql'

/** Answers with errors alone, in the media type that the client reads, each with the request's id. */
export function reply(
  { headers }: IncomingMessage,
  response: ServerResponse,
  status: number,
  errors: readonly GraphQLFormattedError[],
  more: OutgoingHttpHeaders = {},
): void {
  const type = headers.accept?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json'
  const body = {
    errors: errors.map(({ message, extensions }) => ({
      message,
      extensions: { ...extensions, requestId: headers['x-request-id'] },
    })),
  }
  response.writeHead(status, { ...more, 'content-type': `${type}; charset=utf-8` }).end(JSON.stringify(body))
}
