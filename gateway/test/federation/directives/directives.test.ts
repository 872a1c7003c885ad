import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

const stock = 'it refuses supergraphs with security or cost'

describeFederation('directives for security, cost, contracts and of one’s own change no answer', subgraphs, [
  {
    name: 'of a field in one subgraph',
    query: '{ thing { id secret price(currency: "EUR") } }',
    data: { thing: { id: '1', secret: 'secret', price: 9 } },
    stock,
  },
  {
    name: 'of lists and of fields that require others',
    query: 'query ($first: Int) { things(first: $first) { name label } }',
    variables: { first: 3 },
    data: {
      things: [
        { name: 'name 1', label: 'USD 10' },
        { name: 'name 2', label: 'USD 20' },
        { name: 'name 3', label: 'USD 30' },
      ],
    },
    stock,
  },
  {
    name: 'where the client asks for the required field with other arguments',
    query: '{ things { label price(currency: "EUR") } }',
    data: {
      things: [
        { label: 'USD 10', price: 9 },
        { label: 'USD 20', price: 18 },
      ],
    },
    stock,
  },
])
