import type { ExecutionError } from '../execution.ts'
import { type Data, isData, read } from './data.ts'

/** Errors that one field makes: an object may stand at thousands of places. */
const MOST_PLACES = 100

/**
 * The errors of fields that no subgraph can answer, at each object that would have one. Where there is no object, there
 * is nothing to miss.
 *
 * @param paths in the client's response keys, without list indexes.
 * @param renames the client's response key for one of ours.
 */
export function unanswerableErrors(
  paths: readonly (readonly string[])[],
  root: Data,
  renames: ReadonlyMap<string, string>,
): readonly ExecutionError[] {
  return paths.flatMap((path) =>
    placesOf(root, path.slice(0, -1), renames).map((place) => ({
      message: 'No subgraph of the supergraph can answer this field.',
      path: [...place, path.at(-1) ?? ''],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    })),
  )
}

type Path = readonly (string | number)[]

function placesOf(root: Data, keys: readonly string[], renames: ReadonlyMap<string, string>): readonly Path[] {
  const places: Path[] = []
  go(root, 0, [])
  return places

  function go(value: unknown, at: number, path: Path): void {
    if (places.length >= MOST_PLACES) return
    if (Array.isArray(value)) return value.forEach((item, index) => go(item, at, [...path, index]))
    if (!isData(value)) return
    const key = keys[at]
    if (key === undefined) return void places.push(path)
    for (const own of Object.keys(value)) {
      if ((renames.get(own) ?? own) === key) go(read(value, own), at + 1, [...path, key])
    }
  }
}
