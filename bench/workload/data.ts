/**
 * What the subgraphs know, in the measures of the public benchmark of federation gateways
 * (https://github.com/graphql-hive/graphql-gateways-benchmark): six people, nine products, of which five are the top ones,
 * and eleven reviews, each as long as there. Everybody has written the first two reviews and every review is by the first
 * person, so that a large answer repeats a handful of entities: big is 87 kB here and there. The words are our own.
 */

export interface User {
  readonly __typename: 'User'
  readonly id: string
  readonly name: string
  readonly username: string
  readonly birthday: number
}

export interface Product {
  readonly __typename: 'Product'
  readonly upc: string
  readonly name: string
  readonly price: number
  readonly weight: number
  readonly inStock: boolean
}

export interface Review {
  readonly __typename: 'Review'
  readonly id: string
  readonly body: string
  /** The `upc` of what it is about. */
  readonly about: string
}

const user = (id: string, name: string, username: string): User => ({
  __typename: 'User',
  id,
  name,
  username,
  birthday: 560_000_000 + Number(id),
})

export const users: readonly User[] = [
  user('1', 'Ines Villareal', 'inesv'),
  user('2', 'Tadashi Ono', 'tadashiono'),
  user('3', 'Rosalie Okoye', 'rosalieokoye'),
  user('4', 'Henrik Lindahl', 'henrikl'),
  user('5', 'Zoë Moretti', 'zoemoretti'),
  user('6', 'Mbali Ndlovu', 'mbalin'),
]

const product = (upc: string, name: string, price: number, weight: number, inStock: boolean): Product => ({
  __typename: 'Product',
  upc,
  name,
  price,
  weight,
  inStock,
})

export const products: readonly Product[] = [
  product('1', 'Table', 899, 100, true),
  product('2', 'Couch', 1299, 1000, false),
  product('3', 'Glass', 15, 20, false),
  product('4', 'Chair', 499, 100, false),
  product('5', 'Desk', 1299, 1000, true),
  product('6', 'Lamp', 6999, 300, true),
  product('7', 'Stove', 3999, 2000, true),
  product('8', 'Piano', 100_000, 6000, false),
  product('9', 'Sofa', 9999, 800, true),
]

const paragraph =
  'The top is a single board of oak, oiled and not lacquered, so a ring left by a glass can be sanded out again. We ' +
  'seat six at it without anybody moving a knee around a leg. It took the two of us half an hour to put together; ' +
  'the bolts go into steel and not into wood, and after a year of children nothing has come loose. I would have ' +
  'liked the legs to be four centimetres longer, because the old chairs that we had do not slide under it any more.'
const sentences =
  'Delivered on the day that was promised, carried up four flights without a word, and exactly the colour of the ' +
  'picture. One corner had been knocked on the way; a new foot came by post within the same week, with the right ' +
  'screws and a short note that somebody had written by hand and signed.'
const advice =
  'Measure your door first. Ours had to be taken right off its hinges, and then it was a matter of millimetres. Once ' +
  'inside it is just what everybody hopes for: deep enough to sleep on, firm enough to get up from, and the covers ' +
  'can be washed too. The dog agrees with all of it.'
const short =
  'Does what it should, and looks as if it had always been there. The second one is ordered already, for the small ' +
  'room of our daughter next door.'
const praise =
  'We would buy it again, and we have: this is the fourth one in the house, and the first of them still stands here like new.'
const long = `${paragraph} ${advice} ${praise}`

const texts = [paragraph, sentences, advice, short, paragraph, sentences, advice, short, short, short, long]
const about = ['1', '1', '1', '1', '2', '2', '2', '2', '3', '4', '4']

export const reviews: readonly Review[] = texts.map((body, index) => ({
  __typename: 'Review',
  id: String(index + 1),
  body,
  about: about[index] ?? '1',
}))
