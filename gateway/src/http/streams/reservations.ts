import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import type { Present } from '../../request/present.ts'
import { RequestRefused } from '../../request/refuse.ts'
import type { HttpStreams } from './http-streams.ts'
import type { Pace } from './open-response.ts'
import { SingleConnection } from './single-connection.ts'

export interface ReservationsOptions {
  readonly streams: Pick<HttpStreams, 'enter' | 'keep'>
  readonly present: Present
  readonly pace: Pace
  /** Operations that may run on one connection. */
  readonly operations: number
}

/** Connections in single connection mode, by the token of whoever reserved them: those that are open, and those to come. */
export interface Reservations {
  /**
   * Counts as the connection that it is for.
   *
   * @returns the token.
   * @throws RequestRefused
   */
  reserve(asking: IncomingHttpHeaders): string
  /** @throws RequestRefused for a token that nobody has. */
  find(token: string | undefined): SingleConnection
  /** @throws RequestRefused where there is a connection already. */
  connect(connection: SingleConnection, response: ServerResponse, headers: readonly string[]): void
}

/** Bytes. Whoever has the token reads what comes. */
const TOKEN = 24

/** Milliseconds for which a reservation waits for its connection. */
const PATIENCE = 30_000

export function createReservations({ streams, present, pace, operations }: ReservationsOptions): Reservations {
  const connections = new Map<string, SingleConnection>()
  const waiting = new WeakMap<SingleConnection, NodeJS.Timeout>()

  return {
    reserve(asking) {
      const entry = streams.enter(asking)
      const token = randomBytes(TOKEN).toString('base64url')
      const connection = new SingleConnection({
        present,
        operations,
        onOver() {
          connections.delete(token)
          clearTimeout(waiting.get(connection))
          entry.leave()
        },
      })
      connections.set(token, connection)
      waiting.set(connection, setTimeout(() => connection.end(), PATIENCE).unref())
      return token
    },

    find(token) {
      const connection = connections.get(token ?? '')
      if (!connection) throw new RequestRefused(404, 'There is no event stream with this token.', [], 'NOT_FOUND')
      return connection
    },

    connect(connection, response, headers) {
      if (connection.isConnected) {
        throw new RequestRefused(409, 'The event stream with this token is open already.', [], 'CONFLICT')
      }
      clearTimeout(waiting.get(connection))
      connection.connect(response, { headers, pace })
      streams.keep(connection, response)
    },
  }
}
