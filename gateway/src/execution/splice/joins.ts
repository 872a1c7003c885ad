import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLObjectType, type GraphQLSchema, isLeafType, isNonNullType } from 'graphql'
import { type CollectedField, collectFields } from '../plan/collect-fields.ts'
import type { Fetch } from '../plan/fetches.ts'
import { type Conditions, appliesTo } from '../plan/selections.ts'
import { type Join, NotSpliceable, type Source } from './layout.ts'

export interface JoinContext {
  /** With what clients do not see. */
  readonly schema: GraphQLSchema
  readonly conditions: Conditions
}

type Fields = ReadonlyMap<string, CollectedField>

export const fieldsByKey = (fields: readonly CollectedField[]): Fields => new Map(fields.map((it) => [it.key, it]))

/**
 * The fetches that join at objects of one type, and where their representations get their values: from the text of the
 * fetch that owns the object, or from the item of another one that joins there.
 *
 * @param captures collects the owner's fields that are needed.
 */
export function joinsAt(
  fetches: readonly Fetch[],
  type: GraphQLObjectType,
  owner: Fields,
  captures: string[],
  { schema, conditions }: JoinContext,
): readonly Join[] {
  const joins = fetches
    .filter(({ requires }) => requires === null || concerns(schema, requires, type))
    .map((fetch): Join & { sources: Source[] } => {
      const fields = fieldsByKey(collectFields(schema, type, [fetch.selectionSet], conditions))
      return { fetch, type, fields, sources: [], captures: [], chunks: 0, item: undefined }
    })
    // A fetch that has nothing for objects of this type need not be asked for them.
    .filter(({ fields }) => fields.size > 0)
  for (const join of joins) {
    if (!join.fetch.requires) continue
    const others = joins.filter((it) => it !== join)
    const isThere = (key: string) => owner.has(key) || others.some(({ fields }) => fields.has(key))
    for (const key of requiredKeys(schema, join.fetch.requires, type, isThere)) {
      join.sources.push(sourceOf(key, type, owner, others, captures))
    }
  }
  return joins
}

function sourceOf(
  key: string,
  type: GraphQLObjectType,
  owner: Fields,
  others: readonly Join[],
  captures: string[],
): Source {
  if (key === '__typename') return { key, kind: 'constant', value: JSON.stringify(type.name) }
  const [join, another] = others.filter(({ fields }) => fields.has(key))
  const own = owner.get(key)
  if (another || (join && own)) throw new NotSpliceable('a required field that has two sources')
  const field = own ?? join?.fields.get(key)
  if (!field || !isPlain(field)) throw new NotSpliceable('a required field that is no plain leaf')
  if (own) return { key, kind: 'own', capture: indexIn(captures, key) }
  if (!join) throw new NotSpliceable('a required field that has no source')
  return { key, kind: 'join', join, capture: indexIn(join.captures, key) }
}

function indexIn(keys: string[], key: string): number {
  const known = keys.indexOf(key)
  return known >= 0 ? known : keys.push(key) - 1
}

/** A leaf that is no list, under its own name: equal text is then equal value. */
const isPlain = ({ key, name, type }: CollectedField): boolean =>
  key === name && isLeafType(isNonNullType(type) ? type.ofType : type)

const concerns = (
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  type: GraphQLObjectType,
): boolean =>
  requires.some(
    (it) => it.kind === 'InlineFragment' && it.typeCondition !== undefined && appliesTo(schema, it.typeCondition, type),
  )

/** The keys of a representation: of every fragment that applies, unless it needs a field that nobody fetches. */
function requiredKeys(
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  type: GraphQLObjectType,
  isThere: (key: string) => boolean,
): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const it of requires) {
    if (it.kind !== 'InlineFragment' || it.typeCondition === undefined) throw new NotSpliceable('a bare required field')
    if (!appliesTo(schema, it.typeCondition, type)) continue
    const inner = it.selections.map((field) => {
      if (field.kind !== 'Field' || field.selections) throw new NotSpliceable('a required field with fields of its own')
      return field.alias ?? field.name
    })
    if (inner.every((key) => key === '__typename' || isThere(key))) for (const key of inner) keys.add(key)
  }
  if (!keys.has('__typename')) throw new NotSpliceable('a representation without a type')
  return keys
}
