import { describeFederation } from '../describe-federation.ts'
import { graphs } from './subgraphs.ts'

for (const [version, subgraphs] of Object.entries(graphs)) {
  describeFederation(`a type is extended by ${version}`, subgraphs, [
    {
      name: 'with fields of its own',
      query: '{ things { rest { text } } }',
      data: { things: [{ rest: { text: 'text r1' } }, { rest: { text: 'text r2' } }] },
    },
    {
      name: 'with fields that require the type’s',
      query: '{ thing { code label } }',
      data: { thing: { code: 'c1', label: 'label of name 1' } },
    },
    {
      name: 'and returned, to be completed by its owner',
      query: '{ extended { id name label code rest { id text } } thing { id } }',
      data: {
        extended: {
          id: '2',
          name: 'name 2',
          label: 'label of name 2',
          code: 'c2',
          rest: { id: 'r2', text: 'text r2' },
        },
        thing: { id: '1' },
      },
    },
    { name: 'and nothing but its key asked for', query: '{ extended { id } }', data: { extended: { id: '2' } } },
  ])
}
