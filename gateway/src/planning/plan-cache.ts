import type { QueryPlan, QueryPlanCache } from '@apollo/query-planner'
import type { Metrics } from '@care/service/metrics'
import { createBoundedCache } from './bounded-cache.ts'

/** Most characters of all plans together, as JSON. */
const MOST_CHARACTERS = 32 * 1024 * 1024

/** Query plans by operation. Counts how often a plan was there, and how long it took to make where not. */
export function createPlanCache(bound: number, metrics: Metrics): QueryPlanCache {
  const plans = createBoundedCache<QueryPlan>({ entries: bound, weight: MOST_CHARACTERS })
  const begun = createBoundedCache<number>({ entries: bound })
  return {
    async get(key) {
      const plan = plans.get(key)
      if (plan) metrics.of.graphql_query_plan_cache_hits_total.add(1)
      else {
        metrics.of.graphql_query_plan_cache_misses_total.add(1)
        begun.set(key, performance.now())
      }
      return plan
    },
    async set(key, plan) {
      const since = begun.get(key)
      if (since !== undefined) metrics.of.graphql_query_plan_duration_seconds.record((performance.now() - since) / 1000)
      plans.set(key, plan, JSON.stringify(plan).length)
    },
    delete: async () => false,
    clear: () => plans.clear(),
  }
}
