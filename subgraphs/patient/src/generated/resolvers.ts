import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CareTeam as CareTeamRow, Participant as ParticipantRow } from '../care-team/care-team.ts';
import type { Membership as MembershipRow, Caregiver as CaregiverRow, Condition as ConditionRow, Consent as ConsentRow, Organization as OrganizationRow, Practitioner as PractitionerRow } from '../store/store.ts';
import type { SeenPatient as PatientRow } from '../patients/seen-patient.ts';
import type { PatientPage as PatientPageRow } from '../patients/list-patients.ts';
import type { Identity as ViewerRow } from '@care/service/identity';
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
  /** An IANA time zone name, for example `Asia/Shanghai`. */
  TimeZone: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A person to join a patient's care team. */
export type AddCareTeamMemberInput = {
  /** The practitioner or caregiver. A caregiver needs the patient's consent CAREGIVER_ACCESS. */
  readonly participantId: Scalars['ID']['input'];
  /** Whose care team. */
  readonly patientId: Scalars['ID']['input'];
  /** What the person will do. Adding the same person in the same role twice changes nothing. */
  readonly role: CareTeamRole;
  /** When the membership ends by itself, for a stand-in. Leave out for no end. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of `addCareTeamMember`. */
export type AddCareTeamMemberPayload = {
  readonly __typename?: 'AddCareTeamMemberPayload';
  /** The team as it is now. Null when nobody was added. */
  readonly careTeam: Maybe<CareTeam>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Gender as used in administration (FHIR administrative-gender), not a clinical finding. */
export type AdministrativeGender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Neither, or another one. */
  | 'OTHER'
  /** Not known or not told. */
  | 'UNKNOWN';

/** Who cares for one patient. Who belongs to it may see the patient, from the first to the last instant of the membership. */
export type CareTeam = {
  readonly __typename?: 'CareTeam';
  /** Who answers for the patient first. Null when nobody attends. */
  readonly attending: Maybe<Practitioner>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Who belongs to it now, the attending first, then by start. At most 50; empty when nobody does. */
  readonly members: ReadonlyArray<CareTeamMember>;
};


/** Who cares for one patient. Who belongs to it may see the patient, from the first to the last instant of the membership. */
export type CareTeamMembersArgs = {
  includePast?: Scalars['Boolean']['input'];
};

/** A person's part in caring for one patient. */
export type CareTeamMember = {
  readonly __typename?: 'CareTeamMember';
  /** Its id: the membership's, not the person's. */
  readonly id: Scalars['ID']['output'];
  /** Who it is. */
  readonly participant: CareTeamParticipant;
  /** From when until when. After its end the person sees nothing of the patient any more. */
  readonly period: Period;
  /** What the person does for this patient. */
  readonly role: CareTeamRole;
};

/** Who may be in a care team. */
export type CareTeamParticipant = Caregiver | Practitioner;

/** What somebody does for one patient. */
export type CareTeamRole =
  /** Answers for the patient; alerts come here first. */
  | 'ATTENDING'
  /** Family member or friend, with consent. */
  | 'CAREGIVER'
  /** Dietitian. */
  | 'DIETITIAN'
  /** Health manager. */
  | 'HEALTH_MANAGER'
  /** Nurse. */
  | 'NURSE'
  /** Pharmacist. */
  | 'PHARMACIST'
  /** A specialist who is consulted. */
  | 'SPECIALIST';

/** A family member or friend who helps a patient with the patient's consent (FHIR RelatedPerson). */
export type Caregiver = {
  readonly __typename?: 'Caregiver';
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** The name. */
  readonly name: HumanName;
  /** What the person is to the patient, in the patient's own words. */
  readonly relationship: Scalars['String']['output'];
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

/** A diagnosis of a patient (FHIR Condition). Visible to whoever may see the patient with the scope `patients:read`. */
export type Condition = {
  readonly __typename?: 'Condition';
  /** When it ended. Null while it lasts or when not known. */
  readonly abatementDate: Maybe<Scalars['Date']['output']>;
  /** The same in SNOMED CT and ICD-10, SNOMED first. */
  readonly codings: ReadonlyArray<Coding>;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** Which of the conditions that this product knows. */
  readonly kind: ConditionKind;
  /** When it began. Null when not known. */
  readonly onsetDate: Maybe<Scalars['Date']['output']>;
  /** When it was written down here. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who wrote it down. Null for imported ones. */
  readonly recordedBy: Maybe<Practitioner>;
  /** Whether it is still there. */
  readonly status: ConditionStatus;
};

/** The conditions that rules and summaries know. */
export type ConditionKind =
  /** Chronic kidney disease (709044004). */
  | 'CHRONIC_KIDNEY_DISEASE'
  /** Chronic obstructive lung disease (13645005). Consider oxygen scale 2. */
  | 'COPD'
  /** Diabetes in pregnancy (11687002). */
  | 'GESTATIONAL_DIABETES'
  /** Heart failure (84114007). Switches the weight-gain rule on. */
  | 'HEART_FAILURE'
  /** Hypertension (SNOMED CT 38341003). */
  | 'HYPERTENSION'
  /** Any other: see the codings. */
  | 'OTHER'
  /** Diabetes mellitus type 1 (46635009). */
  | 'TYPE_1_DIABETES'
  /** Diabetes mellitus type 2 (44054006). */
  | 'TYPE_2_DIABETES';

/** Clinical status of a condition (FHIR condition-clinical). */
export type ConditionStatus =
  /** Present. */
  | 'ACTIVE'
  /** Back after having been away. */
  | 'RECURRENCE'
  /** Without signs at the moment, but not gone. */
  | 'REMISSION'
  /** Gone. */
  | 'RESOLVED';

/** An agreement of a patient to one use of data (FHIR Consent; PIPL articles 14 and 29). Visible to the patient, the care team, and the organisation that it lets in. */
export type Consent = {
  readonly __typename?: 'Consent';
  /** Which version of the text was agreed to, for example `2026-10`. */
  readonly documentVersion: Scalars['String']['output'];
  /** To whom data goes. Null for uses by the caring organisation itself. */
  readonly grantee: Maybe<Organization>;
  /** Who agreed. */
  readonly grantor: ConsentGrantor;
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** From when until when. The end is set when it is withdrawn or was limited from the start. */
  readonly period: Period;
  /** When it was withdrawn. Null when it was not. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it allows. */
  readonly scope: ConsentScope;
  /** Whether it holds now. */
  readonly status: ConsentStatus;
};

/** Who gave a consent. */
export type ConsentGrantor =
  /** A guardian of somebody who may not decide alone. */
  | 'GUARDIAN'
  /** The patient. */
  | 'PATIENT';

/** What a patient may agree to, each by itself. */
export type ConsentScope =
  /** Using the record to answer the patient's questions by a language model. */
  | 'AI_ASSISTANT'
  /** Care by the organisation. */
  | 'CARE'
  /** A caregiver's access. */
  | 'CAREGIVER_ACCESS'
  /** Sending data to another country. */
  | 'CROSS_BORDER_TRANSFER'
  /** Taking readings from devices. */
  | 'DEVICE_DATA'
  /** Messages with the care team. */
  | 'MESSAGING'
  /** Access of one partner organisation. */
  | 'PARTNER_SHARING'
  /** De-identified use in research. */
  | 'RESEARCH';

/** Whether a consent holds. */
export type ConsentStatus =
  /** Holds. */
  | 'ACTIVE'
  /** Its time is over. */
  | 'EXPIRED'
  /** Withdrawn. From that instant nothing is given out any more. */
  | 'REVOKED';

/** A membership to be ended now. */
export type EndCareTeamMembershipInput = {
  /** The membership (not the person). Ending it twice changes nothing. */
  readonly memberId: Scalars['ID']['input'];
  /** Why, for the audit log. */
  readonly reason: Scalars['String']['input'];
};

/** What came of `endCareTeamMembership`. */
export type EndCareTeamMembershipPayload = {
  readonly __typename?: 'EndCareTeamMembershipPayload';
  /** The team as it is now. What the person sees of the patient ends within a second. Null when nothing was ended. */
  readonly careTeam: Maybe<CareTeam>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A patient to be taken into care. */
export type EnrollPatientInput = {
  /** The day of birth. */
  readonly birthDate?: InputMaybe<Scalars['Date']['input']>;
  /** The family name. */
  readonly familyName: Scalars['String']['input'];
  /** Gender as administration has it. */
  readonly gender: AdministrativeGender;
  /** The given name. */
  readonly givenName: Scalars['String']['input'];
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The phone number in E.164. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The language in which the patient wants to be addressed. */
  readonly preferredLanguage: Scalars['LanguageTag']['input'];
  /** Where the patient's days begin. */
  readonly timeZone: Scalars['TimeZone']['input'];
};

/** What came of `enrollPatient`. */
export type EnrollPatientPayload = {
  readonly __typename?: 'EnrollPatientPayload';
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** The patient, in the state PENDING until consents are given. Null when nobody was enrolled. */
  readonly patient: Maybe<Patient>;
};

/** Where a patient stands in the programme. */
export type EnrollmentStatus =
  /** Taking part. */
  | 'ACTIVE'
  /** Has left. The record stays readable for as long as the law demands. */
  | 'DISCHARGED'
  /** Away for a while: readings are stored, missing ones raise nothing. */
  | 'PAUSED'
  /** Invited; consents are not complete. Nothing is measured yet. */
  | 'PENDING';

/** A consent to be given. */
export type GrantConsentInput = {
  /** The version of the text that was shown and agreed to. */
  readonly documentVersion: Scalars['String']['input'];
  /** When it ends by itself. Leave out for no end. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** To whom data goes: the organisation. Needed for PARTNER_SHARING and CROSS_BORDER_TRANSFER. */
  readonly granteeId?: InputMaybe<Scalars['ID']['input']>;
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whose data. The caller must be this patient or a guardian. */
  readonly patientId: Scalars['ID']['input'];
  /** What is allowed. */
  readonly scope: ConsentScope;
};

/** What came of `grantConsent`. */
export type GrantConsentPayload = {
  readonly __typename?: 'GrantConsentPayload';
  /** The consent. Null when none was given. */
  readonly consent: Maybe<Consent>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A person's name. */
export type HumanName = {
  readonly __typename?: 'HumanName';
  /** The family name. Null when the person gave only one name. */
  readonly family: Maybe<Scalars['String']['output']>;
  /** The given names in their order. Empty when only `text` is known. */
  readonly given: ReadonlyArray<Scalars['String']['output']>;
  /** The full name as the person writes it, ready to be shown. */
  readonly text: Scalars['String']['output'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds a person to a patient's care team. Repeating it changes nothing. */
  readonly addCareTeamMember: Maybe<AddCareTeamMemberPayload>;
  /** Ends a membership now. Repeating it changes nothing. */
  readonly endCareTeamMembership: Maybe<EndCareTeamMembershipPayload>;
  /** Takes a patient into care. */
  readonly enrollPatient: Maybe<EnrollPatientPayload>;
  /** Gives a consent. */
  readonly grantConsent: Maybe<GrantConsentPayload>;
  /** Writes a diagnosis down. */
  readonly recordCondition: Maybe<RecordConditionPayload>;
  /** Renews the session. A refresh token that is used twice ends the session: somebody has copied it. Open to everybody. */
  readonly refreshSession: Maybe<RefreshSessionPayload>;
  /** Withdraws a consent. Repeating it changes nothing. */
  readonly revokeConsent: Maybe<RevokeConsentPayload>;
  /** Signs a person in. Throttled by account and address. Open to everybody. */
  readonly signIn: Maybe<SignInPayload>;
  /** Changes a diagnosis' status. Repeating it changes nothing. */
  readonly updateCondition: Maybe<UpdateConditionPayload>;
  /** Changes a patient's own data, guarded by `expectedVersion`. */
  readonly updatePatient: Maybe<UpdatePatientPayload>;
};


export type MutationAddCareTeamMemberArgs = {
  input: AddCareTeamMemberInput;
};


export type MutationEndCareTeamMembershipArgs = {
  input: EndCareTeamMembershipInput;
};


export type MutationEnrollPatientArgs = {
  input: EnrollPatientInput;
};


export type MutationGrantConsentArgs = {
  input: GrantConsentInput;
};


export type MutationRecordConditionArgs = {
  input: RecordConditionInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRevokeConsentArgs = {
  input: RevokeConsentInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationUpdateConditionArgs = {
  input: UpdateConditionInput;
};


export type MutationUpdatePatientArgs = {
  input: UpdatePatientInput;
};

/** A direction of order. */
export type OrderDirection =
  /** Smallest, earliest or A first. */
  | 'ASC'
  /** Largest, latest or Z first. */
  | 'DESC';

/** A hospital, clinic, partner company or other body (FHIR Organization). */
export type Organization = {
  readonly __typename?: 'Organization';
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** The name. */
  readonly name: Scalars['String']['output'];
  /** Where its data is kept, as an ISO 3166 code, for example `CN`. */
  readonly region: Scalars['String']['output'];
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

/** A person whose chronic conditions are managed here (FHIR Patient). Visible to the patient, to members of the care team while they belong to it, and to caregivers and partners with consent; for all others it does not exist. */
export type Patient = {
  readonly __typename?: 'Patient';
  /** Age in full years today, in the patient's time zone. Null when the day of birth is not known. */
  readonly age: Maybe<Scalars['Int']['output']>;
  /** The day of birth. Null when not known, and without the scope `patients:read`. */
  readonly birthDate: Maybe<Scalars['Date']['output']>;
  /** Who cares for the patient, with periods. */
  readonly careTeam: CareTeam;
  /** Diagnoses, the latest onset first. At most 100. Null without the scope `patients:read`. */
  readonly conditions: Maybe<ReadonlyArray<Condition>>;
  /** The patient's agreements, newest first. At most 100. */
  readonly consents: ReadonlyArray<Consent>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Where the patient stands in the programme. */
  readonly enrollmentStatus: EnrollmentStatus;
  /** Gender as administration has it. */
  readonly gender: AdministrativeGender;
  /** Globally unique and opaque. Not a hospital or insurance number. */
  readonly id: Scalars['ID']['output'];
  /** The phone number with its middle masked, for example `138****1234`. Null when none is known. */
  readonly maskedPhone: Maybe<Scalars['String']['output']>;
  /** The name. Without the scope `patients:read` it is null, and the answer has the error FORBIDDEN. */
  readonly name: Maybe<HumanName>;
  /** The organisation that answers for the patient's care. */
  readonly organization: Organization;
  /** The language in which the patient wants to be addressed. */
  readonly preferredLanguage: Scalars['LanguageTag']['output'];
  /** How closely the patient is watched. Null until somebody has judged it. */
  readonly riskLevel: Maybe<RiskLevel>;
  /** Where the patient's calendar days begin and quiet hours hold. Times are sent in UTC: show them in this zone, and say so when it is not the viewer's. */
  readonly timeZone: Scalars['TimeZone']['output'];
  /** When a field of this record (not its readings or messages) last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Grows by one with every change: pass it as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** A person whose chronic conditions are managed here (FHIR Patient). Visible to the patient, to members of the care team while they belong to it, and to caregivers and partners with consent; for all others it does not exist. */
export type PatientConditionsArgs = {
  statuses?: InputMaybe<ReadonlyArray<ConditionStatus>>;
};


/** A person whose chronic conditions are managed here (FHIR Patient). Visible to the patient, to members of the care team while they belong to it, and to caregivers and partners with consent; for all others it does not exist. */
export type PatientConsentsArgs = {
  scopes?: InputMaybe<ReadonlyArray<ConsentScope>>;
  statuses?: InputMaybe<ReadonlyArray<ConsentStatus>>;
};

/** A page of patients. */
export type PatientConnection = {
  readonly __typename?: 'PatientConnection';
  /** The items of this page, in the order that the field states. Empty when nothing matches. */
  readonly edges: ReadonlyArray<PatientEdge>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many match in all, counted to 10,000 and no further. Null when counting took too long. */
  readonly totalCount: Maybe<Scalars['Int']['output']>;
};

/** One of the patients, with its place in the order. */
export type PatientEdge = {
  readonly __typename?: 'PatientEdge';
  /** Its place: pass it as `after` or `before`. Opaque; it stays good when other items come or go. */
  readonly cursor: Scalars['String']['output'];
  /** The item itself. */
  readonly node: Patient;
};

/** Which patients to list. All conditions must hold; a list in one means any of it. */
export type PatientFilter = {
  /** Patients with any of these conditions, active ones. Leave out for any. */
  readonly conditions?: InputMaybe<ReadonlyArray<ConditionKind>>;
  /** Patients in any of these states. Leave out for ACTIVE alone. */
  readonly enrollmentStatuses?: InputMaybe<ReadonlyArray<EnrollmentStatus>>;
  /** Patients with this practitioner in their care team now. */
  readonly practitionerId?: InputMaybe<Scalars['ID']['input']>;
  /** Patients at any of these levels. Leave out for any. */
  readonly riskLevels?: InputMaybe<ReadonlyArray<RiskLevel>>;
  /** Words that the name contains. 1 to 60 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** By what the patient list is ordered. Ties are broken by id, so that pages neither skip nor repeat. */
export type PatientOrder = {
  /** The direction. */
  readonly direction: OrderDirection;
  /** The field. */
  readonly field: PatientOrderField;
};

/** By what the patient list can be ordered. */
export type PatientOrderField =
  /** By name. */
  | 'NAME'
  /** By risk level; patients without one come last either way. */
  | 'RISK_LEVEL'
  /** By last change of the record. */
  | 'UPDATED_AT';

/** A stretch of time from `start` (included) to `end` (not included). */
export type Period = {
  readonly __typename?: 'Period';
  /** The first instant that no longer belongs to it. Null while it lasts. */
  readonly end: Maybe<Scalars['DateTime']['output']>;
  /** The first instant that belongs to it. */
  readonly start: Scalars['DateTime']['output'];
};

/** Somebody who cares for patients professionally (FHIR Practitioner): doctors, but nurses and health managers act on alerts too. */
export type Practitioner = {
  readonly __typename?: 'Practitioner';
  /** The department. Null when there is none. */
  readonly department: Maybe<Scalars['String']['output']>;
  /** Globally unique and opaque. */
  readonly id: Scalars['ID']['output'];
  /** The name. */
  readonly name: HumanName;
  /** The employer. */
  readonly organization: Organization;
  /** What the person was trained for. What the person does for one patient is the role in the care team. */
  readonly profession: Profession;
  /** The professional title as shown to patients, for example `主任医师`. Null when there is none. */
  readonly title: Maybe<Scalars['String']['output']>;
};

/** What a practitioner was trained for. */
export type Profession =
  /** Dietitian. */
  | 'DIETITIAN'
  /** Health manager (健康管理师). */
  | 'HEALTH_MANAGER'
  /** Nurse. */
  | 'NURSE'
  /** Anything else. */
  | 'OTHER'
  /** Pharmacist. */
  | 'PHARMACIST'
  /** Physician. */
  | 'PHYSICIAN';

export type Query = {
  readonly __typename?: 'Query';
  /** One patient. Null when there is none that you may see. */
  readonly patient: Maybe<Patient>;
  /** The patients whom you may see: your care teams' for practitioners, consenting ones for partners' programs. By name unless ordered otherwise. */
  readonly patients: Maybe<PatientConnection>;
  /** One practitioner of your organisation or of your care team. Null when there is none that you may see. */
  readonly practitioner: Maybe<Practitioner>;
  /** Who is signed in. Null when nobody is. */
  readonly viewer: Maybe<Viewer>;
};


export type QueryPatientArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPatientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PatientFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: PatientOrder;
};


export type QueryPractitionerArgs = {
  id: Scalars['ID']['input'];
};

/** A diagnosis to be written down. */
export type RecordConditionInput = {
  /** A SNOMED CT or ICD-10 code, as `system|code`. */
  readonly coding?: InputMaybe<Scalars['String']['input']>;
  /** Made by the client, once for each thing that the person meant to do (a UUID), and sent again unchanged with every retry: the first answer is returned, nothing happens twice. Remembered per caller for at least 30 days. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which of the known conditions. With OTHER give a coding as well. */
  readonly kind: ConditionKind;
  /** When it began. */
  readonly onsetDate?: InputMaybe<Scalars['Date']['input']>;
  /** Whose diagnosis. */
  readonly patientId: Scalars['ID']['input'];
  /** Whether it is present. */
  readonly status: ConditionStatus;
};

/** What came of `recordCondition`. */
export type RecordConditionPayload = {
  readonly __typename?: 'RecordConditionPayload';
  /** The diagnosis. Null when nothing was written. */
  readonly condition: Maybe<Condition>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** The token of the last sign-in or renewal. */
export type RefreshSessionInput = {
  /** The refresh token. It is never logged. */
  readonly refreshToken: Scalars['String']['input'];
};

/** What came of `refreshSession`. */
export type RefreshSessionPayload = {
  readonly __typename?: 'RefreshSessionPayload';
  /** The new access token, with the roles and scopes that the account has now. Null when the old refresh token is not good any more: sign in again. */
  readonly accessToken: Maybe<Scalars['String']['output']>;
  /** Why there is no new token. Empty when it worked. */
  readonly errors: ReadonlyArray<UserError>;
  /** When the new access token ends. Null when there is none. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The new refresh token; the old one is spent. Null when there is none. */
  readonly refreshToken: Maybe<Scalars['String']['output']>;
};

/** A consent to be withdrawn. Withdrawing it twice changes nothing. */
export type RevokeConsentInput = {
  /** Which consent. */
  readonly consentId: Scalars['ID']['input'];
  /** Why. Nobody has to say. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What came of `revokeConsent`. */
export type RevokeConsentPayload = {
  readonly __typename?: 'RevokeConsentPayload';
  /** The consent as it is now; it stops working at once. Null when nothing was withdrawn. */
  readonly consent: Maybe<Consent>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** How closely a patient needs to be watched, as a practitioner judged it. */
export type RiskLevel =
  /** Often off target, or with organ damage. */
  | 'HIGH'
  /** Stable and within targets. */
  | 'LOW'
  /** Off target, or with one more risk factor. */
  | 'MEDIUM'
  /** Recent emergency, or several organs affected. */
  | 'VERY_HIGH';

/** What a signed-in account may be. Rights come from relations and scopes; a role alone opens no record. */
export type Role =
  /** Runs an organisation's users, devices and settings. Sees no health data. */
  | 'ADMINISTRATOR'
  /** Family or friend who helps a patient with the patient's consent. */
  | 'CAREGIVER'
  /** A program of another organisation, with an API key. */
  | 'PARTNER'
  /** Somebody whose condition is managed here. */
  | 'PATIENT'
  /** Doctor, nurse, health manager, pharmacist or dietitian. */
  | 'PRACTITIONER';

/** A name and a password. */
export type SignInInput = {
  /** The password. It is never logged. */
  readonly password: Scalars['String']['input'];
  /** The account's name. */
  readonly username: Scalars['String']['input'];
};

/** What came of `signIn`. */
export type SignInPayload = {
  readonly __typename?: 'SignInPayload';
  /** Send it as `Authorization: Bearer …`, and in `connection_init` of a WebSocket. Null when signing in failed. */
  readonly accessToken: Maybe<Scalars['String']['output']>;
  /** Why nobody was signed in. Empty when it worked. */
  readonly errors: ReadonlyArray<UserError>;
  /** When the access token ends. Null when signing in failed. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Good for one `refreshSession`. Null when signing in failed. */
  readonly refreshToken: Maybe<Scalars['String']['output']>;
  /** Who signed in. Null when signing in failed. */
  readonly viewer: Maybe<Viewer>;
};

/** A new status of a diagnosis. */
export type UpdateConditionInput = {
  /** When it ended. */
  readonly abatementDate?: InputMaybe<Scalars['Date']['input']>;
  /** Which diagnosis. */
  readonly conditionId: Scalars['ID']['input'];
  /** The new status. Repeating it changes nothing. */
  readonly status: ConditionStatus;
};

/** What came of `updateCondition`. */
export type UpdateConditionPayload = {
  readonly __typename?: 'UpdateConditionPayload';
  /** The diagnosis as it is now. Null when nothing was changed. */
  readonly condition: Maybe<Condition>;
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Changes a patient's own data. What is left out stays; an explicit null empties the field. */
export type UpdatePatientInput = {
  /** The new state in the programme. Practitioners only. */
  readonly enrollmentStatus?: InputMaybe<EnrollmentStatus>;
  /** The `version` that the person was looking at. When it is no longer the present one, nothing is changed and the error is CONFLICT, unless what is asked for is so already. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Which patient. */
  readonly patientId: Scalars['ID']['input'];
  /** The new phone number in E.164. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The language in which the patient wants to be addressed. */
  readonly preferredLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** The new level. Practitioners only. */
  readonly riskLevel?: InputMaybe<RiskLevel>;
  /** Where the patient's days begin from now on. */
  readonly timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What came of `updatePatient`. */
export type UpdatePatientPayload = {
  readonly __typename?: 'UpdatePatientPayload';
  /** Why nothing was changed. Empty when it was done. */
  readonly errors: ReadonlyArray<UserError>;
  /** The patient as it is now. Null when you may not see it. */
  readonly patient: Maybe<Patient>;
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

/** The caller of this request: who is signed in, and as what. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** The caller as a family member who helps patients. Null for everybody else. */
  readonly caregiver: Maybe<Caregiver>;
  /** The account's id. It stays the same over sign-ins and differs from the id of the patient or practitioner. */
  readonly id: Scalars['ID']['output'];
  /** The caller's own record as a patient. Null for everybody else. */
  readonly patient: Maybe<Patient>;
  /** The caller as a member of staff. Null for everybody else. */
  readonly practitioner: Maybe<Practitioner>;
  /** What the caller may be. A person may be a practitioner and a patient at once. */
  readonly roles: ReadonlyArray<Role>;
  /** The scopes of the present token, sorted. A field that needs another one answers FORBIDDEN. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** When the present access token ends. Renew it before, on the open socket as well. */
  readonly sessionExpiresAt: Scalars['DateTime']['output'];
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
  Caregiver: Caregiver;
  Organization: Organization;
  Patient: Patient;
  Practitioner: Practitioner;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Caregiver:
    ( { __typename: 'Caregiver' }
    & GraphQLRecursivePick<FederationTypes['Caregiver'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Patient:
    ( { __typename: 'Patient' }
    & GraphQLRecursivePick<FederationTypes['Patient'], {"id":true}> );
  Practitioner:
    ( { __typename: 'Practitioner' }
    & GraphQLRecursivePick<FederationTypes['Practitioner'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddCareTeamMemberInput: AddCareTeamMemberInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddCareTeamMemberPayload: ResolverTypeWrapper<Omit<AddCareTeamMemberPayload, 'careTeam'> & { careTeam?: Maybe<ResolversTypes['CareTeam']> }>;
  AdministrativeGender: AdministrativeGender;
  CareTeam: ResolverTypeWrapper<CareTeamRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CareTeamMember: ResolverTypeWrapper<MembershipRow>;
  CareTeamParticipant: ResolverTypeWrapper<ParticipantRow>;
  CareTeamRole: CareTeamRole;
  Caregiver: ResolverTypeWrapper<CaregiverRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Coding: ResolverTypeWrapper<Coding>;
  Condition: ResolverTypeWrapper<ConditionRow>;
  ConditionKind: ConditionKind;
  ConditionStatus: ConditionStatus;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentGrantor: ConsentGrantor;
  ConsentScope: ConsentScope;
  ConsentStatus: ConsentStatus;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EndCareTeamMembershipInput: EndCareTeamMembershipInput;
  EndCareTeamMembershipPayload: ResolverTypeWrapper<Omit<EndCareTeamMembershipPayload, 'careTeam'> & { careTeam?: Maybe<ResolversTypes['CareTeam']> }>;
  EnrollPatientInput: EnrollPatientInput;
  EnrollPatientPayload: ResolverTypeWrapper<Omit<EnrollPatientPayload, 'patient'> & { patient?: Maybe<ResolversTypes['Patient']> }>;
  EnrollmentStatus: EnrollmentStatus;
  GrantConsentInput: GrantConsentInput;
  GrantConsentPayload: ResolverTypeWrapper<Omit<GrantConsentPayload, 'consent'> & { consent?: Maybe<ResolversTypes['Consent']> }>;
  HumanName: ResolverTypeWrapper<HumanName>;
  LanguageTag: ResolverTypeWrapper<Scalars['LanguageTag']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderDirection: OrderDirection;
  Organization: ResolverTypeWrapper<OrganizationRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Patient: ResolverTypeWrapper<PatientRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  PatientConnection: ResolverTypeWrapper<PatientPageRow>;
  PatientEdge: ResolverTypeWrapper<Omit<PatientEdge, 'node'> & { node: ResolversTypes['Patient'] }>;
  PatientFilter: PatientFilter;
  PatientOrder: PatientOrder;
  PatientOrderField: PatientOrderField;
  Period: ResolverTypeWrapper<Period>;
  Practitioner: ResolverTypeWrapper<PractitionerRow>;
  Profession: Profession;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordConditionInput: RecordConditionInput;
  RecordConditionPayload: ResolverTypeWrapper<Omit<RecordConditionPayload, 'condition'> & { condition?: Maybe<ResolversTypes['Condition']> }>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionPayload: ResolverTypeWrapper<RefreshSessionPayload>;
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentPayload: ResolverTypeWrapper<Omit<RevokeConsentPayload, 'consent'> & { consent?: Maybe<ResolversTypes['Consent']> }>;
  RiskLevel: RiskLevel;
  Role: Role;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<Omit<SignInPayload, 'viewer'> & { viewer?: Maybe<ResolversTypes['Viewer']> }>;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  UpdateConditionInput: UpdateConditionInput;
  UpdateConditionPayload: ResolverTypeWrapper<Omit<UpdateConditionPayload, 'condition'> & { condition?: Maybe<ResolversTypes['Condition']> }>;
  UpdatePatientInput: UpdatePatientInput;
  UpdatePatientPayload: ResolverTypeWrapper<Omit<UpdatePatientPayload, 'patient'> & { patient?: Maybe<ResolversTypes['Patient']> }>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Viewer: ResolverTypeWrapper<ViewerRow>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddCareTeamMemberInput: AddCareTeamMemberInput;
  ID: Scalars['ID']['output'];
  AddCareTeamMemberPayload: Omit<AddCareTeamMemberPayload, 'careTeam'> & { careTeam?: Maybe<ResolversParentTypes['CareTeam']> };
  CareTeam: CareTeamRow;
  Boolean: Scalars['Boolean']['output'];
  CareTeamMember: MembershipRow;
  CareTeamParticipant: ParticipantRow;
  Caregiver: CaregiverRow;
  String: Scalars['String']['output'];
  Coding: Coding;
  Condition: ConditionRow;
  Consent: ConsentRow;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  EndCareTeamMembershipInput: EndCareTeamMembershipInput;
  EndCareTeamMembershipPayload: Omit<EndCareTeamMembershipPayload, 'careTeam'> & { careTeam?: Maybe<ResolversParentTypes['CareTeam']> };
  EnrollPatientInput: EnrollPatientInput;
  EnrollPatientPayload: Omit<EnrollPatientPayload, 'patient'> & { patient?: Maybe<ResolversParentTypes['Patient']> };
  GrantConsentInput: GrantConsentInput;
  GrantConsentPayload: Omit<GrantConsentPayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['Consent']> };
  HumanName: HumanName;
  LanguageTag: Scalars['LanguageTag']['output'];
  Mutation: Record<PropertyKey, never>;
  Organization: OrganizationRow;
  PageInfo: PageInfo;
  Patient: PatientRow;
  Int: Scalars['Int']['output'];
  PatientConnection: PatientPageRow;
  PatientEdge: Omit<PatientEdge, 'node'> & { node: ResolversParentTypes['Patient'] };
  PatientFilter: PatientFilter;
  PatientOrder: PatientOrder;
  Period: Period;
  Practitioner: PractitionerRow;
  Query: Record<PropertyKey, never>;
  RecordConditionInput: RecordConditionInput;
  RecordConditionPayload: Omit<RecordConditionPayload, 'condition'> & { condition?: Maybe<ResolversParentTypes['Condition']> };
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionPayload: RefreshSessionPayload;
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentPayload: Omit<RevokeConsentPayload, 'consent'> & { consent?: Maybe<ResolversParentTypes['Consent']> };
  SignInInput: SignInInput;
  SignInPayload: Omit<SignInPayload, 'viewer'> & { viewer?: Maybe<ResolversParentTypes['Viewer']> };
  TimeZone: Scalars['TimeZone']['output'];
  UpdateConditionInput: UpdateConditionInput;
  UpdateConditionPayload: Omit<UpdateConditionPayload, 'condition'> & { condition?: Maybe<ResolversParentTypes['Condition']> };
  UpdatePatientInput: UpdatePatientInput;
  UpdatePatientPayload: Omit<UpdatePatientPayload, 'patient'> & { patient?: Maybe<ResolversParentTypes['Patient']> };
  UserError: UserError;
  Viewer: ViewerRow;
};

export type AddCareTeamMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCareTeamMemberPayload'] = ResolversParentTypes['AddCareTeamMemberPayload']> = {
  careTeam?: Resolver<Maybe<ResolversTypes['CareTeam']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CareTeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareTeam'] = ResolversParentTypes['CareTeam']> = {
  attending?: Resolver<Maybe<ResolversTypes['Practitioner']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['CareTeamMember']>, ParentType, ContextType, RequireFields<CareTeamMembersArgs, 'includePast'>>;
};

export type CareTeamMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareTeamMember'] = ResolversParentTypes['CareTeamMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  participant?: Resolver<ResolversTypes['CareTeamParticipant'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['CareTeamRole'], ParentType, ContextType>;
};

export type CareTeamParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CareTeamParticipant'] = ResolversParentTypes['CareTeamParticipant']> = {
  __resolveType: TypeResolveFn<'Caregiver' | 'Practitioner', ParentType, ContextType>;
};

export type CaregiverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Caregiver'] = ResolversParentTypes['Caregiver'], FederationReferenceType extends FederationReferenceTypes['Caregiver'] = FederationReferenceTypes['Caregiver']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Caregiver']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['HumanName'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CodingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coding'] = ResolversParentTypes['Coding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  display?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Condition'] = ResolversParentTypes['Condition']> = {
  abatementDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  codings?: Resolver<ReadonlyArray<ResolversTypes['Coding']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConditionKind'], ParentType, ContextType>;
  onsetDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Practitioner']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConditionStatus'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  documentVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grantee?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  grantor?: Resolver<ResolversTypes['ConsentGrantor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['Period'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['ConsentScope'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EndCareTeamMembershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndCareTeamMembershipPayload'] = ResolversParentTypes['EndCareTeamMembershipPayload']> = {
  careTeam?: Resolver<Maybe<ResolversTypes['CareTeam']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EnrollPatientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollPatientPayload'] = ResolversParentTypes['EnrollPatientPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
};

export type GrantConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantConsentPayload'] = ResolversParentTypes['GrantConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HumanNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HumanName'] = ResolversParentTypes['HumanName']> = {
  family?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  given?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface LanguageTagScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LanguageTag'], any> {
  name: 'LanguageTag';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addCareTeamMember?: Resolver<Maybe<ResolversTypes['AddCareTeamMemberPayload']>, ParentType, ContextType, RequireFields<MutationAddCareTeamMemberArgs, 'input'>>;
  endCareTeamMembership?: Resolver<Maybe<ResolversTypes['EndCareTeamMembershipPayload']>, ParentType, ContextType, RequireFields<MutationEndCareTeamMembershipArgs, 'input'>>;
  enrollPatient?: Resolver<Maybe<ResolversTypes['EnrollPatientPayload']>, ParentType, ContextType, RequireFields<MutationEnrollPatientArgs, 'input'>>;
  grantConsent?: Resolver<Maybe<ResolversTypes['GrantConsentPayload']>, ParentType, ContextType, RequireFields<MutationGrantConsentArgs, 'input'>>;
  recordCondition?: Resolver<Maybe<ResolversTypes['RecordConditionPayload']>, ParentType, ContextType, RequireFields<MutationRecordConditionArgs, 'input'>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['RefreshSessionPayload']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  revokeConsent?: Resolver<Maybe<ResolversTypes['RevokeConsentPayload']>, ParentType, ContextType, RequireFields<MutationRevokeConsentArgs, 'input'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  updateCondition?: Resolver<Maybe<ResolversTypes['UpdateConditionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateConditionArgs, 'input'>>;
  updatePatient?: Resolver<Maybe<ResolversTypes['UpdatePatientPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePatientArgs, 'input'>>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PatientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Patient'] = ResolversParentTypes['Patient'], FederationReferenceType extends FederationReferenceTypes['Patient'] = FederationReferenceTypes['Patient']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Patient']> | FederationReferenceType, FederationReferenceType, ContextType>;
  age?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  careTeam?: Resolver<ResolversTypes['CareTeam'], ParentType, ContextType>;
  conditions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Condition']>>, ParentType, ContextType, Partial<PatientConditionsArgs>>;
  consents?: Resolver<ReadonlyArray<ResolversTypes['Consent']>, ParentType, ContextType, Partial<PatientConsentsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  enrollmentStatus?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
  gender?: Resolver<ResolversTypes['AdministrativeGender'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maskedPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['HumanName']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  preferredLanguage?: Resolver<ResolversTypes['LanguageTag'], ParentType, ContextType>;
  riskLevel?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PatientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PatientConnection'] = ResolversParentTypes['PatientConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PatientEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PatientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PatientEdge'] = ResolversParentTypes['PatientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Patient'], ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  end?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PractitionerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Practitioner'] = ResolversParentTypes['Practitioner'], FederationReferenceType extends FederationReferenceTypes['Practitioner'] = FederationReferenceTypes['Practitioner']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Practitioner']> | FederationReferenceType, FederationReferenceType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['HumanName'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  profession?: Resolver<ResolversTypes['Profession'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType, RequireFields<QueryPatientArgs, 'id'>>;
  patients?: Resolver<Maybe<ResolversTypes['PatientConnection']>, ParentType, ContextType, RequireFields<QueryPatientsArgs, 'first' | 'orderBy'>>;
  practitioner?: Resolver<Maybe<ResolversTypes['Practitioner']>, ParentType, ContextType, RequireFields<QueryPractitionerArgs, 'id'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RecordConditionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordConditionPayload'] = ResolversParentTypes['RecordConditionPayload']> = {
  condition?: Resolver<Maybe<ResolversTypes['Condition']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RefreshSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionPayload'] = ResolversParentTypes['RefreshSessionPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RevokeConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeConsentPayload'] = ResolversParentTypes['RevokeConsentPayload']> = {
  consent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UpdateConditionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateConditionPayload'] = ResolversParentTypes['UpdateConditionPayload']> = {
  condition?: Resolver<Maybe<ResolversTypes['Condition']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdatePatientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePatientPayload'] = ResolversParentTypes['UpdatePatientPayload']> = {
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  caregiver?: Resolver<Maybe<ResolversTypes['Caregiver']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  patient?: Resolver<Maybe<ResolversTypes['Patient']>, ParentType, ContextType>;
  practitioner?: Resolver<Maybe<ResolversTypes['Practitioner']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  sessionExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddCareTeamMemberPayload?: AddCareTeamMemberPayloadResolvers<ContextType>;
  CareTeam?: CareTeamResolvers<ContextType>;
  CareTeamMember?: CareTeamMemberResolvers<ContextType>;
  CareTeamParticipant?: CareTeamParticipantResolvers<ContextType>;
  Caregiver?: CaregiverResolvers<ContextType>;
  Coding?: CodingResolvers<ContextType>;
  Condition?: ConditionResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  EndCareTeamMembershipPayload?: EndCareTeamMembershipPayloadResolvers<ContextType>;
  EnrollPatientPayload?: EnrollPatientPayloadResolvers<ContextType>;
  GrantConsentPayload?: GrantConsentPayloadResolvers<ContextType>;
  HumanName?: HumanNameResolvers<ContextType>;
  LanguageTag?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Patient?: PatientResolvers<ContextType>;
  PatientConnection?: PatientConnectionResolvers<ContextType>;
  PatientEdge?: PatientEdgeResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  Practitioner?: PractitionerResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecordConditionPayload?: RecordConditionPayloadResolvers<ContextType>;
  RefreshSessionPayload?: RefreshSessionPayloadResolvers<ContextType>;
  RevokeConsentPayload?: RevokeConsentPayloadResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  UpdateConditionPayload?: UpdateConditionPayloadResolvers<ContextType>;
  UpdatePatientPayload?: UpdatePatientPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

