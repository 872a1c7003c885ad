import type { Complete } from '@care/service/complete'
import { signedIn } from '@care/service/signed-in'
import type { QueryResolvers } from '../generated/resolvers.ts'
import { findPatient } from '../patients/find-patient.ts'
import { listPatients } from '../patients/list-patients.ts'

export const Query: Complete<QueryResolvers> = {
  viewer: (_, __, { identity }) => identity,
  patient: (_, { id }, context) => findPatient(context, id),
  patients: (_, wish, context) => listPatients(context, wish),
  practitioner: (_, { id }, { identity, load }) => signedIn(identity) && load.practitioner.load(id),
}
