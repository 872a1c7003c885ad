// The subgraph that contributes to the items of events, as a process.
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { factsSdl } from './sdl.ts'
import { createCounts, serve } from './serve.ts'

const { counts, changed } = createCounts()

interface Reference {
  readonly id: string
}

const resolvers = {
  Item: {
    __resolveReference(it: Reference) {
      counts.entities += 1
      return it
    },
    fact: ({ id }: Reference) => `fact ${id}`,
    label: ({ id }: Reference) => `label ${id}`,
    extra: ({ id }: Reference) => `extra ${id}`,
  },
}

await serve(
  {
    name: 'facts',
    schema: buildSubgraphSchema([{ typeDefs: parse(factsSdl()), resolvers: resolvers as never }]),
    // Whatever is asked here is asked for entities.
    createContext() {
      counts.entityRequests += 1
      changed()
      return {}
    },
    dependencies: [],
    [Symbol.asyncDispose]: async () => {},
  },
  ({ kind }) => {
    if (kind === 'ask') counts.asked += 1
    changed()
  },
)
