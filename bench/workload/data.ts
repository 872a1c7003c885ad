/**
 * What the subgraphs know, in the proportions of the public four-subgraph benchmark: six people, five products, eleven
 * reviews of a sentence to a paragraph. There, everybody has written the first two reviews and every review is by the
 * first person, so that an answer of some ninety kilobytes repeats a handful of entities.
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
  user('1', 'Ines Moreau', 'ines'),
  user('2', 'Tadashi Arai', 'tadashi.a'),
  user('3', 'Rosalind Okoye', 'rosalind'),
  user('4', 'Henrik Lindqvist', 'hlindqvist'),
  user('5', 'Zoë Castellanos', 'zoe-c'),
  user('6', 'Mbali Ndlovu', 'mbali'),
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
  product('3', 'Chair', 54, 50, false),
  product('4', 'Lamp', 120, 20, false),
  product('5', 'Bookcase', 450, 600, true),
]

const paragraph =
  'The top is a single board of oak, oiled and not lacquered, so a ring left by a glass can be sanded out again. We seat ' +
  'six at it without anybody moving a knee around a leg. It took two of us an hour to put together; the bolts go into ' +
  'steel and not into wood, and after a year of children nothing has come loose. I would have liked the legs to be two ' +
  'centimetres longer, because the chairs that we had do not slide under it any more.'
const sentences =
  'Delivered on the day that was promised, carried up four flights without a word, and exactly the colour of the picture. ' +
  'One corner had been knocked on the way; a new foot came by post within the week, with the right screws and a note that ' +
  'somebody had written by hand and signed.'
const advice =
  'Measure your door first. Ours had to be taken off its hinges, and then it was a matter of millimetres. Once inside it is ' +
  'what everybody hopes for: deep enough to sleep on, firm enough to get up from, and the covers can be washed. The dog ' +
  'agrees with all of it.'
const short =
  'Does what it should, and looks as if it had always been there. The second one is ordered already, for the room of our ' +
  'daughter next door.'
const long = `${paragraph} ${advice} ${short}`

const texts = [paragraph, sentences, advice, short, paragraph, sentences, advice, short, short, short, long]
const about = ['1', '1', '1', '1', '2', '2', '2', '2', '3', '4', '4']

export const reviews: readonly Review[] = texts.map((body, index) => ({
  __typename: 'Review',
  id: String(index + 1),
  body,
  about: about[index] ?? '1',
}))
