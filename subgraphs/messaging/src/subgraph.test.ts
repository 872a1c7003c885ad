import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { type Clinic, begin, member, openClinic, people, read, send, shown } from './clinic.fixture.ts'

const { wang, chen, li, okafor, daughter } = people

const START = `mutation ($input: StartConversationInput!) {
  startConversation(input: $input) { conversation { id kind } errors { code field message } } }`
const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id body idempotencyKey } errors { code field message } } }`
const key = () => randomUUID()

const refusals = (errors: readonly Record<string, unknown>[]) => errors.map(({ code, field }) => [code, field])
const inputField = (...path: string[]) => ['input', ...path]
const bad = (...path: string[]) => [['BAD_USER_INPUT', inputField(...path)]]

describe('the messaging subgraph', () => {
  let clinic: Clinic
  before(async () => {
    clinic = await openClinic()
  })
  after(() => clinic[Symbol.asyncDispose]())

  const started = async (who: typeof chen, input: Record<string, unknown>, language?: string) => {
    const { data, errors } = await clinic.ask(who, START, { input: { idempotencyKey: key(), ...input } }, language)
    assert.equal(errors, undefined)
    return data?.['startConversation'] as { conversation: { id: string } | null; errors: Record<string, unknown>[] }
  }
  const refusalsOf = async (input: Record<string, unknown>) => {
    const { errors } = await started(wang, { patientId: 'wang', kind: 'DIRECT', ...input })
    return refusals(errors)
  }
  const sent = async (who: typeof chen, input: Record<string, unknown>) => {
    const { data, errors } = await clinic.ask(who, SEND, { input: { idempotencyKey: key(), ...input } })
    assert.equal(errors, undefined)
    return data?.['sendMessage'] as { message: { id: string } | null; errors: Record<string, unknown>[] }
  }
  it('carries a talk from the first question to its being read', async () => {
    const id = await begin(clinic, wang, { kind: 'DIRECT', participantIds: ['dr.chen'], topic: 'Dizzy' })
    const question = await send(clinic, wang, id, 'I feel dizzy. 头晕', { readingIds: ['reading-1'] })
    const answer = await send(clinic, chen, id, 'Please sit down.', {
      inReplyToId: question,
      articleIds: ['article-1'],
      fileIds: ['file-1', 'file-2'],
    })
    await read(clinic, wang, id, answer)
    const query = `query ($id: ID!) { conversation(id: $id) {
      kind topic status version patientId patient { id } alert { id } responseDueAt closedAt unreadCount
      participants { participantId participant { __typename ... on Patient { id } ... on Practitioner { id } } lastReadMessageId }
      lastMessage { id }
      messages { edges { node { body senderId sender { __typename } status idempotencyKey inReplyTo { id }
        readings { __typename id } articles { id } attachments { id } conversation { id } } } } } }`
    const data = await shown<{
      conversation: { messages: { edges: { node: { idempotencyKey: string } }[] } }
    }>(clinic, chen, query, { id })
    const { edges } = data.conversation.messages
    assert.match(edges[1]?.node.idempotencyKey ?? '', /^[0-9a-f-]{36}$/)
    assert.deepEqual(data, {
      conversation: {
        kind: 'DIRECT',
        topic: 'Dizzy',
        status: 'AWAITING_PATIENT',
        version: 3,
        patientId: 'wang',
        patient: { id: 'wang' },
        alert: null,
        responseDueAt: null,
        closedAt: null,
        unreadCount: 1,
        participants: [
          { participantId: 'wang', participant: { __typename: 'Patient', id: 'wang' }, lastReadMessageId: answer },
          {
            participantId: 'dr.chen',
            participant: { __typename: 'Practitioner', id: 'dr.chen' },
            lastReadMessageId: null,
          },
        ],
        lastMessage: { id: answer },
        messages: {
          edges: [
            {
              node: {
                body: 'I feel dizzy. 头晕',
                senderId: 'wang',
                sender: { __typename: 'Patient' },
                status: 'SENT',
                idempotencyKey: null,
                inReplyTo: null,
                readings: [{ __typename: 'Reading', id: 'reading-1' }],
                articles: [],
                attachments: [],
                conversation: { id },
              },
            },
            {
              node: {
                body: 'Please sit down.',
                senderId: 'dr.chen',
                sender: { __typename: 'Practitioner' },
                status: 'READ',
                idempotencyKey: edges[1]?.node.idempotencyKey,
                inReplyTo: { id: question },
                readings: [],
                articles: [{ id: 'article-1' }],
                attachments: [{ id: 'file-1' }, { id: 'file-2' }],
                conversation: { id },
              },
            },
          ],
        },
      },
    })
  })

  it('lets the care team’s conversations follow the care team', async () => {
    await using own = await openClinic()
    const id = await begin(own, wang)
    const newest = await send(own, wang, id, 'Good morning')
    await read(own, li, id, newest)
    const query = 'query ($id: ID!) { conversation(id: $id) { participants { participantId lastReadMessageId } } }'
    const participants = async () => {
      const { conversation } = await shown<{
        conversation: { participants: { participantId: string; lastReadMessageId: string }[] }
      }>(own, wang, query, { id })
      return conversation.participants.map((one) => [one.participantId, one.lastReadMessageId])
    }
    const everybody = [
      ['wang', null],
      ['dr.chen', null],
      ['nurse.li', newest],
      ['daughter', null],
    ]
    assert.deepEqual(await participants(), everybody)
    const members = own.relations.of('wang')?.members ?? []
    await own.change('wang', {
      members: members.filter(({ participantId }) => participantId !== 'dr.chen'),
      consents: [],
    })
    assert.deepEqual(await participants(), [everybody[0], everybody[2]])
  })

  it('begins one follow-up for an alert and gives it to whoever asks next', async () => {
    const about = { patientId: 'wang', kind: 'ALERT_FOLLOW_UP', alertId: 'alert-1' }
    const first = await started(chen, about)
    const second = await started(li, about)
    assert.ok(first.conversation)
    assert.deepEqual(second, first)
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Alert { conversation { id alert { id } } } } }`
    const alerts = ['alert-1', 'alert-2'].map((id) => ({ __typename: 'Alert', id, patientId: 'wang' }))
    assert.deepEqual(await clinic.ask(wang, query, { r: alerts }), {
      data: {
        _entities: [{ conversation: { id: first.conversation.id, alert: { id: 'alert-1' } } }, { conversation: null }],
      },
    })
    assert.deepEqual(await clinic.ask(okafor, query, { r: alerts.slice(0, 1) }), {
      data: { _entities: [{ conversation: null }] },
    })
  })

  it('cannot be kept from an alert by somebody who names it for another patient', async () => {
    const squatter = await started(okafor, { patientId: 'garcia', kind: 'ALERT_FOLLOW_UP', alertId: 'alert-of-wang' })
    const rightful = await started(chen, { patientId: 'wang', kind: 'ALERT_FOLLOW_UP', alertId: 'alert-of-wang' })
    assert.ok(squatter.conversation && rightful.conversation)
    assert.notEqual(squatter.conversation.id, rightful.conversation.id)
  })

  it('shows on an alert no conversation about another patient, also to who cares for both', async () => {
    await using own = await openClinic()
    await own.change('garcia', { members: [member('dr.chen')] })
    const mistaken = await begin(own, chen, { patientId: 'garcia', kind: 'ALERT_FOLLOW_UP', alertId: 'alert-of-wang' })
    const ofAlert = async () => {
      const r = [{ __typename: 'Alert', id: 'alert-of-wang', patientId: 'wang' }]
      const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Alert { conversation { id } } } }'
      return (await own.ask(chen, query, { r })).data
    }
    assert.deepEqual(await ofAlert(), { _entities: [{ conversation: null }] })
    const rightful = await begin(own, chen, { patientId: 'wang', kind: 'ALERT_FOLLOW_UP', alertId: 'alert-of-wang' })
    assert.notEqual(rightful, mistaken)
    assert.deepEqual(await ofAlert(), { _entities: [{ conversation: { id: rightful } }] })
  })

  it('says what is wrong with a conversation that cannot be begun', async () => {
    assert.deepEqual(await refusalsOf({ participantIds: [] }), [['BAD_USER_INPUT', inputField('participantIds')]])
    assert.deepEqual(await refusalsOf({ participantIds: ['dr.chen', 'nurse.li'] }), [
      ['BAD_USER_INPUT', inputField('participantIds')],
    ])
    assert.deepEqual(await refusalsOf({ participantIds: ['dr.okafor'] }), [
      ['NOT_FOUND', inputField('participantIds', '0')],
    ])
    assert.deepEqual(await refusalsOf({ kind: 'CARE_TEAM', participantIds: ['dr.chen'], topic: '题'.repeat(101) }), [
      ['BAD_USER_INPUT', inputField('topic')],
      ['BAD_USER_INPUT', inputField('participantIds')],
    ])
    assert.deepEqual(await refusalsOf({ kind: 'ALERT_FOLLOW_UP' }), [['BAD_USER_INPUT', inputField('alertId')]])
    assert.deepEqual(await refusalsOf({ kind: 'CARE_TEAM', idempotencyKey: '' }), [
      ['BAD_USER_INPUT', inputField('idempotencyKey')],
    ])
  })

  it('says what is wrong with a message that cannot be sent', async () => {
    const conversationId = await begin(clinic, wang)
    const of = async (input: Record<string, unknown>) =>
      refusals((await sent(wang, { conversationId, body: 'Hello', ...input })).errors)
    assert.deepEqual(await of({ body: ' ' }), bad('body'))
    assert.deepEqual(await of({ body: null }), bad('body'))
    assert.deepEqual(await of({ body: '字'.repeat(4001) }), bad('body'))
    assert.deepEqual(await of({ body: '🙏'.repeat(4000) }), [])
    assert.deepEqual(await of({ kind: 'IMAGE' }), bad('fileIds'))
    assert.deepEqual(await of({ kind: 'SYSTEM' }), bad('kind'))
    assert.deepEqual(await of({ fileIds: Array(10).fill('f') }), bad('fileIds'))
    assert.deepEqual(await of({ readingIds: Array(21).fill('r') }), bad('readingIds'))
    assert.deepEqual(await of({ articleIds: Array(6).fill('a') }), bad('articleIds'))
    assert.deepEqual(await of({ readingIds: ['fine', 'not an id'] }), bad('readingIds', '1'))
    const elsewhere = await send(clinic, wang, await begin(clinic, wang), 'elsewhere')
    assert.deepEqual(await of({ inReplyToId: elsewhere }), [['NOT_FOUND', ['input', 'inReplyToId']]])
    assert.deepEqual(await of({ kind: 'VOICE', body: null, fileIds: ['f'] }), [])
  })

  it('answers a message that was sent again as it did the first time, and another under its key with a reason', async () => {
    const conversationId = await begin(clinic, wang)
    const input = { idempotencyKey: key(), conversationId, body: 'once' }
    const answers = await Promise.all(Array.from({ length: 8 }, () => sent(wang, input)))
    assert.deepEqual(
      answers,
      answers.map(() => answers[0]),
    )
    assert.deepEqual(answers[0]?.errors, [])
    const other = await sent(wang, { ...input, body: 'other' })
    assert.deepEqual(refusals(other.errors), [['IDEMPOTENCY_KEY_REUSED', ['input', 'idempotencyKey']]])
    const begun = { idempotencyKey: key(), patientId: 'wang', kind: 'CARE_TEAM', topic: 'one' }
    assert.deepEqual(await started(wang, begun), await started(wang, begun))
    const another = await started(wang, { ...begun, topic: 'two' })
    assert.deepEqual(refusals(another.errors), [['IDEMPOTENCY_KEY_REUSED', ['input', 'idempotencyKey']]])
  })

  it('needs the patient’s consent to messages, and says so in the language of the request', async () => {
    await using own = await openClinic()
    const id = await begin(own, chen)
    await own.change('wang', { consents: [] })
    const begun = { idempotencyKey: key(), patientId: 'wang', kind: 'CARE_TEAM' }
    const { data } = await own.ask(chen, START, { input: begun }, 'zh-CN')
    assert.deepEqual(data?.['startConversation'], {
      conversation: null,
      errors: [{ code: 'CONSENT_REQUIRED', field: null, message: '患者尚未同意与照护团队互发消息。' }],
    })
    const message = { idempotencyKey: key(), conversationId: id, body: 'Hello' }
    const answer = (await own.ask(chen, SEND, { input: message })).data?.['sendMessage'] as typeof data
    assert.deepEqual(answer?.['message'], null)
    assert.match(JSON.stringify(answer?.['errors']), /CONSENT_REQUIRED.*has not agreed/)
  })

  it('leaves a direct talk to the two of it, and lets the care team join a follow-up', async () => {
    const direct = await begin(clinic, chen, { kind: 'DIRECT' })
    const refused = await sent(li, { conversationId: direct, body: 'May I?' })
    assert.deepEqual(refusals(refused.errors), [['FORBIDDEN', ['input', 'conversationId']]])
    const followUp = await begin(clinic, chen, { kind: 'ALERT_FOLLOW_UP', alertId: 'alert-9' })
    await send(clinic, chen, followUp, 'Please measure again.')
    await send(clinic, daughter, followUp, 'We will.')
    const query = 'query ($id: ID!) { conversation(id: $id) { unreadCount status participants { participantId } } }'
    const { data } = await clinic.ask(daughter, query, { id: followUp })
    assert.deepEqual(data?.['conversation'], {
      unreadCount: 1,
      status: 'AWAITING_CARE_TEAM',
      participants: [{ participantId: 'wang' }, { participantId: 'dr.chen' }, { participantId: 'daughter' }],
    })
    const { conversation: seenByOther } = await shown<{ conversation: { unreadCount: number } }>(clinic, li, query, {
      id: followUp,
    })
    assert.equal(seenByOther.unreadCount, 0)
  })

  it('counts what is unread for each person, and lists it', async () => {
    await using own = await openClinic()
    const [talk, quiet] = [await begin(own, wang), await begin(own, wang)]
    for (let i = 0; i < 101; i++) await send(own, wang, talk, `message ${i}`)
    const list = `{ conversations(filter: { unreadOnly: true }) { edges { node { id unreadCount } } } }`
    const viewer = `{ _entities(representations: [{ __typename: "Viewer", id: "account-chen" }]) {
      ... on Viewer { unreadMessageCount } } }`
    assert.deepEqual((await own.ask(chen, list)).data, {
      conversations: { edges: [{ node: { id: talk, unreadCount: 99 } }] },
    })
    assert.deepEqual((await own.ask(chen, viewer)).data, { _entities: [{ unreadMessageCount: 101 }] })
    assert.deepEqual((await own.ask(wang, list)).data, { conversations: { edges: [] } })
    assert.deepEqual((await own.ask(li, viewer)).data, { _entities: [null] })
    const newest = await send(own, wang, quiet, 'and one more')
    const marked = { markConversationRead: { conversation: { unreadCount: 0 }, errors: [] } }
    assert.deepEqual((await read(own, chen, quiet, newest)).data, marked)
    assert.deepEqual((await own.ask(chen, viewer)).data, { _entities: [{ unreadMessageCount: 101 }] })
    const wrong = await read(own, chen, talk, newest)
    assert.match(JSON.stringify(wrong.data), /NOT_FOUND.*upToMessageId/)
  })

  it('finds what the care team owes an answer', async () => {
    await using own = await openClinic()
    const id = await begin(own, wang)
    await send(own, wang, id, 'Hello?')
    const query =
      '{ conversations(filter: { overdueOnly: true, statuses: [AWAITING_CARE_TEAM] }) { edges { node { id } } } }'
    assert.deepEqual((await own.ask(chen, query)).data, { conversations: { edges: [] } })
    const { conversation } = await shown<{
      conversation: { responseDueAt: string; lastMessage: { sentAt: string } }
    }>(own, chen, `{ conversation(id: "${id}") { responseDueAt lastMessage { sentAt } } }`)
    const waiting = Date.parse(conversation.responseDueAt) - Date.parse(conversation.lastMessage.sentAt)
    assert.equal(waiting, 2 * 3_600_000)
  })
})
