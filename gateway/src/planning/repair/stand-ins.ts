import {
  type ArgumentNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  print,
} from 'graphql'
import { contextsOf, mapArgument, mapComposites, mapFieldSets, mapJoins } from './joins.ts'
import { namesIn, parseFieldSet, printFieldSet } from './field-sets.ts'
import { type SupergraphDocument, fieldOf, namedTypeOf, textOf } from './supergraph-document.ts'

/**
 * A field without arguments that stands, for the planner alone, for one call of a field that has some.
 *
 * The planner tells fields apart by their response keys. It would fetch `price(currency: "USD")` and
 * `price(currency: "EUR")` once for two `@requires`, and once for a client's `price` of whatever arguments. With a
 * field of its own for each call there is nothing to mix up.
 */
export interface StandIn {
  readonly name: string
  readonly field: string
  readonly arguments: readonly ArgumentNode[]
}

export interface StandIns {
  readonly document: DocumentNode
  readonly byName: ReadonlyMap<string, StandIn>
  /** The stand-ins of which a field's representation is made, by subgraph, type and field. */
  readonly needed: ReadonlyMap<string, ReadonlySet<string>>
}

export const keyOfField = (subgraph: string, type: string, field: string): string => `${subgraph}/${type}/${field}`

/** The arguments of `@join__field` that hold sets of fields from which representations and contexts are made. */
const REQUIRED = new Set(['requires', 'contextArguments'])

/** Puts stand-ins into a supergraph, and in the place of each required field that has arguments. */
export function withStandIns(supergraph: SupergraphDocument): StandIns {
  const { document, composites, graphs } = supergraph
  const calls = new Map<string, StandIn>()
  const byName = new Map<string, StandIn>()
  const needed = new Map<string, Set<string>>()
  /** By type, what is to be added. */
  const additions = new Map<string, Map<string, StandIn>>()
  const contexts = contextsOf(document)
  const taken = new Set([...composites.values()].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)))

  const required = mapJoins(document, (join, field, type) =>
    mapArgument(join, (name, value) => {
      if (!REQUIRED.has(name)) return value
      return mapFieldSets(value, (fields, context) => {
        const roots = context === undefined ? [type] : (contexts.get(context) ?? [])
        const set = parseFieldSet(fields)
        const replaced = replaceCalls(set, roots)
        if (replaced === set) return fields
        if (context === undefined) need(textOf(join, 'graph'), type, field, replaced)
        return printFieldSet(replaced)
      })
    }),
  )
  if (byName.size === 0) return { document, byName, needed }
  return { document: addFields(provided(required)), byName, needed }

  function need(graph: string | undefined, type: string, field: string, fields: SelectionSetNode): void {
    const key = keyOfField((graph && graphs.get(graph)) ?? '', type, field)
    const names = [...namesIn(fields)].filter((it) => byName.has(it))
    needed.set(key, new Set([...(needed.get(key) ?? []), ...names]))
  }

  /** The same set where there is nothing to replace. */
  function replaceCalls(set: SelectionSetNode, types: readonly string[]): SelectionSetNode {
    const selections = set.selections.map((it): SelectionNode => {
      if (it.kind === Kind.FRAGMENT_SPREAD) return it
      if (it.kind === Kind.INLINE_FRAGMENT) {
        const selectionSet = replaceCalls(it.selectionSet, it.typeCondition ? [it.typeCondition.name.value] : types)
        return selectionSet === it.selectionSet ? it : { ...it, selectionSet }
      }
      const fields = types.flatMap((type) => fieldOf(composites.get(type), it.name.value) ?? [])
      const selectionSet =
        it.selectionSet &&
        replaceCalls(
          it.selectionSet,
          fields.map(({ type }) => namedTypeOf(type)),
        )
      const has = it.arguments?.length || fields.some((field) => field.arguments?.length)
      if (!has) return selectionSet === it.selectionSet ? it : { ...it, ...(selectionSet && { selectionSet }) }
      const standIn = standInFor(it.name.value, it.arguments ?? [])
      for (const type of types) add(type, standIn)
      const { arguments: _, ...rest } = it
      return { ...rest, name: { kind: Kind.NAME, value: standIn.name }, ...(selectionSet && { selectionSet }) }
    })
    return selections.every((it, index) => it === set.selections[index]) ? set : { ...set, selections }
  }

  function standInFor(field: string, given: readonly ArgumentNode[]): StandIn {
    const call = callOf(field, given)
    const known = calls.get(call)
    if (known) return known
    let number = calls.size
    while (taken.has(`_r${number}_${field}`)) number += 1
    const standIn = { name: `_r${number}_${field}`, field, arguments: given }
    taken.add(standIn.name)
    calls.set(call, standIn)
    byName.set(standIn.name, standIn)
    return standIn
  }

  /** To a type, and to all that implement it where it is an interface. */
  function add(type: string, standIn: StandIn): void {
    for (const { name, interfaces = [] } of composites.values()) {
      if (name.value !== type && !interfaces.some((it) => it.name.value === type)) continue
      const added = additions.get(name.value) ?? new Map<string, StandIn>()
      additions.set(name.value, added.set(standIn.name, standIn))
    }
  }

  function addFields(to: DocumentNode): DocumentNode {
    return mapComposites(to, (composite) => {
      const added = [...(additions.get(composite.name.value)?.values() ?? [])].flatMap((standIn) => {
        const field = fieldOf(composite, standIn.field)
        return field ? [fieldFor(standIn, field)] : []
      })
      return added.length === 0 ? composite : { ...composite, fields: [...(composite.fields ?? []), ...added] }
    })
  }

  /** A subgraph that provides such a call provides its stand-in. */
  function provided(from: DocumentNode): DocumentNode {
    const beside = (set: SelectionSetNode): SelectionSetNode => ({
      ...set,
      selections: set.selections.flatMap((it): SelectionNode[] => {
        if (it.kind === Kind.FRAGMENT_SPREAD || (it.kind === Kind.INLINE_FRAGMENT && !it.selectionSet)) return [it]
        const inner = it.selectionSet ? { ...it, selectionSet: beside(it.selectionSet) } : it
        const standIn = inner.kind === Kind.FIELD && calls.get(callOf(inner.name.value, inner.arguments ?? []))
        if (!standIn || inner.kind !== Kind.FIELD) return [inner]
        const { arguments: _, ...rest } = inner
        return [inner, { ...rest, name: { kind: Kind.NAME, value: standIn.name } }]
      }),
    })
    return mapJoins(from, (join) =>
      mapArgument(join, (name, value) =>
        name === 'provides' ? mapFieldSets(value, (fields) => printFieldSet(beside(parseFieldSet(fields)))) : value,
      ),
    )
  }
}

const callOf = (field: string, given: readonly ArgumentNode[]): string =>
  `${field}(${given
    .map((it) => print(it))
    .toSorted()
    .join(',')})`

/** Joined as the field that it stands for, and as hidden. */
function fieldFor(standIn: StandIn, { type, directives = [] }: FieldDefinitionNode): FieldDefinitionNode {
  return {
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: standIn.name },
    type,
    // What it requires itself is required for it as well; other directives are about what clients ask for.
    directives: directives.filter(({ name }) => name.value === 'join__field' || name.value === 'inaccessible'),
  }
}
