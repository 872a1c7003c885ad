import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import { runProcess } from '@care/service/process'
import { serveSubgraph } from '@care/service/serve-subgraph'
import type { Subgraph } from '@care/service/subgraph'
import { openSubgraphServer } from '@care/service/subgraph-server'
import type { SubgraphState, ToSubgraph } from './told.ts'

export type Counts = { -readonly [Name in keyof Omit<SubgraphState, 'listening'>]: SubgraphState[Name] } & {
  listening: Record<string, number>
}

/** Counts what a subgraph does, and tells whoever started the process. */
export function createCounts(): { readonly counts: Counts; readonly changed: () => void } {
  const counts: Counts = { listening: {}, subscribed: 0, entityRequests: 0, entities: 0, asked: 0 }
  let isTelling = false
  return {
    counts,
    changed() {
      if (isTelling) return
      isTelling = true
      setImmediate(() => {
        isTelling = false
        process.send?.(counts)
      })
    },
  }
}

/** A subgraph as a process of its own: `PORT` and `INTERNAL_SECRET` are in its environment. */
export async function serve(subgraph: Subgraph, onTold: (told: ToSubgraph) => void): Promise<void> {
  process.on('message', onTold)
  // Whoever started it has gone: nobody else would end it.
  process.on('disconnect', () => process.exit(0))
  const { PORT: port = '0', INTERNAL_SECRET: secret = '' } = process.env
  await runProcess(
    async () => {
      const server = await openSubgraphServer(subgraph, secret, createLog(subgraph.name, 'warn'))
      return serveSubgraph(server, createMetrics(), { host: '127.0.0.1', port: Number(port) })
    },
    ({ url }) => `listening on ${url}`,
  )
}
