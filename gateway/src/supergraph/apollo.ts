import { env } from 'node:process'
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway'
import type { QueryPlanCache } from '@apollo/query-planner'
import type { Log } from '@care/service/log'
import type { Supergraph } from './supergraph.ts'

export interface ApolloOptions {
  readonly dataSources: Readonly<Record<string, GraphQLDataSource>>
  readonly plans: QueryPlanCache
  readonly log: Log
}

/** What plans and executes queries and mutations. */
export function createApolloGateway({ sdl }: Supergraph, { dataSources, plans, log }: ApolloOptions): ApolloGateway {
  // It tells its maker about the machine that it runs on, and asks the cloud's metadata services first. There is no
  // option against that but this one. Nothing leaves this process that nobody configured.
  env['APOLLO_TELEMETRY_DISABLED'] = 'true'
  return new ApolloGateway({
    supergraphSdl: sdl,
    buildService: ({ name }) => {
      const source = dataSources[name]
      if (!source) throw new Error(`There is no way to the subgraph ${name}.`)
      return source
    },
    queryPlannerConfig: { cache: plans },
    // Otherwise a header is enough to be shown the plan, with every subgraph in it.
    __exposeQueryPlanExperimental: false,
    // Its informations are about things that are not used here.
    logger: log.child({}, { level: log.level === 'info' ? 'warn' : log.level }),
  })
}
