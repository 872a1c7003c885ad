import { buildSubgraphSchema } from '@apollo/subgraph'
import { scalars } from '@care/service/scalars'
import { readSubgraphSchema } from '@care/service/schema-files'
import type { GraphQLSchema } from 'graphql'
import type { Resolvers } from './generated/resolvers.ts'
import { Alert } from './resolvers/Alert.ts'
import { AlertConnection } from './resolvers/AlertConnection.ts'
import { AlertEvent } from './resolvers/AlertEvent.ts'
import { AlertRule } from './resolvers/AlertRule.ts'
import { AlertStreamEvent } from './resolvers/AlertStreamEvent.ts'
import { Device } from './resolvers/Device.ts'
import { DeviceAssociation } from './resolvers/DeviceAssociation.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Patient } from './resolvers/Patient.ts'
import { Query } from './resolvers/Query.ts'
import { Subscription } from './resolvers/Subscription.ts'
import { Viewer } from './resolvers/Viewer.ts'

const { DateTime, Date, LocalTime, LocalDateTime, Decimal, LanguageTag } = scalars

const resolvers: Resolvers = {
  DateTime,
  Date,
  LocalTime,
  LocalDateTime,
  Decimal,
  LanguageTag,
  Query,
  Mutation,
  Subscription,
  Patient,
  Device,
  DeviceAssociation,
  Viewer,
  Alert,
  AlertConnection,
  AlertEvent,
  AlertRule,
  AlertStreamEvent,
}

export const createSchema = (): GraphQLSchema =>
  buildSubgraphSchema([{ typeDefs: readSubgraphSchema('vitals'), resolvers: { ...resolvers } }])
