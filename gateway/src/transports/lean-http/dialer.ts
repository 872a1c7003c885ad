import { type OnReadOpts, type Socket, type TcpNetConnectOpts, connect as connectPlain, isIP } from 'node:net'
import { type ConnectionOptions, connect as connectTls, createSecureContext } from 'node:tls'
import type { Address } from '../address.ts'

/** What there is to say about TLS. Without `ca`, the authorities are Node's and those of NODE_EXTRA_CA_CERTS. */
export type TlsOptions = Pick<ConnectionOptions, 'ca' | 'cert' | 'key' | 'servername' | 'rejectUnauthorized'>

/** Opens sockets to one subgraph. */
export interface Dialer {
  /** The event of a socket that can be written to. */
  readonly readyEvent: 'connect' | 'secureConnect'
  /** @param onread gets what comes in a buffer that is used again: no stream is between. */
  dial(onread: OnReadOpts): Socket
}

/** @throws Error when a certificate or a key cannot be read. */
export function createDialer({ origin, socketPath }: Address, tls: TlsOptions = {}): Dialer {
  const { protocol, hostname, port } = new URL(origin)
  const isSecure = protocol === 'https:'
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const place = {
    ...(socketPath === undefined ? { host, port: Number(port || (isSecure ? 443 : 80)) } : { path: socketPath }),
    noDelay: true,
  } as TcpNetConnectOpts
  return isSecure
    ? secureDialer(place, host, tls)
    : { readyEvent: 'connect', dial: (onread) => connectPlain({ ...place, onread }) }
}

function secureDialer(place: TcpNetConnectOpts, host: string, tls: TlsOptions): Dialer {
  const { ca, cert, key, rejectUnauthorized = true } = tls
  // An address of numbers cannot be told as a name. The certificate is checked against it all the same.
  const servername = tls.servername ?? (isIP(host) ? '' : host)
  const options = {
    ...place,
    servername,
    rejectUnauthorized,
    ALPNProtocols: ['http/1.1'],
    // Made once: parsing the authorities is what a connection would spend most of its time with.
    secureContext: createSecureContext({ ca, cert, key }),
  }
  let session: Buffer | undefined
  return {
    readyEvent: 'secureConnect',
    dial(onread) {
      const resumed = session
      const socket = connectTls({ ...options, ...(resumed && { session: resumed }), onread } as ConnectionOptions)
      socket.on('session', (made: Buffer) => {
        session = made
      })
      socket.once('error', () => {
        // It may be the session that the server takes offence at.
        if (session === resumed) session = undefined
      })
      return socket
    },
  }
}
