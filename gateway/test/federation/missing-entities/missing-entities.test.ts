import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('an entity may be missing', subgraphs, [
  {
    name: 'in a list, and in a subgraph that fails for one of them',
    query: '{ things { id name } }',
    data: {
      things: [
        { id: '1', name: 'name 1' },
        null,
        { id: '2', name: null },
        { id: '3', name: null },
        { id: '4', name: 'name 4' },
      ],
    },
    errors: [['things', 3]],
  },
  {
    name: 'at several places at once',
    query: '{ a: one(id: "2") { name next { name } } b: one(id: "3") { name next { name } } }',
    data: { a: { name: null, next: { name: null } }, b: { name: null, next: { name: 'name 4' } } },
    errors: [['a', 'next'], ['b']],
  },
  {
    name: 'below one that is there',
    query: '{ one(id: "1") { near { id name next { name } } } }',
    data: {
      one: {
        near: [
          { id: '2', name: 'name 2', next: { name: null } },
          null,
          { id: '1', name: 'name 1', next: { name: null } },
        ],
      },
    },
    errors: [['one', 'near', 0, 'next']],
  },
  {
    name: 'as one whose key is null',
    query: '{ keyless { code text } }',
    data: {
      keyless: [
        { code: 'c5', text: 'text c5' },
        { code: null, text: 'text null' },
        { code: null, text: 'text null' },
      ],
    },
  },
  {
    name: 'and take with it what must not be null',
    query: '{ sure { id size name } }',
    data: { sure: null },
  },
  {
    name: 'and is not missed where nothing is asked of it',
    query: '{ sure { id size } }',
    data: {
      sure: [
        { id: '1', size: 1 },
        { id: '2', size: 1 },
      ],
    },
  },
])
