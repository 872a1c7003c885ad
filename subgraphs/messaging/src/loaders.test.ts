import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openHints } from '@care/service/open-hints'
import { graphql } from 'graphql'
import { begin, log, member, openClinic, people, send } from './clinic.fixture.ts'
import { createContext } from './context.ts'
import { openArrivals } from './live/arrivals.ts'
import { createSchema } from './schema.ts'
import type { MessagingStore } from './store/store.ts'

/** The store itself, with a list of what it was asked. */
function counted(store: MessagingStore): { store: MessagingStore; asked: string[] } {
  const asked: string[] = []
  const watched = new Proxy(store, {
    get(target, name: keyof MessagingStore) {
      if (typeof name === 'string') asked.push(name)
      return target[name]
    },
  })
  return { store: watched, asked }
}

it('a page of twenty patients costs the store one round trip for each kind of thing', async () => {
  await using clinic = await openClinic()
  const patients = Array.from({ length: 20 }, (_, i) => `patient-${i}`)
  for (const patientId of patients) {
    await clinic.change(patientId, { members: [member('dr.chen')] })
    const id = await begin(clinic, people.chen, { patientId })
    const question = await send(clinic, people.chen, id, 'How are you?')
    await send(clinic, people.chen, id, 'And your mother?', { inReplyToId: question })
    await begin(clinic, people.chen, { patientId, kind: 'ALERT_FOLLOW_UP', alertId: `alert-${patientId}` })
  }
  const { store, asked } = counted(clinic.subgraph.store)
  const { relations } = clinic
  await using hints = openHints(undefined, log)
  await using arrivals = await openArrivals(store, hints, relations, log)
  const caller = { identity: people.chen, requestId: 'r', language: 'en' } as const
  asked.length = 0

  const query = `query ($patients: [_Any!]!, $alerts: [_Any!]!) {
    patients: _entities(representations: $patients) { ... on Patient {
      conversations(first: 3) { edges { node { id unreadCount status participants { participantId }
        lastMessage { body status inReplyTo { body } }
        messages(last: 5) { edges { node { body status conversation { id } } } } } } }
      unread: conversations(first: 3, filter: { unreadOnly: true }) { edges { node { id } } } } }
    alerts: _entities(representations: $alerts) { ... on Alert { conversation { id } } } }`
  const result = await graphql({
    schema: createSchema(),
    source: query,
    variableValues: {
      patients: patients.map((id) => ({ __typename: 'Patient', id })),
      alerts: patients.map((id) => ({ __typename: 'Alert', id: `alert-${id}`, patientId: id })),
    },
    contextValue: createContext(caller, { store, relations, arrivals, log }),
  })
  assert.equal(result.errors, undefined)
  assert.equal(JSON.stringify(result.data?.['alerts']).split('conversation":{"id"').length - 1, 20)
  assert.equal(JSON.stringify(result.data).split('And your mother?').length - 1, 40)
  assert.deepEqual(asked.toSorted(), [
    'conversationsAboutEach',
    'conversationsAboutEach', // The other filter.
    'conversationsByIds',
    'messagesByIds',
    'messagesOf',
  ])
})
