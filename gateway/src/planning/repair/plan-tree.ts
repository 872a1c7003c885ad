import type {
  DeferNode,
  DeferredNode,
  FetchNode,
  PlanNode,
  QueryPlan,
  ResponsePath,
  SubscriptionNode,
} from '@apollo/query-planner'

/** A fetch, and where in the answer its entities are: a path of the plan, empty for the root. */
export interface PlacedFetch {
  readonly fetch: FetchNode
  readonly path: ResponsePath
}

/** The same plan with each fetch replaced: by none, by another one, or by several that need nothing of each other. */
export function mapFetches(plan: QueryPlan, map: (placed: PlacedFetch) => readonly FetchNode[]): QueryPlan {
  const node = plan.node && mapRoot(plan.node)
  return { kind: 'QueryPlan', ...(node && { node }) }

  function mapRoot(root: PlanNode | SubscriptionNode): PlanNode | SubscriptionNode | undefined {
    if (root.kind !== 'Subscription') return mapNode(root, [])
    const [primary] = map({ fetch: root.primary, path: [] })
    const rest = root.rest && mapNode(root.rest, [])
    return primary && { kind: 'Subscription', primary, ...(rest && { rest }) }
  }

  function mapNode(it: PlanNode, path: ResponsePath): PlanNode | undefined {
    switch (it.kind) {
      case 'Fetch':
        return together(map({ fetch: it, path }))
      case 'Flatten': {
        const inner = mapNode(it.node, [...path, ...it.path])
        return inner && { ...it, node: inner }
      }
      case 'Sequence':
      case 'Parallel': {
        const nodes = it.nodes.flatMap((child) => mapNode(child, path) ?? [])
        return nodes.length < 2 ? nodes[0] : { ...it, nodes }
      }
      case 'Condition': {
        const ifClause = it.ifClause && mapNode(it.ifClause, path)
        const elseClause = it.elseClause && mapNode(it.elseClause, path)
        const { condition, kind } = it
        return ifClause || elseClause
          ? { kind, condition, ...(ifClause && { ifClause }), ...(elseClause && { elseClause }) }
          : undefined
      }
      case 'Defer': {
        const primary = it.primary.node && mapNode(it.primary.node, path)
        return {
          ...it,
          primary: { subselection: it.primary.subselection, node: primary } as DeferNode['primary'],
          deferred: it.deferred.map(
            (block) => ({ ...block, node: block.node && mapNode(block.node, []) }) as DeferredNode,
          ),
        }
      }
    }
  }
}

/** What waits for a fetch by its id waits for all of them: they run one after another, and the last bears the id. */
function together(fetches: readonly FetchNode[]): PlanNode | undefined {
  const [first] = fetches
  if (fetches.length < 2) return first
  const kind = first?.id === undefined ? 'Parallel' : 'Sequence'
  const nodes = fetches.map(({ id, ...fetch }, index) =>
    id !== undefined && index === fetches.length - 1 ? { id, ...fetch } : fetch,
  )
  return { kind, nodes }
}

export const fetchesIn = ({ node }: QueryPlan): Iterable<PlacedFetch> => (node ? fetchesBelow(node, []) : [])

/** The fetches of a part of a plan, in order. @param path of the part. */
export function* fetchesBelow(it: PlanNode | SubscriptionNode, path: ResponsePath): Generator<PlacedFetch> {
  switch (it.kind) {
    case 'Fetch':
      yield { fetch: it, path }
      break
    case 'Flatten':
      yield* fetchesBelow(it.node, [...path, ...it.path])
      break
    case 'Sequence':
    case 'Parallel':
      for (const child of it.nodes) yield* fetchesBelow(child, path)
      break
    case 'Condition':
      if (it.ifClause) yield* fetchesBelow(it.ifClause, path)
      if (it.elseClause) yield* fetchesBelow(it.elseClause, path)
      break
    case 'Defer':
      if (it.primary.node) yield* fetchesBelow(it.primary.node, path)
      // Their paths begin at the root.
      for (const { node } of it.deferred) if (node) yield* fetchesBelow(node, [])
      break
    case 'Subscription':
      yield { fetch: it.primary, path }
      if (it.rest) yield* fetchesBelow(it.rest, path)
      break
  }
}

/** The response keys of a plan's path: without lists and type conditions. */
export function keysOfPath(path: ResponsePath): readonly string[] {
  return path.flatMap((element) => {
    const [key = ''] = String(element).split('|[')
    return key === '@' || key === '' || key.startsWith('... on ') ? [] : [key]
  })
}
