import type { Complete } from '@care/service/complete'
import { connection } from '@care/service/page'
import { mayKnowPatient } from '../access.ts'
import type { PatientResolvers } from '../generated/resolvers.ts'
import { keyOfFile, listFiles } from '../listing/list-files.ts'

export const Patient: Complete<PatientResolvers, 'id'> = {
  __resolveReference: ({ id }, { caller, relations, now }) =>
    mayKnowPatient(caller, id, relations, now) ? { id } : null,
  files: async ({ id }, wish, context) => {
    const slice = await listFiles(context, id, wish)
    return slice && connection(slice, keyOfFile)
  },
}
