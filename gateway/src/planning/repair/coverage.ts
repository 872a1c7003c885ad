import type { QueryPlan } from '@apollo/query-planner'
import { Kind, type SelectionSetNode, parse } from 'graphql'
import { fetchesIn, keysOfPath } from './plan-tree.ts'

/** What a plan fetches, by response keys and whatever the type. */
export interface Coverage {
  readonly [key: string]: Coverage
}

type Growing = { [key: string]: Growing }

export function coverageOf(plan: QueryPlan): Coverage {
  const root = empty()
  for (const { fetch, path } of fetchesIn(plan)) {
    const [operation] = parse(fetch.operation, { noLocation: true }).definitions
    if (operation?.kind !== Kind.OPERATION_DEFINITION) continue
    const [entities] = operation.selectionSet.selections
    const isOfEntities = entities?.kind === Kind.FIELD && entities.name.value === '_entities'
    const selectionSet = isOfEntities ? entities.selectionSet : operation.selectionSet
    let at = root
    for (const key of keysOfPath(path)) at = at[key] ??= empty()
    if (selectionSet) cover(at, selectionSet)
  }
  return root
}

function cover(into: Growing, { selections }: SelectionSetNode): void {
  for (const it of selections) {
    if (it.kind === Kind.FRAGMENT_SPREAD) continue
    const inside = it.kind === Kind.FIELD ? (into[(it.alias ?? it.name).value] ??= empty()) : into
    if (it.selectionSet) cover(inside, it.selectionSet)
  }
}

/** Without a prototype: `constructor` is a response key like any other. */
const empty = (): Growing => Object.create(null) as Growing
