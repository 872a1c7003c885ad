/** One event, as the test publishes it. */
export interface Published {
  readonly number: number
  /** Characters that the event is filled with. */
  readonly size: number
}

/** What the test tells a subgraph's process, over IPC. */
export type ToSubgraph = { readonly kind: 'publish'; readonly event: Published } | { readonly kind: 'ask' }

/** What a subgraph's process tells of itself: whenever it changes, and when it is asked. */
export interface SubgraphState {
  /** Subscriptions that are open, by field. */
  readonly listening: Readonly<Record<string, number>>
  /** Subscriptions that began, ever. */
  readonly subscribed: number
  /** Requests for entities, and the entities that they asked for. */
  readonly entityRequests: number
  readonly entities: number
  /** How many times it was asked until now. */
  readonly asked: number
}
