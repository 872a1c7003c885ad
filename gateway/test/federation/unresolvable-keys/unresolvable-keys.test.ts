import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('a key that is not resolvable', subgraphs, [
  {
    name: 'refers to an entity that others resolve',
    query: '{ reviews { text thing { id name sign } } }',
    data: {
      reviews: [
        { text: 'good', thing: { id: '2', name: 'name 2', sign: '2: name 2' } },
        { text: 'bad', thing: { id: '1', name: 'name 1', sign: '1: name 1' } },
      ],
    },
  },
  {
    name: 'of an interface object gives what that subgraph has itself',
    query: '{ rated { id } nothing { id text } }',
    data: { rated: [{ id: 'b2' }, { id: 'b3' }], nothing: { id: 'n2', text: 'text' } },
  },
  {
    name: 'of an interface object refers to types that another subgraph knows',
    query: '{ rated { __typename title ... on Book { id } } }',
    data: {
      rated: [
        { __typename: 'Book', title: 'title b2', id: 'b2' },
        { __typename: 'Book', title: 'title b3', id: 'b3' },
      ],
    },
  },
  {
    name: 'of an interface object leaves fields unanswered: null, and an error',
    query: '{ empty { text } thing { name } nothing { text } }',
    data: { empty: null, thing: { name: 'name 1' }, nothing: { text: 'text' } },
    errors: [['empty']],
    stock: 'it says null and nothing else',
  },
  {
    name: 'of an interface object leaves all unanswered that is asked: no data, and an error',
    query: '{ empty { text } }',
    data: null,
    errors: [null],
    stock: 'it plans nothing, and says null',
  },
])
