import {
  type GraphQLCompositeType,
  type GraphQLList,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type CollectedField, type Selections, collectFields } from '../plan/collect-fields.ts'
import type { Conditions } from '../plan/selections.ts'
import { type Data, isData, isInherited, read } from './data.ts'
import { compileLeaf } from './leaf.ts'
import type { Path } from './places.ts'

/** A null in the answer that no subgraph's error explains. */
export interface Completion {
  readonly message: string
  readonly path: Path
}

export interface Shaped {
  /** JSON text: an object, or `null`. */
  readonly text: string
  readonly completions: readonly Completion[]
}

/**
 * Makes the client's answer out of the merged result: its fields in its order, each leaf checked against its type, and
 * nulls carried up to the next field that may be null.
 */
export type Shape = (data: Data, at?: Path) => Shaped

/** Text, or undefined for what became null because of something inside it that had to be there. */
type Write = (value: unknown, notes: Notes) => string | undefined

interface Notes {
  /** Response keys and indexes on the way to what is being written. */
  readonly path: (string | number)[]
  readonly completions: Completion[]
}

export interface ShapeOptions {
  readonly schema: GraphQLSchema
  readonly type: GraphQLCompositeType
  readonly selections: Selections
  readonly conditions: Conditions
  /** The client's key for one of ours. */
  readonly renames: ReadonlyMap<string, string>
}

export function compileShape({ schema, type: rootType, selections, conditions, renames }: ShapeOptions): Shape {
  const root = compileObject(rootType, selections, '')
  return (data, at = []) => {
    const notes = { path: [...at], completions: [] }
    return { text: root(data, notes) ?? 'null', completions: notes.completions }
  }

  /** @param parent the type that has the field. */
  function compileType(given: GraphQLOutputType, inner: Selections, parent: string): Write {
    if (isNonNullType(given)) {
      const write = compileType(given.ofType, inner, parent)
      return (value, notes) => {
        const text = write(value, notes)
        if (text !== 'null') return text
        note(notes, `Cannot return null for non-nullable ${describe(notes, given.ofType, parent)}.`)
        return undefined
      }
    }
    if (isListType(given)) return compileList(given, inner, parent)
    if (isLeafType(given)) {
      const write = compileLeaf(given)
      return (value, notes) => {
        if (value === null || value === undefined) return 'null'
        const text = write(value)
        if (text === undefined) note(notes, `Invalid value found for ${describe(notes, given, parent)}.`)
        return text
      }
    }
    return compileObject(given, inner, parent)
  }

  function compileList(given: GraphQLList<GraphQLOutputType>, inner: Selections, parent: string): Write {
    const item = given.ofType
    const write = compileType(item, inner, parent)
    const itemMayBeNull = !isNonNullType(item)
    return (value, notes) => {
      if (value === null || value === undefined) return 'null'
      if (!Array.isArray(value)) {
        note(notes, `Invalid value found for ${describe(notes, given, parent)}.`)
        return undefined
      }
      const { path } = notes
      const depth = path.length
      let text = '['
      for (let index = 0; index < value.length; index++) {
        path[depth] = index
        const written = write(value[index], notes)
        if (written === undefined && !itemMayBeNull) {
          path.length = depth
          return undefined
        }
        text += index === 0 ? (written ?? 'null') : `,${written ?? 'null'}`
      }
      path.length = depth
      return `${text}]`
    }
  }

  /** Abstract types have a branch for each type that the data name, made when it is first met. */
  function compileObject(given: GraphQLCompositeType, inner: Selections, parent: string): Write {
    const own = isObjectType(given) ? compileFields(given, inner) : undefined
    const branches = new Map<string, Write | null>()
    const branchOf = (name: string): Write | null => {
      const found = branches.get(name)
      if (found !== undefined) return found
      const type = runtimeType(schema, given, name)
      const made = type && (type === given && own ? own : compileFields(type, inner))
      // As many as the schema has types, whatever subgraphs say.
      if (made) branches.set(name, made)
      return made
    }
    return (value, notes) => {
      if (value === null || value === undefined) return 'null'
      const typeName = isData(value) ? read(value, '__typename') : null
      if (typeName === undefined || typeName === null) {
        if (isData(value)) return (own ?? branchOf(given.name) ?? refuse)(value, notes)
      } else if (typeof typeName === 'string') {
        const branch = own && typeName === given.name ? own : branchOf(typeName)
        if (branch) return branch(value, notes)
      }
      return refuse(value, notes)
    }

    function refuse(value: unknown, notes: Notes): undefined {
      const what = isData(value) ? '__typename found for object at' : 'value found for'
      note(notes, `Invalid ${what} ${describe(notes, given, parent)}.`)
      return undefined
    }
  }

  function compileFields(given: GraphQLCompositeType, inner: Selections): Write {
    const fields = collectFields(schema, given, inner, conditions).map((field, index) =>
      compileField(given, field, index),
    )
    return (value, notes) => {
      const { path } = notes
      const depth = path.length
      let text = '{'
      for (const { key, needsCaution, shownAs, head, write, mayBeNull } of fields) {
        path[depth] = shownAs
        const written = write(needsCaution ? read(value as Data, key) : (value as Data)[key], notes)
        if (written === undefined && !mayBeNull) {
          path.length = depth
          return undefined
        }
        text += head + (written ?? 'null')
      }
      path.length = depth
      return `${text}}`
    }
  }

  function compileField(parent: GraphQLCompositeType, field: CollectedField, index: number) {
    const { key, name, type: fieldType } = field
    const shownAs = renames.get(key) ?? key
    const shared = {
      key,
      needsCaution: isInherited(key),
      shownAs,
      head: `${index === 0 ? '' : ','}${JSON.stringify(shownAs)}:`,
    }
    if (name === '__typename') {
      // An interface is no answer: whoever meant it knows no object.
      const text = isObjectType(parent) ? JSON.stringify(parent.name) : undefined
      return { ...shared, write: () => text, mayBeNull: false }
    }
    // Answers about the schema were made whole before.
    if (field.isIntrospection)
      return { ...shared, write: (value: unknown) => JSON.stringify(value ?? null), mayBeNull: true }
    const write = compileType(fieldType, field.selections, parent.name)
    return { ...shared, write, mayBeNull: !isNonNullType(fieldType) }
  }
}

/** Where something is, in the words of `@apollo/gateway`, which clients may know. */
function describe({ path }: Notes, type: GraphQLOutputType, parent: string): string {
  const last = path.at(-1)
  if (last === undefined || parent === '') return `the whole ${String(type)}`
  return typeof last === 'number' ? `array element of type ${String(type)} at index ${last}` : `field ${parent}.${last}`
}

const note = ({ path, completions }: Notes, message: string): void =>
  void completions.push({ message, path: [...path] })

/** The type that data of this place name; null for one that cannot stand here. */
function runtimeType(schema: GraphQLSchema, given: GraphQLCompositeType, name: string): GraphQLCompositeType | null {
  const type = schema.getType(name)
  // A subgraph that knows an interface as an object cannot tell more.
  if (!isObjectType(type)) return isInterfaceType(type) ? given : null
  return type === given || (isAbstractType(given) && schema.isSubType(given, type)) ? type : null
}
