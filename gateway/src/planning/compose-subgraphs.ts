import { GraphQLError, parse } from 'graphql'
import type { Composition, SubgraphSdl } from './planner-messages.ts'

/** Composes a supergraph. For the planner's thread only. */
export async function composeSubgraphs(subgraphs: readonly SubgraphSdl[]): Promise<Composition> {
  // A gateway that is given a composed supergraph never needs it.
  const { composeServices } = await import('@apollo/composition')
  const mistakes: string[] = []
  const services = subgraphs.flatMap(({ name, url, sdl }) => {
    try {
      return [{ name, url, typeDefs: parse(sdl) }]
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      const [{ line } = { line: 1 }] = error.locations ?? []
      mistakes.push(`[${name}] line ${line}: ${error.message}`)
      return []
    }
  })
  if (mistakes.length > 0) return { supergraph: null, mistakes }
  const { errors, supergraphSdl, hints } = composeServices(services)
  if (errors) return { supergraph: null, mistakes: errors.map(({ message }) => message) }
  return { supergraph: supergraphSdl, hints: hints.map(({ message }) => message) }
}
