import { every } from '@care/service/every'
import type { Log } from '@care/service/log'
import type { Composition, SubgraphSdl } from '../planning/planner-messages.ts'
import type { SupergraphSource } from './source.ts'
import { type SubgraphSchemasOptions, createSubgraphSchemas } from './subgraph-schemas.ts'
import type { SubgraphPlace } from './subgraphs-file.ts'
import { watchFiles } from './watch-files.ts'

export interface ComposedSourceOptions extends SubgraphSchemasOptions {
  /** For the log. */
  readonly name: string
  /** The subgraphs, read anew each time. */
  places(): Promise<readonly SubgraphPlace[]>
  /** The file that `places` reads. */
  readonly file: string | undefined
  compose(subgraphs: readonly SubgraphSdl[]): Promise<Composition>
  /** Whether `file`, and the schemas that are files, are watched. */
  readonly watch: boolean
  onChange(): void
  readonly log: Log
}

/** A supergraph that is composed here, out of subgraphs whose schemas are in files or asked for. */
export async function openComposedSource(options: ComposedSourceOptions): Promise<SupergraphSource> {
  const { name, places, file, compose, watch, poll, onChange, log } = options
  await using opening = new AsyncDisposableStack()
  const schemas = opening.use(createSubgraphSchemas(options))
  let watched: readonly string[] = []
  let watching: Disposable | undefined
  opening.defer(() => watching?.[Symbol.dispose]())
  /** Those of the last look. */
  let present: readonly SubgraphPlace[] = []
  let last: { readonly of: string; readonly made: Composition } | undefined

  const watchAll = async (paths: readonly string[]) => {
    if (!watch || paths.join('\n') === watched.join('\n')) return
    watched = paths
    watching?.[Symbol.dispose]()
    watching = await watchFiles(paths, { onChange, log })
  }
  const own = file === undefined ? [] : [file]
  await watchAll(own)
  if (poll !== undefined) {
    const look = async () => {
      if (await schemas.haveChanged(present)) onChange()
    }
    opening.use(every(poll, look, () => {}))
  }

  const opened = opening.move()
  return {
    name,
    async read() {
      present = await places()
      // Before the files are read: a change between the two would go unnoticed.
      await watchAll([...own, ...present.flatMap(({ schema }) => (schema.kind === 'file' ? [schema.path] : []))])
      const subgraphs = await schemas.read(present)
      const of = JSON.stringify(subgraphs)
      if (last?.of !== of) last = { of, made: await compose(subgraphs) }
      if (last.made.supergraph !== null) return last.made.supergraph
      throw new Error(`The subgraphs do not compose:\n${last.made.mistakes.join('\n')}`)
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
