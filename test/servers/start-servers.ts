import { type Running, type TestServer, type Workspace, catalogue } from './catalogue.ts'
import { startContainer } from './container.ts'

/** One line of the closing report. */
export interface Presence {
  readonly name: string
  /** What stood in for it; null when it was absent, and its suites did not run. */
  readonly what: string | null
  /** Why it was absent, if it should have been there. */
  readonly failure: string | null
}

export interface Servers extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>
  readonly report: readonly Presence[]
}

/**
 * Finds or starts every server of the catalogue: by its variable in the environment, else by a program on this
 * machine, else in a container. One that is nowhere is reported absent by name.
 */
export async function startServers(workspace: Workspace, given: NodeJS.ProcessEnv): Promise<Servers> {
  const found = await Promise.all(
    catalogue.map(async (server) => ({ server, ...(await find(server, workspace, given)) })),
  )
  return {
    env: Object.assign({}, ...found.map(({ running }) => running?.env ?? {})),
    report: found.map(({ server, running, failure }) => ({ name: server.name, what: running?.what ?? null, failure })),
    async [Symbol.asyncDispose]() {
      await Promise.all(found.map(({ running }) => running?.process?.[Symbol.asyncDispose]()))
    },
  }
}

async function find(
  server: TestServer,
  workspace: Workspace,
  given: NodeJS.ProcessEnv,
): Promise<{ running: Running | null; failure: string | null }> {
  if (given[server.variable]) {
    return { running: { env: {}, what: `given by ${server.variable}`, process: null }, failure: null }
  }
  try {
    return { running: (await server.start(workspace)) ?? (await startContainer(server)), failure: null }
  } catch (error) {
    return { running: null, failure: error instanceof Error ? error.message : String(error) }
  }
}
