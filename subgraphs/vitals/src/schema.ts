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
import { BloodPressureReading } from './resolvers/BloodPressureReading.ts'
import { BodyTemperatureReading } from './resolvers/BodyTemperatureReading.ts'
import { BodyWeightReading } from './resolvers/BodyWeightReading.ts'
import { Device } from './resolvers/Device.ts'
import { DeviceAssociation } from './resolvers/DeviceAssociation.ts'
import { GlucoseConcentration } from './resolvers/GlucoseConcentration.ts'
import { GlucoseReading } from './resolvers/GlucoseReading.ts'
import { HeartRateReading } from './resolvers/HeartRateReading.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { OxygenSaturationReading } from './resolvers/OxygenSaturationReading.ts'
import { Patient } from './resolvers/Patient.ts'
import { Quantity } from './resolvers/Quantity.ts'
import { Query } from './resolvers/Query.ts'
import { Reading } from './resolvers/Reading.ts'
import { Subscription } from './resolvers/Subscription.ts'
import { Viewer } from './resolvers/Viewer.ts'
import { VitalSeries } from './resolvers/VitalSeries.ts'

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
  Alert,
  AlertConnection,
  AlertEvent,
  AlertRule,
  AlertStreamEvent,
  BloodPressureReading,
  BodyTemperatureReading,
  BodyWeightReading,
  Device,
  DeviceAssociation,
  GlucoseConcentration,
  GlucoseReading,
  HeartRateReading,
  OxygenSaturationReading,
  Patient,
  Quantity,
  Reading,
  Viewer,
  VitalSeries,
}

export const createSchema = (): GraphQLSchema =>
  buildSubgraphSchema([{ typeDefs: readSubgraphSchema('vitals'), resolvers: { ...resolvers } }])
