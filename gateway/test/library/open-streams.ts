import { openLibrary } from './open-library.ts'
import { type RawSocket, openRawSocket } from './raw-socket.ts'
import { scriptStreams } from './scripted-streams.ts'

/** A gateway whose subgraph `books` does with subscriptions what the test says, and clients of it. */
export async function openStreams(settings: NodeJS.ProcessEnv = {}) {
  await using stack = new AsyncDisposableStack()
  const script = scriptStreams()
  const library = stack.use(
    await openLibrary({ settings: { GATEWAY_STREAM_LINGER: '60000', ...settings }, wrap: { books: script.wrap } }),
  )
  const opened = stack.move()
  return {
    library,
    script,
    async connect(token?: string): Promise<RawSocket> {
      return opened.use(await openRawSocket(library.gateway.url, token))
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

export const tick = (clock: string) => ({ clock })
