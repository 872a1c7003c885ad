import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Identity } from '@care/service/identity'
import { type Clinic, begin, openClinic, people, send } from './clinic.fixture.ts'

const { wang, garcia, chen, li, okafor, daughter, admin, partner } = people

const FOLLOW = 'subscription ($id: ID!) { messageAdded(conversationId: $id) { cursor } }'

/** Every mutation, as somebody would try it. */
const attempts = (conversationId: string, patientId: string, messageId: string) =>
  [
    [
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } errors { code field message } } }',
      { idempotencyKey: randomUUID(), conversationId, body: 'hello' },
    ],
    [
      'mutation ($input: MarkConversationReadInput!) { markConversationRead(input: $input) { conversation { id } errors { code field message } } }',
      { conversationId, upToMessageId: messageId },
    ],
    [
      'mutation ($input: StartConversationInput!) { startConversation(input: $input) { conversation { id } errors { code field message } } }',
      { idempotencyKey: randomUUID(), patientId, kind: 'CARE_TEAM' },
    ],
  ] as const

describe('who sees conversations about a patient', () => {
  let clinic: Clinic
  let id: string
  let followUp: string
  let messageId: string
  before(async () => {
    clinic = await openClinic()
    followUp = await begin(clinic, wang, { kind: 'ALERT_FOLLOW_UP', alertId: 'alert-1' })
    id = await begin(clinic, wang)
    messageId = await send(clinic, wang, id, 'private')
  })
  after(() => clinic[Symbol.asyncDispose]())

  /** Every way to a conversation, and what each shows of it. */
  const everyWay = async (who: Identity | null) => {
    const query = `query ($id: ID!, $r: [_Any!]!) {
      conversation(id: $id) { id }
      conversations { edges { node { id } } }
      _entities(representations: $r) {
        ... on Conversation { id }
        ... on Message { body }
        ... on Patient { conversations { edges { node { id } } } }
        ... on Alert { conversation { id } }
      } }`
    const r = [
      { __typename: 'Conversation', id },
      { __typename: 'Message', id: messageId },
      { __typename: 'Patient', id: 'wang' },
      { __typename: 'Alert', id: 'alert-1', patientId: 'wang' },
    ]
    return clinic.ask(who, query, { id, r })
  }
  const edges = () => ({ edges: [{ node: { id } }, { node: { id: followUp } }] })
  const everything = () => ({
    data: {
      conversation: { id },
      conversations: edges(),
      _entities: [{ id }, { body: 'private' }, { conversations: edges() }, { conversation: { id: followUp } }],
    },
  })
  const nothing = {
    data: { conversation: null, conversations: { edges: [] }, _entities: [null, null, null, { conversation: null }] },
  }

  it('is the patient, those who care for the patient, and nobody else, by whatever way', async () => {
    for (const who of [wang, chen, li, daughter]) assert.deepEqual(await everyWay(who), everything(), who.subject)
    for (const who of [garcia, okafor, admin, partner]) assert.deepEqual(await everyWay(who), nothing, who.subject)
  })

  it('is nobody without a sign-in, and nobody without the scope', async () => {
    const stranger = await everyWay(null)
    assert.deepEqual(stranger.data, {
      conversation: null,
      conversations: null,
      _entities: [null, null, null, { conversation: null }],
    })
    assert.deepEqual(
      stranger.errors?.map(({ extensions }) => extensions?.['code']),
      ['UNAUTHENTICATED', 'UNAUTHENTICATED'],
    )
    const without = await everyWay({ ...chen, scopes: [] })
    const entities = [null, null, { conversations: null }, { conversation: null }]
    assert.deepEqual(without.data, { conversation: null, conversations: null, _entities: entities })
    assert.deepEqual(new Set(without.errors?.map(({ extensions }) => extensions?.['code'])), new Set(['FORBIDDEN']))
  })

  it('cannot be told from what is not there', async () => {
    const answers = async (conversationId: string, patientId: string) =>
      Promise.all(
        attempts(conversationId, patientId, messageId).map(([query, input]) => clinic.ask(okafor, query, { input })),
      )
    const hidden = await answers(id, 'wang')
    assert.deepEqual(hidden, await answers('0'.repeat(32), 'nobody'))
    assert.match(JSON.stringify(hidden), /NOT_FOUND.*NOT_FOUND.*NOT_FOUND/)
    const refused = JSON.stringify(await clinic.subscribe(okafor, FOLLOW, { id }))
    assert.match(refused, /NOT_FOUND/)
    assert.equal(refused, JSON.stringify(await clinic.subscribe(okafor, FOLLOW, { id: '0'.repeat(32) })))
  })

  it('ends with the care, for who took part as well', async () => {
    await using own = await openClinic()
    const direct = await begin(own, chen, { kind: 'DIRECT' })
    const query = 'query ($id: ID!) { conversation(id: $id) { participants { participantId } } }'
    assert.ok((await own.ask(chen, query, { id: direct })).data?.['conversation'])
    const members = (own.relations.of('wang')?.members ?? []).map((member) =>
      member.participantId === 'dr.chen' ? { ...member, end: new Date().toISOString() } : member,
    )
    await own.change('wang', { members })
    assert.deepEqual(await own.ask(chen, query, { id: direct }), { data: { conversation: null } })
    assert.deepEqual((await own.ask(wang, query, { id: direct })).data, {
      conversation: { participants: [{ participantId: 'wang' }] },
    })
  })
})
