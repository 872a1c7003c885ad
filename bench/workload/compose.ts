import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { type Subgraph, subgraphs } from './subgraphs.ts'

/** The supergraph over subgraphs, those of the queries unless others are given, at an origin such as `http://127.0.0.1:4100`. */
export function composeSupergraph(origin: string, of: readonly Pick<Subgraph, 'name' | 'sdl'>[] = subgraphs): string {
  const { supergraphSdl, errors } = composeServices(
    of.map(({ name, sdl }) => ({ name, url: `${origin}/${name}`, typeDefs: parse(sdl) })),
  )
  if (!supergraphSdl) throw new Error(`The workload does not compose: ${errors?.map(String).join('; ')}`)
  return supergraphSdl
}
