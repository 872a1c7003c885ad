import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'

/** What the tests ask of a live alert: fields of two subgraphs, the evidence, and the place to come back to. */
const LIVE_ALERTS = `subscription LiveAlerts($after: String) {
  vitalAlerts(after: $after) {
    __typename
    cursor
    ... on AlertChanged {
      replayed
      event { id type }
      alert { id kind severity status patientId patient { id name { text } } readings { id kind effectiveAt } }
    }
    ... on AlertsResynced { reason }
  }
}`

export interface AlertEvent {
  readonly __typename: 'AlertChanged' | 'AlertsResynced' | 'StreamHeartbeat'
  readonly cursor: string
  readonly replayed?: boolean
  readonly event?: { readonly id: string; readonly type: string }
  readonly alert?: {
    readonly id: string
    readonly kind: string
    readonly severity: string
    readonly patientId: string
    readonly patient: { readonly id: string; readonly name: { readonly text: string } } | null
    readonly readings: readonly { readonly id: string; readonly kind: string }[] | null
  }
}

/** A signed-in person's alert inbox, live over a real WebSocket. */
export interface AlertStream extends AsyncDisposable {
  /** All that has come so far, heartbeats left out. */
  readonly events: readonly AlertEvent[]
  /** The place after the last event, heartbeats included. */
  readonly cursor: () => string | undefined
  /** Resolves with the first event that fits, also one that has come already. */
  first(fits: (event: AlertEvent) => boolean): Promise<AlertEvent>
}

/** @returns a stream that has begun: what happens from now on comes. */
export async function openAlertStream(url: string, accessToken: string, after?: string): Promise<AlertStream> {
  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${accessToken}` },
    retryAttempts: 0,
  })
  const events: AlertEvent[] = []
  const listeners = new Set<() => void>()
  const began = Promise.withResolvers<void>()
  let cursor: string | undefined
  let failure: unknown
  const wake = () => {
    for (const listener of listeners) listener()
  }
  client.subscribe<{ vitalAlerts: AlertEvent }>(
    { query: LIVE_ALERTS, variables: { after } },
    {
      next({ data, errors }) {
        if (!data || errors) {
          failure = new Error(JSON.stringify(errors))
          began.reject(failure)
          return wake()
        }
        // The first event is a heartbeat or a replay: either way the stream is read to its end, then live.
        began.resolve()
        cursor = data.vitalAlerts.cursor
        if (data.vitalAlerts.__typename !== 'StreamHeartbeat') events.push(data.vitalAlerts)
        wake()
      },
      error(error) {
        failure = error
        began.reject(error)
        wake()
      },
      complete() {},
    },
  )
  await began.promise
  return {
    events,
    cursor: () => cursor,
    first: (fits) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = events.find(fits)
          if (!found && failure === undefined) return
          listeners.delete(look)
          if (found) resolve(found)
          else reject(failure)
        }
        listeners.add(look)
        look()
      }),
    async [Symbol.asyncDispose]() {
      await client.dispose()
    },
  }
}
