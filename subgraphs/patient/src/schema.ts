import { buildSubgraphSchema } from '@apollo/subgraph'
import { scalars } from '@care/service/scalars'
import { readSubgraphSchema } from '@care/service/schema-files'
import type { GraphQLSchema } from 'graphql'
import { CareTeam } from './resolvers/CareTeam.ts'
import { CareTeamMember } from './resolvers/CareTeamMember.ts'
import { Caregiver } from './resolvers/Caregiver.ts'
import { Condition } from './resolvers/Condition.ts'
import { Consent } from './resolvers/Consent.ts'
import { Mutation } from './resolvers/Mutation.ts'
import { Organization } from './resolvers/Organization.ts'
import { Patient } from './resolvers/Patient.ts'
import { PatientConnection } from './resolvers/PatientConnection.ts'
import { Practitioner } from './resolvers/Practitioner.ts'
import { Query } from './resolvers/Query.ts'
import { Viewer } from './resolvers/Viewer.ts'

const { Date, DateTime, LanguageTag, TimeZone } = scalars

const resolvers = {
  CareTeam,
  CareTeamMember,
  Caregiver,
  Condition,
  Consent,
  Date,
  DateTime,
  LanguageTag,
  Mutation,
  Organization,
  Patient,
  PatientConnection,
  Practitioner,
  Query,
  TimeZone,
  Viewer,
}

export const createSchema = (): GraphQLSchema =>
  buildSubgraphSchema([{ typeDefs: readSubgraphSchema('patient'), resolvers }])
