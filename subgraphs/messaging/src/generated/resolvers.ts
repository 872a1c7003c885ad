import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Conversation as ConversationRow } from '../conversations/conversation.ts';
import type { Part as PartRow } from '../conversations/participants.ts';
import type { Message as MessageRow } from '../messages/message.ts';
import type { ParticipantReference as ParticipantRow, Reference as ReferenceRow, AlertReference as AlertRow } from '../references.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day in ISO 8601, for example `2026-11-23`. Where the day has to begin somewhere, it begins at midnight in the patient's time zone. */
  Date: { input: string; output: string; }
  /** An instant in RFC 3339, for example `2026-11-23T00:05:00.000Z`. Always UTC with three decimals on output; any offset is accepted on input. */
  DateTime: { input: Date; output: Date; }
  /** A BCP 47 language tag, for example `zh-CN` or `en`. */
  LanguageTag: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Alert = {
  readonly __typename?: 'Alert';
  /** The conversation about this alert and its own patient. Null when nobody has begun one that you may see, or when the messages service does not answer. */
  readonly conversation: Maybe<Conversation>;
  readonly id: Scalars['ID']['output'];
  readonly patientId: Scalars['ID']['output'];
};

export type Article = {
  readonly __typename?: 'Article';
  readonly id: Scalars['ID']['output'];
};

export type Caregiver = {
  readonly __typename?: 'Caregiver';
  readonly id: Scalars['ID']['output'];
};

/** A code of a public code system, as FHIR has it. */
export type Coding = {
  readonly __typename?: 'Coding';
  /** The code in that system, for example `8480-6`. Codes are case-sensitive. */
  readonly code: Scalars['String']['output'];
  /** The system's own words for the code, in English. Null when the system gives none. */
  readonly display: Maybe<Scalars['String']['output']>;
  /** The code system's URI, for example `http://loinc.org`, `http://snomed.info/sct` or `urn:iso:std:iso:11073:10101`. */
  readonly system: Scalars['String']['output'];
};

/** A talk about one patient (FHIR Communication thread). Visible to its participants and to the patient's care team. */
export type Conversation = {
  readonly __typename?: 'Conversation';
  /** The alert it is about. Null for others, or when the vitals service does not answer. */
  readonly alert: Maybe<Alert>;
  /** When it was closed. Null while it is open. */
  readonly closedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was begun. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** What it is for. */
  readonly kind: ConversationKind;
  /** The newest message. Null while there is none. */
  readonly lastMessage: Maybe<Message>;
  /** Messages by time of arrival, oldest first within a page. Without arguments the newest 30; page backward with `before`. */
  readonly messages: MessageConnection;
  /** Who takes part now: whoever no longer cares for the patient has gone, and in CARE_TEAM the whole care team is in. At most 50. */
  readonly participants: ReadonlyArray<ConversationParticipant>;
  /** About whom it is. Null when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The same as `patient.id`; it is there even when the patient service is not. */
  readonly patientId: Scalars['ID']['output'];
  /** By when the care team is to answer. Null unless the patient waits. */
  readonly responseDueAt: Maybe<Scalars['DateTime']['output']>;
  /** Who is to speak next. */
  readonly status: ConversationStatus;
  /** Its subject. Null when none was given. */
  readonly topic: Maybe<Scalars['String']['output']>;
  /** How many messages the caller has not read, counted to 99 and no further. 0 for somebody of the care team who does not take part. */
  readonly unreadCount: Scalars['Int']['output'];
  /** Grows by one when its assignee, status or participants change: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** A talk about one patient (FHIR Communication thread). Visible to its participants and to the patient's care team. */
export type ConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of conversations. */
export type ConversationConnection = {
  readonly __typename?: 'ConversationConnection';
  /** The items of this page, in the order that the field states. Empty when nothing matches. */
  readonly edges: ReadonlyArray<ConversationEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** One of the conversations, with its place in the order. */
export type ConversationEdge = {
  readonly __typename?: 'ConversationEdge';
  /** Its place: pass it as `after` or `before`. Opaque; it stays good when other items come or go. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. */
  readonly node: Conversation;
};

/** Which conversations. All conditions must hold; a list in one means any of it. */
export type ConversationFilter = {
  /** Of one of these kinds. Leave out for any. */
  readonly kinds?: InputMaybe<ReadonlyArray<ConversationKind>>;
  /** Only those whose answer is overdue. */
  readonly overdueOnly?: Scalars['Boolean']['input'];
  /** In one of these states. Leave out for any. */
  readonly statuses?: InputMaybe<ReadonlyArray<ConversationStatus>>;
  /** Only those with messages that the caller has not read. */
  readonly unreadOnly?: Scalars['Boolean']['input'];
};

/** What a conversation is for. */
export type ConversationKind =
  /** About one alert. */
  | 'ALERT_FOLLOW_UP'
  /** With the whole care team. */
  | 'CARE_TEAM'
  /** Between the patient and one practitioner. */
  | 'DIRECT';

/** Somebody's part in a conversation. */
export type ConversationParticipant = {
  readonly __typename?: 'ConversationParticipant';
  /** Since when. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** When this person last read. Null when never. */
  readonly lastReadAt: Maybe<Scalars['DateTime']['output']>;
  /** The newest message that this person has read. Null when none: everything up to it counts as read. */
  readonly lastReadMessageId: Maybe<Scalars['ID']['output']>;
  /** Who it is. Null when the patient service does not answer. */
  readonly participant: Maybe<Participant>;
  /** The same as the participant's id; it is there even when the patient service is not. */
  readonly participantId: Scalars['ID']['output'];
};

/** Who is to speak next. */
export type ConversationStatus =
  /** The patient waits for the care team. */
  | 'AWAITING_CARE_TEAM'
  /** The care team waits for the patient. */
  | 'AWAITING_PATIENT'
  /** Closed. A new message opens it again. */
  | 'CLOSED'
  /** Nobody waits. */
  | 'OPEN';

export type File = {
  readonly __typename?: 'File';
  readonly id: Scalars['ID']['output'];
};

/** How far the caller has read. */
export type MarkConversationReadInput = {
  /** Which conversation. */
  readonly conversationId: Scalars['ID']['input'];
  /** The newest message that was shown. An older one than before changes nothing. */
  readonly upToMessageId: Scalars['ID']['input'];
};

/** What came of `markConversationRead`. */
export type MarkConversationReadPayload = {
  readonly __typename?: 'MarkConversationReadPayload';
  /** The conversation with its new `unreadCount`. Null when there is none that you may see. */
  readonly conversation: Maybe<Conversation>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** One message. Its content never changes; it can be taken back. */
export type Message = {
  readonly __typename?: 'Message';
  /** Articles that it points to, in the order given. At most 5. An entry is null when it was retired, or the knowledge service does not answer. */
  readonly articles: ReadonlyArray<Maybe<Article>>;
  /** Files with it, in the order given. At most 9. An entry is null when that file is gone, is not yours to see, or the files service does not answer. */
  readonly attachments: ReadonlyArray<Maybe<File>>;
  /** The text, at most 4,000 characters. Null without text, and when taken back. */
  readonly body: Maybe<Scalars['String']['output']>;
  /** The conversation it belongs to. */
  readonly conversation: Conversation;
  /** Globally unique and opaque; grows with time of arrival within a conversation. */
  readonly id: Scalars['ID']['output'];
  /** The key with which it was sent, to match it with what the sender's app already shows. Null for everybody but the sender. */
  readonly idempotencyKey: Maybe<Scalars['ID']['output']>;
  /** The message that it answers. Null for others. */
  readonly inReplyTo: Maybe<Message>;
  /** What it is made of. */
  readonly kind: MessageKind;
  /** Readings that it points to, in the order given. At most 20. An entry is null when it is not yours to see, or the vitals service does not answer. */
  readonly readings: ReadonlyArray<Maybe<Reading>>;
  /** Who sent it. Null for notices of the system, or when the patient service does not answer. */
  readonly sender: Maybe<Participant>;
  /** The same as the sender's id; null for notices of the system. */
  readonly senderId: Maybe<Scalars['ID']['output']>;
  /** When it was stored: messages are ordered by this. */
  readonly sentAt: Scalars['DateTime']['output'];
  /** How far it has come. */
  readonly status: MessageStatus;
};

/** A page of messages. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The items of this page, in the order that the field states. Empty when nothing matches. */
  readonly edges: ReadonlyArray<MessageEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** One of the messages, with its place in the order. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** Its place: pass it as `after` or `before`. Opaque; it stays good when other items come or go. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. */
  readonly node: Message;
};

/** What a message is made of. */
export type MessageKind =
  /** A picture. */
  | 'IMAGE'
  /** A notice of the system, for example that somebody joined. */
  | 'SYSTEM'
  /** Text, perhaps with readings, articles or files. */
  | 'TEXT'
  /** A voice message. */
  | 'VOICE';

/** How far a message has come. */
export type MessageStatus =
  /** Read by somebody other than its sender. */
  | 'READ'
  /** Taken back: its content is gone for readers and kept for the record. */
  | 'RETRACTED'
  /** Stored. */
  | 'SENT';

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Tells how far the caller has read. Repeating it changes nothing. */
  readonly markConversationRead: Maybe<MarkConversationReadPayload>;
  /** Sends a message. Whoever cares for the patient joins a conversation by writing in it; a DIRECT one is left to those who take part. */
  readonly sendMessage: Maybe<SendMessagePayload>;
  /** Begins a conversation about a patient. */
  readonly startConversation: Maybe<StartConversationPayload>;
};


export type MutationMarkConversationReadArgs = {
  input: MarkConversationReadInput;
};


export type MutationSendMessageArgs = {
  input: SendMessageInput;
};


export type MutationStartConversationArgs = {
  input: StartConversationInput;
};

/** Where a page of a connection stands. Pages forward with `first` and `after`; where a connection takes `last` and `before`, it pages backward as well. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last item: pass it as `after` to go on. Null when the page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
  /** Whether more items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether more items come before this page. Always false while paging forward from the start. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item. Null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

/** Who takes part in conversations. */
export type Participant = Caregiver | Patient | Practitioner;

export type Patient = {
  readonly __typename?: 'Patient';
  /** Conversations about this patient that the caller may see, the one with the newest message first. Null without the scope `messages:read`, or when this part of the graph does not answer. */
  readonly conversations: Maybe<ConversationConnection>;
  readonly id: Scalars['ID']['output'];
};


export type PatientConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConversationFilter>;
  first?: Scalars['Int']['input'];
};

/** A stretch of time from `start` (included) to `end` (not included). */
export type Period = {
  readonly __typename?: 'Period';
  /** The first instant that no longer belongs to it. Null while it lasts. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The first instant that belongs to it. */
  readonly start: Scalars['DateTime']['output'];
};

export type Practitioner = {
  readonly __typename?: 'Practitioner';
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  readonly __typename?: 'Query';
  /** One conversation. Null when there is none that you may see. */
  readonly conversation: Maybe<Conversation>;
  /** The conversations that the caller takes part in or whose patient the caller cares for, the one with the newest message first. */
  readonly conversations: Maybe<ConversationConnection>;
};


export type QueryConversationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ConversationFilter>;
  first?: Scalars['Int']['input'];
};

export type Reading = {
  readonly __typename?: 'Reading';
  readonly id: Scalars['ID']['output'];
};

/** A message to be sent. */
export type SendMessageInput = {
  /** Articles to point to. At most 5. Not checked when sending: what does not exist, or what a reader may not see, is null for that reader. */
  readonly articleIds?: ReadonlyArray<Scalars['ID']['input']>;
  /** The text, at most 4,000 characters. Needed for TEXT. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
  /** Where to. */
  readonly conversationId: Scalars['ID']['input'];
  /** Files that were uploaded before. At most 9. Needed for IMAGE and VOICE. Not checked when sending: what does not exist, or what a reader may not see, is null for that reader. */
  readonly fileIds?: ReadonlyArray<Scalars['ID']['input']>;
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The message that this one answers. */
  readonly inReplyToId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is made of. SYSTEM is refused. */
  readonly kind?: MessageKind;
  /** Readings of this patient to point to. At most 20. Not checked when sending: what does not exist, or what a reader may not see, is null for that reader. */
  readonly readingIds?: ReadonlyArray<Scalars['ID']['input']>;
};

/** What came of `sendMessage`. */
export type SendMessagePayload = {
  readonly __typename?: 'SendMessagePayload';
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** The message as stored. Null when it was not sent. */
  readonly message: Maybe<Message>;
};

/** A conversation to be begun. */
export type StartConversationInput = {
  /** The alert it is about. Needed for ALERT_FOLLOW_UP; where there is one about this patient and this alert already, that one is returned. Whose alert it is, is not checked: a conversation about one patient that names another's alert is never that alert's `conversation`. */
  readonly alertId?: InputMaybe<Scalars['ID']['input']>;
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What it is for. */
  readonly kind: ConversationKind;
  /** Who takes part besides the patient and the caller: members of the care team, at most 48. Exactly one practitioner in all for DIRECT; leave out for CARE_TEAM. */
  readonly participantIds?: ReadonlyArray<Scalars['ID']['input']>;
  /** About whom. A patient gives the own id. */
  readonly patientId: Scalars['ID']['input'];
  /** Its subject, at most 100 characters. */
  readonly topic?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `startConversation`. */
export type StartConversationPayload = {
  readonly __typename?: 'StartConversationPayload';
  /** The conversation. Null when none was begun. */
  readonly conversation: Maybe<Conversation>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Messages of one conversation: first everything after `after`, once each and in order, then what comes. The cursors are those of `Conversation.messages`, so a page and the stream fit together. */
  readonly messageAdded: MessageEdge;
};


export type SubscriptionMessageAddedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  conversationId: Scalars['ID']['input'];
};

/** An expected failure that the person or the program can do something about. Everything else is a GraphQL error with `extensions.code`. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** The reason, for programs. Decide by this, never by the message. */
  readonly code: UserErrorCode;
  /** The path of the input field at fault from the argument on, for example `["input", "reading", "effectiveAt"]`. Null when no single field is. */
  readonly field: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason, for people, in the language of the request. It never holds health data. */
  readonly message: Scalars['String']['output'];
};

/** The one list of reasons for which a mutation changes nothing. Words that also appear in `extensions.code` mean the same there. */
export type UserErrorCode =
  /** A value is missing, malformed or out of its bounds. Let the person correct the named field. */
  | 'BAD_USER_INPUT'
  /** Somebody changed it since `expectedVersion`. Load it again, show the difference, let the person decide. */
  | 'CONFLICT'
  /** The patient has not given, or has withdrawn, the consent that this needs. */
  | 'CONSENT_REQUIRED'
  /** The upload's bytes do not have the size, type or SHA-256 that were announced. */
  | 'CONTENT_MISMATCH'
  /** You may see the thing, but not do this to it. */
  | 'FORBIDDEN'
  /** The same `idempotencyKey` was used before with other content. Make a new key. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The value cannot be true, or its unit does not fit its size. Ask the person to check it. */
  | 'IMPLAUSIBLE_VALUE'
  /** Name, password or one-time code is wrong. Which one is not told. */
  | 'INVALID_CREDENTIALS'
  /** A safety floor that nobody may weaken or switch off. */
  | 'LOCKED_RULE'
  /** There is no such thing, or you may not see it: the two are not told apart. */
  | 'NOT_FOUND'
  /** Too many tries. Wait as the message says. */
  | 'RATE_LIMITED'
  /** A one-time code is needed. Ask for it and repeat the mutation with it. */
  | 'SECOND_FACTOR_REQUIRED'
  /** The thing's state does not allow this verb any more, for example to snooze a resolved alert. Show the present state. */
  | 'STATE_NOT_ALLOWED'
  /** Something that this needs did not answer. Nothing was changed; try again with the same `idempotencyKey`. */
  | 'TEMPORARILY_UNAVAILABLE';

export type Viewer = {
  readonly __typename?: 'Viewer';
  readonly id: Scalars['ID']['output'];
  /** How many messages the caller has not read, over all conversations, counted to 999 and no further. Null without the scope `messages:read`, or when this part of the graph does not answer. */
  readonly unreadMessageCount: Maybe<Scalars['Int']['output']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Alert: Alert;
  Conversation: Conversation;
  Message: Message;
  Patient: Patient;
  Reading: Reading;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Alert'], {"patientId":true}> ) );
  Conversation:
    ( { __typename: 'Conversation' }
    & GraphQLRecursivePick<FederationTypes['Conversation'], {"id":true}> );
  Message:
    ( { __typename: 'Message' }
    & GraphQLRecursivePick<FederationTypes['Message'], {"id":true}> );
  Patient:
    ( { __typename: 'Patient' }
    & GraphQLRecursivePick<FederationTypes['Patient'], {"id":true}> );
  Reading:
    ( { __typename: 'Reading' }
    & GraphQLRecursivePick<FederationTypes['Reading'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alert: ResolverTypeWrapper<AlertRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Article: ResolverTypeWrapper<Article>;
  Caregiver: ResolverTypeWrapper<Caregiver>;
  Coding: ResolverTypeWrapper<Coding>;
  Conversation: ResolverTypeWrapper<ConversationRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ConversationConnection: ResolverTypeWrapper<Omit<ConversationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ConversationEdge']> }>;
  ConversationEdge: ResolverTypeWrapper<Omit<ConversationEdge, 'node'> & { node: ResolversTypes['Conversation'] }>;
  ConversationFilter: ConversationFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ConversationKind: ConversationKind;
  ConversationParticipant: ResolverTypeWrapper<PartRow>;
  ConversationStatus: ConversationStatus;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  File: ResolverTypeWrapper<File>;
  LanguageTag: ResolverTypeWrapper<Scalars['LanguageTag']['output']>;
  MarkConversationReadInput: MarkConversationReadInput;
  MarkConversationReadPayload: ResolverTypeWrapper<Omit<MarkConversationReadPayload, 'conversation'> & { conversation?: Maybe<ResolversTypes['Conversation']> }>;
  Message: ResolverTypeWrapper<MessageRow>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MessageEdge']> }>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageKind: MessageKind;
  MessageStatus: MessageStatus;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Participant: ResolverTypeWrapper<ParticipantRow>;
  Patient: ResolverTypeWrapper<ReferenceRow>;
  Period: ResolverTypeWrapper<Period>;
  Practitioner: ResolverTypeWrapper<Practitioner>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reading: ResolverTypeWrapper<Reading>;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: ResolverTypeWrapper<Omit<SendMessagePayload, 'message'> & { message?: Maybe<ResolversTypes['Message']> }>;
  StartConversationInput: StartConversationInput;
  StartConversationPayload: ResolverTypeWrapper<Omit<StartConversationPayload, 'conversation'> & { conversation?: Maybe<ResolversTypes['Conversation']> }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Viewer: ResolverTypeWrapper<ReferenceRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alert: AlertRow;
  ID: Scalars['ID']['output'];
  Article: Article;
  Caregiver: Caregiver;
  Coding: Coding;
  Conversation: ConversationRow;
  Int: Scalars['Int']['output'];
  ConversationConnection: Omit<ConversationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ConversationEdge']> };
  ConversationEdge: Omit<ConversationEdge, 'node'> & { node: ResolversParentTypes['Conversation'] };
  ConversationFilter: ConversationFilter;
  Boolean: Scalars['Boolean']['output'];
  ConversationParticipant: PartRow;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  File: File;
  LanguageTag: Scalars['LanguageTag']['output'];
  MarkConversationReadInput: MarkConversationReadInput;
  MarkConversationReadPayload: Omit<MarkConversationReadPayload, 'conversation'> & { conversation?: Maybe<ResolversParentTypes['Conversation']> };
  Message: MessageRow;
  MessageConnection: Omit<MessageConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MessageEdge']> };
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Participant: ParticipantRow;
  Patient: ReferenceRow;
  Period: Period;
  Practitioner: Practitioner;
  Query: Record<PropertyKey, never>;
  Reading: Reading | FederationReferenceTypes['Reading'];
  SendMessageInput: SendMessageInput;
  SendMessagePayload: Omit<SendMessagePayload, 'message'> & { message?: Maybe<ResolversParentTypes['Message']> };
  StartConversationInput: StartConversationInput;
  StartConversationPayload: Omit<StartConversationPayload, 'conversation'> & { conversation?: Maybe<ResolversParentTypes['Conversation']> };
  Subscription: Record<PropertyKey, never>;
  UserError: UserError;
  Viewer: ReferenceRow;
  String: Scalars['String']['output'];
};

export type ResumableDirectiveArgs = {
  argument?: Scalars['String']['input'];
  cursor?: Scalars['String']['input'];
};

export type ResumableDirectiveResolver<Result, Parent, ContextType = Context, Args = ResumableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CaregiverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Caregiver'] = ResolversParentTypes['Caregiver']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coding'] = ResolversParentTypes['Coding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConversationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conversation'] = ResolversParentTypes['Conversation'], FederationReferenceType extends FederationReferenceTypes['Conversation'] = FederationReferenceTypes['Conversation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conversation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConversationKind'], ParentType, ContextType>;
  lastMessage?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, Partial<ConversationMessagesArgs>>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['ConversationParticipant']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  patientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  responseDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConversationStatus'], ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConversationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationConnection'] = ResolversParentTypes['ConversationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConversationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationEdge'] = ResolversParentTypes['ConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
};

export type ConversationParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationParticipant'] = ResolversParentTypes['ConversationParticipant']> = {
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastReadMessageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  participant?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
  participantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type FileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['File'] = ResolversParentTypes['File']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface LanguageTagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageTag'], any> {
  name: 'LanguageTag';
}

export type MarkConversationReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkConversationReadPayload'] = ResolversParentTypes['MarkConversationReadPayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message'], FederationReferenceType extends FederationReferenceTypes['Message'] = FederationReferenceTypes['Message']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Message']> | FederationReferenceType, FederationReferenceType, ContextType>;
  articles?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Article']>>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<Maybe<ResolversTypes['File']>>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conversation?: Resolver<ResolversTypes['Conversation'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  idempotencyKey?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  inReplyTo?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  readings?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Reading']>>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['Participant']>, ParentType, ContextType>;
  senderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  markConversationRead?: Resolver<Maybe<ResolversTypes['MarkConversationReadPayload']>, ParentType, ContextType, RequireFields<MutationMarkConversationReadArgs, 'input'>>;
  sendMessage?: Resolver<Maybe<ResolversTypes['SendMessagePayload']>, ParentType, ContextType, RequireFields<MutationSendMessageArgs, 'input'>>;
  startConversation?: Resolver<Maybe<ResolversTypes['StartConversationPayload']>, ParentType, ContextType, RequireFields<MutationStartConversationArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Participant'] = ResolversParentTypes['Participant']> = {
  __resolveType: TypeResolveFn<'Caregiver' | 'Patient' | 'Practitioner', ParentType, ContextType>;
};

export type PatientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Patient'] = ResolversParentTypes['Patient'], FederationReferenceType extends FederationReferenceTypes['Patient'] = FederationReferenceTypes['Patient']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Patient']> | FederationReferenceType, FederationReferenceType, ContextType>;
  conversations?: Resolver<Maybe<ResolversTypes['ConversationConnection']>, ParentType, ContextType, RequireFields<PatientConversationsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PractitionerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Practitioner'] = ResolversParentTypes['Practitioner']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType, RequireFields<QueryConversationArgs, 'id'>>;
  conversations?: Resolver<Maybe<ResolversTypes['ConversationConnection']>, ParentType, ContextType, RequireFields<QueryConversationsArgs, 'first'>>;
};

export type ReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reading'] = ResolversParentTypes['Reading'], FederationReferenceType extends FederationReferenceTypes['Reading'] = FederationReferenceTypes['Reading']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reading']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SendMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendMessagePayload'] = ResolversParentTypes['SendMessagePayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
};

export type StartConversationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartConversationPayload'] = ResolversParentTypes['StartConversationPayload']> = {
  conversation?: Resolver<Maybe<ResolversTypes['Conversation']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  messageAdded?: SubscriptionResolver<ResolversTypes['MessageEdge'], "messageAdded", ParentType, ContextType, RequireFields<SubscriptionMessageAddedArgs, 'conversationId'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unreadMessageCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Alert?: AlertResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  Caregiver?: CaregiverResolvers<ContextType>;
  Coding?: CodingResolvers<ContextType>;
  Conversation?: ConversationResolvers<ContextType>;
  ConversationConnection?: ConversationConnectionResolvers<ContextType>;
  ConversationEdge?: ConversationEdgeResolvers<ContextType>;
  ConversationParticipant?: ConversationParticipantResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  File?: FileResolvers<ContextType>;
  LanguageTag?: GraphQLScalarType;
  MarkConversationReadPayload?: MarkConversationReadPayloadResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Participant?: ParticipantResolvers<ContextType>;
  Patient?: PatientResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Practitioner?: PractitionerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reading?: ReadingResolvers<ContextType>;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  StartConversationPayload?: StartConversationPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  resumable?: ResumableDirectiveResolver<any, any, ContextType>;
};
