import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Contender } from '../../gateways/contender.ts'
import { hive, node, ours, titled } from '../../gateways/contenders.ts'

/** What all others are measured by. */
export const SERVER = 'graphql-ws'

/** More than any run needs: no bound of ours may be what is measured. All clients come from one address at once. */
const PLENTY = '1000000'
const BOUNDS = ['GATEWAY_SOCKETS', 'GATEWAY_CLIENT_SOCKETS', 'GATEWAY_SUBGRAPH_QUEUE'] as const

/** Those that the gateway knows: it refuses others. */
function knownBounds(): Readonly<Record<string, string>> {
  const known = readFileSync(new URL('../../../gateway/src/config.ts', import.meta.url), 'utf8')
  return Object.fromEntries(BOUNDS.filter((it) => known.includes(`${it}:`)).map((it) => [it, PLENTY]))
}

const alone = (name: string, what: string): Contender => ({
  name,
  what,
  path: '/graphql',
  command: ({ subgraphs, port }) =>
    node(fileURLToPath(new URL(`${name}/main.ts`, import.meta.url)), { SUBGRAPHS: subgraphs, PORT: String(port) }),
})

export function listStreamContenders(): readonly Contender[] {
  return [
    alone('frame-once', `${titled('ws')}, a frame made once for each event: no GraphQL, no gateway`),
    alone(
      SERVER,
      `${titled('graphql-ws')} over graphql-js ${titled('graphql').split(' ')[1]}, events local: no gateway`,
    ),
    hive('hive', `${titled('@graphql-hive/gateway')}, WebSocket to the subgraph`, [], 'streams.config.ts'),
    ours('ours', 'this gateway, bounds of sockets and of waiting requests raised', knownBounds()),
  ]
}
