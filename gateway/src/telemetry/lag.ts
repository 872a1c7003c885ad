import type { Metrics } from '@care/service/metrics'

/** Milliseconds between two looks. */
const PERIOD = 5000

const QUANTILES = [0.5, 0.99, 1] as const

/** Measures, every few seconds, how many results wait for clients. @param lags of all client subscriptions. */
export function measureLag({ of }: Metrics, lags: () => Iterable<number>): Disposable {
  const shown = new Map<number, number>()
  const look = () => {
    const sorted = Float64Array.from(lags()).toSorted()
    for (const quantile of QUANTILES) {
      const value = sorted[Math.max(0, Math.ceil(quantile * sorted.length) - 1)] ?? 0
      of.graphql_subscription_lag_frames.add(value - (shown.get(quantile) ?? 0), { quantile: String(quantile) })
      shown.set(quantile, value)
    }
  }
  look()
  const timer = setInterval(look, PERIOD).unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}
