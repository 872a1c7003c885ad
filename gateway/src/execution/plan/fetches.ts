import type {
  FetchDataKeyRenamer,
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  QueryPlanSelectionNode,
  ResponsePath,
  SubscriptionNode,
} from '@apollo/query-planner'
import { type OperationDefinitionNode, type SelectionSetNode, Kind, parse } from 'graphql'
import { type Conditions, inlineFragments } from './selections.ts'

/** A step on the way from the root of the result to the objects of a fetch. */
export type Step =
  | { readonly kind: 'field'; readonly key: string; readonly types: readonly string[] | null }
  | { readonly kind: 'list'; readonly types: readonly string[] | null }

/** A fetch of the plan, with what it waits for. */
export interface Fetch {
  readonly id: number
  readonly service: string
  /** Where its objects are. Empty for the root. */
  readonly path: readonly Step[]
  /** Ids of the fetches that come before. Always smaller than its own. */
  readonly after: readonly number[]
  /** The longest chain of fetches before it. */
  readonly level: number
  /** Null for a root fetch. */
  readonly requires: readonly QueryPlanSelectionNode[] | null
  readonly operation: OperationDefinitionNode
  /** Of the entity, or of the root. */
  readonly selectionSet: SelectionSetNode
  readonly inputRewrites: readonly FetchDataRewrite[]
  readonly outputRewrites: readonly FetchDataRewrite[]
  readonly contextRewrites: readonly FetchDataKeyRenamer[]
  /** 0 for what belongs to the first answer; above that, the number of a deferred block. */
  readonly block: number
}

/** A part of the answer that comes later. */
export interface DeferredBlock {
  readonly number: number
  /** The block that it hangs below. */
  readonly parent: number
  readonly label: string | undefined
  /** Response keys, with type conditions as `... on T` between them. */
  readonly queryPath: readonly string[]
  /** What is shown of it, as a selection set's text; none for a block that only holds others. */
  readonly subselection: string | undefined
  /** Fetches that must have been answered before. */
  readonly after: readonly number[]
}

export interface PlannedFetches {
  readonly fetches: readonly Fetch[]
  /** What the first answer shows, as a selection set's text, empty for nothing; undefined when nothing is deferred. */
  readonly primarySubselection: string | undefined
  readonly deferred: readonly DeferredBlock[]
}

/** The fetches of a plan for given conditions, each after those that it waits for. */
export function fetchesOf({ node }: QueryPlan, conditions: Conditions): PlannedFetches {
  const fetches: Fetch[] = []
  const deferred: Omit<DeferredBlock, 'subselection'>[] = []
  const shown = new Map<number, string | undefined>()
  const byPlanId = new Map<string, number>()
  let primarySubselection: string | undefined

  if (node) visit(node, [], [], 0)
  const blocks = deferred.map((it) => ({ ...it, subselection: shown.get(it.number) }))
  return { fetches, primarySubselection, deferred: blocks }

  /** @returns the ids of the fetches that whatever follows has to wait for. */
  function visit(
    it: PlanNode | SubscriptionNode,
    after: readonly number[],
    path: readonly Step[],
    block: number,
  ): readonly number[] {
    switch (it.kind) {
      case 'Fetch':
        return [add(it, after, path, block)]
      case 'Sequence':
        return it.nodes.reduce((done, child) => visit(child, done, path, block), after)
      case 'Parallel':
        return [...new Set(it.nodes.flatMap((child) => visit(child, after, path, block)))]
      case 'Flatten':
        return visit(it.node, after, [...path, ...stepsOf(it.path)], block)
      case 'Condition': {
        const clause = conditions[it.condition] === true ? it.ifClause : it.elseClause
        return clause ? visit(clause, after, path, block) : after
      }
      case 'Subscription': {
        const begun = [add(it.primary, after, path, block)]
        return it.rest ? visit(it.rest, begun, path, block) : begun
      }
      case 'Defer': {
        const done = it.primary.node ? visit(it.primary.node, after, path, block) : after
        if (block === 0) primarySubselection = it.primary.subselection ?? ''
        else shown.set(block, it.primary.subselection)
        for (const { depends, label, queryPath, subselection, node: rest } of it.deferred) {
          const number = deferred.length + 1
          const needed = depends.flatMap(({ id }) => byPlanId.get(id) ?? [])
          if (subselection !== undefined) shown.set(number, subselection)
          deferred.push({ number, parent: block, label, queryPath, after: needed })
          // Its nodes tell their places from the root, as do all.
          if (rest) visit(rest, needed, [], number)
        }
        return done
      }
    }
  }

  function add(it: FetchNode, after: readonly number[], path: readonly Step[], block: number): number {
    const operation = inlineFragments(parse(it.operation, { noLocation: true }))
    const requires = it.requires?.length ? it.requires : null
    const id = fetches.length
    if (it.id !== undefined) byPlanId.set(it.id, id)
    fetches.push({
      id,
      service: it.serviceName,
      path,
      after,
      level: after.length === 0 ? 0 : 1 + Math.max(...after.map((other) => fetches[other]?.level ?? 0)),
      requires,
      operation,
      selectionSet: requires ? entitySelections(operation) : operation.selectionSet,
      inputRewrites: it.inputRewrites ?? [],
      outputRewrites: it.outputRewrites ?? [],
      contextRewrites: it.contextRewrites ?? [],
      block,
    })
    return id
  }
}

function entitySelections({ selectionSet }: OperationDefinitionNode): SelectionSetNode {
  const [entities] = selectionSet.selections
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) throw new Error('An entity fetch asks for no entities.')
  return entities.selectionSet
}

/** Planner's paths: `name`, `@` for each list, and `|[A,B]` behind either for the types that are meant. */
function stepsOf(path: ResponsePath): readonly Step[] {
  return path.flatMap((element): Step[] => {
    const [key = '', condition] = String(element).split('|[')
    const types =
      condition === undefined
        ? null
        : condition
            .slice(0, -1)
            .split(',')
            .map((it) => it.trim())
    if (key === '@') return [{ kind: 'list', types }]
    return key === '' ? [] : [{ kind: 'field', key, types }]
  })
}
