import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

const stock = 'it refuses supergraphs with contexts'

describeFederation('an argument comes from a context', subgraphs, [
  {
    name: 'of the object that the field stands in',
    query: '{ shop { best { price } } }',
    data: { shop: { best: { price: 's1i1: s1 $ en 1' } } },
    stock,
  },
  {
    name: 'each from its own, in lists, beside arguments of the client',
    query: 'query ($times: Int) { shops { id items { price(times: $times) name } } }',
    variables: { times: 2 },
    data: {
      shops: ['s1', 's2'].map((id) => ({
        id,
        items: [1, 2].map((item) => ({
          price: `${id}i${item}: ${id} $ ${id === 's2' ? 'null' : 'en'} 2`,
          name: `name ${id}i${item}`,
        })),
      })),
    },
    stock,
  },
  {
    name: 'of whichever type sets it',
    query: '{ stand { items { price } } shop { best { price } } }',
    data: { stand: { items: [{ price: 'i9: € de 1' }] }, shop: { best: { price: 's1i1: s1 $ en 1' } } },
    stock,
  },
  {
    name: 'some levels above, of a field with arguments',
    query: '{ shop { items { parts { cost } } } }',
    data: {
      shop: { items: [{ parts: [{ cost: 's1i1p: s1 dollars' }] }, { parts: [{ cost: 's1i2p: s1 dollars' }] }] },
    },
    stock,
  },
  {
    name: 'whatever the client asks of that object, and under which name',
    query: '{ shop { currency(long: true) settings: name best { price parts { cost } } } }',
    data: {
      shop: {
        currency: 's1 dollars',
        settings: 'name s1',
        best: { price: 's1i1: s1 $ en 1', parts: [{ cost: 's1i1p: s1 dollars' }] },
      },
    },
    stock,
  },
])
