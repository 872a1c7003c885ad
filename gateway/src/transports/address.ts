/** Where a subgraph listens. */
export interface Address {
  /** Scheme, host and port. Of a unix socket `http://localhost`. */
  readonly origin: string
  /** Path and query of the request. */
  readonly path: string
  /** The file of a unix socket. */
  readonly socketPath: string | undefined
}

const UNIX = 'unix:'

/**
 * Reads the address of a subgraph: a URL with `http:` or `https:`, or `unix:`, the file of a socket, a colon and the path
 * of the request, for example `unix:/run/books.sock:/graphql`, as the package `ws` writes them too. Without a path it is `/`.
 *
 * @throws Error when it is none of these.
 */
export function readAddress(url: string): Address {
  if (url.startsWith(UNIX)) {
    const place = url.slice(UNIX.length)
    const colon = place.indexOf(':')
    const socketPath = colon < 0 ? place : place.slice(0, colon)
    const path = colon < 0 ? '/' : place.slice(colon + 1)
    if (!socketPath || !path.startsWith('/')) throw new Error(`\`${url}\` is not unix:FILE:/PATH.`)
    return { origin: 'http://localhost', path, socketPath }
  }
  const { protocol, origin, pathname, search } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`\`${url}\` is not an address over HTTP.`)
  return { origin, path: pathname + search, socketPath: undefined }
}

/** The address of a subgraph's WebSocket, where it is that of its HTTP with another scheme. */
export const webSocketAddress = (url: string): string => url.replace(/^http/, 'ws').replace(/^unix:/, 'ws+unix:')
