import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

const LABELS = 'it knows no labels'

describeFederation('a field that is overridden', subgraphs, [
  {
    name: 'comes from the new subgraph, at the root and of an entity',
    query: '{ moved thing { id name price } }',
    data: { moved: 'new', thing: { id: '1', name: 'new', price: 1 } },
  },
  {
    name: 'from a subgraph that is not there is the new one’s own',
    query: '{ things { gone } }',
    data: { things: [{ gone: 'new' }, { gone: 'new' }] },
  },
  {
    name: 'by a label stays where it was as long as the label does not hold',
    query: '{ pending thing { half part { name } label } things { half } }',
    data: {
      pending: 'old',
      thing: { half: 'old', part: { name: 'old' }, label: 'old' },
      things: [{ half: 'old' }, { half: 'old' }],
    },
  },
  {
    name: 'by a label moves when the label holds, and requires what the new subgraph requires',
    query: '{ pending thing { half part { name } label } things { half label } }',
    overrides: ['half'],
    data: {
      pending: 'old',
      thing: { half: 'new', part: { name: 'old' }, label: 'new 1' },
      things: [
        { half: 'new', label: 'new 1' },
        { half: 'new', label: 'new 1' },
      ],
    },
    stock: LABELS,
  },
  {
    name: 'by several labels moves by each of them alone',
    query: '{ pending thing { half part { name } } }',
    overrides: ['part', 'percent(0)'],
    data: { pending: 'new', thing: { half: 'old', part: { name: 'new' } } },
    stock: LABELS,
  },
])
