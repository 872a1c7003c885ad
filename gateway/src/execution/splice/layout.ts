import type { GraphQLObjectType, GraphQLOutputType } from 'graphql'
import type { CollectedField } from '../plan/collect-fields.ts'
import type { Fetch } from '../plan/fetches.ts'

/** Why an operation's text cannot pass: it takes the checked path, where everything can be done. */
export class NotSpliceable extends Error {
  override readonly name = 'NotSpliceable'
}

/** One object of one type in the text of a subgraph, as it is asked for and therefore has to come. */
export interface ObjectLayout {
  readonly type: GraphQLObjectType
  /** Its fields in the order in which they are asked: what the client does not see comes first. */
  readonly order: readonly Entry[]
  /** Where entities of other subgraphs join; null where none do. */
  readonly site: Site | null
  /** What goes between the visible fields, and is not in this text. */
  readonly gaps: readonly Gap[]
  /** Whether its text is the answer as it stands. */
  readonly isClean: boolean
  /** Equal layouts have equal ones. */
  readonly signature: string
}

export interface Entry {
  /** As the subgraph has it. */
  readonly field: CollectedField
  /** What its value has to be: the client's type where the client sees it. */
  readonly type: GraphQLOutputType
  readonly isHidden: boolean
  /** The number of the capture that its value is; -1 for none. */
  readonly capture: number
  /** In an item: the chunk that it belongs to; -1 for a hidden one. */
  readonly chunk: number
  /** Of a composite field. */
  readonly child: Child | null
}

/** What stands below a composite field: objects of one type, or of one of several that the first key tells apart. */
export type Child =
  | { readonly kind: 'object'; readonly layout: ObjectLayout }
  | { readonly kind: 'branches'; readonly layouts: readonly ObjectLayout[] }

/** An object at which entity fetches join. Its captures tell entities apart, and are what representations are made of. */
export interface Site {
  readonly joins: readonly Join[]
  /** Response keys of the captured fields of the owner's text. */
  readonly captures: readonly string[]
  readonly type: GraphQLObjectType
}

/** An entity fetch for the objects of one type. A root fetch is one too, for the root. */
export interface Join {
  readonly fetch: Fetch
  readonly type: GraphQLObjectType
  /** What it fetches, by response key. */
  readonly fields: ReadonlyMap<string, CollectedField>
  /** Where the values of a representation come from. */
  readonly sources: readonly Source[]
  /** Response keys of those of its fields that other representations need. */
  readonly captures: string[]
  /** Runs of its visible fields that stand together in the client's order: each is one piece of text. */
  chunks: number
  /** Filled when the object is laid out. */
  item: ItemLayout | undefined
}

/** An entity in the text of the subgraph that fetched it. */
export interface ItemLayout {
  readonly typeName: string
  readonly order: readonly Entry[]
  /** The selection that asks for it. */
  readonly text: string
  readonly signature: string
}

export type Source = { readonly key: string } & (
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'own'; readonly capture: number }
  | { readonly kind: 'join'; readonly join: Join; readonly capture: number }
)

/** Text that is put between two visible fields of an object (or before the first, or after the last). */
export interface Gap {
  /** The number of visible fields before it. */
  readonly before: number
  /** A comma, where it has to begin or end with one. */
  readonly prefix: string
  readonly suffix: string
  readonly pieces: readonly Piece[]
}

export type Piece =
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'capture'; readonly key: string; readonly capture: number }
  | { readonly kind: 'chunk'; readonly join: Join; readonly chunk: number }
