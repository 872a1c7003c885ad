import type { IncomingMessage } from 'node:http'
import { CLIENT_ADDRESS_HEADER } from '@care/service/caller'

/**
 * Writes the client's network address into the request's own headers, over whatever the client wrote there: that of
 * the connection or, behind proxies, what the outermost one of ours saw.
 *
 * @param proxies how many proxies of ours stand before the gateway, each of which appends to `X-Forwarded-For`.
 */
export function noteClientAddress(request: IncomingMessage, proxies: number): void {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',')
  const seen = proxies > 0 ? forwarded.at(-proxies)?.trim() : undefined
  request.headers[CLIENT_ADDRESS_HEADER] = seen || (request.socket.remoteAddress ?? '')
}
