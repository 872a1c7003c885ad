// mercurius as a gateway, with its just-in-time compiler. It composes by itself. SUBGRAPHS is their origin, PORT where to listen.
import type { IncomingHttpHeaders } from 'node:http'
import mercuriusGateway from '@mercuriusjs/gateway'
import fastify from 'fastify'
import { GraphQLObjectType } from 'graphql'
import { subgraphs } from '../../workload/subgraphs.ts'

// In the documents that it prints, @mercuriusjs/gateway 5.2 puts types where their names belong. The printer of graphql
// 16.15 insists on strings, so types here do the three things that it asks of one; else no entity would ever be fetched.
Object.defineProperties(GraphQLObjectType.prototype, {
  length: {
    get(this: GraphQLObjectType) {
      return this.name.length
    },
  },
  includes: { value: () => true },
  split: {
    value(this: GraphQLObjectType) {
      return [this.name]
    },
  },
})

const app = fastify()
await app.register(mercuriusGateway.default, {
  // Compile an operation the first time that it comes.
  jit: 1,
  gateway: {
    services: subgraphs.map(({ name, sdl }) => ({
      name,
      url: `${process.env['SUBGRAPHS']}/${name}`,
      schema: sdl,
      rewriteHeaders: (headers: IncomingHttpHeaders) => ({ authorization: headers.authorization }),
    })),
  },
})
await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) })
