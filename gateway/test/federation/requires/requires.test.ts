import { describeFederation } from '../describe-federation.ts'
import { subgraphs } from './subgraphs.ts'

const MIXED_UP = 'it mixes up calls of one field with different arguments'
const TOO_EARLY = 'it fetches a field before what the field requires'

describeFederation('fields are given what they require', subgraphs, [
  {
    name: 'from another subgraph',
    query: '{ parcels { cost } }',
    data: { parcels: [{ cost: '1 kg' }, { cost: '2 kg' }] },
  },
  {
    name: 'with arguments, one of which is an enum’s value',
    query: '{ parcel(id: "3") { costInGrams } }',
    data: { parcel: { costInGrams: '3000 g for EUR 60' } },
  },
  {
    name: 'with other arguments than other fields require it with',
    query: '{ parcels { cost costInGrams insurance } }',
    data: {
      parcels: [
        { cost: '1 kg', costInGrams: '1000 g for EUR 20', insurance: 'USD 10' },
        { cost: '2 kg', costInGrams: '2000 g for EUR 40', insurance: 'USD 20' },
      ],
    },
    stock: MIXED_UP,
  },
  {
    name: 'with other arguments than the client asks for, under its own name and others',
    query: '{ parcel(id: "1") { weight(unit: G) heavy: weight insurance price(currency: "EUR") } }',
    data: { parcel: { weight: 1000, heavy: 1, insurance: 'USD 10', price: 20 } },
    stock: MIXED_UP,
  },
  {
    name: 'with arguments from variables beside it',
    query:
      'query ($unit: Unit, $currency: String!) { parcel(id: "1") { weight(unit: $unit) cost price(currency: $currency) insurance } }',
    variables: { unit: 'G', currency: 'USD' },
    data: { parcel: { weight: 1000, cost: '1 kg', price: 10, insurance: 'USD 10' } },
    stock: MIXED_UP,
  },
  {
    name: 'nested, in lists, and over a third subgraph',
    query: '{ parcels { size } }',
    data: { parcels: [{ size: '1 x 2 by maker m1' }, { size: '2 x 3 by maker m2' }] },
  },
  {
    name: 'nested, beside the same objects as the client asks for them',
    query: '{ parcel(id: "2") { size box { maker { id } sides { in: length(unit: G) } } } }',
    data: { parcel: { size: '2 x 3 by maker m2', box: { maker: { id: 'm2' }, sides: [{ in: 2 }, { in: 3 }] } } },
  },
  {
    name: 'by type, in fragments',
    query: '{ parcels { handling content { __typename ... on Book { title } } } }',
    data: {
      parcels: [
        { handling: 'pages 100', content: { __typename: 'Book', title: 'b' } },
        { handling: 'volume 3', content: { __typename: 'Bottle' } },
      ],
    },
  },
  {
    name: 'in a circle of subgraphs',
    query: '{ parcel(id: "1") { fee risk } }',
    data: { parcel: { fee: 7, risk: 'risk of 7' } },
  },
  {
    name: 'in a circle that ends where it began',
    query: '{ parcels { warning } }',
    data: { parcels: [{ warning: 'beware the risk of 7' }, { warning: 'beware the risk of 14' }] },
    stock: TOO_EARLY,
  },
  {
    name: 'or null, where that failed, and the error is told',
    query: '{ parcel(id: "1") { doomed untouched } }',
    data: { parcel: { doomed: 'never', untouched: 'fine' } },
    errors: [['parcel', 'broken']],
  },
  {
    name: 'unless they are skipped',
    query: 'query ($no: Boolean!) { parcels { insurance @include(if: $no) costInGrams @skip(if: $no) id } }',
    variables: { no: false },
    data: {
      parcels: [
        { costInGrams: '1000 g for EUR 20', id: '1' },
        { costInGrams: '2000 g for EUR 40', id: '2' },
      ],
    },
    stock: MIXED_UP,
  },
])
