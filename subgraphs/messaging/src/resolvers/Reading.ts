import type { Complete } from '@care/service/complete'
import type { ReadingResolvers } from '../generated/resolvers.ts'

/** Only pointed to from here: the vitals service says what kind it is and who may see it. */
export const Reading: Complete<ReadingResolvers, 'id'> = {
  __resolveReference: ({ id }) => ({ id }),
}
