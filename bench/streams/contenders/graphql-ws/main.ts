// graphql-ws' server over graphql-js, as its documentation sets it up: every client has an execution of its own.
import { buildSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { EVERYBODY } from '../../workload/readings.ts'
import { createTopic } from '../../workload/topic.ts'
import { serveAlone } from '../alone.ts'
import { openFeed } from '../feed.ts'

const schema = buildSchema(`
  type Query { people: Int! }
  type Subscription { readings: Reading! readingsOf(patient: ID!): Reading! }
  type Reading { mark: String! kind: String! value: Int! unit: String! takenAt: String! note: String! patient: Patient! }
  type Patient { id: ID! name: String! }
`)
const topic = createTopic<Readonly<Record<string, unknown>>>()
const { readings, readingsOf } = schema.getSubscriptionType()?.getFields() ?? {}
if (!readings || !readingsOf) throw new Error('The schema has both fields.')
readings.subscribe = () => topic.listen(EVERYBODY)
readingsOf.subscribe = (_, args) => topic.listen(Number(args['patient']))

await openFeed(({ key, reading }) =>
  topic.publish(key, key === EVERYBODY ? { readings: reading } : { readingsOf: reading }),
)
useServer({ schema }, serveAlone())
