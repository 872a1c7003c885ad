import {
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import type { SubgraphDefinition } from '../../federation/subgraphs-in-memory.ts'
import { chance } from './chance.ts'
import { Lie } from './leaves.ts'
import { type Pools, isMissing, numbersOf, readPools, selectionIn } from './pools.ts'
import { type Thing, type View, keyAt, kindsOf, valueAt } from './thing.ts'
import type { Run } from './world.ts'

/** Gives subgraphs, of which only the SDL is known, the data of the world. */
export function overWorld(sdls: Readonly<Record<string, string>>): Record<string, SubgraphDefinition> {
  const pools = readPools(Object.values(sdls))
  return Object.fromEntries(
    Object.entries(sdls).map(([name, sdl]) => {
      const resolvers: Record<string, object> = {}
      for (const type of readPools([sdl]).keyed) {
        resolvers[type] = {
          __resolveReference: (given: Given, run: Run, info: GraphQLResolveInfo) => find(given, run, info),
        }
      }
      const find = createFind(name, pools)
      return [name, { sdl, resolvers, adapt: (schema) => adapt(schema, name, pools) }]
    }),
  )
}

type Given = Readonly<Record<string, unknown>> & { readonly __typename: string }

/** Looks an entity up by whatever of its keys is given. */
function createFind(subgraph: string, pools: Pools) {
  return async (given: Given, { world }: Run, { schema }: GraphQLResolveInfo): Promise<Thing | null> => {
    const type = schema.getType(given.__typename)
    const pool = pools.poolOf(given.__typename)
    if (pool === undefined || !(isObjectType(type) || isInterfaceType(type))) return null
    // Nobody can be found by what is not a key.
    if (!Object.keys(given).some((name) => pools.isKey(pool, name))) return null
    const view = { subgraph, schema, pools, world }
    const kinds = kindsOf(pools, type.name)
    const number = numbersOf(pools, pool, kinds).find((it) => isThat(view, type.name, pool, it, given))
    if (number === undefined || isMissing(world, subgraph, pool, number)) return null
    if (chance(world.seed, 'reference error', subgraph, pool, number) < world.errors) {
      throw new Error(`${subgraph} failed to look ${pool} ${number} up`)
    }
    const kind = numbersOf(pools, pool, [type.name]).length ? type.name : undefined
    const __typename = isObjectType(type)
      ? type.name
      : (kind ?? kindsOf(pools, pool)[number % kindsOf(pools, pool).length])
    return { __typename: __typename ?? type.name, pool, number, given }
  }
}

/** Whether all key fields that are given are those of this entity. */
function isThat(view: View, typename: string, pool: string, number: number, given: Given): boolean {
  const type = view.schema.getType(typename)
  if (!isObjectType(type) && !isInterfaceType(type)) return false
  return Object.entries(given).every(([name, value]) => {
    const field = type.getFields()[name]
    if (!field || !view.pools.isKey(pool, name)) return true
    return isSame(view, keyAt(view, field.type, pool, number, name), value)
  })
}

function isSame(view: View, mine: unknown, given: unknown): boolean {
  if (Array.isArray(mine)) {
    return Array.isArray(given) && mine.length === given.length && mine.every((it, at) => isSame(view, it, given[at]))
  }
  if (typeof mine !== 'object' || mine === null) return mine === given
  const { __typename, pool, number } = mine as Thing
  if (typeof given !== 'object' || given === null) return false
  return number === undefined || isThat(view, __typename, pool, number, { ...given, __typename })
}

function adapt(schema: GraphQLSchema, subgraph: string, pools: Pools): GraphQLSchema {
  const lenient = createLenience()
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('_')) continue
    if (isAbstractType(type)) type.resolveType = ({ __typename }: Thing) => __typename
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (field.name === '_entities' || field.name === '_service') continue
      field.type = lenient(field.type)
      if (isObjectType(type)) field.resolve = createResolve(type, field.name, subgraph, pools)
    }
  }
  return schema
}

function createResolve(
  type: GraphQLObjectType,
  name: string,
  subgraph: string,
  pools: Pools,
): GraphQLFieldResolver<Thing | undefined, Run> {
  const field = type.getFields()[name]
  const required = selectionIn(field?.astNode?.directives?.find((it) => it.name.value === 'requires'))
  return (thing, args, run, { schema, returnType }) => {
    const view = { subgraph, schema, pools, world: run.world }
    const { pool, number, given } = thing ?? { pool: type.name, number: undefined, given: undefined }
    if (number !== undefined && pools.isKey(pool, name)) return keyAt(view, returnType, pool, number, name)
    const place = [pool, number ?? '', name, canonical(args)]
    if (required) place.push(canonical(pick(given ?? {}, required)))
    if (type === schema.getMutationType()) {
      run.mutations += 1
      if (String(getNullableType(returnType)) === 'Int') return run.mutations
      place.push(run.mutations)
    }
    return valueAt(view, returnType, place)
  }
}

/** What a field requires, out of what was given. */
function pick(given: unknown, selection: SelectionSetNode): unknown {
  if (Array.isArray(given)) return given.map((it) => pick(it, selection))
  if (typeof given !== 'object' || given === null) return given
  const picked: Record<string, unknown> = {}
  for (const it of selection.selections) {
    if (it.kind === Kind.FIELD) {
      const value = (given as Record<string, unknown>)[it.name.value]
      picked[it.name.value] = it.selectionSet ? pick(value, it.selectionSet) : value
    } else if (it.kind === Kind.INLINE_FRAGMENT) {
      Object.assign(picked, pick(given, it.selectionSet))
    }
  }
  return picked
}

/** JSON that is equal for equal values. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  )
}

/** Makes types of fields whose leaves may be lies. */
function createLenience(): (type: GraphQLOutputType) => GraphQLOutputType {
  const leaves = new Map<string, GraphQLLeafType>()
  return function lenient(type: GraphQLOutputType): GraphQLOutputType {
    if (isNonNullType(type)) return new GraphQLNonNull(lenient(type.ofType as GraphQLOutputType) as never)
    if (isListType(type)) return new GraphQLList(lenient(type.ofType as GraphQLOutputType))
    if (!isLeafType(type)) return type
    const known = leaves.get(type.name)
    if (known) return known
    const made = Object.create(type, {
      serialize: { value: (value: unknown) => (value instanceof Lie ? value : type.serialize(value)) },
    }) as GraphQLLeafType
    leaves.set(type.name, made)
    return made
  }
}
