import { type DirectiveNode, type InlineFragmentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql'
import { type Conditions, responseKeyOf } from './selections.ts'

/** Selections without what is deferred. Objects of which everything is deferred stay, though nothing of them is left. */
export const withoutDeferred = ({ selections }: SelectionSetNode, conditions: Conditions): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: selections
    .filter((it) => !isDeferred(it, conditions))
    .map((it) =>
      'selectionSet' in it && it.selectionSet
        ? { ...it, selectionSet: withoutDeferred(it.selectionSet, conditions) }
        : it,
    ),
})

/** Where a deferred fragment is: its label, and the response keys on the way to it. */
export interface DeferredPlace {
  readonly label: string | undefined
  readonly keys: readonly string[]
}

/** What the deferred fragments of a place hold, without what is deferred in them once more. */
export function deferredAt(
  { selections }: SelectionSetNode,
  { label, keys }: DeferredPlace,
  conditions: Conditions,
): readonly SelectionSetNode[] {
  const [key, ...rest] = keys
  return selections.flatMap((it) => {
    if (it.kind === Kind.FIELD) {
      const isOnTheWay = it.selectionSet !== undefined && responseKeyOf(it) === key
      return isOnTheWay && it.selectionSet ? deferredAt(it.selectionSet, { label, keys: rest }, conditions) : []
    }
    if (it.kind !== Kind.INLINE_FRAGMENT) return []
    const inside = deferredAt(it.selectionSet, { label, keys }, conditions)
    const isMeant = key === undefined && isDeferred(it, conditions) && labelOf(it) === label
    return isMeant ? [setOf(withoutDirective(it), conditions), ...inside] : inside
  })
}

const setOf = (it: InlineFragmentNode, conditions: Conditions): SelectionSetNode =>
  withoutDeferred({ kind: Kind.SELECTION_SET, selections: [it] }, conditions)

const isDefer = ({ name }: DirectiveNode): boolean => name.value === 'defer'

const withoutDirective = (it: InlineFragmentNode): InlineFragmentNode => ({
  ...it,
  directives: (it.directives ?? []).filter((directive) => !isDefer(directive)),
})

const argumentOf = ({ directives = [] }: SelectionNode, name: string) =>
  directives.find(isDefer)?.arguments?.find((it) => it.name.value === name)?.value

function labelOf(it: SelectionNode): string | undefined {
  const label = argumentOf(it, 'label')
  return label?.kind === Kind.STRING ? label.value : undefined
}

function isDeferred(it: SelectionNode, conditions: Conditions): boolean {
  if (!it.directives?.some(isDefer)) return false
  const condition = argumentOf(it, 'if')
  return condition?.kind !== Kind.VARIABLE || conditions[condition.name.value] === true
}
