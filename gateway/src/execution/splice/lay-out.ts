import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type CollectedField, collectFields } from '../plan/collect-fields.ts'
import type { Fetch, Step } from '../plan/fetches.ts'
import type { Conditions } from '../plan/selections.ts'
import { arrange } from './arrange.ts'
import { fieldsByKey, joinsAt } from './joins.ts'
import { type Child, type Entry, type Join, NotSpliceable, type ObjectLayout } from './layout.ts'
import type { SubgraphTypes } from './subgraph-types.ts'

export interface LayOutInput {
  readonly apiSchema: GraphQLSchema
  readonly fullSchema: GraphQLSchema
  readonly subgraphTypes: SubgraphTypes
  readonly conditions: Conditions
  readonly rootType: GraphQLObjectType
  readonly selections: SelectionSetNode
  readonly fetches: readonly Fetch[]
}

export interface LaidOut {
  readonly root: ObjectLayout
  readonly joins: readonly Join[]
}

/** Where in the result an object stands, and whose text it is in. */
interface Place {
  readonly path: string
  readonly service: string
}

/**
 * Decides which text of which subgraph is which part of the answer, and what is asked so that it can be.
 *
 * @throws NotSpliceable when some of it would have to be looked at or changed.
 */
export function layOut(input: LayOutInput): LaidOut {
  const { apiSchema, fullSchema, subgraphTypes, conditions, rootType, fetches } = input
  const entityFetches = Map.groupBy(
    fetches.filter(({ requires }) => requires !== null),
    ({ path }) => pathText(path),
  )
  const rootFetches = fetches.filter(({ requires }) => requires === null)
  const joins: Join[] = []

  const asked = collectFields(apiSchema, rootType, [input.selections], conditions)
  if (asked.some(({ isIntrospection }) => isIntrospection)) throw new NotSpliceable('a question about the schema')
  // Plans ask for more than clients see: keys may be inaccessible.
  const fullRoot = fullSchema.getType(rootType.name)
  if (!isObjectType(fullRoot)) throw new Error(`The supergraph has no ${rootType.name}.`)
  const root = layOutObject(asked, new Map(), fullRoot, { path: '', service: '' }, rootFetches, false)
  const joined = new Set(joins.map(({ fetch }) => fetch))
  if (fetches.some((fetch) => !joined.has(fetch))) throw new NotSpliceable('a fetch below a field that is not shown')
  return { root, joins }

  function layOutObject(
    shown: readonly CollectedField[],
    owner: ReadonlyMap<string, CollectedField>,
    type: GraphQLObjectType,
    place: Place,
    here: readonly Fetch[],
    isBranch: boolean,
  ): ObjectLayout {
    // Of a branch the type's name is asked at least.
    if (shown.length === 0 && !isBranch) throw new NotSpliceable('an object of which nothing is shown')
    for (const field of [...shown, ...owner.values()]) {
      if (field.hasDirectives) throw new NotSpliceable('a directive that only subgraphs understand')
    }
    const captures: string[] = []
    const own = joinsAt(here, type, owner, captures, { schema: fullSchema, conditions })
    joins.push(...own)
    return arrange({
      type,
      shown,
      owner,
      joins: own,
      captures,
      isBranch,
      childOf: (field, fetched, service) =>
        childOf(field, fetched, type, { path: place.path, service: service ?? place.service }),
      hidden: hiddenChild,
    })
  }

  /** What stands below a field that the client sees. */
  function childOf(
    field: CollectedField,
    fetched: CollectedField,
    parent: GraphQLObjectType,
    place: Place,
  ): Child | null {
    if (field.selections.length === 0) return null
    return child(fetched, parent, { path: pathBelow(place.path, fetched), service: place.service }, (type) =>
      collectFields(apiSchema, visible(type), field.selections, conditions),
    )
  }

  /** A field that only the gateway needs is checked as any other, and never shown. */
  function hiddenChild(field: CollectedField): Child | null {
    if (field.selections.length === 0) return null
    const named = getNamedType(field.type)
    if (!isObjectType(named)) throw new NotSpliceable('an abstract type that is not shown')
    return { kind: 'object', layout: hiddenObject(field, named) }
  }

  function hiddenObject(field: CollectedField, type: GraphQLObjectType): ObjectLayout {
    const order = collectFields(fullSchema, type, field.selections, conditions).map((inner): Entry => ({
      field: inner,
      type: inner.type,
      isHidden: false,
      capture: -1,
      chunk: -1,
      child: hiddenChild(inner),
    }))
    if (order.length === 0) throw new NotSpliceable('an object of which nothing is asked')
    return {
      type,
      order,
      site: null,
      gaps: [],
      isClean: true,
      signature: `hidden ${JSON.stringify(order.map(hiddenText))}`,
    }
  }

  function child(
    fetched: CollectedField,
    parent: GraphQLObjectType,
    place: Place,
    shownFor: (type: GraphQLObjectType) => readonly CollectedField[],
  ): Child {
    const named = getNamedType(fetched.type)
    if (!isCompositeType(named)) throw new NotSpliceable('a leaf with fields')
    const here = entityFetches.get(place.path) ?? []
    const layoutFor = (type: GraphQLObjectType, isBranch: boolean) => {
      const owner = fieldsByKey(collectFields(fullSchema, type, fetched.selections, conditions))
      return layOutObject(shownFor(type), owner, type, place, here, isBranch)
    }
    if (isObjectType(named)) return { kind: 'object', layout: layoutFor(named, false) }
    if (subgraphTypes.hasOwnType(place.service, parent.name, fetched.name)) {
      throw new NotSpliceable('an abstract type that is another one in its subgraph')
    }
    return { kind: 'branches', layouts: branchTypes(named, place.service).map((type) => layoutFor(type, true)) }
  }

  /** The types of which an object can be that the client sees; another one in the text is a surprise. */
  function branchTypes(abstract: GraphQLCompositeType, service: string): readonly GraphQLObjectType[] {
    const possible = subgraphTypes.possibleTypes(service, abstract.name)
    if (!possible) throw new NotSpliceable('an abstract type whose types are not known')
    return [...possible].flatMap((name) => {
      const type = fullSchema.getType(name)
      return isObjectType(type) && isObjectType(apiSchema.getType(name)) ? [type] : []
    })
  }

  function visible({ name }: GraphQLObjectType): GraphQLObjectType {
    const type = apiSchema.getType(name)
    if (!isObjectType(type)) throw new NotSpliceable('a type that clients do not see')
    return type
  }
}

const hiddenText = ({ field: { key, name, arguments: given }, child }: Entry): unknown => [
  key,
  name,
  given,
  child?.kind === 'object' ? child.layout.signature : null,
]

const pathText = (path: readonly Step[]): string =>
  path
    .map((step) => {
      if (step.types) throw new NotSpliceable('a place that depends on types')
      return step.kind === 'list' ? '@' : step.key
    })
    .join('.')

const pathBelow = (path: string, { key, type }: CollectedField): string =>
  [...(path === '' ? [] : [path]), key, ...Array<string>(listDepth(type)).fill('@')].join('.')

const listDepth = (type: CollectedField['type']): number => {
  if (isNonNullType(type)) return listDepth(type.ofType)
  return isListType(type) ? 1 + listDepth(type.ofType) : 0
}
