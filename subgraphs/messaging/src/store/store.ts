import type { Page, Slice } from '@care/service/page'
import type { Command } from '../command.ts'
import type { Conversation } from '../conversations/conversation.ts'
import type { Participant } from '../conversations/participant.ts'
import type { ConversationKind, ConversationStatus } from '../generated/resolvers.ts'
import type { Message, NewMessage } from '../messages/message.ts'

/** The newest message first, ties by id: the order of every list of conversations. */
export type ConversationKey = readonly [activeAt: Date, id: string]

/** Which conversations. All conditions must hold; null stands for any. */
export interface ConversationsWanted {
  readonly statuses: readonly ConversationStatus[] | null
  readonly kinds: readonly ConversationKind[] | null
  /** Only those in which this person, under any of these ids, has something to read. */
  readonly unreadBy: readonly string[] | null
  /** Only those whose answer was due before this instant. */
  readonly dueBefore: Date | null
  /** Forward only. */
  readonly page: Page<ConversationKey>
}

/** A stretch of a conversation, both ends included. Empty when `to` is below `from`. */
export interface Span {
  readonly conversation: Conversation
  readonly from: number
  readonly to: number
}

/** A message to be appended. */
export interface Append {
  readonly command: Command
  readonly message: NewMessage
  readonly at: Date
}

/** How far somebody says that he or she has read. */
export interface Reading {
  readonly conversationId: string
  readonly reader: Participant
  /** The number of the newest message shown. It exists. */
  readonly seq: number
  readonly at: Date
}

/**
 * The conversations and messages of all patients.
 *
 * Messages of a conversation are numbered from 1 without holes, and no reader ever sees a number before all
 * smaller ones can be seen. Reads take every key at once and cost one round trip, however many there are; what
 * does not exist is absent from the answer.
 */
export interface MessagingStore extends AsyncDisposable {
  conversationsByIds(ids: readonly string[]): Promise<readonly Conversation[]>

  /** One list of the conversations about any of these patients. */
  conversationsAbout(patientIds: readonly string[], wanted: ConversationsWanted): Promise<Slice<Conversation>>

  /** A list for each patient. */
  conversationsAboutEach(
    patientIds: readonly string[],
    wanted: ConversationsWanted,
  ): Promise<ReadonlyMap<string, Slice<Conversation>>>

  /** How many messages somebody has not read in all conversations about these patients, counted to `most`. */
  countUnread(patientIds: readonly string[], participantIds: readonly string[], most: number): Promise<number>

  messagesByIds(ids: readonly string[]): Promise<readonly Message[]>

  /** The messages of some stretches, by conversation and number. */
  messagesOf(spans: readonly Span[]): Promise<readonly Message[]>

  /** Up to `limit` messages that follow number `seq`, in order. */
  messagesAfter(conversationId: string, seq: number, limit: number): Promise<readonly Message[]>

  /** The number of the last message of each conversation. */
  lastSeqs(conversationIds: readonly string[]): Promise<ReadonlyMap<string, number>>

  /**
   * Begins a conversation. The same command again gives the conversation that it began before; an id that
   * exists already gives the conversation that has it. The command is remembered as sent at `at`.
   */
  start(command: Command, conversation: Conversation, at: Date): Promise<Conversation | 'key-reused'>

  /** Forgets the commands of conversations that were begun before an instant, not the conversations. Gives how many. */
  forgetStarts(before: Date): Promise<number>

  /** Appends a message to a conversation that exists. The same command again gives the message that it appended. */
  append(append: Append): Promise<Message | 'key-reused'>

  /** Moves a read position forward, never back. Gives the conversation as it is then. */
  markRead(reading: Reading): Promise<Conversation>

  /** Resolves when the store answers. */
  check(): Promise<void>
}
