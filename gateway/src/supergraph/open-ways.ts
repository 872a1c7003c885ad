import { type HoldWays, type Ways, keepWays } from './kept-ways.ts'
import { type ExchangesConfig, type ExchangesDeps, createExchangesOpener } from '../transports/open-exchanges.ts'
import { type StreamsConfig, openStreams } from '../transports/open-streams.ts'

/** Opens the ways to the subgraphs of every generation. Disposing hands on what has been counted last. */
export interface WaysOpener extends Disposable {
  readonly holdWays: HoldWays
}

export function createWaysOpener(config: ExchangesConfig & StreamsConfig, deps: ExchangesDeps): WaysOpener {
  const exchanges = createExchangesOpener(config, deps)
  const { endpoints = {} } = deps
  const addressOf = ({ name, url }: { readonly name: string; readonly url: string }) =>
    config.GATEWAY_SUBGRAPH_URLS[name] ?? url
  const hold = keepWays({
    addressOf,
    open(subgraph): Ways {
      const ways = {
        exchanges: exchanges.open(subgraph),
        streams: openStreams(subgraph, config, endpoints[subgraph.name]),
      }
      return {
        ...ways,
        async [Symbol.asyncDispose]() {
          await ways.streams[Symbol.asyncDispose]()
          await ways.exchanges[Symbol.asyncDispose]()
        },
      }
    },
  })
  const named = Object.keys({
    ...config.GATEWAY_SUBGRAPH_URLS,
    ...config.GATEWAY_SUBSCRIPTION_URLS,
    ...config.GATEWAY_SUBGRAPH_TIMEOUTS,
    ...endpoints,
  })
  return {
    holdWays(subgraphs) {
      refuseUnknownNames(named, subgraphs)
      return hold(subgraphs)
    },
    [Symbol.dispose]: () => exchanges[Symbol.dispose](),
  }
}

/** @throws Error for settings about subgraphs that do not exist. */
export function refuseUnknownNames(named: readonly string[], subgraphs: readonly { readonly name: string }[]): void {
  const unknown = named.filter((name) => !subgraphs.some((it) => it.name === name))
  if (unknown.length > 0) throw new Error(`The supergraph has no subgraph ${unknown.join(', ')}.`)
}
