import type { DeferNode, DeferredNode, FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner'
import { type FetchWithMisplaced, misplacedIn } from './misplaced-fields.ts'
import type { ChainedField } from './required-chains.ts'
import { type Condition, type LooseFetch, scheduleFetches } from './schedule-fetches.ts'
import { fetchOf, withoutMisplaced } from './separate-fetch.ts'
import { fetchesIn } from './plan-tree.ts'
import type { SupergraphDocument } from './supergraph-document.ts'

/** Takes the fields that are fetched too early into fetches of their own, after what they require. */
export function postponeFields(
  plan: QueryPlan,
  chains: ReadonlyMap<string, ChainedField>,
  supergraph: SupergraphDocument,
): QueryPlan {
  const isRight = [...fetchesIn(plan)].every((it) => misplacedIn(it, chains, supergraph).misplaced.length === 0)
  if (isRight || !plan.node) return plan
  if (plan.node.kind !== 'Subscription') {
    const node = reschedule(plan.node, [])
    return { kind: 'QueryPlan', ...(node && { node }) }
  }
  const [event, ...later] = separated({ fetch: plan.node.primary, path: [], conditions: [] })
  if (!event) return plan
  const rest = scheduleFetches(
    [...later, ...(plan.node.rest ? loosened(plan.node.rest).flatMap(separated) : [])],
    [event],
    supergraph,
  )
  return { kind: 'QueryPlan', node: { kind: 'Subscription', primary: event.fetch, ...(rest && { rest }) } }

  /** @param before what was fetched before. */
  function reschedule(node: PlanNode, before: readonly LooseFetch[]): PlanNode | undefined {
    if (node.kind === 'Condition' && defers(node)) {
      const ifClause = node.ifClause && reschedule(node.ifClause, before)
      const elseClause = node.elseClause && reschedule(node.elseClause, before)
      const { kind, condition } = node
      return { kind, condition, ...(ifClause && { ifClause }), ...(elseClause && { elseClause }) }
    }
    if (node.kind === 'Defer') {
      const { node: first, ...shown } = node.primary
      const primary = first && reschedule(first, before)
      const after = [...before, ...(primary ? loosened(primary) : [])]
      return {
        kind: 'Defer',
        primary: { ...shown, node: primary } as DeferNode['primary'],
        deferred: node.deferred.map((it) => ({ ...it, node: it.node && reschedule(it.node, after) }) as DeferredNode),
      }
    }
    return scheduleParts(loosened(node).flatMap(separated), before)
  }

  /** A root field of a mutation, with all that completes it, comes before the next one. */
  function scheduleParts(fetches: readonly LooseFetch[], before: readonly LooseFetch[]): PlanNode | undefined {
    const isMutation = fetches.some(({ fetch }) => fetch.operationKind === 'mutation')
    if (!isMutation) return scheduleFetches(fetches, before, supergraph)
    const parts: LooseFetch[][] = []
    for (const it of fetches) {
      if (it.fetch.requires || parts.length === 0) parts.at(-1)?.push(it)
      if (!it.fetch.requires) parts.push([it])
    }
    const nodes = parts.flatMap((part) => scheduleFetches(part, before, supergraph) ?? [])
    return nodes.length < 2 ? nodes[0] : { kind: 'Sequence', nodes }
  }

  /** A fetch without what is misplaced in it, and the fetches for that. */
  function separated(loose: LooseFetch): readonly LooseFetch[] {
    const found: FetchWithMisplaced = misplacedIn(loose, chains, supergraph)
    if (found.misplaced.length === 0) return [loose]
    const wanted = new Map<string, LooseFetch>()
    for (const it of found.misplaced) {
      const fetch: FetchNode = fetchOf(it, found.operation)
      // Two that require the same field want the same fetch.
      wanted.set(JSON.stringify([fetch, it.path]), { fetch, path: it.path, conditions: loose.conditions })
    }
    // What is fetched by itself now may have such fields in it again.
    return [{ ...loose, fetch: withoutMisplaced(found) }, ...[...wanted.values()].flatMap(separated)]
  }
}

function defers(node: PlanNode): boolean {
  if (node.kind === 'Defer') return true
  if (node.kind !== 'Condition') return false
  return [node.ifClause, node.elseClause].some((it) => it !== undefined && defers(it))
}

/** The fetches of a part of a plan, in order. */
function loosened(
  node: PlanNode,
  path: ResponsePath = [],
  conditions: readonly Condition[] = [],
): readonly LooseFetch[] {
  switch (node.kind) {
    case 'Fetch':
      return [{ fetch: node, path, conditions }]
    case 'Flatten':
      return loosened(node.node, [...path, ...node.path], conditions)
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((it) => loosened(it, path, conditions))
    case 'Condition': {
      const { condition: variable, ifClause, elseClause } = node
      return [
        ...(ifClause ? loosened(ifClause, path, [...conditions, { variable, value: true }]) : []),
        ...(elseClause ? loosened(elseClause, path, [...conditions, { variable, value: false }]) : []),
      ]
    }
    case 'Defer':
      return node.primary.node ? loosened(node.primary.node, path, conditions) : []
  }
}
