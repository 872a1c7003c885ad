import type { Child, Entry } from './layout.ts'

/** The selection set that asks for these fields in this order. */
export const selectionText = (order: readonly Entry[]): string => `{${order.map(entryText).join(' ')}}`

export function entryText({ field: { key, name, arguments: given }, child }: Entry): string {
  const alias = key === name ? '' : `${key}:`
  return `${alias}${name}${given}${child ? childText(child) : ''}`
}

/** An object whose type is told by its first key. */
function childText(child: Child): string {
  if (child.kind === 'object') return selectionText(child.layout.order)
  const branches = child.layouts.flatMap(({ type, order }) => {
    const rest = order.slice(1)
    return rest.length > 0 ? [`...on ${type.name}${selectionText(rest)}`] : []
  })
  return `{__typename ${branches.join(' ')}}`
}

/** The variables that a selection mentions. */
export function variablesOf(order: readonly Entry[]): readonly string[] {
  return order.flatMap(({ field, child }) => [
    ...field.variables,
    ...(child === null
      ? []
      : (child.kind === 'object' ? [child.layout] : child.layouts).flatMap((layout) => variablesOf(layout.order))),
  ])
}
