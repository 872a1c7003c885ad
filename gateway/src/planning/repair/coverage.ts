import type { QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import { Kind, type SelectionSetNode } from 'graphql'
import { readOperation, selectionsOf } from './fetch-operation.ts'
import { type PlacedFetch, fetchesIn, keysOfPath } from './plan-tree.ts'

/** Which fields are there, by response keys and whatever the type. */
export interface Coverage {
  readonly [key: string]: Coverage
}

type Growing = { [key: string]: Growing }

/** Without a prototype: `constructor` is a response key like any other. */
const empty = (): Growing => Object.create(null) as Growing

type Counts = (typeCondition: string, depth: number) => boolean

/** What a plan fetches. */
export function coverageOf(plan: QueryPlan): Coverage {
  const root = empty()
  for (const placed of fetchesIn(plan)) coverByFetch(root, placed, () => true)
  return root
}

/** @param counts whether what stands under a type condition counts, at a number of response keys from the root. */
export function coverageOfFetch(placed: PlacedFetch, counts: Counts): Coverage {
  const root = empty()
  coverByFetch(root, placed, counts)
  return root
}

function coverByFetch(root: Growing, { fetch, path }: PlacedFetch, counts: Counts): void {
  const keys = keysOfPath(path)
  let at = root
  for (const key of keys) at = at[key] ??= empty()
  cover(at, selectionsOf(readOperation(fetch)), counts, keys.length)
}

export function coverageOfSelections(set: SelectionSetNode): Coverage {
  const root = empty()
  cover(root, set, () => true, 0)
  return root
}

function cover(into: Growing, { selections }: SelectionSetNode, counts: Counts, depth: number): void {
  for (const it of selections) {
    if (it.kind === Kind.FIELD) {
      const inside = (into[(it.alias ?? it.name).value] ??= empty())
      if (it.selectionSet) cover(inside, it.selectionSet, counts, depth + 1)
    } else if (it.kind === Kind.INLINE_FRAGMENT) {
      const condition = it.typeCondition?.name.value
      if (condition === undefined || counts(condition, depth)) cover(into, it.selectionSet, counts, depth)
    }
  }
}

/** What a representation has in it. */
export function coverageOfRequires(selections: readonly QueryPlanSelectionNode[], into = empty()): Coverage {
  for (const it of selections) {
    const inside = it.kind === 'Field' ? (into[it.name] ??= empty()) : into
    if (it.selections) coverageOfRequires(it.selections, inside)
  }
  return into
}

export function covers(coverage: Coverage | undefined, path: readonly string[]): boolean {
  let at = coverage
  for (const key of path) at = at?.[key]
  return at !== undefined
}

/**
 * The paths of the fields of a set that have none in them and are there whatever the type: what stands under a type
 * condition may be left out where that type cannot be.
 */
export function leavesOf(
  { selections }: SelectionSetNode,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  return selections.flatMap((it): readonly (readonly string[])[] => {
    if (it.kind !== Kind.FIELD || it.name.value === '__typename') return []
    const inside = [...path, it.name.value]
    return it.selectionSet ? leavesOf(it.selectionSet, inside) : [inside]
  })
}
