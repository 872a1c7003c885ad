import type { Complete } from '@care/service/complete'
import { connection } from '@care/service/page'
import type { PatientResolvers } from '../generated/resolvers.ts'
import { keyOfFile, listFiles } from '../listing/list-files.ts'

export const Patient: Complete<PatientResolvers, 'id'> = {
  // Whether the caller may see the patient is asked for each field: this service keeps nothing else about patients.
  __resolveReference: ({ id }) => ({ id }),
  files: async ({ id }, wish, context) => {
    const slice = await listFiles(context, id, wish)
    return slice && connection(slice, keyOfFile)
  },
}
