import { z } from 'zod'

/** Milliseconds that a subgraph may take to tell its schema. */
const TIMEOUT = 5000

/** Most bytes of a schema. */
const MOST_BYTES = 16 * 1024 * 1024

const BODY = JSON.stringify({ query: 'query SubgraphSdl { _service { sdl } }', operationName: 'SubgraphSdl' })

const sdlIn = z
  .object({ data: z.object({ _service: z.object({ sdl: z.string().min(1) }) }) })
  .transform(({ data: { _service: service } }) => service.sdl)

export interface SchemaQuestion {
  readonly name: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Asks a subgraph for its schema.
 *
 * @throws Error that names the subgraph and says why it told none.
 */
export async function askSubgraph({ name, url, headers }: SchemaQuestion, signal: AbortSignal): Promise<string> {
  const answer = await ask(url, headers, signal).catch((cause: unknown) => {
    throw new Error(`The subgraph ${name} cannot be asked for its schema at ${url}.`, { cause })
  })
  const { data: sdl } = sdlIn.safeParse(answer)
  if (sdl === undefined)
    throw new Error(`The subgraph ${name} did not tell its schema at ${url}: _service { sdl } is missing.`)
  return sdl
}

async function ask(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/json' },
    body: BODY,
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]),
  })
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > MOST_BYTES) throw new Error(`The schema is longer than ${MOST_BYTES} bytes.`)
    chunks.push(chunk)
  }
  return JSON.parse(Buffer.concat(chunks).toString())
}
