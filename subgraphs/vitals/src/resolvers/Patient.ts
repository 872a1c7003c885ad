import { maySee } from '../access.ts'
import type { PatientResolvers } from '../generated/resolvers.ts'

export const Patient: PatientResolvers = {
  __resolveReference: ({ id }, context) => (maySee(context, id) ? { id } : null),
}
