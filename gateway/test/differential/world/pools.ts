import {
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type SelectionSetNode,
  parse,
} from 'graphql'
import { chance } from './chance.ts'
import type { World } from './world.ts'

/** Entities of each pool are numbered from 0. */
const POOL_SIZE = 5

/**
 * Which entities there are. Those of an interface with a key share a pool, because subgraphs may know the interface
 * only; the pool has the interface's name, and each entity in it is of one of the kinds.
 */
export interface Pools {
  /** The pool of an object or interface, where it is one of entities. */
  poolOf(type: string): string | undefined
  /** The concrete types in a pool. */
  kindsOf(pool: string): readonly string[]
  /** Whether a field of the pool's entities is part of a key. */
  isKey(pool: string, field: string): boolean
  /** The types and interfaces that have keys. */
  readonly keyed: readonly string[]
}

/** @param sdls of all subgraphs: what is an entity in one is one in all. */
export function readPools(sdls: readonly string[]): Pools {
  const definitions = sdls.flatMap((sdl) => parse(sdl).definitions)
  const keyedInterfaces = new Set<string>()
  const objects = new Map<string, Set<string>>()
  const keyed = new Map<string, Set<string>>()
  const abstract = new Set<string>()
  for (const definition of definitions) {
    if (
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_EXTENSION ||
      isObject(definition)
    ) {
      const name = definition.name.value
      const keys = keysOf(definition.directives ?? [])
      if (keys.length) keyed.set(name, new Set([...(keyed.get(name) ?? []), ...keys]))
      if (!isObject(definition)) abstract.add(name)
      if (!isObject(definition) && keys.length) keyedInterfaces.add(name)
      if (isObject(definition)) {
        const interfaces = objects.get(name) ?? new Set()
        for (const it of definition.interfaces ?? []) interfaces.add(it.name.value)
        objects.set(name, interfaces)
      }
    }
  }
  const pools = new Map<string, string>()
  for (const name of keyed.keys()) pools.set(name, name)
  for (const [name, interfaces] of objects) {
    const shared = [...interfaces].find((it) => keyedInterfaces.has(it))
    if (shared) pools.set(name, shared)
  }
  const kinds = new Map<string, string[]>()
  for (const name of [...objects.keys()].toSorted()) {
    const pool = pools.get(name)
    if (pool !== undefined && !abstract.has(name)) kinds.set(pool, [...(kinds.get(pool) ?? []), name])
  }
  const fields = new Map<string, Set<string>>()
  for (const [name, keys] of keyed) {
    const pool = pools.get(name) ?? name
    fields.set(pool, new Set([...(fields.get(pool) ?? []), ...keys]))
  }
  return {
    poolOf: (type) => pools.get(type),
    kindsOf: (pool) => kinds.get(pool) ?? [],
    isKey: (pool, field) => fields.get(pool)?.has(field) ?? false,
    keyed: [...keyed.keys()],
  }
}

const isObject = (
  definition: DocumentNode['definitions'][number],
): definition is ObjectTypeDefinitionNode | ObjectTypeExtensionNode =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION

/** The first level of field names in the keys. */
function keysOf(directives: readonly DirectiveNode[]): string[] {
  return directives
    .filter(({ name }) => name.value === 'key')
    .flatMap((directive) => selectionIn(directive)?.selections ?? [])
    .flatMap((it) => (it.kind === Kind.FIELD ? [it.name.value] : []))
}

/** What the `fields` of `@key`, `@requires` or `@provides` select. */
export function selectionIn(directive: DirectiveNode | undefined): SelectionSetNode | undefined {
  const fields = directive?.arguments?.find(({ name }) => name.value === 'fields')?.value
  if (fields?.kind !== Kind.STRING) return undefined
  const operation = parse(`{${fields.value}}`).definitions[0]
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : undefined
}

/** The numbers of a pool's entities that are of one of these kinds. */
export function numbersOf(pools: Pools, pool: string, kinds: readonly string[]): number[] {
  const numbers = Array.from({ length: POOL_SIZE }, (_, number) => number)
  return numbers.filter((number) => kinds.includes(kindOf(pools, pool, number)))
}

/** The concrete type of one entity. */
export function kindOf(pools: Pools, pool: string, number: number): string {
  const kinds = pools.kindsOf(pool)
  return kinds[number % kinds.length] ?? pool
}

/** Whether a subgraph does not know this entity. */
export const isMissing = (world: World, subgraph: string, pool: string, number: number): boolean =>
  chance(world.seed, 'missing', subgraph, pool, number) < world.missing
