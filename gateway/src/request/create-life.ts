import type { Log } from '@care/service/log'
import type { Metrics } from '@care/service/metrics'
import type { GatewayConfig } from '../config.ts'
import { createDocumentStore } from './automatic-documents.ts'
import { InFlight } from './in-flight.ts'
import type { Life } from './life.ts'
import { createMeasure } from './measure.ts'
import { createOwnWrites } from './own-writes.ts'
import { createPresent } from './present.ts'

export interface LifeDeps extends Pick<Life, 'generations' | 'executeOn' | 'answered' | 'overrides'> {
  readonly log: Log
  readonly metrics: Metrics
}

/** The life of requests as it is configured. */
export function createLife(config: GatewayConfig, { log, metrics, ...engine }: LifeDeps): Life {
  return {
    ...engine,
    documents: config.GATEWAY_APQ ? createDocumentStore(config.GATEWAY_APQ_DOCUMENTS) : undefined,
    explaining: {
      isAllowed: config.GATEWAY_EXPLAIN ?? config.GATEWAY_GRAPHIQL,
      roles: config.GATEWAY_EXPLAIN_ROLES,
    },
    hints: config.GATEWAY_INTROSPECTION,
    timeout: config.GATEWAY_REQUEST_TIMEOUT,
    inFlight: config.GATEWAY_DEDUPLICATE
      ? new InFlight(() => metrics.of.graphql_queries_joined_total.add(1))
      : undefined,
    ownWrites: createOwnWrites(),
    present: createPresent({ masking: config.GATEWAY_MASK_ERRORS, log }),
    measure: createMeasure(metrics),
  }
}
