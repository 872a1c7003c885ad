import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../servers/launch.ts'
import { type RunningProcess, runProgram } from './process.ts'
import type { Stack } from './stack.ts'

/** A new folder for the data of one graph. */
export const newDataFolder = (): string => join(mkdtempSync(join(tmpdir(), 'chronic-care-')), 'data')

export interface EmbeddedStack extends Stack {
  readonly process: RunningProcess
}

/** Starts the whole graph as `pnpm start` does, on a free port, and waits until it is ready. */
export async function startEmbedded(dataFolder: string, env: NodeJS.ProcessEnv = {}): Promise<EmbeddedStack> {
  const [port, mqttPort] = [await freePort(), await freePort()]
  const process = runProgram(['start/src/main.ts'], {
    PORT: String(port),
    MQTT_PORT: String(mqttPort),
    DATA_DIR: dataFolder,
    SIMULATOR_ENABLED: 'false',
    ...env,
  })
  try {
    await process.printed(/^ready$/m)
  } catch (error) {
    await process[Symbol.asyncDispose]()
    throw error
  }
  return {
    name: 'embedded stores in one process',
    url: `http://127.0.0.1:${port}/graphql`,
    mqttUrl: `mqtt://127.0.0.1:${mqttPort}`,
    tenant: 'care',
    process,
    [Symbol.asyncDispose]: () => process[Symbol.asyncDispose](),
  }
}
