import type { SubgraphDefinition } from '../../federation/subgraphs-in-memory.ts'
import { overWorld } from '../world/world-subgraph.ts'

/** Subgraphs with one family of federation features, over the data of the world. */
export interface Scenario {
  readonly name: string
  readonly subgraphs: Readonly<Record<string, SubgraphDefinition>>
  /** Whether stock accepts the supergraph. */
  readonly hasStock: boolean
  /** How deep operations select objects in objects. */
  readonly depth: number
}

const IMPORTS = [
  '@key',
  '@requires',
  '@provides',
  '@external',
  '@shareable',
  '@inaccessible',
  '@override',
  '@interfaceObject',
  '@extends',
  '@tag',
  '@context',
  '@fromContext',
]

export const federation2 = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(IMPORTS)})\n`

export function createScenario(
  name: string,
  sdls: Readonly<Record<string, string>>,
  { hasStock = true, depth = 4 } = {},
): Scenario {
  return { name, subgraphs: overWorld(sdls), hasStock, depth }
}
