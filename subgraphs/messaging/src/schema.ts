import { buildSubgraphSchema } from '@apollo/subgraph'
import { scalars } from '@care/service/scalars'
import { readSubgraphSchema } from '@care/service/schema-files'
import type { GraphQLSchema } from 'graphql'
import type { Resolvers } from './generated/resolvers.ts'
import { Alert } from './resolvers/Alert.ts'
import { Conversation } from './resolvers/Conversation.ts'
import { ConversationParticipant } from './resolvers/ConversationParticipant.ts'
import { Message } from './resolvers/Message.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Participant } from './resolvers/Participant.ts'
import { Patient } from './resolvers/Patient.ts'
import { Query } from './resolvers/Query.ts'
import { Reading } from './resolvers/Reading.ts'
import { Subscription } from './resolvers/Subscription.ts'
import { Viewer } from './resolvers/Viewer.ts'

const { DateTime, Date, LanguageTag } = scalars

const resolvers: Resolvers = {
  DateTime,
  Date,
  LanguageTag,
  Query,
  Mutation,
  Subscription,
  Conversation,
  ConversationParticipant,
  Message,
  Participant,
  Patient,
  Viewer,
  Alert,
  Reading,
}

export const createSchema = (): GraphQLSchema =>
  buildSubgraphSchema([{ typeDefs: readSubgraphSchema('messaging'), resolvers: { ...resolvers } }])
