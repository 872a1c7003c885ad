import { Kind } from 'graphql'
import { type SupergraphDocument, directivesOf, textOf } from './supergraph-document.ts'

/** By abstract type, then by subgraph: the types that its objects may have there. */
export type UnevenTypes = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

/** The unions and interfaces that have other members in one subgraph than in another. */
export function unevenTypes({ document, composites, graphs }: SupergraphDocument): UnevenTypes {
  const members = new Map<string, Map<string, Set<string>>>()
  for (const it of document.definitions) {
    if (it.kind !== Kind.UNION_TYPE_DEFINITION) continue
    for (const join of directivesOf(it, 'join__unionMember')) {
      add(it.name.value, textOf(join, 'graph'), textOf(join, 'member'))
    }
  }
  for (const [name, composite] of composites) {
    if (composite.kind !== Kind.OBJECT_TYPE_DEFINITION) continue
    for (const join of directivesOf(composite, 'join__implements')) {
      add(textOf(join, 'interface'), textOf(join, 'graph'), name)
    }
  }
  return new Map([...members].filter(([, byGraph]) => isUneven([...byGraph.values()])))

  function add(type: string | undefined, graph: string | undefined, member: string | undefined): void {
    const subgraph = graphs.get(graph ?? '')
    if (type === undefined || subgraph === undefined || member === undefined) return
    const byGraph = members.get(type) ?? new Map<string, Set<string>>()
    members.set(type, byGraph)
    byGraph.set(subgraph, (byGraph.get(subgraph) ?? new Set()).add(member))
  }
}

const isUneven = ([first, ...others]: readonly ReadonlySet<string>[]): boolean =>
  others.some((it) => first !== undefined && (it.size !== first.size || [...it].some((member) => !first.has(member))))
