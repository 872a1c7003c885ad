import type { ExecutionResult, GraphQLError } from 'graphql'
import { STOCK_THREW } from '../federation/stock.ts'
import { type Answers, type Difference, type Sparing, differences, sorted } from './compare.ts'
import { UNEXPLAINED } from './spec.ts'

export interface Deviation {
  readonly name: string
  /** Whether that in which these answers differ is of this kind. */
  explains(difference: Difference, answers: Compared): boolean | Promise<boolean>
}

type Compared = Answers & { readonly stock: ExecutionResult }

/** Errors that one failure of ours makes at most. */
const MOST_PLACES = 100

/** Told from the answers as they are. */
const plain = [
  {
    // Ours is held to the specification's order by itself: see `ownMistakes`.
    name: 'key-order',
    explains: (difference) => difference === 'order',
  },
  {
    name: 'path-of-a-failed-request',
    explains(difference, { ours, stock }) {
      if (difference !== 'paths') return false
      const { errors = [] } = stock
      const told = errors.filter((it) => !isOfWholeRequest(it))
      return told.length < errors.length && areTold({ ...stock, errors: told }, ours.spliced)
    },
  },
  {
    name: 'errors-below-a-null',
    explains: (difference, { ours, stock }) =>
      difference === 'paths' && isSameSet(nullsOf(ours.spliced), nullsOf(stock)),
  },
  {
    name: 'indexes-of-entities-not-asked-for',
    explains: (difference, { ours, stock }) =>
      difference === 'paths' && areTold(stock, ours.spliced) && areTold(ours.spliced, stock),
  },
  {
    name: 'errors-of-many-places',
    explains(difference, { ours, stock }) {
      const told = ours.spliced.errors ?? []
      const places = new Set((stock.errors ?? []).map(withoutIndexes))
      return difference === 'paths' && told.length >= MOST_PLACES && told.every((it) => places.has(withoutIndexes(it)))
    },
  },
  {
    name: 'completions-beside-errors',
    explains: (difference, { ours, stock }) =>
      difference === 'completions' && stock.errors !== undefined && ours.spliced.errors !== undefined,
  },
  {
    name: 'leaves-as-specified',
    explains: (difference, { ours, stock, bySpec }) =>
      (difference === 'data' || difference === 'completions') &&
      sorted(bySpec(stock.data)) !== sorted(stock.data) &&
      sorted(bySpec(stock.data)) === sorted(ours.spliced.data),
  },
  {
    name: 'fields-lost-in-fragments',
    explains: (difference, { ours, stock, bySpec }) =>
      difference === 'data' && sorted(bySpec(stock.data)).includes(UNEXPLAINED) && fills(ours.spliced.data, stock.data),
  },
  {
    name: 'asked-again-apart',
    explains: (_, { ours, stock, fault }) =>
      fault?.kind === 'poison' && stock.errors !== undefined && fills(ours.spliced.data, stock.data),
  },
] as const satisfies readonly Deviation[]

/** Stock answers as ours does when it is spared what it gets wrong; one of these things at a time, or with the next. */
const spared: readonly { readonly name: string; readonly sparings: readonly Sparing[] }[] = [
  { name: 'aliases-taken-for-fields', sparings: [{ plainKeys: 'aliases' }] },
  { name: 'calls-of-one-field', sparings: [{ plainKeys: 'calls' }] },
  {
    name: 'typename-of-an-interface-object',
    sparings: [
      { keepsTypes: true },
      { keepsTypes: true, plainKeys: 'aliases' },
      { keepsTypes: true, plainKeys: 'calls' },
    ],
  },
  {
    name: 'order-of-mutations',
    sparings: [
      { hasPlainRoot: true },
      { hasPlainRoot: true, plainKeys: 'aliases' },
      { hasPlainRoot: true, plainKeys: 'calls' },
    ],
  },
]

/** What ours does in another way than stock. `deviations.json` gives the reason of each. */
export const deviations: readonly Deviation[] = [
  { name: 'stock-fails', explains: (_, { stock }) => fails(stock) },
  ...plain,
  ...spared.map(({ name, sparings }) => ({
    name,
    async explains(difference: Difference, answers: Compared) {
      if (name === 'order-of-mutations' && !answers.query.startsWith('mutation')) return false
      for (const sparing of sparings) {
        const stock = await answers.stockSpared(sparing)
        if (!stock || fails(stock)) continue
        if (!differences(answers.ours.spliced, stock).includes(difference)) return true
        if (plain.some((it) => it.explains(difference, { ...answers, stock }))) return true
      }
      return false
    },
  })),
]

/** The name of the deviation that explains a difference. */
export async function explanationOf(difference: Difference, answers: Answers): Promise<string | undefined> {
  const { stock } = answers
  if (!stock) return undefined
  for (const { name, explains } of deviations) {
    if (await explains(difference, { ...answers, stock })) return name
  }
  return undefined
}

const fails = ({ data, errors = [] }: ExecutionResult) =>
  data === undefined || errors.some(({ extensions }) => extensions?.['code'] === STOCK_THREW)

/** Stock has no path for it, or one that leads into the request. */
const isOfWholeRequest = ({ path }: GraphQLError) => path === undefined || path.includes('_entities')

/** Whether `more` is what `less` is, with values in the place of some nulls. */
function fills(more: unknown, less: unknown): boolean {
  if (less === null || less === undefined) return true
  if (typeof less !== 'object' || typeof more !== 'object' || more === null) return more === less
  return Object.entries(less).every(([key, it]) => fills((more as Record<string, unknown>)[key], it))
}

/** The nulls that errors explain: where a parent became null, it does not matter of which of its children one was told. */
function nullsOf({ data, errors = [] }: ExecutionResult): Set<string> {
  return new Set(errors.flatMap(({ path }) => (path ? [JSON.stringify(path.slice(0, lengthInData(data, path)))] : [])))
}

const isSameSet = <Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): boolean =>
  one.size === other.size && [...one].every((it) => other.has(it))

/** How far a path leads in the data before it ends in null. */
function lengthInData(data: unknown, path: readonly (string | number)[]): number {
  let at: unknown = data
  let length = 0
  while (length < path.length && typeof at === 'object' && at !== null) {
    at = (at as Record<string | number, unknown>)[path[length] as string | number]
    length += 1
  }
  return length
}

/** A path with `@` in the place of each index. */
const withoutIndexes = ({ path = [] }: GraphQLError): string =>
  path.map((it) => (typeof it === 'number' ? '@' : it)).join(' ')

/** Whether the other answer has each of these errors: the same but for indexes, or one that explains the same null. */
function areTold(some: ExecutionResult, other: ExecutionResult): boolean {
  const places = new Set((other.errors ?? []).map(withoutIndexes))
  const nulls = nullsOf(other)
  return (some.errors ?? []).every(
    (it) => places.has(withoutIndexes(it)) || [...nullsOf({ ...some, errors: [it] })].every((path) => nulls.has(path)),
  )
}
