import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openHints } from '@care/service/open-hints'
import { begin, log, openClinic, people, send } from '../clinic.fixture.ts'
import { createContext } from '../context.ts'
import { openArrivals } from '../live/arrivals.ts'
import { listConversations } from './list-conversations.ts'

const HOUR = 3_600_000
const { wang, chen } = people

it('a conversation is overdue once the care team’s time to answer is over, and no more when it has answered', async () => {
  await using clinic = await openClinic() // The care team has two hours.
  const { relations, subgraph } = clinic
  await using hints = openHints(undefined, log)
  await using arrivals = await openArrivals(subgraph.store, hints, relations, log)
  const caller = { identity: chen, requestId: 'r', language: 'en' } as const
  const overdueIn = async (hours: number) => {
    const now = new Date(Date.now() + hours * HOUR)
    const context = createContext(caller, { store: subgraph.store, relations, arrivals, log }, now)
    const filter = { unreadOnly: false, overdueOnly: true }
    return (await listConversations(context, { first: 10, filter })).rows.map(({ id }) => id)
  }
  const id = await begin(clinic, wang)
  await send(clinic, wang, id, 'Hello?')
  assert.deepEqual(await overdueIn(1.9), [])
  assert.deepEqual(await overdueIn(2.1), [id])
  await send(clinic, chen, id, 'Here I am.')
  assert.deepEqual(await overdueIn(2.1), [])
})
