import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { Kind, type SelectionSetNode } from 'graphql'
import type { Fetch } from './fetches.ts'
import { responseKeyOf } from './selections.ts'

/**
 * When each fetch is sent, as a step: those of one step and one subgraph can become one request.
 *
 * A fetch that nobody waits for may wait itself, for a later request to its subgraph: the longest chain stays what it
 * was. Not in a mutation, whose later fields would change what it reads.
 *
 * @returns the step of each fetch, by its id.
 */
export function stepsOfFetches(fetches: readonly Fetch[], { mayWait }: { readonly mayWait: boolean }): number[] {
  const steps = fetches.map(({ level }) => level)
  if (!mayWait) return steps
  const awaited = new Set(fetches.flatMap(({ after }) => after))
  for (const fetch of fetches) {
    if (!fetch.requires || awaited.has(fetch.id)) continue
    const later = fetches.filter(
      (it) => it.requires && it.service === fetch.service && it.block === fetch.block && it.level > fetch.level,
    )
    steps[fetch.id] = Math.max(fetch.level, ...later.map(({ level }) => level))
  }
  return steps
}

/**
 * Whether the client gave a field the alias of one that representations are made of, as in `upc: name`. What a later
 * representation reads depends then on which answer was merged before, so that nothing may be moved or merged.
 *
 * @param own response keys of ours: no client's field has them.
 */
export function shadowsRequired(fetches: readonly Fetch[], own: ReadonlySet<string>): boolean {
  const required = new Set<string>()
  const collect = (selections: readonly QueryPlanSelectionNode[]): void => {
    for (const it of selections) {
      if (it.kind === 'Field' && !own.has(it.alias ?? it.name)) required.add(it.alias ?? it.name)
      if (it.selections) collect(it.selections)
    }
  }
  for (const { requires } of fetches) if (requires) collect(requires)
  const shadows = ({ selections }: SelectionSetNode): boolean =>
    selections.some(
      (it) =>
        (it.kind === Kind.FIELD &&
          it.alias?.value !== undefined &&
          it.alias.value !== it.name.value &&
          required.has(responseKeyOf(it))) ||
        (it.kind !== Kind.FRAGMENT_SPREAD && it.selectionSet !== undefined && shadows(it.selectionSet)),
    )
  return fetches.some(({ selectionSet }) => shadows(selectionSet))
}

/** Fetches that are sent together, in order of their first one. */
export function groupFetches(
  fetches: readonly Fetch[],
  steps: readonly number[],
  merge: boolean,
): readonly (readonly Fetch[])[] {
  const groups = new Map<string, Fetch[]>()
  for (const fetch of fetches) {
    // The variables of contexts differ from entity to entity: such a fetch stays alone.
    const isAlone = !merge || !fetch.requires || fetch.contextRewrites.length > 0
    const key = isAlone ? `${fetch.id}` : `${fetch.block}/${steps[fetch.id]}/${fetch.service}`
    const group = groups.get(key)
    if (group) group.push(fetch)
    else groups.set(key, [fetch])
  }
  return inOrder([...groups.values()])
}

/** A fetch that waits moves its group behind what it waits for. */
function inOrder(groups: readonly (readonly Fetch[])[]): readonly (readonly Fetch[])[] {
  const placed = new Set<number>()
  const ordered: (readonly Fetch[])[] = []
  let left = groups
  while (left.length > 0) {
    const ready = left.filter((group) => group.every(({ after }) => after.every((id) => placed.has(id))))
    if (ready.length === 0) throw new Error('The fetches of a plan wait for each other.')
    for (const group of ready) for (const { id } of group) placed.add(id)
    ordered.push(...ready)
    left = left.filter((group) => !ready.includes(group))
  }
  return ordered
}
