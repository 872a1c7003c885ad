import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DocumentNode, Kind, parse } from 'graphql'

const folder = fileURLToPath(new URL('../../schema/', import.meta.url))

/** The SDL of one subgraph: its own files and those that all subgraphs share, one document. */
export function readSubgraphSchema(name: string): DocumentNode {
  const files = [`shared/*.graphql`, `${name}/*.graphql`].flatMap((pattern) =>
    globSync(pattern, { cwd: folder }).toSorted(),
  )
  return {
    kind: Kind.DOCUMENT,
    definitions: files.flatMap((file) => parse(readFileSync(folder + file, 'utf8'), { noLocation: true }).definitions),
  }
}
