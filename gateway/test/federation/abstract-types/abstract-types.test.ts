import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('fields of abstract types', subgraphs, [
  {
    name: 'of a union are asked of each type’s subgraph',
    query: '{ feed { __typename ... on Book { pages } ... on Song { length } ... on Note { text } } }',
    data: {
      feed: [
        { __typename: 'Book', pages: 100 },
        { __typename: 'Note', text: 'note' },
        null,
        { __typename: 'Song', length: 3 },
        { __typename: 'Film' },
      ],
    },
  },
  {
    name: 'may be asked for by an interface that only other subgraphs know',
    query: '{ feed { ... on Titled { title } } }',
    data: { feed: [{ title: 'book b1' }, {}, null, { title: 'song s1' }, { title: 'film f1' }] },
  },
  {
    name: 'may have one key for fields of different types',
    query: '{ feed { ... on Book { much: pages } ... on Song { much: length } } }',
    data: { feed: [{ much: 100 }, {}, null, { much: 3 }, {}] },
  },
  {
    name: 'of an interface, one of whose objects is missing where it must not be',
    query: '{ hits { id ... on Titled { title } } }',
    data: null,
  },
  {
    name: 'one below the other',
    query: `{ best { ... on Book { sequel { ...Work } } ... on Note { text } } top { ...Work } }
      fragment Work on Work { id ... on Film { of { title ... on Book { sequel { id } } } } ... on Book { title sequel { ... on Film { title } } } }`,
    data: {
      best: { sequel: { id: 'b1', title: 'book b1', sequel: { title: 'film f7' } } },
      top: { id: 'f9', of: { title: 'book b5', sequel: { id: 'b1' } } },
    },
  },
  {
    name: 'of a union in a union',
    query: '{ feed { ... on Note { about { ... on Film { title } } } } }',
    data: { feed: [{}, { about: { title: 'film f3' } }, null, {}, {}] },
  },
  {
    name: 'skipped and included by type',
    query: `query ($no: Boolean!, $yes: Boolean!) {
      hits { ... on Book @include(if: $no) { pages } ... on Film @include(if: $yes) { title @skip(if: $no) } ... on Song { id @skip(if: $yes) } }
    }`,
    variables: { no: false, yes: true },
    data: { hits: [{}, {}, { title: 'film f2' }] },
  },
])
