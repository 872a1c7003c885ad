import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredFile } from '../store/store.ts';
import type { Uploader } from '../access.ts';
import type { PatientReference, Context } from '../context.ts';
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

/** An upload that is done. Completing it twice changes nothing. */
export type CompleteUploadInput = {
  /** Which file. */
  readonly fileId: Scalars['ID']['input'];
};

/** What came of `completeUpload`. */
export type CompleteUploadPayload = {
  readonly __typename?: 'CompleteUploadPayload';
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** The file, AVAILABLE or QUARANTINED. Null when the bytes have not come. */
  readonly file: Maybe<File>;
};

/** A file to be deleted. Deleting it twice changes nothing. */
export type DeleteFileInput = {
  /** Which file. */
  readonly fileId: Scalars['ID']['input'];
  /** Why, 3 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of `deleteFile`. */
export type DeleteFilePayload = {
  readonly __typename?: 'DeleteFilePayload';
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** The file, now DELETED. Null when nothing was changed. */
  readonly file: Maybe<File>;
};

/** An address that works for a short time. */
export type DownloadLink = {
  readonly __typename?: 'DownloadLink';
  /** When it stops working. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The address. */
  readonly url: Scalars['String']['output'];
};

/** A document, picture or recording. Visible to whoever may see its patient, and to its uploader. */
export type File = {
  readonly __typename?: 'File';
  /** Its media type, checked against its first bytes. */
  readonly contentType: Scalars['String']['output'];
  /** When it was announced. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The day that it is about, for example of the examination. Null when not told. */
  readonly documentDate: Maybe<Scalars['Date']['output']>;
  /** An address from which to fetch it, for a short time and for everybody who has it: never store it. Each one is audited. Null unless AVAILABLE. */
  readonly downloadLink: Maybe<DownloadLink>;
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** What it shows. */
  readonly kind: FileKind;
  /** Its name as uploaded, cleaned of path characters. */
  readonly name: Scalars['String']['output'];
  /** Whose it is. Null for files of no patient, or when the patient service does not answer. */
  readonly patient: Maybe<Patient>;
  /** The SHA-256 of its bytes in hex. */
  readonly sha256: Scalars['String']['output'];
  /** Its size in bytes. At most 104,857,600 (100 MiB). */
  readonly sizeBytes: Scalars['Int']['output'];
  /** How far it is. */
  readonly status: FileStatus;
  /** Who uploaded it. Null for files made by this product, or when the patient service does not answer. */
  readonly uploadedBy: Maybe<FileUploader>;
};


/** A document, picture or recording. Visible to whoever may see its patient, and to its uploader. */
export type FileDownloadLinkArgs = {
  disposition?: FileDisposition;
  expiresInSeconds?: Scalars['Int']['input'];
};

/** A page of files. */
export type FileConnection = {
  readonly __typename?: 'FileConnection';
  /** The items of this page, in the order that the field states. Empty when nothing matches. */
  readonly edges: ReadonlyArray<FileEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
};

/** How a browser treats a fetched file. */
export type FileDisposition =
  /** Saves it. */
  | 'ATTACHMENT'
  /** Shows it. */
  | 'INLINE';

/** One of the files, with its place in the order. */
export type FileEdge = {
  readonly __typename?: 'FileEdge';
  /** Its place: pass it as `after` or `before`. Opaque; it stays good when other items come or go. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. */
  readonly node: File;
};

/** Which files. All conditions must hold; a list in one means any of it. */
export type FileFilter = {
  /** About this day or a later one. Files without a day count by their upload. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Of one of these kinds. Leave out for any. */
  readonly kinds?: InputMaybe<ReadonlyArray<FileKind>>;
  /** About a day before this one. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** What a file shows. */
export type FileKind =
  /** A signed consent. */
  | 'CONSENT_FORM'
  /** A copy of data, made by this product. */
  | 'DATA_EXPORT'
  /** A discharge summary. */
  | 'DISCHARGE_SUMMARY'
  /** An electrocardiogram. */
  | 'ECG'
  /** An identity document. Visible to administrators who verify identities only. */
  | 'IDENTITY_DOCUMENT'
  /** An X-ray, ultrasound or the like. */
  | 'IMAGING'
  /** A laboratory report. */
  | 'LAB_REPORT'
  /** Anything else. */
  | 'OTHER'
  /** A photo. */
  | 'PHOTO'
  /** A prescription. */
  | 'PRESCRIPTION'
  /** A voice message. */
  | 'VOICE';

/** How far a file is. */
export type FileStatus =
  /** Can be fetched. */
  | 'AVAILABLE'
  /** Gone for readers; kept for as long as the law demands. */
  | 'DELETED'
  /** Kept away because its content is not what it says. */
  | 'QUARANTINED'
  /** Announced; the bytes are on their way. Forgotten after 24 hours. */
  | 'UPLOADING';

/** Who uploads files. */
export type FileUploader = Caregiver | Patient | Practitioner;

/** A header of HTTP. */
export type HttpHeader = {
  readonly __typename?: 'HttpHeader';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Tells that the bytes were sent; they are checked now. Repeating it changes nothing. */
  readonly completeUpload: Maybe<CompleteUploadPayload>;
  /** Deletes a file for readers. Repeating it changes nothing. */
  readonly deleteFile: Maybe<DeleteFilePayload>;
  /** Announces a file and gets an address to send its bytes to. */
  readonly requestUpload: Maybe<RequestUploadPayload>;
};


export type MutationCompleteUploadArgs = {
  input: CompleteUploadInput;
};


export type MutationDeleteFileArgs = {
  input: DeleteFileInput;
};


export type MutationRequestUploadArgs = {
  input: RequestUploadInput;
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
  /** Files of this patient that can be fetched, newest upload first. Null without the scope `files:read`, or when this part of the graph does not answer. */
  readonly files: Maybe<FileConnection>;
  readonly id: Scalars['ID']['output'];
};


export type PatientFilesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<FileFilter>;
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
  /** One file. Null when there is none that you may see. */
  readonly file: Maybe<File>;
};


export type QueryFileArgs = {
  id: Scalars['ID']['input'];
};

/** A file to be uploaded. */
export type RequestUploadInput = {
  /** Its media type: one of the allowed ones (PDF, JPEG, PNG, WebP, HEIC, M4A, MP3, plain text). */
  readonly contentType: Scalars['String']['input'];
  /** The day that it is about. */
  readonly documentDate?: InputMaybe<Scalars['Date']['input']>;
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What it shows. DATA_EXPORT is refused. */
  readonly kind: FileKind;
  /** Its name. */
  readonly name: Scalars['String']['input'];
  /** Whose it is. Leave out for files of no patient. */
  readonly patientId?: InputMaybe<Scalars['ID']['input']>;
  /** The SHA-256 of its bytes in hex. The store refuses other bytes. */
  readonly sha256: Scalars['String']['input'];
  /** Its size in bytes. At most 104,857,600 (100 MiB). */
  readonly sizeBytes: Scalars['Int']['input'];
};

/** What came of `requestUpload`. */
export type RequestUploadPayload = {
  readonly __typename?: 'RequestUploadPayload';
  /** Why it was refused. Empty when it was not. */
  readonly errors: ReadonlyArray<UserError>;
  /** The file, UPLOADING. Null when refused. */
  readonly file: Maybe<File>;
  /** Where to send the bytes. Null when refused, or when the file is complete already. */
  readonly target: Maybe<UploadTarget>;
};

/** Where to send the bytes. */
export type UploadTarget = {
  readonly __typename?: 'UploadTarget';
  /** When the address stops working. Ask for another one with a new key. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Headers to send along, exactly so. */
  readonly headers: ReadonlyArray<HttpHeader>;
  /** The address: PUT the bytes there. */
  readonly url: Scalars['String']['output'];
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
  File: File;
  Patient: Patient;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  File:
    ( { __typename: 'File' }
    & GraphQLRecursivePick<FederationTypes['File'], {"id":true}> );
  Patient:
    ( { __typename: 'Patient' }
    & GraphQLRecursivePick<FederationTypes['Patient'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Caregiver: ResolverTypeWrapper<Caregiver>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Coding: ResolverTypeWrapper<Coding>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CompleteUploadInput: CompleteUploadInput;
  CompleteUploadPayload: ResolverTypeWrapper<Omit<CompleteUploadPayload, 'file'> & { file?: Maybe<ResolversTypes['File']> }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteFileInput: DeleteFileInput;
  DeleteFilePayload: ResolverTypeWrapper<Omit<DeleteFilePayload, 'file'> & { file?: Maybe<ResolversTypes['File']> }>;
  DownloadLink: ResolverTypeWrapper<DownloadLink>;
  File: ResolverTypeWrapper<StoredFile>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  FileConnection: ResolverTypeWrapper<Omit<FileConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['FileEdge']> }>;
  FileDisposition: FileDisposition;
  FileEdge: ResolverTypeWrapper<Omit<FileEdge, 'node'> & { node: ResolversTypes['File'] }>;
  FileFilter: FileFilter;
  FileKind: FileKind;
  FileStatus: FileStatus;
  FileUploader: ResolverTypeWrapper<Uploader>;
  HttpHeader: ResolverTypeWrapper<HttpHeader>;
  LanguageTag: ResolverTypeWrapper<Scalars['LanguageTag']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Patient: ResolverTypeWrapper<PatientReference>;
  Period: ResolverTypeWrapper<Period>;
  Practitioner: ResolverTypeWrapper<Practitioner>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RequestUploadInput: RequestUploadInput;
  RequestUploadPayload: ResolverTypeWrapper<Omit<RequestUploadPayload, 'file'> & { file?: Maybe<ResolversTypes['File']> }>;
  UploadTarget: ResolverTypeWrapper<UploadTarget>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Caregiver: Caregiver;
  ID: Scalars['ID']['output'];
  Coding: Coding;
  String: Scalars['String']['output'];
  CompleteUploadInput: CompleteUploadInput;
  CompleteUploadPayload: Omit<CompleteUploadPayload, 'file'> & { file?: Maybe<ResolversParentTypes['File']> };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteFileInput: DeleteFileInput;
  DeleteFilePayload: Omit<DeleteFilePayload, 'file'> & { file?: Maybe<ResolversParentTypes['File']> };
  DownloadLink: DownloadLink;
  File: StoredFile;
  Int: Scalars['Int']['output'];
  FileConnection: Omit<FileConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['FileEdge']> };
  FileEdge: Omit<FileEdge, 'node'> & { node: ResolversParentTypes['File'] };
  FileFilter: FileFilter;
  FileUploader: Uploader;
  HttpHeader: HttpHeader;
  LanguageTag: Scalars['LanguageTag']['output'];
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Patient: PatientReference;
  Period: Period;
  Practitioner: Practitioner;
  Query: Record<PropertyKey, never>;
  RequestUploadInput: RequestUploadInput;
  RequestUploadPayload: Omit<RequestUploadPayload, 'file'> & { file?: Maybe<ResolversParentTypes['File']> };
  UploadTarget: UploadTarget;
  UserError: UserError;
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

export type CompleteUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteUploadPayload'] = ResolversParentTypes['CompleteUploadPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteFilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteFilePayload'] = ResolversParentTypes['DeleteFilePayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
};

export type DownloadLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DownloadLink'] = ResolversParentTypes['DownloadLink']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['File'] = ResolversParentTypes['File'], FederationReferenceType extends FederationReferenceTypes['File'] = FederationReferenceTypes['File']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['File']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  documentDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  downloadLink?: Resolver<Maybe<ResolversTypes['DownloadLink']>, ParentType, ContextType, RequireFields<FileDownloadLinkArgs, 'disposition' | 'expiresInSeconds'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FileKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['FileStatus'], ParentType, ContextType>;
  uploadedBy?: Resolver<Maybe<ResolversTypes['FileUploader']>, ParentType, ContextType>;
};

export type FileConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileConnection'] = ResolversParentTypes['FileConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FileEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FileEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileEdge'] = ResolversParentTypes['FileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['File'], ParentType, ContextType>;
};

export type FileUploaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FileUploader'] = ResolversParentTypes['FileUploader']> = {
  __resolveType: TypeResolveFn<'Caregiver' | 'Patient' | 'Practitioner', ParentType, ContextType>;
};

export type HttpHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HttpHeader'] = ResolversParentTypes['HttpHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface LanguageTagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageTag'], any> {
  name: 'LanguageTag';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  completeUpload?: Resolver<Maybe<ResolversTypes['CompleteUploadPayload']>, ParentType, ContextType, RequireFields<MutationCompleteUploadArgs, 'input'>>;
  deleteFile?: Resolver<Maybe<ResolversTypes['DeleteFilePayload']>, ParentType, ContextType, RequireFields<MutationDeleteFileArgs, 'input'>>;
  requestUpload?: Resolver<Maybe<ResolversTypes['RequestUploadPayload']>, ParentType, ContextType, RequireFields<MutationRequestUploadArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PatientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Patient'] = ResolversParentTypes['Patient'], FederationReferenceType extends FederationReferenceTypes['Patient'] = FederationReferenceTypes['Patient']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Patient']> | FederationReferenceType, FederationReferenceType, ContextType>;
  files?: Resolver<Maybe<ResolversTypes['FileConnection']>, ParentType, ContextType, RequireFields<PatientFilesArgs, 'first'>>;
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
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType, RequireFields<QueryFileArgs, 'id'>>;
};

export type RequestUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestUploadPayload'] = ResolversParentTypes['RequestUploadPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['File']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['UploadTarget']>, ParentType, ContextType>;
};

export type UploadTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UploadTarget'] = ResolversParentTypes['UploadTarget']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['HttpHeader']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Caregiver?: CaregiverResolvers<ContextType>;
  Coding?: CodingResolvers<ContextType>;
  CompleteUploadPayload?: CompleteUploadPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeleteFilePayload?: DeleteFilePayloadResolvers<ContextType>;
  DownloadLink?: DownloadLinkResolvers<ContextType>;
  File?: FileResolvers<ContextType>;
  FileConnection?: FileConnectionResolvers<ContextType>;
  FileEdge?: FileEdgeResolvers<ContextType>;
  FileUploader?: FileUploaderResolvers<ContextType>;
  HttpHeader?: HttpHeaderResolvers<ContextType>;
  LanguageTag?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Patient?: PatientResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Practitioner?: PractitionerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RequestUploadPayload?: RequestUploadPayloadResolvers<ContextType>;
  UploadTarget?: UploadTargetResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

