// @apollo/server with @apollo/gateway, as their documentation sets them up. SUPERGRAPH is a path, PORT where to listen.
import { readFileSync } from 'node:fs'
import { ApolloGateway, type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

interface Context {
  readonly authorization: string
}

class Subgraph extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions<Context>) {
    if (context['authorization']) request.http?.headers.set('authorization', context['authorization'])
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(String(process.env['SUPERGRAPH']), 'utf8'),
  buildService: ({ url = '' }) => new Subgraph({ url }),
})
await startStandaloneServer(new ApolloServer<Context>({ gateway }), {
  listen: { host: '127.0.0.1', port: Number(process.env['PORT']) },
  context: async ({ req }) => ({ authorization: req.headers.authorization ?? '' }),
})
