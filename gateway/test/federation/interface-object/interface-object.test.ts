import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('an interface may be an object to a subgraph', subgraphs, [
  {
    name: 'which adds fields to all types',
    query: '{ media { title rating } }',
    data: {
      media: [
        { title: 'book b1', rating: 5 },
        { title: 'film f1', rating: 5 },
      ],
    },
  },
  {
    name: 'to one of them as well',
    query: '{ book { pages rating } }',
    data: { book: { pages: 100, rating: 10 } },
  },
  {
    name: 'under a type condition only',
    query: '{ media { id ... on Book { rating } ... on Film { scenes } } }',
    data: {
      media: [
        { id: 'b1', rating: 5 },
        { id: 'f1', scenes: 9 },
      ],
    },
  },
  {
    name: 'and need not know the types of what it returns',
    query: '{ rated { id rating } }',
    data: {
      rated: [
        { id: 'f1', rating: 5 },
        { id: 'b1', rating: 5 },
      ],
    },
  },
  {
    name: 'whose types are asked of who knows them',
    query: '{ rated { __typename rating ... on Book { pages } } best { __typename } }',
    data: {
      rated: [
        { __typename: 'Film', rating: 5 },
        { __typename: 'Book', rating: 5, pages: 100 },
      ],
      best: { __typename: 'Book' },
    },
  },
  {
    name: 'one below the other',
    query: '{ best { similar { title similar { __typename title rating } } } }',
    data: {
      best: { similar: [{ title: 'film f7', similar: [{ __typename: 'Book', title: 'book b7', rating: 35 }] }] },
    },
  },
  {
    name: 'with fields that require others',
    query: '{ media { slogan } }',
    data: { media: [{ slogan: 'see book b1' }, { slogan: 'see film f1' }] },
  },
  {
    name: 'with fields that require one field differently, beside the client',
    query: '{ rated { slogan tag name: title(short: true) title } }',
    data: {
      rated: [
        { slogan: 'see film f1', tag: '#f1', name: 'f1', title: 'film f1' },
        { slogan: 'see book b1', tag: '#b1', name: 'b1', title: 'book b1' },
      ],
    },
    stock: 'it mixes up calls of one field with different arguments',
  },
  {
    name: 'from a single type',
    query: '{ book { tag slogan } one(id: "f4") { tag __typename } }',
    data: { book: { tag: '#b2', slogan: 'see book b2' }, one: { tag: '#f4', __typename: 'Film' } },
    stock: 'it mixes up calls of one field with different arguments',
  },
])
