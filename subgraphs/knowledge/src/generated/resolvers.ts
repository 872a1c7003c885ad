import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Answer as AnswerRow, Article as ArticleRow, Citation as CitationRow } from '../store/store.ts';
import type { Reference as ReferenceRow } from '../access.ts';
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

/** An answer of the assistant, resting on published articles only. A general one is visible to whoever asked; one on a patient's behalf to the patient and the care team. */
export type Answer = {
  readonly __typename?: 'Answer';
  /** When it was asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** What it rests on, by number. At most 10; empty when refused. */
  readonly citations: ReadonlyArray<Citation>;
  /** When it was complete, or refused. */
  readonly completedAt: Maybe<Scalars['DateTime']['output']>;
  /** The words to be shown below every answer, in its language. */
  readonly disclaimer: Scalars['String']['output'];
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** The language of the answer. */
  readonly language: Scalars['LanguageTag']['output'];
  /** By what it was written. Null when refused. */
  readonly method: Maybe<AnswerMethod>;
  /** The model's name and version. Null unless GENERATED. */
  readonly model: Maybe<Scalars['String']['output']>;
  /** On whose behalf it was asked. Null for general questions, or when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The question as asked. Null once it was forgotten: 90 days after it was asked, or as the installation is set. */
  readonly question: Maybe<Scalars['String']['output']>;
  /** Why there is no answer. Null unless REFUSED. */
  readonly refusalReason: Maybe<RefusalReason>;
  /** How far it is. */
  readonly status: AnswerStatus;
  /** The text in Markdown, with `[1]` for citations. Null when refused. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** What the asker should do now. Show it above the text. */
  readonly triage: TriageAdvice;
};

/** A page of answers. */
export type AnswerConnection = {
  readonly __typename?: 'AnswerConnection';
  /** The items of this page, in the order that the field states. Empty when nothing matches. */
  readonly edges: ReadonlyArray<AnswerEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** One of the answers, with its place in the order. */
export type AnswerEdge = {
  readonly __typename?: 'AnswerEdge';
  /** Its place: pass it as `after` or `before`. Opaque; it stays good when other items come or go. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. */
  readonly node: Answer;
};

/** By what an answer was written. */
export type AnswerMethod =
  /** Put together from sentences of the cited passages, word for word. */
  | 'EXTRACTED'
  /** By a language model from the cited passages. Label it as AI-generated. */
  | 'GENERATED';

/** How far an answer is. */
export type AnswerStatus =
  /** Complete. */
  | 'COMPLETED'
  /** Not answered, for the reason in `refusalReason`. */
  | 'REFUSED';

/** A text with named sources. PUBLISHED ones are visible to everybody who is signed in, the others to editors and reviewers. Each change after publication makes a new version that must be reviewed again. */
export type Article = {
  readonly __typename?: 'Article';
  /** For whom it is. */
  readonly audience: Audience;
  /** The text in Markdown without HTML. */
  readonly body: Scalars['String']['output'];
  /** Globally unique and opaque. Translations have ids of their own. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: ArticleKind;
  /** Its language. */
  readonly language: Scalars['LanguageTag']['output'];
  /** The licence of the text as an SPDX id or in words. */
  readonly license: Scalars['String']['output'];
  /** When this version was published. Null until then. */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** By when it must be reviewed again. Null until published. */
  readonly reviewDueOn: Maybe<Scalars['Date']['output']>;
  /** When this version was reviewed. Null until then. */
  readonly reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who reviewed this version. Null until reviewed, or when the patient service does not answer. */
  readonly reviewedBy: Maybe<Practitioner>;
  /** Its name in addresses; translations share it. */
  readonly slug: Scalars['String']['output'];
  /** Where the text comes from, for example a guideline's name, and whether it is a text that no clinician has reviewed. */
  readonly sourceName: Scalars['String']['output'];
  /** Where the source can be read. Null when it is not public. */
  readonly sourceUrl: Maybe<Scalars['String']['output']>;
  /** Where it stands. Patients only ever see PUBLISHED. */
  readonly status: ArticleStatus;
  /** What it says, in at most 300 characters. Null when nobody wrote one. */
  readonly summary: Maybe<Scalars['String']['output']>;
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** What it is about, for example `hypertension` or `diet`, sorted. */
  readonly topics: ReadonlyArray<Scalars['String']['output']>;
  /** The same in other languages that the caller may see, by language. At most 20. */
  readonly translations: ReadonlyArray<Article>;
  /** Its version. Grows by one with every saved change: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** A page of articles. */
export type ArticleConnection = {
  readonly __typename?: 'ArticleConnection';
  /** The items of this page, in the order that the field states. Empty when nothing matches. */
  readonly edges: ReadonlyArray<ArticleEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** One of the articles, with its place in the order. */
export type ArticleEdge = {
  readonly __typename?: 'ArticleEdge';
  /** Its place: pass it as `after` or `before`. Opaque; it stays good when other items come or go. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. */
  readonly node: Article;
};

/** Which articles. All conditions must hold; a list in one means any of it. */
export type ArticleFilter = {
  /** For these readers. Leave out for the caller's: practitioners and administrators get all, others what is for patients. */
  readonly audience?: InputMaybe<Audience>;
  /** Of one of these kinds. Leave out for any. */
  readonly kinds?: InputMaybe<ReadonlyArray<ArticleKind>>;
  /** In one of these languages; regions count as one, `zh` and `zh-TW` find `zh-CN`. Leave out for the caller's. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['LanguageTag']['input']>>;
  /** In one of these states. Leave out for PUBLISHED; others need the scope `knowledge:edit` and are refused without it. */
  readonly statuses?: InputMaybe<ReadonlyArray<ArticleStatus>>;
  /** About one of these topics. Leave out for any. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What an article is. */
export type ArticleKind =
  /** How to use a device. */
  | 'DEVICE_HELP'
  /** About a medicine. */
  | 'DRUG_INFORMATION'
  /** A question that is often asked. */
  | 'FREQUENT_QUESTION'
  /** A guideline in short, for practitioners. */
  | 'GUIDELINE_SUMMARY'
  /** For patients, to learn from. */
  | 'PATIENT_EDUCATION';

/** A page of found articles, the best first. */
export type ArticleSearchConnection = {
  readonly __typename?: 'ArticleSearchConnection';
  /** The items of this page, the best first. Empty when nothing fits. */
  readonly edges: ReadonlyArray<ArticleSearchEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** A found article. */
export type ArticleSearchEdge = {
  readonly __typename?: 'ArticleSearchEdge';
  /** Its place: pass it as `after`. */
  readonly cursor: Scalars['String']['output'];
  /** The article. */
  readonly node: Article;
  /** How well it fits, 0 to 1. Only comparable within one search. */
  readonly score: Scalars['Float']['output'];
  /** The passage that fits best, at most 300 characters of plain text. */
  readonly snippet: Scalars['String']['output'];
};

/** Where an article stands. Only PUBLISHED ones are shown to patients and used for answers. */
export type ArticleStatus =
  /** Being written. */
  | 'DRAFT'
  /** Waits for a reviewer. */
  | 'IN_REVIEW'
  /** Out. Whether a clinician has reviewed it stands in `reviewedBy` and `sourceName`. */
  | 'PUBLISHED'
  /** Withdrawn. */
  | 'RETIRED';

/** A question to the assistant. */
export type AskQuestionInput = {
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The language of the answer, Chinese or English. Leave out for the question's. */
  readonly language?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** On whose behalf: oneself, or somebody in one's care. Leave out for a general question, which only the asker can read again. */
  readonly patientId?: InputMaybe<Scalars['ID']['input']>;
  /** The question, 1 to 1,000 characters. */
  readonly question: Scalars['String']['input'];
  /** Whether the kinds of conditions in this patient's record may be used to choose articles; nothing of the record reaches a language model. Needs `patientId` and the consent AI_ASSISTANT. */
  readonly usePatientContext?: Scalars['Boolean']['input'];
};

/** What came of `askQuestion`. */
export type AskQuestionPayload = {
  readonly __typename?: 'AskQuestionPayload';
  /** The complete answer, or the refusal. Null when the question was not taken. */
  readonly answer: Maybe<Answer>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** For whom an article is. */
export type Audience =
  /** Patients and caregivers. */
  | 'PATIENT'
  /** Practitioners. */
  | 'PRACTITIONER';

/** A passage on which an answer rests. */
export type Citation = {
  readonly __typename?: 'Citation';
  /** The article. It may have been retired since; the passage stays. */
  readonly article: Article;
  /** The version that was cited. */
  readonly articleVersion: Scalars['Int']['output'];
  /** The number in the text. */
  readonly marker: Scalars['Int']['output'];
  /** The passage, word for word. */
  readonly passage: Scalars['String']['output'];
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

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Asks the assistant, and answers when the answer is complete: within seconds, or about half a minute where a language model writes. Danger is looked for before anything else, and no prescription is ever given. */
  readonly askQuestion: Maybe<AskQuestionPayload>;
};


export type MutationAskQuestionArgs = {
  input: AskQuestionInput;
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

export type Patient = {
  readonly __typename?: 'Patient';
  /** Answers to questions asked on this patient's behalf, newest first. Null without the scope `knowledge:ask`, or when this part of the graph does not answer. */
  readonly answers: Maybe<AnswerConnection>;
  readonly id: Scalars['ID']['output'];
  /** Articles for patients that fit this patient, the best first. Chosen by the kinds of conditions that are cared for, and in the patient's language. Null without the scope `knowledge:read`, or when this part of the graph does not answer. */
  readonly recommendedArticles: Maybe<ReadonlyArray<Article>>;
};


export type PatientAnswersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type PatientRecommendedArticlesArgs = {
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
  /** One answer. Null without the scope `knowledge:ask`, and when there is none that you may see. */
  readonly answer: Maybe<Answer>;
  /** One article by its id. Null when there is none that you may see. */
  readonly article: Maybe<Article>;
  /** One article by its name in addresses, in the best of the wanted languages. Null when there is none that you may see. */
  readonly articleBySlug: Maybe<Article>;
  /** Articles, newest publication first. */
  readonly articles: Maybe<ArticleConnection>;
  /** Articles that fit a question or words, the best first: by their words and, where the installation has an embedding model, by their meaning. */
  readonly searchArticles: Maybe<ArticleSearchConnection>;
};


export type QueryAnswerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryArticleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryArticleBySlugArgs = {
  languages?: InputMaybe<ReadonlyArray<Scalars['LanguageTag']['input']>>;
  slug: Scalars['String']['input'];
};


export type QueryArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ArticleFilter>;
  first?: Scalars['Int']['input'];
};


export type QuerySearchArticlesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ArticleFilter>;
  first?: Scalars['Int']['input'];
  query: Scalars['String']['input'];
};

/** Why the assistant does not answer. */
export type RefusalReason =
  /** It was to use the record, and the consent AI_ASSISTANT is missing. */
  | 'CONSENT_MISSING'
  /** The question tells of danger: see `triage`. This is checked before anything else. */
  | 'EMERGENCY'
  /** No published article supports an answer. */
  | 'NO_SUPPORTING_SOURCE'
  /** It is about something else than the articles. */
  | 'OUT_OF_SCOPE'
  /** It asks for a prescription or a dose. Only a doctor may answer that. */
  | 'PRESCRIBING_REQUEST';

/** What the asker should do now, whatever the answer says. */
export type TriageAdvice =
  /** Write to the care team. */
  | 'CONTACT_CARE_TEAM'
  /** Call 120, 911 or 112 now. Nobody has been told: the care team learns of it only when the person writes or calls. */
  | 'EMERGENCY'
  /** Nothing special. */
  | 'NONE'
  /** See a doctor today. */
  | 'URGENT_CARE';

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
  Answer: Answer;
  Article: Article;
  Patient: Patient;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Answer:
    ( { __typename: 'Answer' }
    & GraphQLRecursivePick<FederationTypes['Answer'], {"id":true}> );
  Article:
    ( { __typename: 'Article' }
    & GraphQLRecursivePick<FederationTypes['Article'], {"id":true}> );
  Patient:
    ( { __typename: 'Patient' }
    & GraphQLRecursivePick<FederationTypes['Patient'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Answer: ResolverTypeWrapper<AnswerRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AnswerConnection: ResolverTypeWrapper<Omit<AnswerConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AnswerEdge']> }>;
  AnswerEdge: ResolverTypeWrapper<Omit<AnswerEdge, 'node'> & { node: ResolversTypes['Answer'] }>;
  AnswerMethod: AnswerMethod;
  AnswerStatus: AnswerStatus;
  Article: ResolverTypeWrapper<ArticleRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ArticleConnection: ResolverTypeWrapper<Omit<ArticleConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ArticleEdge']> }>;
  ArticleEdge: ResolverTypeWrapper<Omit<ArticleEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  ArticleFilter: ArticleFilter;
  ArticleKind: ArticleKind;
  ArticleSearchConnection: ResolverTypeWrapper<Omit<ArticleSearchConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ArticleSearchEdge']> }>;
  ArticleSearchEdge: ResolverTypeWrapper<Omit<ArticleSearchEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ArticleStatus: ArticleStatus;
  AskQuestionInput: AskQuestionInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AskQuestionPayload: ResolverTypeWrapper<Omit<AskQuestionPayload, 'answer'> & { answer?: Maybe<ResolversTypes['Answer']> }>;
  Audience: Audience;
  Citation: ResolverTypeWrapper<CitationRow>;
  Coding: ResolverTypeWrapper<Coding>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LanguageTag: ResolverTypeWrapper<Scalars['LanguageTag']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Patient: ResolverTypeWrapper<ReferenceRow>;
  Period: ResolverTypeWrapper<Period>;
  Practitioner: ResolverTypeWrapper<ReferenceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefusalReason: RefusalReason;
  TriageAdvice: TriageAdvice;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Answer: AnswerRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  AnswerConnection: Omit<AnswerConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AnswerEdge']> };
  AnswerEdge: Omit<AnswerEdge, 'node'> & { node: ResolversParentTypes['Answer'] };
  Article: ArticleRow;
  Int: Scalars['Int']['output'];
  ArticleConnection: Omit<ArticleConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ArticleEdge']> };
  ArticleEdge: Omit<ArticleEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  ArticleFilter: ArticleFilter;
  ArticleSearchConnection: Omit<ArticleSearchConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ArticleSearchEdge']> };
  ArticleSearchEdge: Omit<ArticleSearchEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  Float: Scalars['Float']['output'];
  AskQuestionInput: AskQuestionInput;
  Boolean: Scalars['Boolean']['output'];
  AskQuestionPayload: Omit<AskQuestionPayload, 'answer'> & { answer?: Maybe<ResolversParentTypes['Answer']> };
  Citation: CitationRow;
  Coding: Coding;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  LanguageTag: Scalars['LanguageTag']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Patient: ReferenceRow;
  Period: Period;
  Practitioner: ReferenceRow;
  Query: Record<PropertyKey, never>;
  UserError: UserError;
};

export type AnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Answer'] = ResolversParentTypes['Answer'], FederationReferenceType extends FederationReferenceTypes['Answer'] = FederationReferenceTypes['Answer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Answer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  citations?: Resolver<ReadonlyArray<ResolversTypes['Citation']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  disclaimer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageTag'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['AnswerMethod']>, ParentType, ContextType>;
  model?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusalReason?: Resolver<Maybe<ResolversTypes['RefusalReason']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AnswerStatus'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  triage?: Resolver<ResolversTypes['TriageAdvice'], ParentType, ContextType>;
};

export type AnswerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerConnection'] = ResolversParentTypes['AnswerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AnswerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AnswerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerEdge'] = ResolversParentTypes['AnswerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article'], FederationReferenceType extends FederationReferenceTypes['Article'] = FederationReferenceTypes['Article']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Article']> | FederationReferenceType, FederationReferenceType, ContextType>;
  audience?: Resolver<ResolversTypes['Audience'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ArticleKind'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['LanguageTag'], ParentType, ContextType>;
  license?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['Practitioner']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ArticleStatus'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  translations?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticleSearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleSearchConnection'] = ResolversParentTypes['ArticleSearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleSearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ArticleSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleSearchEdge'] = ResolversParentTypes['ArticleSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AskQuestionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AskQuestionPayload'] = ResolversParentTypes['AskQuestionPayload']> = {
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  articleVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marker?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  passage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CodingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coding'] = ResolversParentTypes['Coding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface LanguageTagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageTag'], any> {
  name: 'LanguageTag';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  askQuestion?: Resolver<Maybe<ResolversTypes['AskQuestionPayload']>, ParentType, ContextType, RequireFields<MutationAskQuestionArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PatientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Patient'] = ResolversParentTypes['Patient'], FederationReferenceType extends FederationReferenceTypes['Patient'] = FederationReferenceTypes['Patient']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Patient']> | FederationReferenceType, FederationReferenceType, ContextType>;
  answers?: Resolver<Maybe<ResolversTypes['AnswerConnection']>, ParentType, ContextType, RequireFields<PatientAnswersArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recommendedArticles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Article']>>, ParentType, ContextType, RequireFields<PatientRecommendedArticlesArgs, 'first'>>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PractitionerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Practitioner'] = ResolversParentTypes['Practitioner']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  answer?: Resolver<Maybe<ResolversTypes['Answer']>, ParentType, ContextType, RequireFields<QueryAnswerArgs, 'id'>>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<QueryArticleArgs, 'id'>>;
  articleBySlug?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<QueryArticleBySlugArgs, 'slug'>>;
  articles?: Resolver<Maybe<ResolversTypes['ArticleConnection']>, ParentType, ContextType, RequireFields<QueryArticlesArgs, 'first'>>;
  searchArticles?: Resolver<Maybe<ResolversTypes['ArticleSearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchArticlesArgs, 'first' | 'query'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Answer?: AnswerResolvers<ContextType>;
  AnswerConnection?: AnswerConnectionResolvers<ContextType>;
  AnswerEdge?: AnswerEdgeResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  ArticleSearchConnection?: ArticleSearchConnectionResolvers<ContextType>;
  ArticleSearchEdge?: ArticleSearchEdgeResolvers<ContextType>;
  AskQuestionPayload?: AskQuestionPayloadResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Coding?: CodingResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LanguageTag?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Patient?: PatientResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Practitioner?: PractitionerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

