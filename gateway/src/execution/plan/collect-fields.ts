import {
  type ArgumentNode,
  type GraphQLCompositeType,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLString,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  isUnionType,
  print,
  stripIgnoredCharacters,
} from 'graphql'
import { variablesIn } from './request-text.ts'
import { type Conditions, appliesTo, isExcluded, responseKeyOf } from './selections.ts'

/** The selection sets that one response key has, in the operation's order. */
export type Selections = readonly SelectionSetNode[]

/** A field of an object of one type, with the selections of all places where the operation names it. */
export interface CollectedField {
  readonly key: string
  readonly name: string
  /** As text, with brackets; empty for none. */
  readonly arguments: string
  /** The variables in the arguments. */
  readonly variables: readonly string[]
  /** Directives beside those that are decided here. */
  readonly hasDirectives: boolean
  readonly type: GraphQLOutputType
  readonly selections: Selections
  /** Whether the gateway answers it itself. */
  readonly isIntrospection: boolean
}

const textOf = (argument: ArgumentNode): string => stripIgnoredCharacters(print(argument))

/**
 * The fields that selections give an object of type `type`, in the order of the answer (GraphQL specification, October
 * 2021, 6.3.2 CollectFields). Fragments are dissolved and conditions decided.
 */
export function collectFields(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  selections: Selections,
  conditions: Conditions,
): readonly CollectedField[] {
  const fields = new Map<string, CollectedField & { readonly selections: SelectionSetNode[] }>()
  for (const set of selections) visit(set)
  return [...fields.values()]

  function visit(set: SelectionSetNode): void {
    for (const it of set.selections) {
      if (isExcluded(it, conditions)) continue
      if (it.kind === Kind.FIELD) {
        const key = responseKeyOf(it)
        const known = fields.get(key)
        if (known) {
          if (it.selectionSet) known.selections.push(it.selectionSet)
          continue
        }
        const definition = definitionOf(it.name.value)
        fields.set(key, {
          key,
          name: it.name.value,
          arguments: it.arguments?.length ? `(${it.arguments.map(textOf).join(',')})` : '',
          variables: it.arguments?.length ? variablesIn(it.arguments) : [],
          hasDirectives: it.directives?.some(({ name }) => name.value !== 'skip' && name.value !== 'include') ?? false,
          selections: it.selectionSet ? [it.selectionSet] : [],
          ...definition,
        })
      } else if (it.kind === Kind.INLINE_FRAGMENT) {
        if (!it.typeCondition || appliesTo(schema, it.typeCondition.name.value, type)) visit(it.selectionSet)
      } else throw new Error('Named fragments have to be written out before.')
    }
  }

  function definitionOf(name: string): Pick<CollectedField, 'type' | 'isIntrospection'> {
    if (name === '__typename') return { type: new GraphQLNonNull(GraphQLString), isIntrospection: false }
    if (type === schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return { type: SchemaMetaFieldDef.type, isIntrospection: true }
      if (name === TypeMetaFieldDef.name) return { type: TypeMetaFieldDef.type, isIntrospection: true }
    }
    const field = isUnionType(type) ? undefined : type.getFields()[name]
    if (!field) throw new Error(`${type.name} has no field ${name}.`)
    return { type: field.type, isIntrospection: false }
  }
}
