import type { ExecutionResult } from 'graphql'
import type { Fault } from './faults.ts'
import type { Plain } from './plain-keys.ts'
import type { OurResult } from '../federation/ours.ts'

/** In what two answers to one request differ. */
export type Difference = 'data' | 'order' | 'errors' | 'paths' | 'completions'

/** One operation, answered by everybody. */
export interface Answers {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly fault: Fault | null
  /** Undefined where stock refuses the supergraph. */
  readonly stock: ExecutionResult | undefined
  readonly ours: Readonly<Record<'spliced' | 'checked', OurResult> & Partial<Record<'result', OurResult>>>
  /** What ours asked subgraphs that was no valid GraphQL. */
  readonly invalid: readonly Error[]
  /** What stock answers when it is spared what it gets wrong. */
  stockSpared(sparing: Sparing): Promise<ExecutionResult | undefined>
  /** `data` as the specification completes it. */
  bySpec(data: unknown): unknown
}

/** The same request in another form: a right gateway answers it alike. */
export interface Sparing {
  /** No entity is said to be of an interface. */
  readonly keepsTypes?: boolean
  /** No condition and no fragment is around a root field. */
  readonly hasPlainRoot?: boolean
  /** These response keys are the names of nothing. The answer has the client's keys again. */
  readonly plainKeys?: Plain
}

export type OurAnswers = Pick<Answers, 'ours' | 'invalid' | 'bySpec'>

/** What must be equal between an answer of ours and one of stock. Messages and codes may differ. */
export function differences(ours: ExecutionResult, stock: ExecutionResult): Difference[] {
  const found: Difference[] = []
  if (sorted(ours.data) !== sorted(stock.data)) found.push('data')
  else if (text(ours.data) !== text(stock.data)) found.push('order')
  if (hasErrors(ours) !== hasErrors(stock)) found.push('errors')
  else if (pathsOf(ours) !== pathsOf(stock)) found.push('paths')
  if (hasCompletions(ours) !== hasCompletions(stock)) found.push('completions')
  return found
}

/** In what the ways of ours differ, in words. They must not differ in anything. */
export function ownDifferences({ ours, invalid }: OurAnswers): string[] {
  const found: string[] = invalid.map((it) => `asked what is not valid: ${it.message}`)
  const { spliced, ...others } = ours
  for (const [way, other] of Object.entries(others)) {
    if (text(spliced.data) !== text(other.data)) found.push(`data: spliced is not ${way}`)
    if (pathsOf(spliced) !== pathsOf(other)) found.push(`errors: spliced are not ${way}`)
    if (spliced.errors?.length !== other.errors?.length) found.push(`errors: spliced are more or less than ${way}`)
    if (hasCompletions(spliced) !== hasCompletions(other)) found.push(`completions: spliced are not ${way}`)
  }
  for (const [way, it] of Object.entries(ours)) {
    if (keysIn(it.text) !== countKeys(it.data)) found.push(`${way}: a key twice in one object`)
    if (it.errors?.some(({ path, extensions }) => !path && extensions?.['code'] === 'INTERNAL_SERVER_ERROR')) {
      found.push(`${way}: failed`)
    }
  }
  return found
}

/** What is wrong with the answers of ours by themselves, in words. */
export function ownMistakes(answers: OurAnswers): string[] {
  const found = ownDifferences(answers)
  const { ours, bySpec } = answers
  const { spliced } = ours
  if (spliced.data !== undefined && text(spliced.data) !== text(bySpec(spliced.data))) {
    found.push('data: not as the specification has it')
  }
  for (const [way, { data, errors = [] }] of Object.entries(ours)) {
    // What a subgraph says itself may be about a field that only the gateway needs, of the same name as the client's.
    for (const { path, extensions } of errors) {
      if (path && extensions?.['code'] === 'SUBGRAPH_UNAVAILABLE' && endsInLeaf(data, path))
        found.push(`${way}: an error at ${path.join('.')}, where there is a value`)
    }
  }
  return found
}

const text = (it: unknown): string => JSON.stringify(it ?? null)

const hasErrors = ({ errors }: ExecutionResult) => (errors?.length ?? 0) > 0

const hasCompletions = ({ extensions }: ExecutionResult) => extensions?.['valueCompletion'] !== undefined

/** The set of paths. */
export function pathsOf({ errors = [] }: ExecutionResult): string {
  return [...new Set(errors.map(({ path }) => text(path)))].toSorted().join('\n')
}

/** JSON with keys in the order of the alphabet. */
export function sorted(value: unknown): string {
  return JSON.stringify(value ?? null, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
}

/** How many keys JSON text has, those counted that a parser would drop. */
function keysIn(json: string): number {
  return [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const own = Array.isArray(value) ? 0 : Object.keys(value).length
  return Object.values(value).reduce((sum: number, it) => sum + countKeys(it), own)
}

/** Whether a path leads to a value: an object may lack what one subgraph knows of it, and what was not asked for is not there. */
function endsInLeaf(data: unknown, path: readonly (string | number)[]): boolean {
  let at: unknown = data
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false
    at = (at as Record<string | number, unknown>)[key]
  }
  return at !== null && typeof at !== 'object'
}
