import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('whatever it is, it is found by its id', subgraphs, [
  {
    name: 'and told by its type',
    query: '{ node(id: "u1") { __typename id } }',
    data: { node: { __typename: 'User', id: 'u1' } },
  },
  {
    name: 'and completed by the subgraph of its type',
    query:
      '{ a: node(id: "u1") { ...Any } b: node(id: "p1") { ...Any } } fragment Any on Node { id ... on User { name } ... on Post { title } }',
    data: { a: { id: 'u1', name: 'name u1' }, b: { id: 'p1', title: 'title p1' } },
  },
  {
    name: 'many at once, each by its own, in order, with nulls',
    query:
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on User { name posts { title } } ... on Post { title author { name } } } }',
    variables: { ids: ['u1', '', 'p2', 'u3'] },
    data: {
      nodes: [
        { name: 'name u1', posts: [{ title: 'title p1' }] },
        null,
        { title: 'title p2', author: { name: 'name u2' } },
        { name: 'name u3', posts: [{ title: 'title p3' }] },
      ],
    },
  },
  {
    name: 'one behind the other',
    query:
      '{ node(id: "p1") { ... on Post { subject { __typename ... on Post { title subject { id ... on User { name } } } } } } }',
    data: {
      node: { subject: { __typename: 'Post', title: 'title p2', subject: { id: 'u9', name: 'name u9' } } },
    },
  },
  {
    name: 'beside what is found otherwise',
    query: '{ me { id posts { author { id name } } } node(id: "p7") { id } }',
    data: { me: { id: 'u1', posts: [{ author: { id: 'u1', name: 'name u1' } }] }, node: { id: 'p7' } },
  },
])
