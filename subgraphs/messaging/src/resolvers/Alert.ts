import type { Complete } from '@care/service/complete'
import type { AlertResolvers } from '../generated/resolvers.ts'

export const Alert: Complete<AlertResolvers, 'id'> = {
  __resolveReference: ({ id }) => ({ id }),
  conversation: ({ id }, _, { load }) => load.conversationAboutAlert.load(id),
}
