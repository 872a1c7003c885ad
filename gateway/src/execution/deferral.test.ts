import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { DeferredPart } from './execution.ts'
import type { HeldRun } from './run.fixture.ts'
import { answerOf, shop } from './shop.fixture.ts'

const run = (query: string): HeldRun => shop.run(query, { incremental: true })

/** Answers the open questions to a subgraph, or those that there are by then. */
function answer(held: HeldRun, ...subgraphs: readonly string[]): void {
  for (const subgraph of subgraphs) {
    for (const question of held.asked) {
      if (!question.isAnswered && question.subgraph === subgraph) question.answer(answerOf(question))
    }
  }
}

const shown = ({ label, path, data, errors }: DeferredPart) => ({
  label,
  path: path.join('.'),
  data: JSON.parse(data.text) as unknown,
  errors: errors.map((it) => it.path?.join('.')),
})

const partsOf = ({ deferred }: HeldRun) => deferred.map(({ parts, isLast }) => ({ parts: parts.map(shown), isLast }))

const NESTED = `{ product(id: 1) {
  title
  ... @defer(label: "outer") { reviews { text ... @defer(label: "inner") { author { name } } } }
  ... @defer(label: "other") { count }
} }`

describe('a deferred part', () => {
  test('comes after the first answer, which says what will follow', () => {
    const held = run('{ product(id: 1) { title ... @defer(label: "later") { score } } }')
    answer(held, 'catalog')
    assert.deepEqual([held.data, held.outcome?.hasNext], [{ product: { title: 'P1 ä' } }, true])
    assert.deepEqual(held.outcome?.pending, [{ label: 'later', path: ['product'] }])
    assert.deepEqual(partsOf(held), [])
    answer(held, 'reviews')
    assert.deepEqual(partsOf(held), [
      { parts: [{ label: 'later', path: 'product', data: { score: 1 }, errors: [] }], isLast: true },
    ])
  })

  test('is there for each object of a list', () => {
    const held = run('{ products { id ... @defer { score } } }')
    answer(held, 'catalog', 'reviews')
    const paths = ['products.0', 'products.1', 'products.2', 'products.3']
    assert.deepEqual(
      held.outcome?.pending?.map(({ path }) => path.join('.')),
      paths,
    )
    assert.deepEqual(
      partsOf(held)[0]?.parts.map(({ path, data }) => [path, data]),
      [
        ['products.0', { score: 1 }],
        ['products.1', { score: 2 }],
        ['products.2', { score: 1 }],
        ['products.3', { score: 3 }],
      ],
    )
  })

  test('is there for the types that it is meant for alone', () => {
    const held = run('{ things { title ... on Book @defer { score } } }')
    answer(held, 'catalog', 'reviews')
    assert.deepEqual(
      held.outcome?.pending?.map(({ path }) => path.join('.')),
      ['things.2'],
    )
    assert.deepEqual(
      partsOf(held)[0]?.parts.map(({ path }) => path),
      ['things.2'],
    )
  })

  test('is not there where its object is null', () => {
    const held = run('{ product(id: 1) { title ... @defer { score } } }')
    held.next().answer('{"data":{"product":null}}')
    assert.deepEqual([held.data, held.outcome?.pending], [{ product: null }, []])
    assert.deepEqual(partsOf(held), [{ parts: [], isLast: true }])
  })

  test('may be all that there is', () => {
    const held = run('{ ... @defer(label: "all") { shop { name } } }')
    assert.deepEqual([held.data, held.outcome?.pending], [{}, [{ label: 'all', path: [] }]])
    answer(held, 'catalog')
    assert.deepEqual(partsOf(held), [
      { parts: [{ label: 'all', path: '', data: { shop: { name: 'S' } }, errors: [] }], isLast: true },
    ])
  })

  test('waits for the first answer, though what it needs is there before', () => {
    const held = run('{ latest { text } ... @defer { shop { name } } }')
    answer(held, 'catalog')
    assert.deepEqual([held.outcome, held.deferred], [undefined, []])
    answer(held, 'reviews')
    assert.ok(held.outcome)
    assert.deepEqual(
      partsOf(held)[0]?.parts.map(({ data }) => data),
      [{ shop: { name: 'S' } }],
    )
  })

  test('comes as soon as it can, whatever comes after it in the operation', () => {
    const held = run(NESTED)
    answer(held, 'catalog', 'stock')
    assert.deepEqual(held.outcome?.pending?.map(({ label }) => label).toSorted(), ['other', 'outer'])
    assert.deepEqual(
      partsOf(held).map(({ parts }) => parts.map(({ label }) => label)),
      [['other']],
    )
    answer(held, 'reviews', 'makers')
    assert.deepEqual(
      partsOf(held).map(({ parts, isLast }) => [...parts.map(({ label }) => label), isLast]),
      [
        ['other', false],
        ['outer', false],
        ['inner', 'inner', true],
      ],
    )
  })

  test('inside another one has its own path in that one', () => {
    const held = run(NESTED)
    answer(held, 'catalog', 'reviews', 'stock', 'makers')
    const parts = held.deferred.flatMap((it) => it.parts.map(shown))
    assert.deepEqual(
      parts.find(({ label }) => label === 'outer'),
      {
        label: 'outer',
        path: 'product',
        data: { reviews: [{ text: 'T1' }, { text: 'T7' }] },
        errors: [],
      },
    )
    assert.deepEqual(
      parts.filter(({ label }) => label === 'inner').map(({ path, data }) => [path, data]),
      [0, 1].map((index) => [`product.reviews.${index}`, { author: { name: 'Nu1' } }]),
    )
  })

  test('is not deferred when its condition says so', () => {
    const query = 'query ($later: Boolean!) { product(id: 1) { title ... @defer(if: $later) { score } } }'
    const held = shop.run(query, { incremental: true, variables: { later: false } })
    answer(held, 'catalog', 'reviews')
    assert.deepEqual([held.data, held.outcome?.hasNext], [{ product: { title: 'P1 ä', score: 1 } }, false])
    assert.deepEqual(held.deferred, [])
  })
})

describe('what goes wrong in a deferred part', () => {
  test('is told with it, at the client’s path', () => {
    const held = run('{ products { id ... @defer { score } } }')
    answer(held, 'catalog')
    const entities = [{ score: 1 }, null, { score: 3 }]
    held
      .next('reviews')
      .answer({ data: { _entities: entities }, errors: [{ message: 'm', path: ['_entities', 1, 'score'] }] })
    assert.deepEqual(held.outcome?.errors, [])
    assert.deepEqual(
      partsOf(held)[0]?.parts.map(({ data, errors }) => [data, errors]),
      [
        [{ score: 1 }, []],
        [null, ['products.1.score']],
        [{ score: 1 }, []],
        [{ score: 3 }, []],
      ],
    )
  })

  test('is told with the part that it is in, not with one that comes out at the same time or before', () => {
    for (const order of [
      ['stock', 'reviews'],
      ['reviews', 'stock'],
    ]) {
      const held = run('{ product(id: 1) { title ... @defer(label: "a") { rank } ... @defer(label: "b") { count } } }')
      answer(held, 'catalog')
      for (const subgraph of order) held.next(subgraph).fail('SUBGRAPH_TIMEOUT')
      const parts = held.deferred.flatMap((it) => it.parts.map(shown))
      assert.deepEqual(
        parts
          .toSorted((a, b) => String(a.label).localeCompare(String(b.label)))
          .map(({ label, errors }) => [label, errors]),
        [
          ['a', ['product.rank']],
          ['b', ['product.count']],
        ],
      )
    }
  })

  test('is not told with the first answer, though it is known by then', () => {
    const held = run('{ latest { text } ... @defer { shop { name } } }')
    held.next('catalog').fail()
    answer(held, 'reviews')
    assert.deepEqual(held.outcome?.errors, [])
    assert.deepEqual(
      partsOf(held)[0]?.parts.map(({ errors }) => errors),
      [['shop']],
    )
  })
})
