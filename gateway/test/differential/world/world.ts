/**
 * The data behind the subgraphs of one operation. Nothing of it is stored: each value is a function of the seed and of
 * where it stands, so that it is the same whichever subgraph is asked, in whatever order, and however an operation
 * shrinks.
 */
export interface World {
  readonly seed: number
  /** How likely a nullable value is null. */
  readonly nulls: number
  /** How likely a resolver throws. */
  readonly errors: number
  /** How likely a subgraph does not know an entity of another. */
  readonly missing: number
  /** How likely a string is one that looks like something else. */
  readonly hostile: number
  /** How likely a subgraph breaks its schema and sends another kind of leaf. */
  readonly lies: number
  /** How long lists are at most. */
  readonly longest: number
}

/** What one operation does to the world: it begins anew with each. */
export interface Run {
  readonly world: World
  /** Counts mutations across all subgraphs: their order is in the answer. */
  mutations: number
}

export const beginRun = (world: World): Run => ({ world, mutations: 0 })
