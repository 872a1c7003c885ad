import { buildSubgraphSchema } from '@apollo/subgraph'
import { scalars } from '@care/service/scalars'
import { readSubgraphSchema } from '@care/service/schema-files'
import type { GraphQLSchema } from 'graphql'
import { Answer } from './resolvers/Answer.ts'
import { Article } from './resolvers/Article.ts'
import { Citation } from './resolvers/Citation.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Patient } from './resolvers/Patient.ts'
import { Query } from './resolvers/Query.ts'

const { Date, DateTime, LanguageTag } = scalars

export const createSchema = (): GraphQLSchema =>
  buildSubgraphSchema([
    {
      typeDefs: readSubgraphSchema('knowledge'),
      resolvers: { Answer, Article, Citation, Mutation, Patient, Query, Date, DateTime, LanguageTag },
    },
  ])
