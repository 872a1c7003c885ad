import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { type Data, isData, read, write } from './data.ts'
import { merge } from './merge.ts'
import { compileRewrites, isOfType } from './rewrites.ts'

/** The JSON text of an entity's representation; null for an entity that the subgraph is not to be asked for. */
export type Represent = (entity: Data) => string | null

/** An absent required field: null stands for a value that is null. */
const ABSENT = Symbol('absent')

/**
 * Compiles `requires`. Of its fragments, each that applies to the entity counts; one that needs a field which is not
 * there (it was skipped, or its fetch failed) counts for nothing.
 *
 * @param typeName the type of all entities, where it is known and therefore not in the data.
 */
export function compileRepresent(
  schema: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: readonly FetchDataRewrite[],
  typeName: string | null,
): Represent {
  const rewrite = compileRewrites(schema, inputRewrites)
  const select = compileSelections(schema, requires, typeName)
  return (entity) => {
    // Of a place with several types, those of another one are asked for elsewhere.
    if (typeName !== null && typeof entity['__typename'] === 'string' && entity['__typename'] !== typeName) return null
    const representation = select(entity)
    if (representation === ABSENT || typeof representation['__typename'] !== 'string') return null
    rewrite?.(representation)
    return JSON.stringify(representation)
  }
}

type Select = (source: Data) => Data | typeof ABSENT

/** @param typeName what `__typename` is when the source does not say it. */
function compileSelections(
  schema: GraphQLSchema,
  selections: readonly QueryPlanSelectionNode[],
  typeName: string | null,
): Select {
  const typeOf = (source: Data): unknown => source['__typename'] ?? typeName
  const steps = selections.map((it): ((source: Data, into: Data) => boolean) => {
    if (it.kind === 'InlineFragment') {
      const { typeCondition } = it
      // A fragment without a condition has nothing to tell entities apart by: planners do not write it.
      if (typeCondition === undefined) return () => true
      const select = compileSelections(schema, it.selections, typeName)
      return (source, into) => {
        const type = typeOf(source)
        if (typeof type !== 'string' || !isOfType(schema, type, typeCondition)) return true
        const selected = select(source)
        if (selected !== ABSENT) merge(into, selected)
        return true
      }
    }
    const key = it.alias ?? it.name
    if (key === '__typename') {
      return (source, into) => {
        const type = typeOf(source)
        if (type === undefined || type === null) return false
        into['__typename'] = type
        return true
      }
    }
    const value = it.selections ? compileNested(schema, it.selections) : (given: unknown) => given
    return (source, into) => {
      const given = read(source, key)
      if (given === undefined) return false
      write(into, key, value(given))
      return true
    }
  })
  return (source) => {
    const selected: Data = {}
    for (const step of steps) if (!step(source, selected)) return ABSENT
    return selected
  }
}

/** A required object, or a list of them: what is not there makes null of its object only. */
function compileNested(
  schema: GraphQLSchema,
  selections: readonly QueryPlanSelectionNode[],
): (value: unknown) => unknown {
  const select = compileSelections(schema, selections, null)
  return function each(value): unknown {
    if (Array.isArray(value)) return value.map(each)
    if (!isData(value)) return null
    const selected = select(value)
    return selected === ABSENT ? null : selected
  }
}
