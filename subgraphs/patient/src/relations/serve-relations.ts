import type { IncomingMessage, ServerResponse } from 'node:http'
import { ClientError } from '@care/service/errors'
import type { Log } from '@care/service/log'
import type { RelationsSource } from '@care/service/relations'
import { RELATIONS_AUDIENCE } from '@care/service/relations-over-http'
import { verifyServiceToken } from '@care/service/service-token'
import { z } from 'zod'

/** Patients in one answer. */
const MOST_AT_ONCE = 1000

const wish = z.object({
  after: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(MOST_AT_ONCE),
})

/** Answers `GET /relations?after=N&limit=M` of other services; false for every other path. */
export function serveRelations(source: RelationsSource, secret: string, log: Log) {
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://patient')
    if (pathname !== '/relations' || request.method !== 'GET') return false
    answer(request.headers.authorization, Object.fromEntries(searchParams)).then(
      ([status, body]) => reply(response, status, body),
      (error: unknown) => {
        log.error({ error: String(error) }, 'the relations feed could not be read')
        reply(response, 503, { message: 'The relations cannot be read at the moment.' })
      },
    )
    return true
  }

  async function answer(authorization: string | undefined, query: object): Promise<[status: number, body: object]> {
    try {
      await verifyServiceToken(authorization, RELATIONS_AUDIENCE, secret)
    } catch (error) {
      if (error instanceof ClientError) return [401, { message: error.message }]
      throw error
    }
    const { success, data } = wish.safeParse(query)
    if (!success) return [400, { message: `Give \`after\`, from 0, and \`limit\`, from 1 to ${MOST_AT_ONCE}.` }]
    return [200, await source.after(data.after, data.limit)]
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body))
}
