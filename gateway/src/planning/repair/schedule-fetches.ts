import type { FetchNode, PlanNode, QueryPlanSelectionNode, ResponsePath } from '@apollo/query-planner'
import { coverageOfFetch, covers } from './coverage.ts'
import { keysOfPath } from './plan-tree.ts'
import { type SupergraphDocument, mayBe } from './supergraph-document.ts'

/** A fetch of a plan without the plan around it. */
export interface LooseFetch {
  readonly fetch: FetchNode
  /** A path of the plan, from the root. */
  readonly path: ResponsePath
  /** The variables by which it is left out, the outermost first. */
  readonly conditions: readonly Condition[]
}

export interface Condition {
  readonly variable: string
  readonly value: boolean
}

/** A field that must have been fetched. */
interface Need {
  /** Response keys from the root. */
  readonly path: readonly string[]
  /** How many of them lead to the objects that are of that type. */
  readonly depth: number
  readonly type: string
}

/**
 * Puts fetches into an order in which each finds what it requires, as early as that can be. Where nothing is required,
 * the order stays.
 *
 * @param before what was fetched before them.
 */
export function scheduleFetches(
  fetches: readonly LooseFetch[],
  before: readonly LooseFetch[],
  supergraph: SupergraphDocument,
): PlanNode | undefined {
  const meets = (need: Need) => (it: LooseFetch) => {
    const counts = (condition: string, depth: number) => depth !== need.depth || mayBe(need.type, condition, supergraph)
    return covers(coverageOfFetch(it, counts), need.path)
  }
  // What nothing brings is not waited for: without it, nothing is asked of that entity.
  const needs = new Map(
    fetches.map((it) => [
      it,
      needsOf(it).filter((need) => fetches.some((other) => other !== it && meets(need)(other))),
    ]),
  )
  const steps: (readonly LooseFetch[])[] = []
  let left = fetches
  let present = before
  while (left.length > 0) {
    const ready = left.filter((it) => needs.get(it)?.every((need) => present.some(meets(need))))
    const step = ready.length > 0 ? ready : left.slice(0, 1)
    steps.push(step)
    present = [...present, ...step]
    left = left.filter((it) => !step.includes(it))
  }
  return together(
    'Sequence',
    steps.flatMap((step) => together('Parallel', step.map(nodeOf)) ?? []),
  )
}

function together(kind: 'Sequence' | 'Parallel', nodes: PlanNode[]): PlanNode | undefined {
  return nodes.length < 2 ? nodes[0] : { kind, nodes }
}

function nodeOf({ fetch, path, conditions }: LooseFetch): PlanNode {
  const node: PlanNode = path.length === 0 ? fetch : { kind: 'Flatten', path, node: fetch }
  return conditions.reduceRight<PlanNode>(
    (inner, { variable, value }) => ({
      kind: 'Condition',
      condition: variable,
      ...(value ? { ifClause: inner } : { elseClause: inner }),
    }),
    node,
  )
}

function needsOf({ fetch, path }: LooseFetch): readonly Need[] {
  const keys = keysOfPath(path)
  return (fetch.requires ?? []).flatMap((it) => {
    if (it.kind !== 'InlineFragment' || it.typeCondition === undefined) return []
    const type = it.typeCondition
    // An object may have been fetched before without its type’s name, and that is needed to ask for it as an entity.
    const leaves = [...leavesOf(it.selections, keys), [...keys, '__typename']]
    return leaves.map((leaf) => ({ path: leaf, depth: keys.length, type }))
  })
}

/** What is under further type conditions may be missing. */
function leavesOf(
  selections: readonly QueryPlanSelectionNode[],
  path: readonly string[],
): readonly (readonly string[])[] {
  return selections.flatMap((it): readonly (readonly string[])[] => {
    if (it.kind !== 'Field' || it.name === '__typename') return []
    const inside = [...path, it.alias ?? it.name]
    return it.selections ? leavesOf(it.selections, inside) : [inside]
  })
}
