import type { Attributes, Counter, Histogram, UpDownCounter } from '@opentelemetry/api'
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus'
import { AggregationType, InstrumentType, MeterProvider } from '@opentelemetry/sdk-metrics'
import { observeProcess } from './process-metrics.ts'

/** Seconds, from a cache hit to the longest request that is allowed. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

interface Declaration {
  readonly kind: 'counter' | 'histogram' | 'gauge'
  readonly help: string
  readonly labels: readonly string[]
}

/**
 * Every metric that services count, beside what each process tells of itself. Names are Prometheus' own; a counter's ends in `_total`.
 * Labels take bounded values only: never an id, never text that a client chose.
 */
export const catalogue = {
  graphql_request_duration_seconds: {
    kind: 'histogram',
    help: 'Requests at the gateway, from the first byte in to the last byte out.',
    labels: ['operation', 'type', 'client', 'outcome'],
  },
  graphql_subgraph_request_duration_seconds: {
    kind: 'histogram',
    help: 'Requests from the gateway to a subgraph.',
    labels: ['subgraph', 'outcome'],
  },
  graphql_subgraph_requests_in_flight: {
    kind: 'gauge',
    help: 'Requests on their way to a subgraph, or there.',
    labels: ['subgraph'],
  },
  graphql_subgraph_retries_total: {
    kind: 'counter',
    help: 'Queries that were sent again because a connection broke.',
    labels: ['subgraph'],
  },
  graphql_subgraph_deduplicated_total: {
    kind: 'counter',
    help: 'Queries that were answered by an equal one in flight.',
    labels: ['subgraph'],
  },
  graphql_subgraph_circuit_state: {
    kind: 'gauge',
    help: 'Whether a subgraph is asked: 1 at the state that its circuit is in, `closed`, `half-open` or `open`.',
    labels: ['subgraph', 'state'],
  },
  graphql_queries_joined_total: {
    kind: 'counter',
    help: 'Queries that were answered by an equal one of the same caller, which was running already.',
    labels: [],
  },
  graphql_answers_total: {
    kind: 'counter',
    help: 'Answers by the way that they took: subgraphs’ text spliced, or checked, and why not the faster one.',
    labels: ['path', 'why'],
  },
  graphql_query_plan_duration_seconds: {
    kind: 'histogram',
    help: 'Time to plan an operation that was not in the cache.',
    labels: [],
  },
  graphql_query_plan_cache_hits_total: { kind: 'counter', help: 'Operations whose plan was in the cache.', labels: [] },
  graphql_query_plan_cache_misses_total: { kind: 'counter', help: 'Operations that had to be planned.', labels: [] },
  graphql_supergraph_reload_total: {
    kind: 'counter',
    help: 'Supergraphs that were told to the gateway, and what became of each.',
    labels: ['outcome'],
  },
  graphql_supergraph_generation: {
    kind: 'gauge',
    help: 'The number of the supergraph that serves: how many were loaded before it, and one.',
    labels: [],
  },
  graphql_shadow_total: {
    kind: 'counter',
    help: 'Queries that were run on a new supergraph as well, and how its answer compared.',
    labels: ['outcome'],
  },
  graphql_query_plan_queue: {
    kind: 'gauge',
    help: 'Supergraphs and operations that wait for the planner, or are with it.',
    labels: [],
  },
  graphql_active_subscriptions: { kind: 'gauge', help: 'Client subscriptions that are open.', labels: ['field'] },
  graphql_shared_streams: {
    kind: 'gauge',
    help: 'Subscriptions at subgraphs, each with all client subscriptions that listen to it.',
    labels: ['field'],
  },
  graphql_subscription_events_total: {
    kind: 'counter',
    help: 'Events that subgraphs sent, each counted once however many listen.',
    labels: ['field'],
  },
  graphql_subscription_frames_total: {
    kind: 'counter',
    help: 'Results of subscriptions that were handed to clients’ connections.',
    labels: ['transport'],
  },
  graphql_subscription_resumed_total: {
    kind: 'counter',
    help: 'Client subscriptions that came with a cursor: `whole` got all that came after it, `gap` were told that they did not.',
    labels: ['outcome'],
  },
  graphql_subscription_dropped_total: {
    kind: 'counter',
    help: 'Results that a client did not get because it took too little, by what became of it.',
    labels: ['reason'],
  },
  graphql_subscription_moved_total: {
    kind: 'counter',
    help: 'Shared streams that a new supergraph was for: `moved` without a word to the subgraph, `restarted`, `ended` with its validation error, or `postponed`.',
    labels: ['outcome'],
  },
  graphql_subscription_delivery_seconds: {
    kind: 'histogram',
    help: 'From the event of a subgraph until it was handed to all clients that keep up.',
    labels: ['field'],
  },
  graphql_subscription_lag_frames: {
    kind: 'gauge',
    help: 'Results that wait for a client, by quantile of all client subscriptions.',
    labels: ['quantile'],
  },
  vital_readings_total: { kind: 'counter', help: 'Readings that came in.', labels: ['kind', 'outcome'] },
  vital_alerts_total: { kind: 'counter', help: 'Alerts that were raised.', labels: ['kind', 'severity'] },
  vital_ingest_batch_duration_seconds: {
    kind: 'histogram',
    help: 'One group of readings, from the first message to the commit.',
    labels: [],
  },
  vital_series_outbox_rows: {
    kind: 'gauge',
    help: 'Readings that are committed but not yet in the series store.',
    labels: [],
  },
} as const satisfies Readonly<Record<string, Declaration>>

export type MetricName = keyof typeof catalogue

type Instrument<Name extends MetricName> = (typeof catalogue)[Name]['kind'] extends 'histogram'
  ? Histogram
  : (typeof catalogue)[Name]['kind'] extends 'counter'
    ? Counter
    : UpDownCounter

/** The instruments of one process, and their present figures. */
export interface Metrics extends AsyncDisposable {
  readonly of: { readonly [Name in MetricName]: Instrument<Name> }
  /** The figures in Prometheus' text format. */
  text(): Promise<string>
}

export function createMetrics(): Metrics {
  const exporter = new PrometheusExporter({ preventServerStart: true })
  const provider = new MeterProvider({
    readers: [exporter],
    views: [
      {
        instrumentType: InstrumentType.HISTOGRAM,
        aggregation: { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries: SECONDS } },
      },
    ],
  })
  const meter = provider.getMeter('care')
  const observing = observeProcess(meter)
  const serializer = new PrometheusSerializer('', false, undefined, true, true)
  const make = (name: string, { kind, help }: Declaration) => {
    const options = { description: help }
    if (kind === 'histogram') return meter.createHistogram<Attributes>(name, options)
    return kind === 'counter'
      ? meter.createCounter<Attributes>(name, options)
      : meter.createUpDownCounter<Attributes>(name, options)
  }
  return {
    of: Object.fromEntries(
      Object.entries(catalogue).map(([name, it]) => [name, make(name, it)]),
    ) as unknown as Metrics['of'],
    async text() {
      const { resourceMetrics } = await exporter.collect()
      return serializer.serialize(resourceMetrics)
    },
    async [Symbol.asyncDispose]() {
      observing[Symbol.dispose]()
      await provider.shutdown()
    },
  }
}
