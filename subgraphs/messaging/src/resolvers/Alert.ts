import type { Complete } from '@care/service/complete'
import { alertConversationId } from '../conversations/conversation-id.ts'
import type { AlertResolvers } from '../generated/resolvers.ts'

export const Alert: Complete<AlertResolvers, 'id'> = {
  __resolveReference: ({ id, patientId }) => ({ id, patientId }),
  // Found by the id that it has for the alert's own patient: one about somebody else that names this alert has another.
  conversation: ({ id, patientId }, _, { load }) =>
    patientId === undefined ? null : load.conversation.load(alertConversationId(patientId, id)),
}
