import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { routers } from './router/routers.ts'

/** Where a gateway is to be started. */
export interface Setting {
  /** Paths of the supergraph, and of the recorded plans that the floors need. */
  readonly supergraph: string
  readonly plans: string
  /** The subgraphs' origin, such as `http://127.0.0.1:4100`. */
  readonly subgraphs: string
  readonly port: number
  /** A folder of its own, where it is started. */
  readonly folder: string
}

export interface Command {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** A gateway that can be measured. */
export interface Contender {
  readonly name: string
  /** What it is, for the table. */
  readonly what: string
  readonly path: string
  readonly command: (setting: Setting) => Command
}

/** What all others are measured by. */
export const STOCK = 'stock'
export const FLOOR = 'floor-fetches'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const require = createRequire(import.meta.url)

/** The version of a package that is installed here. */
function version(name: string): string {
  // Not `NAME/package.json`: packages may keep that to themselves.
  const { paths = [] } = { paths: require.resolve.paths(name) ?? [] }
  for (const folder of paths) {
    try {
      return (require(join(folder, name, 'package.json')) as { version: string }).version
    } catch {
      // The next folder up may have it.
    }
  }
  throw new Error(`${name} is not installed.`)
}

const node = (main: string, env: Readonly<Record<string, string>>, args: readonly string[] = []): Command => ({
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
    }),
})

const hive = (name: string, what: string, options: readonly string[]): Contender => ({
  name,
  what,
  path: '/graphql',
  command: ({ supergraph, port }) =>
    node(join(dirname(require.resolve('@graphql-hive/gateway')), 'bin.js'), {}, [
      'supergraph',
      supergraph,
      '--config-path',
      file('hive/gateway.config.ts'),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      ...options,
    ]),
})

const ours = (name: string, what: string, env: Readonly<Record<string, string>>): Contender => ({
  name,
  what,
  path: '/graphql',
  command: ({ supergraph, port }) =>
    node(file('../../gateway/src/main.ts'), { GATEWAY_FORWARD_HEADERS: 'authorization', LOG_LEVEL: 'warn', ...env }, [
      '--supergraph',
      supergraph,
      '--port',
      String(port),
      '--host',
      '127.0.0.1',
    ]),
})

/**
 * Everything that can be measured.
 *
 * @param binaries paths of Rust routers, which no package registry for Node carries.
 */
export function listContenders(binaries: readonly string[]): readonly Contender[] {
  const apollo = `@apollo/server ${version('@apollo/server')} + @apollo/gateway ${version('@apollo/gateway')}`
  const hiveGateway = `@graphql-hive/gateway ${version('@graphql-hive/gateway')}`
  return [
    program(STOCK, apollo, 'stock'),
    hive('hive', `${hiveGateway}, collapses in-flight fetches`, []),
    hive(
      'hive-rust',
      `${hiveGateway} + router-runtime ${version('@graphql-hive/router-runtime')}, collapses in-flight fetches`,
      ['--hive-router-runtime'],
    ),
    program('mercurius', `@mercuriusjs/gateway ${version('@mercuriusjs/gateway')}, jit`, 'mercurius', '/graphql'),
    ...binaries.flatMap(routers),
    program(FLOOR, 'node:http + undici, the requests of Apollo’s plan, no GraphQL', 'floor-fetches'),
    program('floor-constant', 'node:http, a constant body', 'floor-constant'),
    ours('ours', 'this gateway, undici', {}),
    ours('ours-lean', 'this gateway, its own HTTP/1.1 client', { GATEWAY_SUBGRAPH_CLIENT: 'lean' }),
    ours('ours-apart', 'this gateway, undici, in-flight fetches not collapsed', { GATEWAY_DEDUPLICATE: 'false' }),
    ours('ours-lean-apart', 'this gateway, its own HTTP/1.1 client, in-flight fetches not collapsed', {
      GATEWAY_SUBGRAPH_CLIENT: 'lean',
      GATEWAY_DEDUPLICATE: 'false',
    }),
  ]
}
