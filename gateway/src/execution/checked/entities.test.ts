import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openGraph } from '../run.fixture.ts'
import { shop } from '../shop.fixture.ts'

const idsOf = (variables: Readonly<Record<string, unknown>>): readonly string[] =>
  (variables['representations'] as readonly { readonly id: string }[]).map(({ id }) => id)

const runWith = (products: readonly (object | null)[]) => {
  const held = shop.run('{ shop { products { count } } }', { checkedOnly: true })
  held.next().answer({ data: { shop: { products } } })
  return held
}
const product = (id: string | null) => ({ __typename: 'Product', id })

const shelf = (id: string, unit: string | null, ...cups: readonly string[]) => ({
  __typename: 'Shelf',
  id,
  unit,
  cups: cups.map((cup) => ({ __typename: 'Cup', id: cup })),
})

describe('entities', () => {
  test('that are equal are asked for once, and each place gets a copy', () => {
    const held = runWith([product('1'), product('2'), product('1')])
    assert.deepEqual(idsOf(held.next('stock').variables), ['1', '2'])
    held.next('stock').answer({ data: { _entities: [{ count: 1 }, { count: 2 }] } })
    assert.equal(held.text, '{"shop":{"products":[{"count":1},{"count":2},{"count":1}]}}')
  })

  test('that are not there are not asked for, and without any there is no request', () => {
    assert.deepEqual(idsOf(runWith([null, product('2'), null]).next('stock').variables), ['2'])
    const held = runWith([null])
    assert.deepEqual([held.asked.length, held.text], [1, '{"shop":{"products":[null]}}'])
  })

  test('that lack their key are not asked for', () => {
    assert.deepEqual(idsOf(runWith([{ __typename: 'Product' }, product('2')]).next('stock').variables), ['2'])
  })

  test('that the subgraph does not know are null in their own fields alone', () => {
    const held = runWith([product('1'), product('2')])
    held.next('stock').answer({ data: { _entities: [null, { count: 2 }] } })
    assert.equal(held.text, '{"shop":{"products":[{"count":null},{"count":2}]}}')
    assert.deepEqual(held.outcome?.errors, [])
  })

  test('in another number than were asked for are no answer', () => {
    for (const entities of [[], [{ count: 1 }, { count: 2 }, { count: 3 }], {}, 'text']) {
      const held = runWith([product('1'), product('2')])
      held.next('stock').answer({ data: { _entities: entities } })
      assert.equal(held.text, '{"shop":{"products":[{"count":null},{"count":null}]}}')
      assert.deepEqual(
        held.outcome?.errors.map(({ path }) => path?.join('.')),
        ['shop.products.0.count', 'shop.products.1.count'],
      )
    }
  })

  test('whose later answers differ are not changed by each other', () => {
    const held = shop.run('{ shop { best { reviews { author { name } } next { reviews { author { name } } } } } }', {
      checkedOnly: true,
    })
    held.next().answer({ data: { shop: { best: { ...product('1'), next: product('1') } } } })
    held.next('reviews').answer({ data: { _entities: [{ reviews: [{ author: { __typename: 'User', id: 'u' } }] }] } })
    assert.deepEqual(idsOf(held.next('makers').variables), ['u'])
    held.next('makers').answer({ data: { _entities: [{ name: 'n' }] } })
    const reviews = '[{"author":{"name":"n"}}]'
    assert.equal(held.text, `{"shop":{"best":{"reviews":${reviews},"next":{"reviews":${reviews}}}}}`)
  })
})

describe('a value out of a context', () => {
  const graph = openGraph({
    a: `
      type Query { shelves: [Shelf] }
      type Shelf @key(fields: "id") @context(name: "shelf") { id: ID! unit: String cups: [Cup] }
      type Cup @key(fields: "id") { id: ID! size(unit: String @fromContext(field: "$shelf { unit }")): Int }
    `,
    b: `type Cup @key(fields: "id") { id: ID! name: String }`,
  })
  test('is one variable, so that entities below different values are asked for apart, and those below one together', () => {
    const run = graph.run('{ shelves { cups { size } } }')
    run
      .next()
      .answer({ data: { shelves: [shelf('1', 'cl', 'a', 'b'), shelf('2', 'oz', 'a'), shelf('3', 'cl', 'c', 'a')] } })
    const open = run.asked.filter(({ isAnswered }) => !isAnswered)
    const given = open.map(({ variables }) => {
      const { representations, ...contexts } = variables
      assert.ok(representations)
      return [Object.values(contexts), idsOf(variables)]
    })
    assert.deepEqual(given, [
      [['cl'], ['a', 'b', 'c']],
      [['oz'], ['a']],
    ])
    open[1]?.answer({ data: { _entities: [{ size: 7 }] } })
    open[0]?.answer({ data: { _entities: [{ size: 1 }, { size: 2 }, { size: 3 }] } })
    assert.equal(
      run.text,
      '{"shelves":[{"cups":[{"size":1},{"size":2}]},{"cups":[{"size":7}]},{"cups":[{"size":3},{"size":1}]}]}',
    )
  })

  test('is null where it is null', () => {
    const run = graph.run('{ shelves { cups { size } } }')
    run.next().answer({ data: { shelves: [shelf('1', null, 'a')] } })
    const { representations, ...contexts } = run.next('a').variables
    assert.ok(representations)
    assert.deepEqual(Object.values(contexts), [null])
  })

  test('leaves a failure with the entities that it concerns', () => {
    const run = graph.run('{ shelves { cups { size } } }')
    run.next().answer({ data: { shelves: [shelf('1', 'cl', 'a'), shelf('2', 'oz', 'a')] } })
    const [one, other] = run.asked.filter(({ isAnswered }) => !isAnswered)
    one?.fail()
    other?.answer({ data: { _entities: [{ size: 7 }] } })
    assert.equal(run.text, '{"shelves":[{"cups":[{"size":null}]},{"cups":[{"size":7}]}]}')
    assert.deepEqual(
      run.outcome?.errors.map(({ path }) => path),
      [['shelves', 0, 'cups', 0, 'size']],
    )
  })
})
