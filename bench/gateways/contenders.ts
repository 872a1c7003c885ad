import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command, Contender } from './contender.ts'
import { routers } from './router/routers.ts'

/** What all others are measured by. */
export const STOCK = 'stock'
export const FLOOR = 'floor-fetches'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const PEERS = '../peers/package.json'
const peers = createRequire(new URL(PEERS, import.meta.url))
const pinned = { ...readPins('../../package.json', 'devDependencies'), ...readPins(PEERS, 'dependencies') }

/** The versions in a manifest, where each is pinned: what is told of a gateway does not wait for it to be installed. */
function readPins(manifest: string, group: 'dependencies' | 'devDependencies'): Readonly<Record<string, string>> {
  const read = JSON.parse(readFileSync(file(manifest), 'utf8')) as Record<typeof group, Record<string, string>>
  return read[group]
}

/** A package with the version that is pinned. */
export const titled = (name: string) => `${name} ${pinned[name] ?? ''}`

export const node = (main: string, env: Readonly<Record<string, string>>, args: readonly string[] = []): Command => ({
  command: process.execPath,
  args: [main, ...args],
  env,
})

const program = (name: string, what: string, folder: string, path = '/'): Contender => ({
  name,
  what,
  path,
  command: ({ supergraph, plans, subgraphs, port }) =>
    node(file(`${folder}/main.ts`), {
      SUPERGRAPH: supergraph,
      PLANS: plans,
      SUBGRAPHS: subgraphs,
      PORT: String(port),
      // Apollo's gateway would tell its maker of the machine.
      APOLLO_TELEMETRY_DISABLED: 'true',
    }),
})

/** @param config a file of `peers/hive`. */
export const hive = (
  name: string,
  what: string,
  options: readonly string[],
  config = 'gateway.config.ts',
): Contender => ({
  name,
  what,
  path: '/graphql',
  command: ({ supergraph, port }) =>
    node(join(dirname(peers.resolve('@graphql-hive/gateway')), 'bin.js'), {}, [
      'supergraph',
      supergraph,
      '--config-path',
      file(`../peers/hive/${config}`),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      ...options,
    ]),
})

/** As the script `gateway` starts it. */
const V8_OPTIONS = ['--max-semi-space-size=16']

export const ours = (name: string, what: string, env: Readonly<Record<string, string>>): Contender => ({
  name,
  what,
  path: '/graphql',
  command: ({ supergraph, port }) => ({
    command: process.execPath,
    args: [
      ...V8_OPTIONS,
      file('../../gateway/src/main.ts'),
      '--supergraph',
      supergraph,
      '--port',
      String(port),
      '--host',
      '127.0.0.1',
    ],
    env: { GATEWAY_FORWARD_HEADERS: 'authorization', LOG_LEVEL: 'warn', ...env },
  }),
})

/**
 * Everything that can be measured.
 *
 * @param binaries paths of Rust routers, which no package registry for Node carries.
 */
export function listContenders(binaries: readonly string[]): readonly Contender[] {
  const hiveGateway = titled('@graphql-hive/gateway')
  const collapses = 'collapses in-flight fetches'
  return [
    program(STOCK, `${titled('@apollo/server')} + ${titled('@apollo/gateway')}`, 'stock'),
    hive('hive', `${hiveGateway}, ${collapses}`, []),
    hive('hive-rust', `${hiveGateway} + ${titled('@graphql-hive/router-runtime')}, ${collapses}`, [
      '--hive-router-runtime',
    ]),
    program('mercurius', `${titled('@mercuriusjs/gateway')}, jit`, '../peers/mercurius', '/graphql'),
    ...binaries.flatMap(routers),
    program(FLOOR, 'node:http + undici, the requests of Apollo’s plan, no GraphQL', 'floor-fetches'),
    program('floor-constant', 'node:http, a constant body', 'floor-constant'),
    ours('ours', 'this gateway, as it comes', {}),
    ours('ours-undici', 'this gateway, asking subgraphs with undici', { GATEWAY_SUBGRAPH_CLIENT: 'undici' }),
  ]
}
