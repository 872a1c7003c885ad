/** An operation of the workload. What it asks is constant; a request differs from the next in `seed` and in its token. */
export interface Operation {
  readonly name: string
  /** Its name in the document. */
  readonly operationName: string
  readonly query: string
}

const person = 'id username name'
const goods = 'inStock name price shippingEstimate upc weight'

/** Sixteen fetches in Apollo's plan. */
const big = `
fragment User on User { ${person} }
fragment Review on Review { id body }
fragment Product on Product { ${goods} }
query Big($seed: Int) {
  users(seed: $seed) {
    ...User
    reviews {
      ...Review
      product {
        ...Product
        reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
      }
    }
  }
  topProducts(seed: $seed) {
    ...Product
    reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
  }
}`

/** One fetch, and one of the entities behind it, which it gives what they require. */
const medium = `
query Medium($seed: Int) {
  topProducts(first: 7, seed: $seed) { ${goods} }
}`

/** One fetch. */
const small = `
query Small($seed: Int) {
  users(seed: $seed) { id username name birthday }
}`

export const operations: readonly Operation[] = [
  { name: 'big', operationName: 'Big', query: big },
  { name: 'medium', operationName: 'Medium', query: medium },
  { name: 'small', operationName: 'Small', query: small },
]

/** How many operations {@link stranger} can make. */
export const STRANGERS = 62 * 6 * 6

/**
 * An operation of the kind of big that nobody has sent before: other leaves at three places. Aliases and literals would
 * not do: a gateway may well see through them.
 */
export function stranger(index: number): Operation {
  const fields = goods.split(' ')
  const chosen = (bits: number) => fields.filter((_, at) => bits & (1 << at)).join(' ')
  const first = chosen(1 + (index % 62))
  const second = fields[Math.floor(index / 62) % 6]
  const third = fields[Math.floor(index / (62 * 6)) % 6]
  const query = `
query Stranger($seed: Int) {
  users(seed: $seed) {
    ${person}
    reviews {
      id body
      product { ${first} reviews { id body author { ${person} reviews { id body product { ${second} } } } } }
    }
  }
  topProducts(seed: $seed) {
    ${goods}
    reviews { id body author { ${person} reviews { id body product { ${third} } } } }
  }
}`
  return { name: `stranger ${index}`, operationName: 'Stranger', query }
}
