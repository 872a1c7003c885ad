import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type RunningProcess, runProgram } from '../kit/process.ts'

const ADMIN_TOKEN = 'a token for operators, for the tests only'

/** Milliseconds between two looks at what the gateway tells nobody of by itself. */
const LOOK = 25
/** Milliseconds that something may take. */
const LONGEST = 30_000

/** What `GET /admin/supergraph` tells, as far as it is looked at. */
export interface SupergraphState {
  readonly current: { readonly generation: number; readonly leases: number }
  readonly previous: { readonly leases: number } | null
  readonly retired: readonly unknown[]
}

export interface GatewayProcess extends AsyncDisposable {
  /** Where its sockets are. */
  readonly url: string
  readonly process: RunningProcess
  supergraph(): Promise<SupergraphState>
  /** A metric, summed over all labels that are not named in `labels`, for example `field="ticked"`. */
  metric(name: string, labels?: string): Promise<number>
  /** Looks until it is so. */
  until(what: string, is: (gateway: GatewayProcess) => Promise<boolean>): Promise<void>
}

export async function startGateway(env: NodeJS.ProcessEnv): Promise<GatewayProcess> {
  const adminPort = await freePort()
  const running = runProgram(['gateway/src/main.ts', '--port', '0'], {
    GATEWAY_ADMIN_PORT: String(adminPort),
    GATEWAY_ADMIN_TOKEN: ADMIN_TOKEN,
    LOG_LEVEL: 'warn',
    ...env,
  })
  const [, url = ''] = await running.printed(/^listening on (.+)$/m)
  const { origin } = new URL(url)
  const gateway: GatewayProcess = {
    url: url.replace(/^http/, 'ws'),
    process: running,
    async supergraph() {
      const response = await fetch(`http://127.0.0.1:${adminPort}/admin/supergraph`, {
        headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
      })
      return (await response.json()) as SupergraphState
    },
    async metric(name, labels = '') {
      const text = await (await fetch(`${origin}/metrics`)).text()
      const lines = text.split('\n').filter((it) => it.startsWith(`${name}{`) || it.startsWith(`${name} `))
      return lines
        .filter((it) => it.includes(labels))
        .reduce((sum, it) => sum + Number(/ (\S+)/.exec(it.replace(/\{.*\}/, ''))?.[1]), 0)
    },
    async until(what, is) {
      for (const since = performance.now(); !(await is(gateway)); await wait(LOOK)) {
        if (performance.now() - since > LONGEST)
          throw new Error(`It did not come in time: ${what}.\n${running.output()}`)
      }
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  }
  return gateway
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
