import type { Complete } from '@care/service/complete'
import { signedIn } from '../context.ts'
import type { QueryResolvers } from '../generated/resolvers.ts'

export const Query: Complete<QueryResolvers> = {
  file: (_, { id }, context) => {
    signedIn(context)
    return context.load.file.load(id)
  },
}
