import { buildSubgraphSchema } from '@apollo/subgraph'
import { scalars } from '@care/service/scalars'
import { readSubgraphSchema } from '@care/service/schema-files'
import type { GraphQLSchema } from 'graphql'
import { File } from './resolvers/File.ts'
import { FileUploader } from './resolvers/FileUploader.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Patient } from './resolvers/Patient.ts'
import { Query } from './resolvers/Query.ts'

const { DateTime, Date, LanguageTag } = scalars

export const createSchema = (): GraphQLSchema =>
  buildSubgraphSchema([
    {
      typeDefs: readSubgraphSchema('files'),
      resolvers: { DateTime, Date, LanguageTag, Query, Mutation, File, FileUploader, Patient },
    },
  ])
