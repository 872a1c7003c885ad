import { type DocumentNode, Kind, type TypeDefinitionNode } from 'graphql'

/** Which types each subgraph has, as the supergraph's join directives tell. */
export interface SubgraphTypes {
  /**
   * The object types that an interface or union can be in a subgraph; undefined where that cannot be told, or where the
   * subgraph knows the interface as an object.
   */
  possibleTypes(subgraph: string, abstract: string): ReadonlySet<string> | undefined
  /** Whether a field has another type in the subgraph than in the supergraph: a narrower one, or one that is never null. */
  hasOwnType(subgraph: string, type: string, field: string): boolean
}

/** Reads the join directives of a supergraph (https://specs.apollo.dev/join/v0.3 and later). */
export function readSubgraphTypes(document: DocumentNode): SubgraphTypes {
  const names = graphNames(document)
  const possible = new Map<string, Set<string>>()
  const unclear = new Set<string>()
  const differing = new Set<string>()
  const add = (graph: string, abstract: string, type: string): void => {
    const key = `${names.get(graph) ?? graph}/${abstract}`
    const known = possible.get(key)
    if (known) known.add(type)
    else possible.set(key, new Set([type]))
  }
  for (const it of document.definitions) {
    if (it.kind === Kind.OBJECT_TYPE_DEFINITION || it.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const field of it.fields ?? []) {
        for (const { graph, type } of applied(field, 'join__field')) {
          if (graph && type) differing.add(`${names.get(graph) ?? graph}/${it.name.value}.${field.name.value}`)
        }
      }
    }
    if (it.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const { graph, interface: of } of applied(it, 'join__implements'))
        if (graph && of) add(graph, of, it.name.value)
    }
    if (it.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const { graph, member } of applied(it, 'join__unionMember'))
        if (graph && member) add(graph, it.name.value, member)
    }
    if (it.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const { graph, isInterfaceObject } of applied(it, 'join__type')) {
        if (graph && isInterfaceObject === 'true') unclear.add(`${names.get(graph) ?? graph}/${it.name.value}`)
      }
    }
  }
  return {
    possibleTypes(subgraph, abstract) {
      const key = `${subgraph}/${abstract}`
      return unclear.has(key) ? undefined : possible.get(key)
    },
    hasOwnType: (subgraph, type, field) => differing.has(`${subgraph}/${type}.${field}`),
  }
}

/** The subgraphs' names by the enum values that stand for them. */
function graphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const it of definitions) {
    if (it.kind !== Kind.ENUM_TYPE_DEFINITION || it.name.value !== 'join__Graph') continue
    for (const value of it.values ?? []) {
      const [graph] = applied(value, 'join__graph')
      names.set(value.name.value, graph?.['name'] ?? value.name.value)
    }
  }
  return names
}

type Applied = Readonly<Record<string, string | undefined>>

/** The arguments of each use of a directive, as text. */
const applied = ({ directives = [] }: Pick<TypeDefinitionNode, 'directives'>, name: string): readonly Applied[] =>
  directives
    .filter((it) => it.name.value === name)
    .map(({ arguments: given = [] }) =>
      Object.fromEntries(
        given.map(({ name: { value: key }, value }) => [key, 'value' in value ? String(value.value) : '']),
      ),
    )
