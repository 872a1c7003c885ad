import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStreams } from './library/open-streams.ts'
import { tokenFor } from './library/open-library.ts'

const token = 'a token for operators, in tests only'

interface Listed {
  readonly total: number
  readonly streams: readonly Record<string, unknown>[]
}

test('operators see what is listened to, by how many, and what keeps streams apart that look alike', async () => {
  await using it = await openStreams({ GATEWAY_ADMIN_PORT: '0', GATEWAY_ADMIN_TOKEN: token })
  const query = 'subscription Added($p: String) { bookAdded(prefix: $p) { title } }'
  const people = [await it.connect(await tokenFor('jane')), await it.connect(await tokenFor('john'))]
  for (const client of people) client.subscribe('a', query, { variables: { p: 'x' } })
  people[0]?.subscribe('b', 'subscription { clock }')
  await Promise.all(people.map((client) => client.settled()))
  await Promise.all([0, 1, 2].map((number) => it.script.opened(number)))

  const list = async (search = '', authorization = `Bearer ${token}`) => {
    const response = await fetch(`${it.library.gateway.adminOrigin}/admin/subscriptions${search}`, {
      headers: { authorization },
    })
    return { status: response.status, body: (await response.json()) as Listed }
  }
  assert.equal((await list('', 'Bearer wrong')).status, 401)
  assert.equal((await list('?limit=x')).status, 400)
  assert.deepEqual((await list('?limit=1')).body.streams.length, 1)
  const { total, streams } = (await list('?field=bookAdded')).body
  assert.equal(total, 2)
  for (const stream of streams) {
    assert.partialDeepStrictEqual(stream, {
      field: 'bookAdded',
      operation: 'Added',
      subgraph: 'books',
      listeners: 1,
      lastCursor: null,
      kept: { events: 0, bytes: 0 },
      alike: { streams: 2, keptApartBy: ['identity sub'] },
    })
    // Neither a name nor a value stands in it.
    assert.doesNotMatch(JSON.stringify(stream), /jane|john|"x"/)
  }
})
