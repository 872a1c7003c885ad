import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Given, openGraph } from '../run.fixture.ts'
import { shop } from '../shop.fixture.ts'
import { fetchesOf } from './fetches.ts'
import { groupFetches, shadowsRequired, stepsOfFetches } from './merge-fetches.ts'

const fetchesFor = (query: string, given: Given = {}) => fetchesOf(shop.plan(query, given).plan, {}).fetches

/** The requests of a program: the subgraph, how many of the plan's fetches, and what it waits for. */
function requests(query: string, given?: Given): readonly string[] {
  return shop
    .compile(query, given)
    .requests.map(
      ({ service, parts, waitsFor }) => `${service} ${parts.flatMap(({ places }) => places).length} after ${waitsFor}`,
    )
}

describe('fetches share a request', () => {
  test('of one subgraph and one step', () => {
    assert.deepEqual(requests('{ products { maker { name } next { maker { country } } } }'), [
      'catalog 1 after 0',
      'makers 2 after 1',
    ])
  })

  test('as one part with several places where they ask the same', () => {
    const [, makers] = shop.compile('{ products { score next { score next { score } } } }').requests
    assert.deepEqual(
      makers?.parts.map(({ alias, places }) => [alias, places.length]),
      [['_entities', 3]],
    )
  })

  test('as parts with aliases and variables of their own where they do not', () => {
    const { requests: found } = shop.compile('{ products { score next { rank } } }')
    assert.deepEqual(
      found[1]?.parts.map(({ alias, variable }) => [alias, variable]),
      [
        ['e0', 'r0'],
        ['e1', 'r1'],
      ],
    )
  })

  test('with variables that none of the client’s is taken for', () => {
    const { requests: found } = shop.compile('query ($r0: String) { products { shipping(to: $r0) next { count } } }')
    assert.deepEqual(
      found[1]?.parts.map(({ variable }) => variable),
      ['_r0', '_r1'],
    )
    assert.deepEqual(found[1]?.variables, ['r0'])
  })

  test('with a later one, when nobody waits for them: the answer is out no later', () => {
    const query = '{ products { maker { name } reviews { author { name } } } }'
    assert.deepEqual(requests(query), ['catalog 1 after 0', 'reviews 1 after 1', 'makers 2 after 2'])
  })
})

describe('fetches have requests of their own', () => {
  test('at the root', () => {
    assert.deepEqual(requests('{ shop { name } latest { text } }'), ['catalog 1 after 0', 'reviews 1 after 0'])
  })

  test('when another one waits for them: it would have to wait longer', () => {
    const fetches = fetchesFor('{ products { maker { name } reviews { author { name } } } }')
    const steps = stepsOfFetches(fetches, { mayWait: true })
    const [, reviews] = fetches.filter(({ service }) => service === 'reviews')
    assert.equal(reviews, undefined)
    for (const { id, level, after } of fetches) {
      const isAwaited = fetches.some((it) => it.after.includes(id))
      if (isAwaited) assert.equal(steps[id], level)
      for (const other of after) assert.ok((steps[other] ?? 0) < (steps[id] ?? 0))
    }
  })

  test('in a mutation whose later fields would change what they read', () => {
    const query = 'mutation { add(title: "") { maker { name } reviews { author { name } } } }'
    const fetches = fetchesFor(query)
    assert.deepEqual(
      stepsOfFetches(fetches, { mayWait: false }),
      fetches.map(({ level }) => level),
    )
    assert.deepEqual(
      requests(query).filter((it) => it.startsWith('makers')),
      ['makers 1 after 1', 'makers 1 after 1'],
    )
  })

  test('in different deferred parts', () => {
    const query = '{ product(id: 1) { title ... @defer(label: "a") { score } ... @defer(label: "b") { rank } } }'
    assert.equal(requests(query, { incremental: true }).filter((it) => it.startsWith('reviews')).length, 2)
  })
})

test('where an alias stands for a required field nothing is merged: which answer comes first would decide', () => {
  const fetches = fetchesFor('{ products { score next { rank } } }')
  assert.equal(shadowsRequired(fetches, new Set()), false)
  const [first, ...rest] = fetches
  assert.ok(first)
  const [shadowing] = fetchesOf(
    {
      kind: 'QueryPlan',
      node: {
        kind: 'Fetch',
        serviceName: 'catalog',
        variableUsages: [],
        operation: '{products{id:title}}',
        operationKind: 'query',
      } as never,
    },
    {},
  ).fetches
  assert.ok(shadowing)
  const all = [{ ...shadowing, id: first.id }, ...rest]
  assert.equal(shadowsRequired(all, new Set()), true)
  // An alias of ours is no client's.
  assert.equal(shadowsRequired(all, new Set(['id'])), false)
  assert.equal(groupFetches(all, stepsOfFetches(all, { mayWait: false }), false).length, all.length)
})

test('mutations are asked in their order, each after what belongs to the one before', () => {
  const graph = openGraph({
    a: 'type Query { q: T } type Mutation { one: T } type T @key(fields: "id") { id: ID! }',
    b: 'type Mutation { two: T } type T @key(fields: "id") { id: ID! name: String }',
  })
  const run = graph.run('mutation { first: one { name } two { id } last: one { id } }')
  const order: string[] = []
  const answers: Readonly<Record<string, object>> = {
    first: { first: { __typename: 'T', id: '1' } },
    name: { _entities: [{ name: 'n' }] },
    two: { two: { id: '2' } },
    last: { last: { id: '3' } },
  }
  for (let step = 0; step < 4; step++) {
    const question = run.next()
    const name = ['first', 'two', 'last', 'name'].find((it) => question.query.includes(it)) ?? ''
    order.push(name)
    assert.equal(question.request.isMutation, name !== 'name')
    question.answer({ data: answers[name] })
  }
  assert.deepEqual(order, ['first', 'name', 'two', 'last'])
  assert.equal(run.text, '{"first":{"name":"n"},"two":{"id":"2"},"last":{"id":"3"}}')
})
