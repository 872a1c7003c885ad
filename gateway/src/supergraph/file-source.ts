import type { Log } from '@care/service/log'
import { readText } from './read-text.ts'
import type { SupergraphSource } from './source.ts'
import { watchFiles } from './watch-files.ts'

export interface FileSourceOptions {
  /** Told of every new content; without it the file is not watched. */
  readonly onChange: (() => void) | undefined
  readonly log: Log
}

/** A composed supergraph in a file. */
export async function openFileSource(path: string, { onChange, log }: FileSourceOptions): Promise<SupergraphSource> {
  // Before the first look: a change between the two would go unnoticed.
  const watching = onChange && (await watchFiles([path], { onChange, log }))
  return {
    name: path,
    read: () => readText(path, 'supergraph'),
    async [Symbol.asyncDispose]() {
      watching?.[Symbol.dispose]()
    },
  }
}
