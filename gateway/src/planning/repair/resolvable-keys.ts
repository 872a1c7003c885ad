import { type ConstDirectiveNode, type DocumentNode } from 'graphql'
import { directivesOf, flagOf, isComposite, textOf } from './supergraph-document.ts'

/**
 * Puts the keys by which a subgraph resolves entities before those by which it does not.
 *
 * After a `@requires` the planner comes back to the subgraph by the first key that the subgraph knows, whether or not
 * it is resolvable.
 */
export function resolvableKeysFirst(document: DocumentNode): DocumentNode {
  let changed = false
  const definitions = document.definitions.map((definition) => {
    if (!isComposite(definition)) return definition
    const joins = directivesOf(definition, 'join__type')
    const misleading = joins.filter((it, index) => {
      return isUnresolvable(it) && joins.slice(index).some((later) => isSameGraph(it, later) && !isUnresolvable(later))
    })
    if (misleading.length === 0) return definition
    changed = true
    const others = definition.directives?.filter((it) => !misleading.includes(it)) ?? []
    return { ...definition, directives: [...others, ...misleading] }
  })
  return changed ? { ...document, definitions } : document
}

const isUnresolvable = (join: ConstDirectiveNode): boolean => flagOf(join, 'resolvable') === false

const isSameGraph = (one: ConstDirectiveNode, other: ConstDirectiveNode): boolean =>
  textOf(one, 'graph') === textOf(other, 'graph')
