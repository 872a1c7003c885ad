import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '@care/service/log'
import type { SubgraphSdl } from '../planning/planner-messages.ts'
import { askSubgraph } from './ask-subgraph.ts'
import { readText } from './read-text.ts'
import type { SubgraphPlace } from './subgraphs-file.ts'

/** Milliseconds for which a subgraph that has never told its schema is asked again: all may be starting together. */
const STARTING = 30_000

export interface SubgraphSchemasOptions {
  /** Headers for a subgraph that wants to know who asks. */
  headersFor(subgraph: string): Readonly<Record<string, string>>
  /** Milliseconds between polls; undefined when subgraphs are asked at need only, and once. */
  readonly poll: number | undefined
  readonly log: Log
}

/** The schemas of subgraphs, wherever they are. What a subgraph told last stands while it is away. */
export interface SubgraphSchemas extends Disposable {
  /** @throws Error that names the subgraph of which there is no schema, and why. */
  read(places: readonly SubgraphPlace[]): Promise<readonly SubgraphSdl[]>
  /** Whether one that is asked now says something else than at the last `read`. One that is away says nothing else. */
  haveChanged(places: readonly SubgraphPlace[]): Promise<boolean>
}

export function createSubgraphSchemas({ headersFor, poll, log }: SubgraphSchemasOptions): SubgraphSchemas {
  const ending = new AbortController()
  /** By name and address. */
  const told = new Map<string, string>()
  const away = new Set<string>()

  return {
    async read(places) {
      const schemas = await Promise.all(
        places.map(async (place) => ({ name: place.name, url: place.url, sdl: await sdlOf(place) })),
      )
      const wanted = new Set(places.map(keyOf))
      for (const key of told.keys()) if (!wanted.has(key)) told.delete(key)
      return schemas
    },
    async haveChanged(places) {
      const changed = await Promise.all(
        places.map(async (place) => {
          const last = told.get(keyOf(place))
          return last !== undefined && (await ask(place).catch(() => last)) !== last
        }),
      )
      return changed.includes(true)
    },
    [Symbol.dispose]: () => ending.abort(),
  }

  async function sdlOf(place: SubgraphPlace): Promise<string> {
    const { name, schema } = place
    if (schema.kind === 'text') return schema.sdl
    if (schema.kind === 'file') return readText(schema.path, `schema of ${name}`)
    const key = keyOf(place)
    const sdl = await ask(place).catch((error: unknown) => told.get(key) ?? askUntilTold(place, error))
    told.set(key, sdl)
    return sdl
  }

  async function askUntilTold(place: SubgraphPlace, failure: unknown): Promise<string> {
    if (poll === undefined) throw failure
    const since = performance.now()
    let last = failure
    while (performance.now() - since < STARTING) {
      await wait(poll, undefined, { signal: ending.signal })
      try {
        return await ask(place)
      } catch (error) {
        last = error
      }
    }
    throw last
  }

  async function ask({ name, schema }: SubgraphPlace): Promise<string> {
    if (schema.kind !== 'asked') throw new Error(`The schema of ${name} is not to be asked for.`)
    try {
      const headers = { ...headersFor(name), ...schema.headers }
      const sdl = await askSubgraph({ name, url: schema.url, headers }, ending.signal)
      if (away.delete(name)) log.info({ subgraph: name }, 'a subgraph tells its schema again')
      return sdl
    } catch (error) {
      // Once: it is asked again and again.
      if (!away.has(name) && !ending.signal.aborted) {
        const reason = error instanceof Error ? error.message : String(error)
        log.warn({ subgraph: name, reason }, 'a subgraph does not tell its schema; what it told last stands')
      }
      away.add(name)
      throw error
    }
  }
}

const keyOf = ({ name, schema }: SubgraphPlace): string => `${name} ${schema.kind === 'asked' ? schema.url : ''}`
