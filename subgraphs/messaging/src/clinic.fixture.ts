import { randomUUID } from 'node:crypto'
import type { Hints } from '@care/service/hints'
import { openHints } from '@care/service/open-hints'
import { IDENTITY_HEADER, type Identity, claimsOf, signIdentity } from '@care/service/identity'
import { createLog } from '@care/service/log'
import { createMetrics } from '@care/service/metrics'
import {
  type PatientRelations,
  RELATIONS_CHANNEL,
  type RelatedMember,
  type Relations,
  followRelations,
} from '@care/service/relations'
import { type SubgraphServer, openSubgraphServer } from '@care/service/subgraph-server'
import type { ExecutionResult } from 'graphql'
import { type MessagingSubgraph, openMessagingSubgraph } from './subgraph.ts'

const SECRET = 'a secret that only these tests know.'
const LONG_AGO = '2020-01-01T00:00:00.000Z'

export const log = createLog('test', 'silent')

const account = (subject: string, part: Partial<Identity>): Identity => ({
  subject,
  roles: [],
  scopes: ['messages:read', 'messages:write'],
  patientId: null,
  practitionerId: null,
  caregiverId: null,
  organizationId: null,
  sessionExpiresAt: new Date('2033-05-18T00:00:00Z'),
  ...part,
})

export const people = {
  wang: account('account-wang', { roles: ['PATIENT'], patientId: 'wang' }),
  garcia: account('account-garcia', { roles: ['PATIENT'], patientId: 'garcia' }),
  chen: account('account-chen', { roles: ['PRACTITIONER'], practitionerId: 'dr.chen' }),
  li: account('account-li', { roles: ['PRACTITIONER'], practitionerId: 'nurse.li' }),
  okafor: account('account-okafor', { roles: ['PRACTITIONER'], practitionerId: 'dr.okafor' }),
  daughter: account('account-daughter', { roles: ['CAREGIVER'], caregiverId: 'daughter' }),
  admin: account('account-admin', { roles: ['ADMINISTRATOR'], organizationId: 'clinic' }),
  partner: account('account-partner', { roles: ['PARTNER'], organizationId: 'cloud' }),
} as const

export const member = (participantId: string, changes: Partial<RelatedMember> = {}): RelatedMember => ({
  participantId,
  participantType: 'Practitioner',
  role: 'ATTENDING',
  start: LONG_AGO,
  end: null,
  ...changes,
})

const consent = (scope: string, granteeId: string | null = null) => ({ scope, granteeId, start: LONG_AGO, end: null })

const related = (patientId: string, changes: Partial<PatientRelations> = {}): PatientRelations => ({
  patientId,
  version: 0,
  organizationId: 'clinic',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  enrollmentStatus: 'ACTIVE',
  conditions: [],
  members: [member('dr.chen'), member('nurse.li', { role: 'NURSE' })],
  consents: [consent('MESSAGING'), consent('PARTNER_SHARING', 'cloud')],
  ...changes,
})

/** One clinic: who cares for whom, and the messaging subgraph behind its door. */
export interface Clinic extends AsyncDisposable {
  readonly relations: Relations
  readonly subgraph: MessagingSubgraph
  readonly server: SubgraphServer
  /** Changes what is known of a patient; resolves when the subgraph knows. */
  change(patientId: string, changes: Partial<PatientRelations>): Promise<void>
  ask(
    who: Identity | null,
    query: string,
    variables?: Record<string, unknown>,
    language?: string,
  ): Promise<ExecutionResult>
  subscribe(who: Identity | null, query: string, variables?: Record<string, unknown>): Promise<Stream>
}

type Stream = AsyncIterableIterator<ExecutionResult> | ExecutionResult

/** Wang is in the care of Chen and Li; Garcia of Okafor. Wang's daughter helps, and may look as well. */
export async function openClinic({
  url = 'sqlite:',
  hints = openHints(undefined, log) as Hints,
} = {}): Promise<Clinic> {
  const opening = new AsyncDisposableStack()
  opening.use(hints)
  const feed: PatientRelations[] = []
  const put = (relations: PatientRelations) => feed.push({ ...relations, version: feed.length + 1 })
  const withDaughter = [
    ...related('wang').members,
    member('daughter', { participantType: 'Caregiver', role: 'CAREGIVER' }),
  ]
  put(related('wang', { members: withDaughter, consents: [...related('wang').consents, consent('CAREGIVER_ACCESS')] }))
  put(related('garcia', { members: [member('dr.okafor')] }))
  const source = {
    after: async (version: number, limit: number) => feed.filter((it) => it.version > version).slice(0, limit),
  }
  const relations = opening.use(await followRelations(source, hints, log))
  const metrics = opening.use(createMetrics())
  const config = { MESSAGING_STORE: url, MESSAGING_RESPONSE_HOURS: 2 }
  const subgraph = await openMessagingSubgraph(config, { hints, log, metrics, relations })
  const server = opening.use(await openSubgraphServer(subgraph, SECRET, log))
  const headers = async (who: Identity | null, language = 'en') => ({
    [IDENTITY_HEADER]: await signIdentity(
      who && { sub: who.subject, exp: who.sessionExpiresAt.getTime() / 1000, ...claimsOf(who) },
      'messaging',
      SECRET,
    ),
    'accept-language': language,
  })
  return {
    relations,
    subgraph,
    server,
    async change(patientId, changes) {
      const known = Promise.withResolvers<void>()
      const version = put({ ...(relations.of(patientId) ?? related(patientId)), ...changes })
      using _ = relations.onChange((changed) => {
        if (changed.version === version) known.resolve()
      })
      await hints.publish(RELATIONS_CHANNEL, String(version))
      await known.promise
    },
    ask: async (who, query, variables = {}, language = 'en') =>
      JSON.parse(JSON.stringify(await server.execute({ query, variables, headers: await headers(who, language) }))),
    subscribe: async (who, query, variables = {}) =>
      server.subscribe({ query, variables, headers: await headers(who) }),
    [Symbol.asyncDispose]: () => opening.disposeAsync(),
  }
}

/** What the graph answers when it refuses nothing. */
export async function shown<Data>(
  clinic: Clinic,
  who: Identity,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await clinic.ask(who, query, variables)
  if (!data || errors) throw new Error(JSON.stringify(errors))
  return data as Data
}

/** Begins a conversation about Wang, or as `input` says, and gives its id. */
export async function begin(clinic: Clinic, who: Identity, input: Record<string, unknown> = {}): Promise<string> {
  const { data, errors } = await clinic.ask(
    who,
    `mutation ($input: StartConversationInput!) {
      startConversation(input: $input) { conversation { id } errors { code message } } }`,
    { input: { idempotencyKey: randomUUID(), patientId: 'wang', kind: 'CARE_TEAM', ...input } },
  )
  const payload = data?.['startConversation'] as { conversation: { id: string } | null; errors: unknown[] } | undefined
  if (!payload?.conversation) throw new Error(JSON.stringify(errors ?? payload))
  return payload.conversation.id
}

/** Sends a message and gives its id. */
export async function send(
  clinic: Clinic,
  who: Identity,
  conversationId: string,
  body: string,
  input: Record<string, unknown> = {},
): Promise<string> {
  const { data, errors } = await clinic.ask(
    who,
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } errors { code message } } }',
    { input: { idempotencyKey: randomUUID(), conversationId, body, ...input } },
  )
  const payload = data?.['sendMessage'] as { message: { id: string } | null; errors: unknown[] } | undefined
  if (!payload?.message) throw new Error(JSON.stringify(errors ?? payload))
  return payload.message.id
}

/** Marks a conversation as read up to a message, and gives the unread count that remains. */
export const read = (clinic: Clinic, who: Identity, conversationId: string, upToMessageId: string) =>
  clinic.ask(
    who,
    `mutation ($input: MarkConversationReadInput!) {
      markConversationRead(input: $input) { conversation { unreadCount } errors { code field } } }`,
    { input: { conversationId, upToMessageId } },
  )
