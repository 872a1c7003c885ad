import * as fc from 'fast-check'
import { type DocumentNode, Kind, type SelectionSetNode, type ValueNode, parse } from 'graphql'
import type { SubgraphAnswer, SubgraphQuestion, Tamper } from '../federation/subgraphs-in-memory.ts'

/**
 * What is wrong with the answers of one subgraph. Each kind does the same to what is asked in one request and in
 * several, so that gateways which divide their requests differently must come to the same answer.
 */
export interface Fault {
  readonly subgraph: string
  readonly kind: FaultKind
  /** For `poison`: whoever asks for this field gets no data at all. */
  readonly field: string
}

const KINDS = [
  'status',
  'lost',
  'not json',
  'no object',
  'data null',
  'errors only',
  'poison',
  'empty errors',
  'extensions',
  'pretty',
  'spaced',
  'reordered',
  'escaped',
  'unknown fields',
] as const
export type FaultKind = (typeof KINDS)[number]

/** Faults that change how an answer is written and not what it says. */
export const HARMLESS: readonly FaultKind[] = [
  'empty errors',
  'extensions',
  'pretty',
  'spaced',
  'reordered',
  'escaped',
  'unknown fields',
]

export function faultsOn(subgraphs: readonly string[], fields: readonly string[]): fc.Arbitrary<Fault | null> {
  const fault = fc.record({
    subgraph: fc.constantFrom(...subgraphs),
    kind: fc.constantFrom(...KINDS),
    field: fc.constantFrom(...fields),
  })
  return fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fault })
}

export function tamperBy(fault: Fault | null): Tamper | undefined {
  if (!fault) return undefined
  return (question, answer) => (question.subgraph === fault.subgraph ? spoil(fault, question, answer) : answer)
}

const text = (it: unknown) => ({ status: 200, text: typeof it === 'string' ? it : JSON.stringify(it) })

function spoil({ kind, field }: Fault, question: SubgraphQuestion, answer: SubgraphAnswer): SubgraphAnswer {
  const result = JSON.parse(answer.text) as { data?: unknown; errors?: unknown[] }
  switch (kind) {
    case 'status':
      return { status: 500, text: '{"errors":[{"message":"down"}]}' }
    case 'lost':
      throw new Error('The connection broke.')
    case 'not json':
      return text('<html>')
    case 'no object':
      return text('[]')
    case 'data null':
      return text({ data: null, errors: [{ message: 'down' }] })
    case 'errors only':
      return text({ errors: [{ message: 'down' }] })
    case 'poison':
      return asksFor(question, field) ? text({ data: null, errors: [{ message: 'poisoned' }] }) : answer
    case 'empty errors':
      return text({ ...result, errors: result.errors ?? [] })
    case 'extensions':
      return text({ ...result, extensions: { '"data"': [{}], data: null } })
    case 'pretty':
      return text(JSON.stringify(result, null, 2))
    case 'spaced':
      return text(` ${answer.text}\r\n`)
    case 'reordered':
      return text(
        JSON.stringify(result.errors ? { errors: result.errors, data: reordered(result.data) } : reordered(result)),
      )
    case 'escaped':
      return text(answer.text.replace(/t(?=[e ])/g, '\\u0074'))
    case 'unknown fields':
      return text({ ...result, data: withUnknown(result.data), extra: 1 })
  }
}

function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, it]) => [key, reordered(it)]),
  )
}

function withUnknown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withUnknown)
  if (typeof value !== 'object' || value === null) return value
  return {
    ...Object.fromEntries(Object.entries(value).map(([key, it]) => [key, withUnknown(it)])),
    notAsked: { a: [] },
  }
}

/** Whether a field of that name is really asked for: `@skip` and `@include` counted. */
function asksFor({ query, variables }: SubgraphQuestion, field: string): boolean {
  const document: DocumentNode = parse(query, { noLocation: true })
  const fragments = new Map(
    document.definitions.flatMap((it) => (it.kind === Kind.FRAGMENT_DEFINITION ? [[it.name.value, it]] : [])),
  )
  const holds = (value: ValueNode | undefined): unknown => {
    if (value?.kind === Kind.VARIABLE) return variables[value.name.value]
    return value?.kind === Kind.BOOLEAN && value.value
  }
  const among = ({ selections }: SelectionSetNode): boolean =>
    selections.some((it) => {
      const isLeftOut = it.directives?.some(({ name, arguments: given }) => {
        if (name.value !== 'skip' && name.value !== 'include') return false
        return (holds(given?.[0]?.value) === true) === (name.value === 'skip')
      })
      if (isLeftOut) return false
      if (it.kind === Kind.FIELD && it.name.value === field) return true
      const set = it.kind === Kind.FRAGMENT_SPREAD ? fragments.get(it.name.value)?.selectionSet : it.selectionSet
      return set !== undefined && among(set)
    })
  return document.definitions.some((it) => it.kind === Kind.OPERATION_DEFINITION && among(it.selectionSet))
}
