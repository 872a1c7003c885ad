import { Supergraph } from '@apollo/federation-internals'
import { printSchema } from 'graphql'

/** What clients see of a supergraph, as SDL. */
export const apiSchemaOf = (supergraphSdl: string): string =>
  printSchema(Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema())
