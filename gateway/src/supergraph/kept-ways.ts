import type { Exchanges } from '../transports/exchange.ts'
import type { Streams } from '../transports/transport.ts'

/** The two ways to one subgraph. */
export interface Ways extends AsyncDisposable {
  readonly exchanges: Exchanges
  readonly streams: Streams
}

/** The ways to all subgraphs of one generation, by name. Disposing gives them back. */
export interface HeldWays extends AsyncDisposable {
  readonly exchanges: Readonly<Record<string, Exchanges>>
  readonly streams: Readonly<Record<string, Streams>>
}

export interface SubgraphAddress {
  readonly name: string
  readonly url: string
}

/** @throws Error about a subgraph that cannot be called. */
export type HoldWays = (subgraphs: readonly SubgraphAddress[]) => HeldWays

export interface KeepWaysOptions {
  open(subgraph: SubgraphAddress): Ways
  /** Where a subgraph is called: the settings may know better than the supergraph. */
  addressOf(subgraph: SubgraphAddress): string
}

/**
 * Ways that outlive generations: two that call a subgraph of the same name at the same address use the same
 * connections, and what no generation uses is closed.
 */
export function keepWays({ open, addressOf }: KeepWaysOptions): HoldWays {
  const kept = new Map<string, { readonly ways: Ways; holders: number }>()
  const keyOf = (subgraph: SubgraphAddress) => `${subgraph.name} ${addressOf(subgraph)}`

  const hold = (subgraph: SubgraphAddress): Ways => {
    const key = keyOf(subgraph)
    const it = kept.get(key) ?? { ways: open(subgraph), holders: 0 }
    kept.set(key, it)
    it.holders += 1
    return it.ways
  }
  const giveBack = async (subgraph: SubgraphAddress) => {
    const key = keyOf(subgraph)
    const it = kept.get(key)
    if (!it) return
    it.holders -= 1
    if (it.holders > 0) return
    kept.delete(key)
    await it.ways[Symbol.asyncDispose]()
  }
  return (subgraphs) => {
    const held: SubgraphAddress[] = []
    const exchanges: Record<string, Exchanges> = Object.create(null)
    const streams: Record<string, Streams> = Object.create(null)
    const giveAllBack = async () => void (await Promise.all(held.splice(0).map(giveBack)))
    try {
      for (const subgraph of subgraphs) {
        const ways = hold(subgraph)
        held.push(subgraph)
        exchanges[subgraph.name] = ways.exchanges
        streams[subgraph.name] = ways.streams
      }
    } catch (error) {
      void giveAllBack()
      throw error
    }
    return { exchanges, streams, [Symbol.asyncDispose]: giveAllBack }
  }
}
