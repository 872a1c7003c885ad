/** What comes of a response's body, piece by piece, as its client reads it. */
export interface TextReader extends AsyncDisposable {
  readonly response: Response
  /** Resolves with what has come up to the next `end` and with it; rejects when the body ends before. */
  until(end: string): Promise<string>
  /** Resolves with the rest, when the body has ended. */
  rest(): Promise<string>
}

/** Leaving it closes the connection. */
export function textOf(response: Response): TextReader {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  const decoder = new TextDecoder()
  let text = ''
  const more = async (): Promise<boolean> => {
    reader ??= (response.body as ReadableStream<Uint8Array>).getReader()
    const { done, value } = await reader.read()
    text += decoder.decode(value, { stream: !done })
    return !done
  }
  const take = (length: number): string => {
    const taken = text.slice(0, length)
    text = text.slice(length)
    return taken
  }
  return {
    response,
    async until(end) {
      for (;;) {
        const at = text.indexOf(end)
        if (at >= 0) return take(at + end.length)
        if (!(await more())) throw new Error(`The body ended before ${JSON.stringify(end)}: ${JSON.stringify(text)}`)
      }
    },
    async rest() {
      while (await more());
      return take(text.length)
    },
    // A body that somebody else reads is left to them.
    [Symbol.asyncDispose]: async () => (reader ?? response.body)?.cancel().catch(() => {}),
  }
}

/** An event of a stream of server-sent events. */
export interface ServerSentEvent {
  readonly event: string | undefined
  readonly id: string | undefined
  readonly data: unknown
}

/** The next event; signs of life are skipped. */
export async function nextEvent(reader: TextReader): Promise<ServerSentEvent> {
  for (;;) {
    const lines = (await reader.until('\n\n')).split('\n').filter(Boolean)
    if (lines.every((it) => it.startsWith(':'))) continue
    const valueOf = (name: string) =>
      lines
        .find((it) => it.startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim()
    const data = valueOf('data')
    return { event: valueOf('event'), id: valueOf('id'), data: data ? JSON.parse(data) : undefined }
  }
}
