import type { GraphQLFormattedError } from 'graphql'
import type { PlanQuestion } from './plan.ts'

/** A subgraph's schema, as it goes into composition. */
export interface SubgraphSdl {
  readonly name: string
  readonly url: string
  readonly sdl: string
}

/** What composition makes of subgraphs. `mistakes` says in words what does not fit together. */
export type Composition =
  | { readonly supergraph: string; readonly hints: readonly string[] }
  | { readonly supergraph: null; readonly mistakes: readonly string[] }

/** What the main thread needs to know of a supergraph: text, so that no federation code is needed to read it. */
export interface SupergraphFacts {
  /** What clients see, as SDL, `@defer` declared. */
  readonly apiSchema: string
  /** With what clients do not see, as SDL. */
  readonly fullSchema: string
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[]
  /** The labels of `@override(label:)`. */
  readonly overrideLabels: readonly string[]
}

/** What the thread can be asked, and what it answers to each. `graph` is the asker's own number for a supergraph. */
export interface PlannerWork {
  load: { readonly asks: { readonly graph: number; readonly sdl: string }; readonly answers: SupergraphFacts }
  plan: {
    readonly asks: { readonly graph: number; readonly question: PlanQuestion }
    /** An OperationPlan as JSON: smaller and faster between threads than its objects one by one. */
    readonly answers: string
  }
  drop: { readonly asks: { readonly graph: number }; readonly answers: null }
  compose: { readonly asks: { readonly subgraphs: readonly SubgraphSdl[] }; readonly answers: Composition }
}

export type PlannerTask = {
  [Kind in keyof PlannerWork]: { readonly kind: Kind } & PlannerWork[Kind]['asks']
}[keyof PlannerWork]

/** A failure, as it travels: an error object would lose its extensions on the way. */
export type PlannerFailure =
  /** About the operation that was asked. */
  | { readonly kind: 'graphql'; readonly error: GraphQLFormattedError }
  /** About anything else. */
  | { readonly kind: 'other'; readonly message: string; readonly stack: string | undefined }

export type PlannerReply =
  | { readonly ok: true; readonly answer: PlannerWork[keyof PlannerWork]['answers'] }
  | { readonly ok: false; readonly failure: PlannerFailure }
