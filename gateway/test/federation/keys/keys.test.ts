import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('entities are found by their keys', subgraphs, [
  {
    name: 'by a single one',
    query: '{ things { name } }',
    data: { things: [{ name: 'name 1' }, { name: 'name 2' }, { name: 'name 3' }] },
  },
  {
    name: 'by the one of several that the other subgraph has',
    query: '{ thing(id: "2") { name text size } }',
    data: { thing: { name: 'name 2', text: 'text c2', size: 20 } },
  },
  {
    name: 'over a subgraph that has both keys',
    query: '{ coded { text name size } }',
    data: {
      coded: [
        { text: 'text c2', name: 'name 2', size: 20 },
        { text: 'text c1', name: 'name 1', size: 10 },
      ],
    },
  },
  {
    name: 'by one of several fields and nested ones',
    query: '{ things { label } }',
    data: { things: [{ label: 'label s1' }, { label: 'label s2' }, { label: 'label s3' }] },
  },
  {
    name: 'from a nested key to a single one, and to another, in a list with nulls',
    query: '{ labelled { id label place { seat { number } } text } }',
    data: {
      labelled: [
        { id: '3', label: 'label s3', place: { seat: { number: 's3' } }, text: 'text c3' },
        null,
        { id: '1', label: 'label s1', place: { seat: { number: 's1' } }, text: 'text c1' },
      ],
    },
  },
  {
    name: 'where part of a nested key is asked for under an alias',
    query: '{ placed { where: place { row chair: seat { no: number } } label } }',
    data: { placed: { where: { row: 'r2', chair: { no: 's2' } }, label: 'label s2' } },
  },
  {
    name: 'entity below entity, until there is none',
    query: '{ thing(id: "2") { next { size next { name next { name } } } } }',
    data: { thing: { next: { size: 30, next: null } } },
  },
  {
    name: 'with keys that the client did not ask for kept to ourselves',
    query: '{ thing(id: "1") { label } }',
    data: { thing: { label: 'label s1' } },
  },
  {
    name: 'with the types’ names as the client asks for them',
    query: '{ thing(id: "1") { kind: __typename label place { __typename } } }',
    data: { thing: { kind: 'Thing', label: 'label s1', place: { __typename: 'Place' } } },
  },
])
