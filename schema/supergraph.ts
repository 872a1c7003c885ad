import { composeServices } from '@apollo/composition'
import { readSubgraphSchema } from '@care/service/schema-files'
import type { DocumentNode } from 'graphql'

/** The subgraphs by name, with the address at which production reaches each. */
export const subgraphs = {
  files: 'http://files:4005/graphql',
  knowledge: 'http://knowledge:8001/graphql',
  messaging: 'http://messaging:4003/graphql',
  patient: 'http://patient:4001/graphql',
  vitals: 'http://vitals:4002/graphql',
} as const

export type SubgraphName = keyof typeof subgraphs

export const subgraphNames = Object.keys(subgraphs) as readonly SubgraphName[]

/**
 * Composes the supergraph out of the subgraphs' schemas.
 *
 * @throws Error with every composition error, one a line.
 */
export function composeSupergraph(read: (name: string) => DocumentNode = readSubgraphSchema): string {
  const result = composeServices(subgraphNames.map((name) => ({ name, url: subgraphs[name], typeDefs: read(name) })))
  if (result.errors) throw new Error(result.errors.map((error) => error.message).join('\n'))
  return `${result.supergraphSdl.trim()}\n`
}
