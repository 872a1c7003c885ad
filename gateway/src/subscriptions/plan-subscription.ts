import { Kind, type OperationDefinitionNode, type DocumentNode, type SelectionNode } from 'graphql'
import { fromByteString } from '../execution/byte-string.ts'
import type { Program } from '../execution/program.ts'
import type { Variables } from '../execution/request-body.ts'
import type { AccessRequirement } from '../planning/access-rules.ts'
import type { PreparedOperation, ProgramChoice } from '../planning/prepared.ts'
import type { Life } from '../request/life.ts'
import { Refused } from '../request/refuse.ts'
import { checkVariables } from '../request/variables.ts'
import type { Lease } from '../supergraph/generation.ts'
import { makeResumable } from './upstream/resumable.ts'

/** What is subscribed to at the subgraph of the root field. */
export interface UpstreamSubscription {
  readonly subgraph: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** A subscription as a client asked for it: it can be planned again on another generation. */
export interface AskedSubscription {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Variables['variables']
  /** The `sub` of who asks: labels of `@override(label:)` hold by shares of callers. */
  readonly caller: string | undefined
}

/** A subscription that was found good. It holds its generation until it ends. */
export interface PlannedSubscription extends Variables {
  readonly lease: Lease
  readonly asked: AskedSubscription
  readonly prepared: PreparedOperation
  readonly choice: ProgramChoice
  readonly program: Program
  readonly upstream: UpstreamSubscription
  /** The root field's name. */
  readonly field: string
  /** What whoever gets an event must have. */
  readonly access: AccessRequirement | null
}

export type PlanningDeps = Pick<Life, 'overrides' | 'hints'>

/** @throws Refused when it is not good on the generation of `lease`; whoever gave the lease ends it then. */
export async function planSubscription(
  lease: Lease,
  asked: AskedSubscription,
  { overrides, hints }: PlanningDeps,
): Promise<PlannedSubscription> {
  const { generation } = lease
  const { variables } = asked
  const prepared = generation.prepare(asked.query, asked.operationName)
  const { literals, access } = prepared
  const conditions = checkVariables(prepared, variables, generation.apiSchema, hints)
  const field = rootFieldOf(prepared)
  const choice = { conditions, overrides: overrides(generation, asked.caller) }
  const program = await generation.program(prepared, choice)
  const [first] = program.requests
  if (!first) throw new Error('The plan of a subscription is empty.')
  const given = Object.fromEntries(
    first.variables.flatMap((name): (readonly [string, unknown])[] => {
      const literal = literals.get(name)
      if (literal !== undefined) return [[name, JSON.parse(fromByteString(literal))]]
      return Object.hasOwn(variables, name) && variables[name] !== undefined ? [[name, variables[name]]] : []
    }),
  )
  const upstream = { subgraph: first.service, query: first.query, variables: given }
  return { lease, asked, prepared, choice, program, upstream, field, access, variables, literals }
}

/** Whether its variables say, by the field's own argument, after what it begins. */
export function beginsAtArgument({ lease, field, upstream }: PlannedSubscription): boolean {
  const resumable = lease.generation.resumables.get(field)
  return resumable !== undefined && makeResumable(upstream.query, resumable).beginsAtCursor(upstream.variables)
}

/** Whether the subgraph would be asked for the same, over the same connection. */
export function isSameUpstream(a: PlannedSubscription, b: PlannedSubscription): boolean {
  const [one, other] = [a.upstream, b.upstream]
  return (
    one.subgraph === other.subgraph &&
    one.query === other.query &&
    JSON.stringify(one.variables) === JSON.stringify(other.variables) &&
    a.lease.generation.streams[one.subgraph] === b.lease.generation.streams[other.subgraph] &&
    JSON.stringify(a.lease.generation.resumables.get(a.field)) ===
      JSON.stringify(b.lease.generation.resumables.get(b.field))
  )
}

/**
 * Validation allows exactly one root field, which may stand in fragments.
 *
 * @throws Refused when it depends on a variable whether it is there: no plan could then say what to subscribe to.
 */
function rootFieldOf({ operation, document }: PreparedOperation): string {
  let [selection] = operation.selectionSet.selections
  while (selection) {
    if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include')) {
      throw refuse('The field of a subscription cannot be skipped or included.')
    }
    if (selection.kind === Kind.FIELD) return selection.name.value
    selection = selectionsOf(selection, document)[0]
  }
  throw refuse('A subscription needs a field.')
}

const refuse = (message: string) => new Refused([{ message, extensions: { code: 'BAD_USER_INPUT' } }])

function selectionsOf(
  spread: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  { definitions }: DocumentNode,
): OperationDefinitionNode['selectionSet']['selections'] {
  if (spread.kind === Kind.INLINE_FRAGMENT) return spread.selectionSet.selections
  for (const it of definitions) {
    if (it.kind === Kind.FRAGMENT_DEFINITION && it.name.value === spread.name.value) return it.selectionSet.selections
  }
  return []
}
