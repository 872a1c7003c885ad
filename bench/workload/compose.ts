import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import { subgraphs } from './subgraphs.ts'

/** The supergraph over the subgraphs at an origin such as `http://127.0.0.1:4100`. */
export function composeSupergraph(origin: string): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `${origin}/${name}`, typeDefs: parse(sdl) })),
  )
  if (!supergraphSdl) throw new Error(`The workload does not compose: ${errors?.map(String).join('; ')}`)
  return supergraphSdl
}
