import { ClientError } from '@care/service/errors'
import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

/**
 * Refuses a document whose fragments multiply: twenty that each spread the next twice are a million selections to
 * whoever plans and executes them.
 *
 * @param most selections of an operation, each counted as often as it is spread.
 * @throws ClientError OPERATION_TOO_COMPLEX.
 */
export function checkExpansion({ definitions }: DocumentNode, most: number): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const it of definitions) if (it.kind === Kind.FRAGMENT_DEFINITION) fragments.set(it.name.value, it)
  const counted = new Map<string, number>()

  for (const it of definitions) {
    if (it.kind !== Kind.OPERATION_DEFINITION || countSelections(it.selectionSet) <= most) continue
    throw new ClientError('OPERATION_TOO_COMPLEX', `An operation must not select more than ${most} fields.`)
  }

  function countSelections({ selections }: SelectionSetNode): number {
    let count = selections.length
    for (const it of selections) {
      if (it.kind === Kind.FRAGMENT_SPREAD) count += countFragment(it.name.value)
      else if (it.selectionSet) count += countSelections(it.selectionSet)
    }
    return count
  }

  function countFragment(name: string): number {
    const known = counted.get(name)
    if (known !== undefined) return known
    // A fragment within itself is for validation to refuse.
    counted.set(name, 0)
    const fragment = fragments.get(name)
    const count = fragment ? countSelections(fragment.selectionSet) : 0
    counted.set(name, count)
    return count
  }
}
