import type { IncomingHttpHeaders } from 'node:http'
import { CLIENT_ADDRESS_HEADER } from '@care/service/caller'

/** Connections that stay open, whatever they carry. */
export interface ConnectionBounds {
  /** Counts one more, of the client whose address stands in `headers`: or says which bound it would break. */
  enter(headers: IncomingHttpHeaders): Entry | FullBound
}

/** One that is counted. */
export interface Entry {
  /** It has gone. Once is enough. */
  leave(): void
}

/** `all`: the gateway takes no more. `client`: of this address it does not. */
export type FullBound = 'all' | 'client'

export interface ConnectionBoundsOptions {
  /** Connections that may be open, and those of one client's address. */
  readonly all: number
  readonly perClient: number
}

export function createConnectionBounds({ all, perClient }: ConnectionBoundsOptions): ConnectionBounds {
  const byAddress = new Map<string, number>()
  let open = 0
  return {
    enter(headers) {
      const address = String(headers[CLIENT_ADDRESS_HEADER])
      const ofClient = byAddress.get(address) ?? 0
      if (open >= all) return 'all'
      if (ofClient >= perClient) return 'client'
      open += 1
      byAddress.set(address, ofClient + 1)
      let isIn = true
      return {
        leave() {
          if (!isIn) return
          isIn = false
          open -= 1
          const left = (byAddress.get(address) ?? 1) - 1
          if (left > 0) byAddress.set(address, left)
          else byAddress.delete(address)
        },
      }
    },
  }
}
