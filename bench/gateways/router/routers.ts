import { writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Contender, Setting } from '../contender.ts'

/** Routers in Rust come as binaries: which one it is shows in the file's name. Each is measured with and without collapsing. */
export function routers(binary: string): readonly Contender[] {
  const name = basename(binary)
  const make = /hive/i.test(name) ? hiveRouter : /apollo|^router$/i.test(name) ? apolloRouter : null
  if (!make) throw new Error(`${binary} is neither called hive… nor apollo… nor router: no settings are known for it.`)
  return [make(resolve(binary), true), make(resolve(binary), false)]
}

const described = (name: string, collapse: boolean) =>
  collapse ? `${name}, in-flight fetches collapsed` : `${name}, nothing collapsed`

function hiveRouter(binary: string, collapse: boolean): Contender {
  return {
    name: collapse ? 'hive-router' : 'hive-router-apart',
    what: described('Hive Router', collapse),
    path: '/graphql',
    command(setting) {
      // Read from the folder it is started in, under this name.
      write(setting, 'router.config.yaml', [
        `supergraph: { source: file, path: ${JSON.stringify(setting.supergraph)} }`,
        `http: { host: 127.0.0.1, port: ${setting.port} }`,
        'log: { level: warn }',
        'headers: { all: { request: [{ propagate: { named: authorization } }] } }',
        ...(collapse ? [] : ['traffic_shaping: { all: { dedupe_enabled: false } }']),
      ])
      return { command: binary, args: [], env: {} }
    },
  }
}

function apolloRouter(binary: string, collapse: boolean): Contender {
  return {
    name: collapse ? 'apollo-router' : 'apollo-router-apart',
    what: described('Apollo Router', collapse),
    path: '/',
    command(setting) {
      const config = write(setting, 'router.yaml', [
        `supergraph: { listen: "127.0.0.1:${setting.port}" }`,
        'health_check: { enabled: false }',
        'headers: { all: { request: [{ propagate: { named: authorization } }] } }',
        `traffic_shaping: { all: { deduplicate_query: ${collapse} } }`,
      ])
      const args = ['--supergraph', setting.supergraph, '--config', config, '--log', 'error']
      return { command: binary, args, env: { APOLLO_TELEMETRY_DISABLED: 'true' } }
    },
  }
}

function write({ folder }: Setting, name: string, lines: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
