import type { QueryPlan } from '@apollo/query-planner'

/** What the planner is asked, as text: it lives in another thread. */
export interface PlanQuestion {
  /** One valid operation with the fragments that it uses. */
  readonly document: string
  /** Which labels of `@override(label:)` hold for this request. */
  readonly overrides: readonly string[]
}

/** How an operation is answered. */
export interface OperationPlan {
  readonly plan: QueryPlan
  /**
   * The operation that was planned, from which the answer is shaped: the one that was asked, or one that was rewritten
   * because the planner would have made a wrong plan of it.
   */
  readonly document: string
  /** Response keys of ours in `document` and the client's own keys that stand for them in the answer. */
  readonly renames: Readonly<Record<string, string>>
  /** Response keys of ours for fields that only the gateway needs, and the names of those fields: for the paths of errors. */
  readonly standIns: Readonly<Record<string, string>>
  /** Response paths (in the client's keys, without list indexes) of fields that no subgraph can answer: null, with an error. */
  readonly unanswerable: readonly (readonly string[])[]
}

/** A plan, and what it costs to keep. */
export interface MeasuredPlan extends OperationPlan {
  /** Characters of it as JSON. */
  readonly characters: number
}

/** Makes plans for one supergraph, off the event loop. */
export interface Planner extends AsyncDisposable {
  /** @throws GraphQLError when the operation cannot be planned; Error when the planner failed. */
  plan(question: PlanQuestion): Promise<MeasuredPlan>
}
