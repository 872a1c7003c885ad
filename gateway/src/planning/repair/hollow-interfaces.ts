import { type DocumentNode, Kind } from 'graphql'
import { type Coverage, covers } from './coverage.ts'
import { type SupergraphDocument, directivesOf, flagOf, textOf } from './supergraph-document.ts'
import { visitFields } from './visit-fields.ts'

/**
 * The interfaces that some subgraph declares and none of its types implements. The planner takes it that such a
 * subgraph never has one, and leaves fields of that type out of the plan without a word.
 */
export function hollowInterfaces({ composites }: SupergraphDocument): ReadonlySet<string> {
  const implemented = new Set<string>()
  for (const composite of composites.values()) {
    if (composite.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const join of directivesOf(composite, 'join__implements')) {
      implemented.add(`${textOf(join, 'graph')}/${textOf(join, 'interface')}`)
    }
  }
  const hollow = new Set<string>()
  for (const [name, composite] of composites) {
    if (composite.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue
    for (const join of directivesOf(composite, 'join__type')) {
      const isObject = flagOf(join, 'isInterfaceObject') === true
      if (!isObject && !implemented.has(`${textOf(join, 'graph')}/${name}`)) hollow.add(name)
    }
  }
  return hollow
}

/** Whether a field of it has a hollow interface as its type. */
export function asksForHollow(
  document: DocumentNode,
  supergraph: SupergraphDocument,
  hollow: ReadonlySet<string>,
): boolean {
  let asks = false
  visitFields(document, supergraph, ({ type }) => {
    asks ||= type !== undefined && hollow.has(type)
    return !asks
  })
  return asks
}

/** The paths of the fields that a plan should fetch and does not: those of hollow interfaces, and fields on these. */
export function uncoveredPaths(
  document: DocumentNode,
  supergraph: SupergraphDocument,
  hollow: ReadonlySet<string>,
  coverage: Coverage,
): readonly (readonly string[])[] {
  const paths = new Map<string, readonly string[]>()
  visitFields(document, supergraph, ({ path, parentType, type }) => {
    const concerns = hollow.has(parentType) || (type !== undefined && hollow.has(type))
    const isMissing = concerns && !covers(coverage, path)
    if (isMissing) paths.set(path.join('.'), path)
    // What it stands in may be missing with it: that is no reason to give up more.
    return !isMissing
  })
  return [...paths.values()]
}
