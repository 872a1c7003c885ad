import type { FormattedExecutionResult } from 'graphql'
import { type Client, type ClientOptions, type Sink, createClient } from 'graphql-ws'

export interface LiveClientOptions {
  /** For example `wss://care.example/graphql`. */
  readonly url: string
  /**
   * A token that is good for some time.
   *
   * @param isRenewal whether the last one that was given is about to end, or was refused.
   */
  token(isRenewal: boolean): Promise<string>
  /** Where there is no global WebSocket. */
  readonly webSocketImpl?: ClientOptions['webSocketImpl']
  /** Milliseconds between signs of life. */
  readonly keepAlive?: number
}

/** A subscription as a client asks for it. */
export interface LiveRequest {
  readonly query: string
  readonly operationName?: string
  readonly variables?: Record<string, unknown>
  /** The last cursor that was kept, to go on after it. */
  readonly cursor?: string
}

/** What a subscription tells beside its events. */
export interface LiveSink<Data> {
  /** An event, with the cursor to keep once it has been dealt with. Where its errors say so, parts of it are null. */
  event(result: Pick<FormattedExecutionResult<Data>, 'data' | 'errors'>, cursor: string): void
  /** Events may be missing: whatever is shown is to be loaded again. */
  gap?(gap: { readonly from: string | null; readonly reason: string; readonly dropped?: number }): void
  /** The stream has ended for good: by the errors of the graph, a connection that cannot be had, or, undefined, by itself. */
  end(reason: unknown): void
}

/** A client of the gateway's live streams: it brings fresh tokens, comes back when it is sent away, and goes on where it was. */
export interface LiveClient extends AsyncDisposable {
  /** @returns what ends it. */
  subscribe<Data>(request: LiveRequest, sink: LiveSink<Data>): () => void
}

/** Codes after which nothing would be different the next time. */
const FATAL = new Set([4400, 4401, 4406, 4409, 4429])
/** The token of `connection_init` was not good. */
const FORBIDDEN = 4403

const KEEP_ALIVE = 12_000

export function createLiveClient({ url, token, webSocketImpl, keepAlive = KEEP_ALIVE }: LiveClientOptions): LiveClient {
  let socket: WebSocket | undefined
  let isRenewal = false
  let pong: ReturnType<typeof setTimeout> | undefined
  const client: Client = createClient({
    url,
    keepAlive,
    retryAttempts: Infinity,
    ...(webSocketImpl !== undefined && { webSocketImpl }),
    connectionParams: async () => ({ authorization: `Bearer ${await token(isRenewal)}` }),
    shouldRetry: (reason) => !FATAL.has((reason as { code?: number } | null)?.code ?? 0),
    on: {
      connected: (it) => {
        socket = it as WebSocket
        isRenewal = false
      },
      closed: (reason) => {
        clearTimeout(pong)
        if ((reason as { code?: number }).code === FORBIDDEN) isRenewal = true
      },
      ping: (isFromGateway, payload) => {
        if (!isFromGateway) {
          // A peer that vanished without a goodbye would otherwise look like a quiet one.
          pong = setTimeout(() => client.terminate(), keepAlive)
        } else if (isNotice(payload)) void renew()
      },
      pong: (isFromGateway) => {
        if (isFromGateway) clearTimeout(pong)
      },
    },
  })

  /** Sends a fresh token over the connection that is open; without one, the gateway ends the streams that need it. */
  async function renew(): Promise<void> {
    const open = socket
    const fresh = await token(true).catch(() => undefined)
    if (fresh === undefined || open?.readyState !== 1) return
    open.send(JSON.stringify({ type: 'ping', payload: { authorization: `Bearer ${fresh}` } }))
  }

  return {
    subscribe<Data>({ cursor: given, ...request }: LiveRequest, sink: LiveSink<Data>) {
      let cursor = given
      // It is written anew for each connection: then with the cursor of the last event.
      const payload = {
        ...request,
        get extensions() {
          return cursor === undefined ? { resume: true } : { cursor }
        },
      }
      const receiver: Sink<FormattedExecutionResult<Data, Told>> = {
        next({ extensions, ...result }) {
          cursor = extensions?.cursor ?? cursor
          if (extensions?.gap) sink.gap?.(extensions.gap)
          if (result.data !== undefined) sink.event(result, cursor ?? '')
        },
        error: (error) => sink.end(error),
        complete: () => sink.end(undefined),
      }
      return client.subscribe<Data, Told>(payload, receiver)
    },
    async [Symbol.asyncDispose]() {
      clearTimeout(pong)
      await client.dispose()
    },
  }
}

interface Told {
  readonly [name: string]: unknown
  readonly cursor?: string
  readonly gap?: { readonly from: string | null; readonly reason: string; readonly dropped?: number }
}

const isNotice = (payload: unknown): boolean =>
  typeof (payload as { authorization?: { expiresAt?: unknown } } | undefined)?.authorization?.expiresAt === 'string'
