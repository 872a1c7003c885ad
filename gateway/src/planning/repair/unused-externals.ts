import { type ConstDirectiveNode, type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { parseFieldSet } from './field-sets.ts'
import { mapFields } from './joins.ts'
import { directivesOf, fieldOf, flagOf, lookUpIn, namedTypeOf, textOf } from './supergraph-document.ts'

/**
 * Takes fields out of the subgraphs in which they are external and no set of fields names them: the planner refuses
 * such a subgraph.
 */
export function withoutUnusedExternals(document: DocumentNode): DocumentNode {
  const { composites } = lookUpIn(document)
  const used = new Set<string>()
  for (const [type, composite] of composites) {
    for (const join of directivesOf(composite, 'join__type')) use(join, 'key', type)
    for (const { directives, type: fieldType } of composite.fields ?? []) {
      for (const join of directivesOf({ directives }, 'join__field')) {
        use(join, 'requires', type)
        use(join, 'provides', namedTypeOf(fieldType))
      }
    }
  }

  const isUnused = (type: string, field: string, join: ConstDirectiveNode): boolean => {
    const graph = textOf(join, 'graph')
    const places = [type, ...interfacesOf(type, graph).filter((it) => fieldOf(composites.get(it), field))]
    // One that an interface has in that subgraph must be there for the interface’s sake.
    return flagOf(join, 'external') === true && places.length === 1 && !used.has(`${graph}/${type}/${field}`)
  }
  return mapFields(document, (field, type) => {
    const unused = directivesOf(field, 'join__field').filter((it) => isUnused(type, field.name.value, it))
    if (unused.length === 0) return field
    return { ...field, directives: field.directives?.filter((it) => !unused.includes(it)) ?? [] }
  })

  function use(join: ConstDirectiveNode, argument: string, type: string): void {
    const fields = textOf(join, argument)
    if (fields) useAll(parseFieldSet(fields), type, textOf(join, 'graph'))
  }

  function useAll({ selections }: SelectionSetNode, type: string, graph: string | undefined): void {
    for (const it of selections) {
      if (it.kind === Kind.FRAGMENT_SPREAD) continue
      if (it.kind === Kind.INLINE_FRAGMENT) {
        useAll(it.selectionSet, it.typeCondition?.name.value ?? type, graph)
        continue
      }
      for (const name of [type, ...implementationsOf(type)]) used.add(`${graph}/${name}/${it.name.value}`)
      const field = fieldOf(composites.get(type), it.name.value)
      if (it.selectionSet && field) useAll(it.selectionSet, namedTypeOf(field.type), graph)
    }
  }

  function implementationsOf(type: string): readonly string[] {
    return [...composites.values()]
      .filter(({ interfaces }) => interfaces?.some((it) => it.name.value === type))
      .map(({ name }) => name.value)
  }

  function interfacesOf(type: string, graph: string | undefined): readonly string[] {
    return directivesOf(composites.get(type) ?? {}, 'join__implements')
      .filter((it) => textOf(it, 'graph') === graph)
      .map((it) => textOf(it, 'interface') ?? '')
  }
}
