import { createParser } from 'eventsource-parser'
import { UpstreamFailure } from './failures.ts'
import type { SubgraphResult } from './transport.ts'

/** What an event stream tells: a result, or its end, as lost where there is a failure. */
export type Told = { readonly result: SubgraphResult } | { readonly ending: UpstreamFailure | undefined }

export interface EventReaderOptions {
  /** Bytes of one event. */
  readonly mostBytes: number
  /** Called with everything that is told. The end is told once, and nothing after it. */
  tell(told: Told): void
  /** Called for what says only that the subgraph is there. */
  onSign(): void
}

/** An event without data is none by the standard, but so several servers say that they are done. */
const COMPLETE_WITHOUT_DATA = /(?:^|[\r\n])event: ?complete(?:\n\n|\r\r|\r\n\r\n)$/
/** Characters that are enough to see that. */
const TAIL = 32

/** Reads the bytes of a graphql-sse stream in distinct connections mode, as they come. */
export function createEventReader({ mostBytes, tell, onSign }: EventReaderOptions): (chunk: Buffer) => void {
  const decoder = new TextDecoder()
  let tail = ''
  let isOver = false

  const tellOn = (told: Told) => {
    if (isOver) return
    isOver = 'ending' in told
    tell(told)
  }
  const tooLarge = () => lost(`One of its events has more than ${mostBytes} bytes.`)
  const parser = createParser({
    // It counts characters, which are never more than bytes, and only what waits for the rest of its event.
    maxBufferSize: mostBytes,
    onComment: onSign,
    onEvent({ event, data }) {
      if (event === 'complete') tellOn({ ending: undefined })
      // Some servers give results no name. Other names are pings, under names that each made up.
      else if (data === '' || (event !== undefined && event !== 'next')) onSign()
      else tellOn(Buffer.byteLength(data) > mostBytes ? tooLarge() : read(data))
    },
    onError({ type }) {
      if (type === 'max-buffer-size-exceeded') tellOn(tooLarge())
    },
  })

  return (chunk) => {
    if (isOver) return
    const text = decoder.decode(chunk, { stream: true })
    parser.feed(text)
    tail = (text.length < TAIL ? tail + text : text).slice(-TAIL)
    if (COMPLETE_WITHOUT_DATA.test(tail)) tellOn({ ending: undefined })
  }
}

function read(data: string): Told {
  let result: unknown
  try {
    result = JSON.parse(data)
  } catch (cause) {
    return lost('It sent an event that is not JSON.', cause)
  }
  if (typeof result !== 'object' || result === null || !('data' in result || 'errors' in result))
    return lost('It sent an event that is not a GraphQL result.')
  return { result: result as SubgraphResult }
}

const lost = (reason: string, cause?: unknown): Told => ({
  ending: new UpstreamFailure('SUBGRAPH_UNAVAILABLE', reason, { cause }),
})
