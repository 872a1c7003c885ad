import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

describeFederation('what subgraphs share is put together', subgraphs, [
  { name: 'from one where one has all of it', query: '{ point { x z } }', data: { point: { x: 1, z: 3 } } },
  { name: 'from both where each has a part', query: '{ point { z x y } }', data: { point: { z: 3, x: 1, y: 2 } } },
  {
    name: 'objects in objects included',
    query: '{ point { deep { two both one } y } }',
    data: { point: { deep: { two: 'two', both: 'both', one: 'one' }, y: 2 } },
  },
  {
    name: 'lists item by item, with nulls in them',
    query: '{ points { x y z deep { both } } }',
    data: {
      points: [
        { x: 1, y: 2, z: 5, deep: null },
        { x: 3, y: 4, z: 6, deep: null },
      ],
    },
  },
  {
    name: 'under aliases and in fragments',
    query: '{ a: point { ...Some } b: point { up: y } } fragment Some on Point { y depth: z deep { one } }',
    data: { a: { y: 2, depth: 3, deep: { one: 'one' } }, b: { up: 2 } },
  },
  {
    name: 'entities by their keys',
    query: '{ thing { name size weight } }',
    data: { thing: { name: 'name', size: 5, weight: 6 } },
  },
])
