import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner'
import { coverageBelow, covers } from './coverage.ts'

/** A node that a plan shall have: it belongs where all is there that it needs, and no later. */
export interface Wanted {
  readonly node: PlanNode
  /** Response keys from the root to its objects. */
  readonly at: readonly string[]
  /** Paths from its objects of the fields that it needs. */
  readonly needs: readonly (readonly string[])[]
  /** Whether what a plan fetches under a type condition is fetched for its objects. */
  isOfType(typeCondition: string): boolean
}

type Paths = readonly (readonly string[])[]

export function insertNode(plan: QueryPlan, wanted: Wanted): QueryPlan {
  const { node } = plan
  if (!node) return plan
  const all = pathsOf(wanted)
  if (node.kind !== 'Subscription') return { ...plan, node: place(node, all) }
  const { rest } = node
  if (!rest) return { ...plan, node: { ...node, rest: wanted.node } }
  const afterEvent = missingAfter(node.primary, all, wanted)
  const placed = afterEvent.length > 0 ? place(rest, afterEvent) : inOrder(wanted.node, rest)
  return { ...plan, node: { ...node, rest: placed } }

  /** @param missing what is needed and was not there before. */
  function place(it: PlanNode, missing: Paths): PlanNode {
    const brings = (child: PlanNode | undefined) => child && missingAfter(child, missing, wanted).length === 0
    const placeIn = (child: PlanNode): PlanNode => (brings(child) ? place(child, missing) : child)
    switch (it.kind) {
      case 'Sequence':
        return { ...it, nodes: placeInSequence(it.nodes, missing) }
      case 'Parallel': {
        // In one branch, the others need not be waited for.
        const branch = it.nodes.find(brings)
        if (!branch) return inOrder(it, wanted.node)
        return { ...it, nodes: it.nodes.map((child) => (child === branch ? place(child, missing) : child)) }
      }
      case 'Condition': {
        const { ifClause, elseClause } = it
        if (!brings(ifClause) && !brings(elseClause)) return inOrder(it, wanted.node)
        return {
          ...it,
          ...(ifClause && { ifClause: placeIn(ifClause) }),
          ...(elseClause && { elseClause: placeIn(elseClause) }),
        }
      }
      case 'Defer': {
        const { node: primary } = it.primary
        if (primary && brings(primary)) return { ...it, primary: { ...it.primary, node: place(primary, missing) } }
        const left = primary ? missingAfter(primary, missing, wanted) : missing
        const deferred = it.deferred.map((block) =>
          block.node && missingAfter(block.node, left, wanted).length === 0
            ? { ...block, node: place(block.node, left) }
            : block,
        )
        return { ...it, deferred }
      }
      default:
        return inOrder(it, wanted.node)
    }
  }

  function placeInSequence(nodes: readonly PlanNode[], missing: Paths): PlanNode[] {
    let left = missing
    for (const [index, child] of nodes.entries()) {
      const before = left
      left = missingAfter(child, left, wanted)
      if (left.length > 0) continue
      const isOne = child.kind === 'Fetch' || child.kind === 'Flatten'
      return isOne ? nodes.toSpliced(index + 1, 0, wanted.node) : nodes.with(index, place(child, before))
    }
    return [...nodes, wanted.node]
  }
}

/** Whether a plan fetches all that a node needs. */
export function hasWhatItNeeds({ node }: QueryPlan, wanted: Wanted): boolean {
  return node !== undefined && missingAfter(node, pathsOf(wanted), wanted).length === 0
}

const pathsOf = ({ at, needs }: Wanted): Paths => needs.map((path) => [...at, ...path])

function missingAfter(it: PlanNode | SubscriptionNode, missing: Paths, { at, isOfType }: Wanted): Paths {
  const coverage = coverageBelow(it, (condition, depth) => depth !== at.length || isOfType(condition))
  return missing.filter((path) => !covers(coverage, path))
}

function inOrder(...nodes: readonly PlanNode[]): PlanNode {
  return { kind: 'Sequence', nodes: nodes.flatMap((it) => (it.kind === 'Sequence' ? it.nodes : [it])) }
}
