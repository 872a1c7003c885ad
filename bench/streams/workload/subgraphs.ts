import { type Subgraph, entities, openSubgraph } from '../../workload/subgraphs.ts'
import { nameOf } from './readings.ts'

const readings = `
  type Subscription { readings: Reading! readingsOf(patient: ID!): Reading! }
  type Reading { mark: String! kind: String! value: Int! unit: String! takenAt: String! note: String! patient: Patient! }
  type Patient @key(fields: "id") { id: ID! }
`
const people = `
  extend type Query { people: Int! }
  extend type Patient @key(fields: "id") { id: ID! @external name: String! }
`

/** Each event is resolved on `{ event }`, a reading. */
export const events: Subgraph = openSubgraph('readings', readings, {
  'Subscription.readings': ({ event }) => event,
  'Subscription.readingsOf': ({ event }) => event,
})

export const subgraphs: readonly Subgraph[] = [
  events,
  openSubgraph('people', people, {
    'Query.people': () => 1,
    'Query._entities': entities({ Patient: ({ id }) => ({ __typename: 'Patient', id, name: nameOf(String(id)) }) }),
  }),
]
