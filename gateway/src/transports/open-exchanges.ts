import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { GatewayConfig } from '../config.ts'
import { type CircuitState, withCircuitBreaker } from './circuit-breaker.ts'
import { withConcurrency } from './concurrency.ts'
import { withDeadline } from './deadline.ts'
import { withDeduplication } from './deduplicate.ts'
import type { Exchanges } from './exchange.ts'
import { openInProcessExchanges } from './in-process-exchanges.ts'
import { openLeanExchanges } from './lean-http/open-lean-exchanges.ts'
import { withRetry } from './retry.ts'
import { type Tallies, createTallies } from '../telemetry/tally.ts'
import { type TimingWheel, createTimingWheel } from './timing-wheel.ts'
import type { GraphEndpoint } from './transport.ts'
import { openUndiciExchanges } from './undici-exchanges.ts'

export type ExchangesConfig = Pick<
  GatewayConfig,
  Extract<keyof GatewayConfig, `GATEWAY_SUBGRAPH_${string}` | `GATEWAY_CIRCUIT_${string}` | 'GATEWAY_DEDUPLICATE'>
>

export interface ExchangesDeps {
  readonly log: Log
  readonly metrics: Metrics
  /** Subgraphs of this process by name. They belong to the caller. */
  readonly endpoints?: Readonly<Record<string, GraphEndpoint>>
}

/** Opens exchanges, one subgraph at a time: who uses them ends them. Disposing hands on what has been counted last. */
export interface ExchangesOpener extends Disposable {
  /** @throws Error about a subgraph that has no address. */
  open(subgraph: { readonly name: string; readonly url: string }): Exchanges
}

/** What is asked: an endpoint in this process where there is one, else an address, the configured one before the composed. */
export function createExchangesOpener(config: ExchangesConfig, deps: ExchangesDeps): ExchangesOpener {
  const tallies = createTallies()
  const wheel = createTimingWheel()
  return {
    open: ({ name, url }) => {
      const timeout = config.GATEWAY_SUBGRAPH_TIMEOUTS[name] ?? config.GATEWAY_SUBGRAPH_TIMEOUT
      const endpoint = deps.endpoints?.[name]
      const bare = endpoint
        ? openInProcessExchanges(endpoint)
        : openClient(config.GATEWAY_SUBGRAPH_URLS[name] ?? url, name, { config, timeout })
      return wrap(bare, name, { config, timeout, wheel, tallies, ...deps })
    },
    [Symbol.dispose]: () => tallies[Symbol.dispose](),
  }
}

function openClient(
  url: string,
  name: string,
  { config, timeout }: { readonly config: ExchangesConfig; readonly timeout: number },
): Exchanges {
  if (!URL.canParse(url)) {
    throw new Error(`The supergraph has no address for ${name}: set GATEWAY_SUBGRAPH_URLS=${name}=http://…`)
  }
  const open = clientFor(url, config.GATEWAY_SUBGRAPH_CLIENT) === 'lean' ? openLeanExchanges : openUndiciExchanges
  return open(url, {
    connections: config.GATEWAY_SUBGRAPH_CONNECTIONS,
    connectTimeout: timeout,
    mostBytes: config.GATEWAY_SUBGRAPH_RESPONSE_BYTES,
    compression: config.GATEWAY_SUBGRAPH_COMPRESSION,
  })
}

/** HTTP/2 is offered over TLS only: there undici may find it, and TLS costs more than the client does. */
const clientFor = (url: string, chosen: ExchangesConfig['GATEWAY_SUBGRAPH_CLIENT']): 'undici' | 'lean' => {
  if (chosen !== 'auto') return chosen
  return url.startsWith('https:') ? 'undici' : 'lean'
}

interface Wrapping extends ExchangesDeps {
  readonly config: ExchangesConfig
  readonly timeout: number
  readonly wheel: TimingWheel
  readonly tallies: Tallies
}

/**
 * The wrappers, from the inside out, which is against the way of a request:
 *
 * 1. The bound is next to the wire, so that it counts what is really in flight: each attempt, and not the pauses between.
 * 2. The circuit breaker stands before the bound: who asks a dead subgraph is refused at once instead of queueing first.
 *    It sees each attempt, and what is refused behind it does not count.
 * 3. Retries come before both, so that a retry takes its place in the queue, and ends when the circuit opens.
 * 4. Equal queries are one from here on: one retry, one place, one vote in the circuit.
 * 5. The deadline is outermost. Each caller has its own, though it shares an exchange, and it covers queue, pauses and
 *    attempts alike: the subgraph's time and the request's are over when they are over.
 */
function wrap(
  bare: Exchanges,
  subgraph: string,
  { config, timeout, wheel, tallies, metrics, log }: Wrapping,
): Exchanges {
  const labels = { subgraph }
  const bounded = withConcurrency(bare, {
    inFlight: config.GATEWAY_SUBGRAPH_CONCURRENCY,
    queue: config.GATEWAY_SUBGRAPH_QUEUE,
    tally: tallies.open(metrics.of.graphql_subgraph_requests_in_flight, labels),
  })
  const broken =
    config.GATEWAY_CIRCUIT_PERCENT === 0
      ? bounded
      : withCircuitBreaker(bounded, {
          percent: config.GATEWAY_CIRCUIT_PERCENT,
          window: config.GATEWAY_CIRCUIT_WINDOW,
          leastRequests: config.GATEWAY_CIRCUIT_REQUESTS,
          pause: config.GATEWAY_CIRCUIT_PAUSE,
          onState: tellCircuit(subgraph, metrics, log),
        })
  const retried = withRetry(broken, {
    retries: config.GATEWAY_SUBGRAPH_RETRIES,
    percent: config.GATEWAY_SUBGRAPH_RETRY_PERCENT,
    tally: tallies.open(metrics.of.graphql_subgraph_retries_total, labels),
  })
  const shared = config.GATEWAY_DEDUPLICATE
    ? withDeduplication(retried, { tally: tallies.open(metrics.of.graphql_subgraph_deduplicated_total, labels) })
    : retried
  return withDeadline(shared, { timeout, wheel })
}

/** Moves the gauge from state to state, and tells the log of what an operator wants to know. */
function tellCircuit(subgraph: string, metrics: Metrics, log: Log): (state: CircuitState | null) => void {
  let before: CircuitState | null = null
  return (state) => {
    const gauge = metrics.of.graphql_subgraph_circuit_state
    if (before) gauge.add(-1, { subgraph, state: before })
    if (state) gauge.add(1, { subgraph, state })
    if (state === 'open') log.warn({ subgraph }, 'a subgraph fails too often: it is left alone for a while')
    if (state === 'closed' && before) log.info({ subgraph }, 'a subgraph answers again')
    before = state
  }
}
