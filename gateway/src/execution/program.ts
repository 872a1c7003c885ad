import type { FetchDataKeyRenamer } from '@apollo/query-planner'
import type { GraphQLSchema, OperationTypeNode } from 'graphql'
import type { OperationPlan } from '../planning/plan.ts'
import type { Data } from './checked/data.ts'
import type { Shape } from './checked/shape.ts'
import type { Introspect } from './introspection.ts'
import type { DeferredBlock, Step } from './plan/fetches.ts'
import type { RequestText } from './plan/request-text.ts'
import type { Conditions } from './plan/selections.ts'
import type { SubgraphTypes } from './splice/subgraph-types.ts'
import type { SpliceProgram } from './splice/splice-program.ts'

/** A response key that a part brings. */
export interface PartKey {
  readonly key: string
  /** The types of entities that have it; null for all. */
  readonly types: ReadonlySet<string> | null
}

/** What is asked for one kind of entity in a request: a field `_entities` of its own, or the root. */
export interface Part {
  /** The response key of its entities. */
  readonly alias: string
  /** The variable of its representations. */
  readonly variable: string
  /** The selection set. */
  readonly text: string
  /** Where its entities are in the result. The same selection may serve several places. */
  readonly places: readonly (readonly Step[])[]
  /**
   * Those of them at which no earlier part asks the same. Parts of one fetch differ in how their text is to be put in;
   * where nothing is, the first asks for all.
   */
  readonly ownPlaces: readonly (readonly Step[])[]
  /** The response keys of its fields: what is missing when it has no answer. */
  readonly keys: readonly PartKey[]
  /** The JSON text of an entity's representation; null for an entity that the subgraph is not to be asked for. */
  represent(entity: Data): string | null
  /** The result's keys for those that the subgraph uses in their place. */
  readonly renamed: ReadonlyMap<string, string>
  /** Brings what the subgraph names in its own way into the form of the result. */
  readonly amend: ((item: Data) => void) | null
  /** Variables whose values stand elsewhere in the result, above the entity. */
  readonly contexts: readonly FetchDataKeyRenamer[]
  /** Sent by itself, when it failed as a part of a larger request. */
  readonly alone: RequestText
}

/** One request to a subgraph: one or several of the plan's fetches. */
export interface RequestStep extends RequestText {
  readonly id: number
  readonly service: string
  readonly isRoot: boolean
  readonly isMutation: boolean
  readonly parts: readonly Part[]
  /** How many requests come before, and which come after. */
  readonly waitsFor: number
  readonly next: readonly number[]
  /** 0 for what belongs to the first answer, else the deferred block. */
  readonly block: number
}

/** A deferred part of the answer, and how it is shaped. */
export interface DeferredStep extends DeferredBlock {
  /** Null for a block that only holds others. */
  readonly shape: Shape | null
  /** Where it stands: response keys, and between them the types that an object may have. */
  readonly place: readonly (string | ReadonlySet<string>)[]
  /** The requests whose answers it needs. */
  readonly requests: readonly number[]
}

/** What an operation's plan was compiled to. */
export interface Program {
  readonly type: OperationTypeNode
  /** In an order in which each comes after those that it waits for. */
  readonly requests: readonly RequestStep[]
  /** How many of them the first answer needs. */
  readonly firstRequests: number
  /** Makes the answer out of the merged result. */
  readonly shape: Shape
  readonly deferred: readonly DeferredStep[]
  /** Gives the answers about the schema itself, by response key; null for an operation that asks nothing of it. */
  readonly introspect: Introspect | null
  /** The client's response key, or a field's name, for one of ours: for the paths of errors. */
  readonly renames: ReadonlyMap<string, string>
  readonly unanswerable: OperationPlan['unanswerable']
  /** How subgraphs' text passes unparsed; null when it never does. */
  readonly splice: SpliceProgram | null
  /** Why its answers never take the spliced path; null where they do. */
  readonly why: string | null
}

export interface CompileInput {
  readonly plan: OperationPlan
  readonly apiSchema: GraphQLSchema
  readonly fullSchema: GraphQLSchema
  readonly subgraphTypes: SubgraphTypes
  /** The coerced values of the Boolean variables that skip, include or defer, by name. */
  readonly conditions: Conditions
}
