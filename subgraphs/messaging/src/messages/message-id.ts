/** Hex digits of a conversation's id, and of a message's number in it. */
const CONVERSATION_DIGITS = 32
const SEQ_DIGITS = 8
/** The highest number that a message can have. */
export const MOST_SEQ = 16 ** SEQ_DIGITS - 1

const PATTERN = new RegExp(`^[0-9a-f]{${CONVERSATION_DIGITS + SEQ_DIGITS}}$`, 'u')

/** Where a message lies. */
export interface Place {
  readonly conversationId: string
  readonly seq: number
}

/**
 * The id of the message at a place: the conversation's id, then its number. So ids grow with arrival, whoever
 * holds an id finds the conversation and the message by their primary keys, and the same uniqueness that
 * guards the id guards the number.
 */
export function messageId({ conversationId, seq }: Place): string {
  if (!isConversationId(conversationId)) throw new Error('A conversation’s id has 32 hexadecimal digits.')
  if (!Number.isInteger(seq) || seq < 0 || seq > MOST_SEQ) throw new Error('A message’s number has at most 32 bits.')
  return conversationId + seq.toString(16).padStart(SEQ_DIGITS, '0')
}

/** The place that an id names; null for text that is no message's id. */
export function placeOf(id: string): Place | null {
  if (!PATTERN.test(id)) return null
  const seq = Number.parseInt(id.slice(CONVERSATION_DIGITS), 16)
  return seq === 0 ? null : { conversationId: id.slice(0, CONVERSATION_DIGITS), seq }
}

/** Whether a text can be a conversation's id. */
export const isConversationId = (id: string): boolean => /^[0-9a-f]{32}$/u.test(id)
