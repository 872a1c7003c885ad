import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('what a subgraph provides comes from it, on that way alone', subgraphs, [
  {
    name: 'of an object and of one in it',
    query: '{ featured { title author { name } } }',
    data: { featured: { title: 'provided b1', author: { name: 'provided a1' } } },
  },
  {
    name: 'where nothing is provided, it comes from its owner',
    query: '{ plain { title author { name } } }',
    data: { plain: { title: 'own b1', author: { name: 'own a1' } } },
  },
  {
    name: 'beside what is not provided',
    query: '{ featured { title isbn author { name age } shelf } }',
    data: {
      featured: {
        title: 'provided b1',
        isbn: 'isbn b1',
        author: { name: 'provided a1', age: 50 },
        shelf: 'shelf of b1',
      },
    },
  },
  {
    name: 'of the types of a union',
    query: '{ media { ... on Film { title scenes } ... on Book { title } } }',
    data: { media: { title: 'provided f1', scenes: 7 } },
  },
  {
    name: 'and of a union on another way, from the owner',
    query: '{ medium { ... on Film { title scenes } } }',
    data: { medium: { title: 'own f1', scenes: 3 } },
  },
  {
    name: 'of an interface, in a list',
    query: '{ works { __typename id title } }',
    data: {
      works: [
        { __typename: 'Book', id: 'b1', title: 'provided b1' },
        { __typename: 'Film', id: 'f1', title: 'provided f1' },
      ],
    },
  },
  {
    name: 'and of an interface on another way, from the owner',
    query: '{ work { title ... on Book { isbn } } }',
    data: { work: { title: 'own b2', isbn: 'isbn b2' } },
  },
  {
    name: 'to a field that requires it',
    query: '{ featured { cover } plain { cover } }',
    data: { featured: { cover: 'cover of provided b1' }, plain: { cover: 'cover of own b1' } },
  },
])
