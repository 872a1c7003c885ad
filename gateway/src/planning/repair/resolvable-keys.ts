import type { DocumentNode } from 'graphql'
import { directivesOf, flagOf, isComposite } from './supergraph-document.ts'

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
    const unresolvable = directivesOf(definition, 'join__type').filter((it) => flagOf(it, 'resolvable') === false)
    if (unresolvable.length === 0) return definition
    changed = true
    const others = definition.directives?.filter((it) => !unresolvable.includes(it)) ?? []
    return { ...definition, directives: [...others, ...unresolvable] }
  })
  return changed ? { ...document, definitions } : document
}
