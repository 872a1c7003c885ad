/**
 * `distinct`: every request has a token and a variable of its own, so that nothing can be shared between two of them.
 * `same`: all requests are one, so that what is in flight can be.
 */
export type Traffic = 'distinct' | 'same'

export interface Asking {
  readonly host: string
  readonly port: number
  readonly path: string
  readonly query: string
  readonly operationName: string
  readonly traffic: Traffic
}

/** The body of request number `serial`. */
export function requestBody({ query, operationName }: Pick<Asking, 'query' | 'operationName'>, seed: number): string {
  return JSON.stringify({ query, operationName, variables: { seed } })
}

/** Makes the whole text of a request out of its number. */
export function requestText(asking: Asking): (serial: number) => string {
  const { host, port, path, traffic } = asking
  const head =
    `POST ${path} HTTP/1.1\r\nhost: ${host}:${port}\r\ncontent-type: application/json\r\n` +
    'accept: application/json\r\nauthorization: Bearer '
  // The body but for its last number, which stands at its end.
  const body = requestBody(asking, 0).slice(0, -'0}}'.length)
  const bytes = Buffer.byteLength(body) + '}}'.length
  const make = (serial: number) => {
    const seed = String(serial)
    return `${head}${seed}\r\ncontent-length: ${bytes + seed.length}\r\n\r\n${body}${seed}}}`
  }
  if (traffic === 'distinct') return make
  const one = make(0)
  return () => one
}
