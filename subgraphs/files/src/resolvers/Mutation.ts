import type { Complete } from '@care/service/complete'
import { deleteFile } from '../deletion/delete-file.ts'
import type { MutationResolvers } from '../generated/resolvers.ts'
import { completeUpload } from '../uploads/complete-upload.ts'
import { requestUpload } from '../uploads/request-upload.ts'

export const Mutation: Complete<MutationResolvers> = {
  requestUpload: (_, { input }, context) => requestUpload(context, input),
  completeUpload: (_, { input }, context) => completeUpload(context, input.fileId),
  deleteFile: (_, { input }, context) => deleteFile(context, input),
}
