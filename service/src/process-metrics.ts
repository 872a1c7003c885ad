import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Meter } from '@opentelemetry/api'

/** How finely the event loop's delay is sampled, in milliseconds. */
const RESOLUTION = 10
const NANOSECONDS = 1e9

/** What every process tells of itself, under the names that Prometheus' client libraries use. */
export const processCatalogue = {
  process_cpu_seconds_total: { kind: 'counter', help: 'Processor time that the process has used.', labels: [] },
  process_resident_memory_bytes: { kind: 'gauge', help: 'Memory that the process holds.', labels: [] },
  process_start_time_seconds: { kind: 'gauge', help: 'When the process began, in seconds since 1970.', labels: [] },
  nodejs_heap_size_used_bytes: { kind: 'gauge', help: 'JavaScript objects in memory.', labels: [] },
  nodejs_eventloop_lag_p99_seconds: {
    kind: 'gauge',
    help: 'How late the event loop was, at the 99th percentile since the last look.',
    labels: [],
  },
} as const

/** Makes the process tell of itself whenever the figures are read. Disposing ends it. */
export function observeProcess(meter: Meter): Disposable {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  delay.enable()
  const observe = (name: keyof typeof processCatalogue, read: () => number) => {
    const { kind, help } = processCatalogue[name]
    const options = { description: help }
    const instrument =
      kind === 'counter' ? meter.createObservableCounter(name, options) : meter.createObservableGauge(name, options)
    instrument.addCallback((result) => result.observe(read()))
  }
  observe('process_cpu_seconds_total', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  observe('process_resident_memory_bytes', () => process.memoryUsage.rss())
  observe('process_start_time_seconds', () => performance.timeOrigin / 1000)
  observe('nodejs_heap_size_used_bytes', () => process.memoryUsage().heapUsed)
  observe('nodejs_eventloop_lag_p99_seconds', () => {
    // The histogram holds the sampling interval itself; what is beyond it is lag.
    const lag = Math.max(0, delay.percentile(99) / NANOSECONDS - RESOLUTION / 1000)
    delay.reset()
    return lag
  })
  return { [Symbol.dispose]: () => void delay.disable() }
}
