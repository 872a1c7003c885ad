/** The row that stands behind each type of the schema, so that resolvers are typed from the store up. */
export const mappers: Record<string, string> = {
  Conversation: '../conversations/conversation.ts#Conversation as ConversationRow',
  ConversationParticipant: '../conversations/participants.ts#Part as PartRow',
  Message: '../messages/message.ts#Message as MessageRow',
  Participant: '../references.ts#ParticipantReference as ParticipantRow',
  Patient: '../references.ts#Reference as ReferenceRow',
  Viewer: '../references.ts#Reference as ReferenceRow',
  Alert: '../references.ts#AlertReference as AlertRow',
}
