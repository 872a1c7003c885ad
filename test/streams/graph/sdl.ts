/** Where a field stands that may move. */
export type Home = 'events' | 'facts'

export interface Variant {
  /** Which subgraph has `Item.label`: both can answer it, so that a supergraph can move it. */
  readonly label?: Home
  /** Whether there is `Item.extra`. */
  readonly hasExtra?: boolean
  /** Fields that nobody asks for. */
  readonly more?: number
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import:'

/** Publishes: all fields of `Subscription`. A `lane` makes a subscription another one, and changes nothing else. */
export const eventsSdl = ({ label = 'events', more = 0 }: Variant = {}): string => /* GraphQL */ `
  ${LINK} ["@key", "@composeDirective", "@requiresScopes"])
    @link(url: "https://streams.example/stream/v1.0", import: ["@resumable"])
    @composeDirective(name: "@resumable")

  directive @resumable(argument: String! = "after", cursor: String! = "cursor") on FIELD_DEFINITION

  type Query {
    ready: Boolean
    ${Array.from({ length: more }, (_, at) => `more${at}: Int`).join('\n    ')}
  }

  type Subscription {
    ticked(lane: Int): Event!
    pulsed(lane: Int): Event!
    audited(lane: Int): Event! @requiresScopes(scopes: [["audit"]])
    "Is kept, so that it can begin after a cursor."
    recorded(after: String, lane: Int): Event! @resumable
  }

  type Event {
    cursor: String!
    number: Int!
    lane: Int
    filler: String!
    item: Item!
  }

  type Item @key(fields: "id") {
    id: ID!
    ${label === 'events' ? 'label: String!' : ''}
  }
`

/** Contributes to the item of an event. */
export const factsSdl = ({ label = 'facts', hasExtra = true }: Variant = {}): string => /* GraphQL */ `
  ${LINK} ["@key"])

  type Item @key(fields: "id") {
    id: ID!
    fact: String!
    ${label === 'facts' ? 'label: String!' : ''}
    ${hasExtra ? 'extra: String!' : ''}
  }
`
