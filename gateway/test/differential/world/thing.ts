import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { chance, choose } from './chance.ts'
import { leafAt, lieAt } from './leaves.ts'
import { type Pools, kindOf, numbersOf } from './pools.ts'
import type { World } from './world.ts'

export type Place = readonly (string | number)[]

/** An object of the world: an entity with its number, or a value that is known by where it stands. */
export interface Thing {
  readonly __typename: string
  readonly pool: string
  readonly number: number | undefined
  /** What a gateway told of it when it asked for the entity. */
  readonly given?: Readonly<Record<string, unknown>>
}

/** Where values are looked at from: one subgraph in one world. */
export interface View {
  readonly subgraph: string
  readonly schema: GraphQLSchema
  readonly pools: Pools
  readonly world: World
}

/** The value of a field, or an error in its place. */
export function valueAt(view: View, type: GraphQLOutputType, place: Place, isNullable = true): unknown {
  if (isNonNullType(type)) return valueAt(view, type.ofType as GraphQLOutputType, place, false)
  const { world, subgraph } = view
  if (isNullable && chance(world.seed, 'null', ...place) < world.nulls) return null
  if (chance(world.seed, 'error', subgraph, ...place) < world.errors) return new Error(`failed at ${place.join('.')}`)
  if (isListType(type)) {
    const length = Math.floor(chance(world.seed, 'length', ...place) * (world.longest + 1))
    return Array.from({ length }, (_, at) => valueAt(view, type.ofType as GraphQLOutputType, [...place, at]))
  }
  if (isLeafType(type)) {
    if (chance(world.seed, 'lie', subgraph, ...place) < world.lies) return lieAt(world.seed, ...place)
    return leafAt(world, type, place)
  }
  return thingAt(view, type, place)
}

/** The value of a field that is part of a key: it tells entities apart. */
export function keyAt(view: View, type: GraphQLOutputType, pool: string, number: number, field: string): unknown {
  const { world } = view
  if (isNonNullType(type)) return keyAt(view, type.ofType as GraphQLOutputType, pool, number, field)
  if (isLeafType(type)) {
    if (type.name === 'Int') return number
    if (type.name !== 'ID' && type.name !== 'String') return leafAt(world, type, [pool, number, field])
    const place = [pool, number, field]
    const isHostile = chance(world.seed, 'hostile key', ...place) < world.hostile / 2
    return isHostile ? `${leafAt({ ...world, hostile: 1 }, type, place)}${number}` : `${pool} ${number}`
  }
  return valueAt({ ...view, world: { ...world, errors: 0, nulls: 0 } }, type, [pool, number, field], false)
}

function thingAt(view: View, type: GraphQLCompositeType, place: Place): Thing {
  const { schema, pools, world } = view
  const pool = pools.poolOf(type.name)
  if (pool !== undefined) {
    const kinds = isInterfaceType(type) ? schema.getPossibleTypes(type).map((it) => it.name) : kindsOf(pools, type.name)
    const number = choose(numbersOf(pools, pool, kinds), world.seed, 'which', ...place)
    return { __typename: isObjectType(type) ? type.name : kindOf(pools, pool, number), pool, number }
  }
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type).toSorted((a, b) => (a.name < b.name ? -1 : 1))
    return thingAt(view, choose(members, world.seed, 'member', ...place), place)
  }
  return { __typename: type.name, pool: place.join('/'), number: undefined }
}

/** The concrete types that a type name may stand for: an interface object stands for all of its pool. */
export function kindsOf(pools: Pools, type: string): readonly string[] {
  const all = pools.kindsOf(pools.poolOf(type) ?? type)
  return all.includes(type) ? [type] : all
}
