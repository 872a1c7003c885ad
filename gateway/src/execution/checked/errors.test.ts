import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type HeldRun, type Question, type RunGiven, openGraph } from '../run.fixture.ts'
import { answerOf, shop } from '../shop.fixture.ts'

/** Where errors are, sorted; `-` for those without a path. */
const paths = (run: HeldRun): readonly string[] => pathsOf(run.outcome?.errors ?? [])

const pathsOf = (errors: readonly { readonly path?: readonly unknown[] | undefined }[]): readonly string[] =>
  errors.map(({ path }) => path?.join('.') ?? '-').toSorted()

/** What goes wrong in one request: an answer with errors, or no answer. */
type Wrong = (question: Question) => void

const failing: Wrong = (question) => question.fail()

/** An answer that is as it should be, but for one error. */
const withError =
  (path?: readonly (string | number)[]): Wrong =>
  (question) =>
    question.answer({
      ...(JSON.parse(answerOf(question)) as object),
      errors: [{ message: 'm', ...(path && { path }) }],
    })

/** Runs an operation in which the requests to one subgraph go wrong. */
function runWith(query: string, subgraph: string, wrong: Wrong, given: RunGiven = {}): HeldRun {
  const run = shop.run(query, given)
  for (const question of run.asked) {
    if (question.isAnswered) continue
    if (question.subgraph === subgraph) wrong(question)
    else question.answer(answerOf(question))
  }
  return run
}

interface Case {
  readonly query: string
  readonly subgraph: string
  /** The paths that a subgraph tells, and where those are for the client. */
  readonly told: readonly (readonly [readonly (string | number)[], readonly string[]])[]
  /** Where a failed request is felt, and an error without a path. */
  readonly missing: readonly string[]
}

/** Every kind of node of a plan. */
const NODES: Readonly<Record<string, Case>> = {
  'a root fetch': {
    query: '{ mine: products { title } shop { name } }',
    subgraph: 'catalog',
    told: [
      [['mine', 2, 'title'], ['mine.2.title']],
      [['shop'], ['shop']],
    ],
    missing: ['mine', 'shop'],
  },
  'a root fetch beside another': {
    query: '{ shop { name } latest { text } }',
    subgraph: 'reviews',
    told: [[['latest', 0, 'text'], ['latest.0.text']]],
    missing: ['latest'],
  },
  'an entity of one place': {
    query: '{ product(id: 1) { title stock: count } }',
    subgraph: 'stock',
    told: [[['_entities', 0, 'stock'], ['product.stock']]],
    missing: ['product.stock'],
  },
  'an entity that stands at several places of a list': {
    query: '{ products { count } }',
    subgraph: 'stock',
    told: [
      [
        ['_entities', 0, 'count'],
        ['products.0.count', 'products.2.count'],
      ],
      [['_entities', 2], ['products.3']],
    ],
    missing: ['products.0.count', 'products.1.count', 'products.2.count', 'products.3.count'],
  },
  'an entity in lists of lists': {
    query: '{ shelves { reviews { text } } }',
    subgraph: 'reviews',
    told: [
      [['_entities', 0, 'reviews', 1, 'text'], ['shelves.0.0.reviews.1.text']],
      [['_entities', 1, 'reviews'], ['shelves.3.0.reviews']],
    ],
    missing: ['shelves.0.0.reviews', 'shelves.3.0.reviews'],
  },
  'an entity of one type among several': {
    query: '{ things { title ... on Book { score } } }',
    subgraph: 'reviews',
    told: [[['_entities', 0, 'score'], ['things.2.score']]],
    missing: ['things.2.score'],
  },
  'an entity of an entity': {
    query: '{ products { reviews { author { name } } } }',
    subgraph: 'makers',
    told: [
      [
        ['_entities', 0, 'name'],
        [
          'products.0.reviews.0.author.name',
          'products.0.reviews.1.author.name',
          'products.1.reviews.1.author.name',
          'products.2.reviews.0.author.name',
          'products.2.reviews.1.author.name',
          'products.3.reviews.0.author.name',
          'products.3.reviews.1.author.name',
        ],
      ],
      [['_entities', 1], ['products.1.reviews.0.author']],
    ],
    missing: [0, 1, 2, 3].flatMap((at) => [0, 1].map((of) => `products.${at}.reviews.${of}.author.name`)),
  },
  'a field that is there under a condition': {
    query: '{ product(id: 1) { title count @include(if: true) } }',
    subgraph: 'stock',
    told: [[['_entities', 0, 'count'], ['product.count']]],
    missing: ['product.count'],
  },
}

for (const checkedOnly of [false, true]) {
  describe(checkedOnly ? 'on the checked path' : 'on the spliced path, as far as it goes', () => {
    for (const [name, { query, subgraph, told, missing }] of Object.entries(NODES)) {
      describe(name, () => {
        for (const [path, expected] of told) {
          test(`has an error of ${path.join('.')} where the client looks for it`, () => {
            const run = runWith(query, subgraph, withError(path), { checkedOnly })
            assert.deepEqual(paths(run), expected.toSorted())
          })
        }

        test('has an error without a path wherever something may be missing', () => {
          assert.deepEqual(paths(runWith(query, subgraph, withError(), { checkedOnly })), missing.toSorted())
        })

        test('tells what is missing because a request failed', () => {
          const run = runWith(query, subgraph, failing, { checkedOnly })
          assert.deepEqual(paths(run), missing.toSorted())
          for (const error of run.outcome?.errors ?? []) {
            assert.equal(error.extensions?.['code'], 'SUBGRAPH_UNAVAILABLE')
            assert.equal(error.service, subgraph)
          }
        })
      })
    }
  })
}

describe('a request of several of the plan’s fetches', () => {
  const query = '{ product(id: 1) { reviews { author { name } } } products { maker { country } } }'
  const ask = (): HeldRun => {
    const run = shop.run(query)
    for (const question of run.asked) if (question.subgraph !== 'makers') question.answer(answerOf(question))
    return run
  }

  test('has an error in the part that it is of', () => {
    for (const type of ['User', 'Maker']) {
      const run = ask()
      const question = run.next('makers')
      const alias = /(e\d):_entities\(representations:\$\w+\)\{\.\.\.on (\w+)/g
      const found = [...question.query.matchAll(alias)].find((it) => it[2] === type)?.[1] ?? ''
      withError([found, 0, 'name'])(question)
      const expected =
        type === 'User'
          ? ['product.reviews.0.author.name', 'product.reviews.1.author.name']
          : ['products.0.maker.name', 'products.2.maker.name', 'products.3.maker.name']
      assert.deepEqual(paths(run), expected)
    }
  })

  test('is asked again in parts when one of them took the others along, and only that one is missing', () => {
    const run = ask()
    run.next('makers').answer({ data: null, errors: [{ message: 'm' }] })
    const apart = run.asked.filter(({ isAnswered }) => !isAnswered)
    assert.equal(apart.length, 2)
    for (const question of apart) {
      if (question.query.includes('User')) question.answer(answerOf(question))
      else question.answer({ data: null, errors: [{ message: 'm', path: ['_entities', 1, 'country'] }] })
    }
    assert.deepEqual(paths(run), ['products.1.maker.country'])
    assert.deepEqual((run.data as { readonly product: unknown }).product, {
      reviews: [{ author: { name: 'Nu1' } }, { author: { name: 'Nu1' } }],
    })
  })

  test('is asked again for one of them, though the other had no entities: that may be the one that failed', () => {
    const run = shop.run('{ product(id: 1) { reviews { author { name } } } products { maker { country } } }')
    run.next().answer({ data: { product: null, products: [{ maker: { __typename: 'Maker', id: 'm' } }] } })
    run.next('makers').answer({ data: null, errors: [{ message: 'reviews are not to be had' }] })
    run.next('makers').answer({ data: { _entities: [{ country: 'NL' }] } })
    assert.deepEqual(paths(run), [])
  })

  test('is not asked again by a server that is out of order, whatever it says', () => {
    const run = ask()
    const asked = run.asked.length
    run.next('makers').answer({ errors: [{ message: 'm' }] }, 500)
    assert.equal(run.asked.length, asked)
    assert.equal(paths(run).length, 6)
  })

  test('names each missing field once, though two fetches would have brought it', () => {
    const run = shop.run('query ($more: Boolean!) { products { maker { name @include(if: $more) name } } }', {
      variables: { more: true },
    })
    run.next().answer(answerOf(run.next()))
    run.next('makers').fail()
    assert.deepEqual(
      paths(run),
      [0, 1, 2, 3].map((index) => `products.${index}.maker.name`),
    )
  })

  test('is not asked again when there was no answer', () => {
    const run = ask()
    const asked = run.asked.length
    run.next('makers').fail('SUBGRAPH_TIMEOUT')
    assert.equal(run.asked.length, asked)
    assert.equal(paths(run).length, 6)
  })
})

describe('a mutation', () => {
  test('has its errors at its fields, and goes on with the next', () => {
    const run = shop.run('mutation { one: add(title: "") { title } two: remove(id: 1) { count } }')
    assert.equal(run.asked.length, 1)
    run.next().answer({
      data: { one: null, two: { __typename: 'Product', id: '1' } },
      errors: [{ message: 'm', path: ['one'] }],
    })
    run.next('stock').fail()
    assert.deepEqual(paths(run), ['one', 'two.count'])
  })
})

describe('an event of a subscription', () => {
  const graph = openGraph({
    a: 'type Query { q: Int } type Subscription { changed: T } type T @key(fields: "id") { id: ID! }',
    b: 'type T @key(fields: "id") { id: ID! name: String }',
  })
  const query = 'subscription { it: changed { id name } }'

  test('has the errors that came with it', () => {
    const run = graph.run(query, { event: { data: { it: null }, errors: [{ message: 'm', path: ['it'] }] } })
    assert.deepEqual([run.data, paths(run), run.asked.length], [{ it: null }, ['it'], 0])
  })

  test('has those of what is asked for it', () => {
    const run = graph.run(query, { event: { data: { it: { __typename: 'T', id: '1' } } } })
    run.next('b').fail()
    assert.deepEqual([run.data, paths(run)], [{ it: { id: '1', name: null } }, ['it.name']])
  })
})

test('keys that only the planner knows are in no path', () => {
  const query = '{ hits { ... on Product { n: rank } ... on Book { n: score } } }'
  const run = shop.run(query)
  run.next().answer(answerOf(run.next()))
  const question = run.next('reviews')
  const key = /(n__alias_\d+):/.exec(question.query)?.[1] ?? ''
  withError(['_entities', 0, key])(question)
  assert.deepEqual(paths(run), ['hits.0.n'])
})

test('keys that only the planner knows are in no path of a root fetch either', () => {
  const run = shop.run('{ hits { ... on Product { n: label } ... on Book { n: title } } }')
  const key = /(n__alias_\d+):/.exec(run.next().query)?.[1] ?? ''
  withError(['hits', 0, key])(run.next())
  assert.deepEqual(paths(run), ['hits.0.n'])
})

test('an alias that the gateway needed is told by the client’s', () => {
  const run = shop.run('{ products { id: title count } }')
  const { query } = run.next()
  const key = /(\w+):title/.exec(query)?.[1] ?? ''
  withError(['products', 1, key])(run.next())
  run.next('stock').answer(answerOf(run.next('stock')))
  assert.deepEqual(paths(run), ['products.1.id'])
})

const errorsFor = (error: unknown) =>
  runWith('{ shop { name } }', 'catalog', (it) => it.answer({ data: { shop: null }, errors: [error] })).outcome?.errors

describe('whatever an error is', () => {
  test('it has a message, a code, and its subgraph', () => {
    for (const error of [null, 1, 'text', {}, { message: '' }, { message: 7, path: 'shop', extensions: [] }]) {
      assert.deepEqual(errorsFor(error), [
        {
          message: 'A part of the graph failed.',
          path: ['shop'],
          service: 'catalog',
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' },
        },
      ])
    }
  })

  test('its own code stays', () => {
    const [error] = errorsFor({ message: 'm', path: ['shop'], extensions: { code: 'MINE', more: 1 } }) ?? []
    assert.deepEqual(error?.extensions, { code: 'MINE', more: 1 })
  })

  test('it is told at a hundred places at most', () => {
    const many = { data: { products: Array.from({ length: 1000 }, () => ({ __typename: 'Product', id: '1' })) } }
    const run = shop.run('{ products { count } }')
    run.next().answer(many)
    run.next('stock').fail()
    assert.equal(run.outcome?.errors.length, 100)
  })
})
