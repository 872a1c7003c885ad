import type { Complete } from '@care/service/complete'
import { connection } from '@care/service/page'
import { selfAbout } from '../access.ts'
import { conversationsAbout, cursorKeyOf } from '../conversations/list-conversations.ts'
import type { PatientResolvers } from '../generated/resolvers.ts'

export const Patient: Complete<PatientResolvers, 'id'> = {
  __resolveReference: ({ id }, context) => (selfAbout(context, id) ? { id } : null),
  conversations: async ({ id }, list, context) => connection(await conversationsAbout(context, id, list), cursorKeyOf),
}
