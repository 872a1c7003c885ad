import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { answerOf, openRepaired } from '../../../test/federation/repaired.ts'

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@shareable", "@interfaceObject"]
)`

interface Thing {
  readonly id: string
  readonly name?: string
  readonly label?: string
  readonly print?: string
  readonly cover?: { readonly text: string }
}

// `things` says the label of a name, `prints` the print of a label, `things` again the book of a print, and so on.
const subgraphs = {
  names: {
    sdl: `${link} type Thing @key(fields: "id") { id: ID! name(short: Boolean): String }`,
    resolvers: {
      Thing: { name: ({ id }: Thing, { short }: { short?: boolean }) => (short === true ? `n${id}` : `name ${id}`) },
    },
  },
  things: {
    sdl: `${link}
      type Query { thing: Thing things: [Thing!] box: Box }
      type Mutation { touch: Thing }
      type Box { grid: [[Thing!]!]! inner: Box first: Any }
      union Any = Thing | Box
      type Thing @key(fields: "id") {
        id: ID!
        name(short: Boolean): String @external
        print: String @external
        cover: Cover @external
        label(loud: Boolean): String @requires(fields: "name")
        book: Book @requires(fields: "print")
        blurb: String @requires(fields: "cover { text }")
      }
      type Book { title: String pages(from: Int): [Int!] }
      type Cover @external { text: String }
    `,
    resolvers: {
      Query: {
        thing: () => ({ id: '1' }),
        things: () => [{ id: '1' }, { id: '2' }],
        box: () => ({
          grid: [[{ id: '1' }], [{ id: '2' }, { id: '3' }]],
          inner: { grid: [[{ id: '4' }]] },
          first: { __typename: 'Thing', id: '5' },
        }),
      },
      Mutation: { touch: () => ({ id: '6' }) },
      Thing: {
        label: ({ name }: Thing, { loud }: { loud?: boolean }) => `label of ${name}${loud === true ? '!' : ''}`,
        book: ({ print }: Thing) => ({ title: `book of ${print}`, length: 3 }),
        blurb: ({ cover }: Thing) => `blurb of ${cover?.text}`,
      },
      Book: {
        pages: ({ length }: { length: number }, { from = 1 }: { from?: number }) =>
          Array.from({ length }, (_, index) => from + index),
      },
    },
  },
  prints: {
    sdl: `${link}
      type Thing @key(fields: "id") {
        id: ID!
        label(loud: Boolean): String @external
        book: Book @external
        print: String @requires(fields: "label")
        cover: Cover @requires(fields: "book { title }")
        sound: String @requires(fields: "label(loud: true)")
      }
      type Book @external { title: String }
      type Cover { text: String }
    `,
    resolvers: {
      Thing: {
        print: ({ label }: Thing) => `print of ${label}`,
        cover: ({ book }: Thing & { book: { title: string } }) => ({ text: `cover of ${book.title}` }),
        sound: ({ label }: Thing) => `sound of ${label}`,
      },
    },
  },
}

const label = (id: string) => `label of name ${id}`
const print = (id: string) => `print of ${label(id)}`
const book = (id: string) => `book of ${print(id)}`
const blurb = (id: string) => `blurb of cover of ${book(id)}`

describe('a field waits for what it requires, where that requires something itself and the way leads back', () => {
  const federation = openRepaired(subgraphs)
  const cases = [
    { name: 'at the root', query: '{ thing { print } }', data: { thing: { print: print('1') } } },
    {
      name: 'in lists',
      query: '{ things { id print } }',
      data: { things: ['1', '2'].map((id) => ({ id, print: print(id) })) },
    },
    {
      name: 'in lists of lists, and at several levels',
      query: '{ box { grid { print } inner { grid { text: print id } } } }',
      data: {
        box: {
          grid: [[{ print: print('1') }], [{ print: print('2') }, { print: print('3') }]],
          inner: { grid: [[{ text: print('4'), id: '4' }]] },
        },
      },
    },
    {
      name: 'under a type condition',
      query: '{ box { first { __typename ... on Thing { print } } } }',
      data: { box: { first: { __typename: 'Thing', print: print('5') } } },
    },
    {
      name: 'beside the same field as the client asks for it',
      query: '{ thing { label print } }',
      data: { thing: { label: label('1'), print: print('1') } },
    },
    {
      name: 'beside the same field with other arguments',
      query: 'query ($loud: Boolean) { thing { label(loud: $loud) print sound name(short: true) } }',
      variables: { loud: true },
      data: {
        thing: { label: `${label('1')}!`, print: print('1'), sound: `sound of ${label('1')}!`, name: 'n1' },
      },
    },
    {
      name: 'through a chain that leads back twice',
      query: '{ things { book { title pages(from: 4) } } }',
      data: { things: ['1', '2'].map((id) => ({ book: { title: book(id), pages: [4, 5, 6] } })) },
    },
    {
      name: 'through one that leads back three times, in fragments',
      query: '{ thing { ...Text } box { grid { ...Text } } } fragment Text on Thing { blurb print }',
      data: {
        thing: { blurb: blurb('1'), print: print('1') },
        box: {
          grid: [['1'], ['2', '3']].map((row) => row.map((id) => ({ blurb: blurb(id), print: print(id) }))),
        },
      },
    },
    {
      name: 'of what a mutation answers',
      query: 'mutation { touch { print } }',
      data: { touch: { print: print('6') } },
    },
  ]
  for (const { name, query, variables, data } of cases) {
    test(name, async () => {
      const opened = await federation
      assert.deepEqual(answerOf(await opened.ours({ query, variables })), { data })
      const stock = answerOf(await opened.stock({ query, variables }))
      if (!name.startsWith('beside the same field as')) assert.notDeepEqual(stock, { data }, 'nothing is repaired')
    })
  }

  test('unless it is left out', async () => {
    const query = 'query ($has: Boolean!) { thing { id print @include(if: $has) ... @skip(if: $has) { label } } }'
    const opened = await federation
    assert.deepEqual(answerOf(await opened.ours({ query, variables: { has: false } })), {
      data: { thing: { id: '1', label: label('1') } },
    })
    assert.deepEqual(answerOf(await opened.ours({ query, variables: { has: true } })), {
      data: { thing: { id: '1', print: print('1') } },
    })
  })
})
