import { type FieldNode, Kind, type SelectionSetNode } from 'graphql'
import type { PickedOperation } from './pick-operation.ts'

/**
 * The fields of an operation that meet under one response key, wherever there are two or more: GraphQL joins them, and
 * wants them to have the same arguments unless no object can be of both their types.
 */
export function mergedFields({ operation, fragments }: PickedOperation): readonly (readonly FieldNode[])[] {
  const merged: (readonly FieldNode[])[] = []
  const numbers = new Map<SelectionSetNode, number>()
  const seen = new Set<string>()
  visitJoined([operation.selectionSet])
  return merged

  function visitJoined(sets: readonly SelectionSetNode[]): void {
    // What stands in a fragment that is spread at many places is joined in the same way at each.
    const key = sets.map(numberOf).join()
    if (seen.has(key)) return
    seen.add(key)
    for (const fields of fieldsByKey(sets).values()) {
      if (fields.length > 1) merged.push(fields)
      const below = fields.flatMap(({ selectionSet }) => selectionSet ?? [])
      if (below.length > 0) visitJoined(below)
    }
  }

  function fieldsByKey(sets: readonly SelectionSetNode[]): ReadonlyMap<string, readonly FieldNode[]> {
    const byKey = new Map<string, FieldNode[]>()
    const spread = new Set<string>()
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const it of selections) {
        if (it.kind === Kind.FIELD) {
          const key = (it.alias ?? it.name).value
          const fields = byKey.get(key)
          if (fields) fields.push(it)
          else byKey.set(key, [it])
        } else if (it.kind === Kind.INLINE_FRAGMENT) collect(it.selectionSet)
        else if (!spread.has(it.name.value)) {
          spread.add(it.name.value)
          const fragment = fragments.get(it.name.value)
          if (fragment) collect(fragment.selectionSet)
        }
      }
    }
    for (const set of sets) collect(set)
    return byKey
  }

  function numberOf(set: SelectionSetNode): number {
    const number = numbers.get(set) ?? numbers.size
    numbers.set(set, number)
    return number
  }
}
